import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { openInloggen } from '../../../src/koppelingen/inloggen/index.ts'
import { openOpslag } from '../../../src/koppelingen/opslag/index.ts'
import { openBrieven } from '../../../src/koppelingen/post/index.ts'
import { maakApi } from '../../../src/portalen/api/index.ts'
import { openPortalen } from '../../steun/browser.ts'
import { log } from '../../steun/opslag.ts'
import { type Telling, tel } from './telling.ts'

/** What the server measured of itself since it was asked to begin. */
export interface Servermeting {
  /** Per page, how long each request took: from the first byte of it that was read to the last that was given away. */
  readonly tijden: Readonly<Record<string, readonly number[]>>
  /** Milliseconds of a processor that it had, and which part of the time that is. */
  readonly processor: number
  readonly bezet: number
  readonly telling: Telling
  /** MiB at most. */
  readonly geheugen: number
}

/** The header that says which page is asked: an address alone does not. */
export const paginakop = 'x-pagina'

/** What it says when it listens. */
export interface Luistert {
  readonly http: string
}

// The web application in a process of its own, on a database and a day that are given: what asks does not slow it down.
// Without jobs: those run in a process of their own as well.
async function dien([url = '', dag = '']: readonly string[]): Promise<void> {
  const gemaakt = openBrieven(null)
  if (!gemaakt.ok) throw new Error('The letters cannot be made')
  const tijd = () => Date.parse(`${dag}T12:00:00Z`)
  const meting = meetVerzoeken()
  const opslag = await openOpslag({ url, log, demo: true, tijd, brieven: gemaakt.brieven })
  const inloggen = openInloggen({ url, log })
  const fouten: unknown[] = []
  const api = await maakApi({
    werkplaats: opslag,
    ddasleveringen: () => Promise.resolve([]),
    meldFout: (fout) => fouten.push(fout),
  })
  const http = await openPortalen({ opslag }, inloggen, fouten, null, (verzoek) => api(verzoek, { vanaf: '127.0.0.1' }))
  // Who asked is gone.
  process.on('disconnect', () => process.exit())
  process.on('message', (wat) => {
    if (wat === 'begin') return meting.begin()
    if (wat === 'lees') return void process.send?.(fouten.length === 0 ? meting.lees() : { fout: String(fouten[0]) })
    void http
      .sluit()
      .then(inloggen.sluit)
      .then(opslag.sluit)
      .then(() => process.disconnect())
  })
  process.send?.({ http: http.url } satisfies Luistert)
}

interface Antwoordbericht {
  readonly request: IncomingMessage
}

function meetVerzoeken() {
  const begonnen = new WeakMap<IncomingMessage, number>()
  const telling = tel()
  let tijden: Record<string, number[]> = {}
  let sinds = { moment: 0, processor: process.cpuUsage() }
  subscribe('http.server.request.start', (bericht) => {
    begonnen.set((bericht as Antwoordbericht).request, performance.now())
  })
  subscribe('http.server.response.finish', (bericht) => {
    const { request } = bericht as Antwoordbericht
    const begin = begonnen.get(request)
    const pagina = request.headers[paginakop]
    if (begin !== undefined && typeof pagina === 'string') (tijden[pagina] ??= []).push(performance.now() - begin)
  })
  return {
    begin: () => {
      tijden = {}
      telling.begin()
      sinds = { moment: performance.now(), processor: process.cpuUsage() }
    },
    lees: (): Servermeting => {
      const { user, system } = process.cpuUsage(sinds.processor)
      const processor = (user + system) / 1000
      const bezet = processor / (performance.now() - sinds.moment)
      const geheugen = Math.round(process.resourceUsage().maxRSS / 1024)
      return { tijden, processor, bezet, geheugen, telling: telling.lees() }
    },
  }
}

if (process.send !== undefined) await dien(process.argv.slice(2))
