import type { Browser, CDPSession, Page } from 'playwright-core'
import { openBrowser } from '../../steun/browser.ts'
import type { Pagina } from './adressen.ts'

/** What somebody on a slow phone sees of a page. */
export interface Merken {
  /** Milliseconds until the largest thing on the screen stood there (Largest Contentful Paint). */
  readonly lcp: number
  /** The same, with script off; null: not looked at. */
  readonly lcpZonderScript: number | null
  /** Bytes over the line: the page and all that belongs to it. */
  readonly bytes: number
  readonly scriptbytes: number
  /** Milliseconds in which the page would not have answered a touch: of every task what it takes over 50. */
  readonly geblokkeerd: number
}

// "Slow 4G" as Lighthouse lays it on a request in the browser: 150 ms there and back and 1.6 Mbit/s, which with making a
// connection comes to these; and a processor four times as slow.
const langzaam = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
} as const
const processor = 4
const keren = 3

/** Looks at pages as a phone on slow 4G does that was never there before. */
export async function meetMerken(http: string, paginas: readonly Pagina[]): Promise<ReadonlyMap<string, Merken>> {
  const browser = await openBrowser()
  const merken = new Map<string, Merken>()
  try {
    // The first page of a browser pays for what it does once.
    if (paginas[0] !== undefined) await bekijk(browser, http, paginas[0], true)
    for (const pagina of paginas) {
      const gezien: Gezien[] = []
      for (let keer = 0; keer < keren; keer++) gezien.push(await bekijk(browser, http, pagina, true))
      const zonder = pagina.naam.startsWith('inwoner') ? await bekijk(browser, http, pagina, false) : null
      merken.set(pagina.naam, {
        lcp: midden(gezien.map((een) => een.lcp)),
        lcpZonderScript: zonder?.lcp ?? null,
        bytes: midden(gezien.map((een) => een.bytes)),
        scriptbytes: Math.max(...gezien.map((een) => een.scriptbytes)),
        geblokkeerd: midden(gezien.map((een) => een.geblokkeerd)),
      })
    }
  } finally {
    await browser.close()
  }
  return merken
}

const midden = (getallen: readonly number[]): number =>
  getallen.toSorted((a, b) => a - b)[Math.floor(getallen.length / 2)] ?? Number.NaN

type Gezien = Omit<Merken, 'lcpZonderScript'>

async function bekijk(browser: Browser, http: string, pagina: Pagina, javaScriptEnabled: boolean): Promise<Gezien> {
  const { pad, koppen } = pagina.vraag(0)
  const context = await browser.newContext({
    javaScriptEnabled,
    viewport: { width: 360, height: 640 },
    deviceScaleFactor: 2,
    isMobile: true,
    locale: 'nl-NL',
  })
  try {
    const [name = '', value = ''] = (koppen['cookie'] ?? '').split('=')
    if (name !== '') await context.addCookies([{ name, value, url: http }])
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    const lijn = await luister(cdp)
    const antwoord = await page.goto(http + pad, { waitUntil: 'load' })
    if (antwoord?.status() !== 200) throw new Error(`${pagina.naam}: ${antwoord?.status()}`)
    await getekend(page)
    return { ...lijn.gezien(), geblokkeerd: javaScriptEnabled ? await geblokkeerd(page) : 0 }
  } finally {
    await context.close()
  }
}

// What is painted is reported after the frame that it was in.
async function getekend(page: Page): Promise<void> {
  await page.screenshot()
  await page.screenshot()
}

async function luister(cdp: CDPSession) {
  let [bytes, scriptbytes, lcp, begin] = [0, 0, Number.NaN, 0]
  const scripts = new Set<string>()
  cdp.on('Network.requestWillBeSent', ({ type, requestId, wallTime }) => {
    if (begin === 0 && type === 'Document') begin = wallTime
    if (type === 'Script') scripts.add(requestId)
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength
    if (scripts.has(requestId)) scriptbytes += encodedDataLength
  })
  cdp.on('PerformanceTimeline.timelineEventAdded', ({ event }) => {
    if (event.lcpDetails !== undefined) lcp = (event.time - begin) * 1000
  })
  await cdp.send('Network.enable')
  await cdp.send('PerformanceTimeline.enable', { eventTypes: ['largest-contentful-paint'] })
  await cdp.send('Network.emulateNetworkConditions', langzaam)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: processor })
  return { gezien: () => ({ bytes, scriptbytes, lcp }) }
}

/** Everything over 50 ms of the tasks since the page began. */
function geblokkeerd(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((klaar) => {
        new PerformanceObserver((lijst) =>
          klaar(lijst.getEntries().reduce((som, { duration }) => som + duration - 50, 0)),
        ).observe({ type: 'longtask', buffered: true })
        setTimeout(() => klaar(0), 100)
      }),
  )
}
