import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import routes from '../../src/portalen/routes.ts'
import { adressenUit, vulIn } from '../steun/adressen.ts'
import { type Gevuld, vulAdressen } from '../steun/adreswaarden.ts'
import { type Proefportaal, metPortaal } from '../steun/browser.ts'
import type { Iemand } from '../steun/wie.ts'
import { wieMag } from '../steun/wiemag.ts'
import { type Blik, meerPaginas, wandelMeer } from '../steun/meerpaginas.ts'
import { venster400, vensterTekst, zoomfouten } from '../steun/zoom.ts'

let proef: Proefportaal
let browser: Browser
let gevuld: Gevuld
let sluit: () => Promise<void> = () => Promise.resolve()
let meer: readonly Blik[]

// Before the portals close, which take the database with them.
after(() => sluit())
metPortaal(async (opstelling) => {
  ;({ proef, browser } = opstelling)
  const gewandeld = await wandelMeer(proef)
  gevuld = await vulAdressen(proef)
  ;({ sluit } = gevuld)
  meer = await meerPaginas(proef, gevuld, gewandeld)
})

/** Who may send the form of a page, else who may see it. */
function bezoekerVan(pad: string): Iemand {
  const { wie } = gevuld
  const regel = wieMag[pad] ?? 'open'
  const [niemand] = wie.buiten
  if (regel === 'open') return niemand ?? assert.fail('nobody')
  const letter = [...regel[1]].find((een) => regel[0].includes(een)) ?? regel[0][0] ?? ''
  const { schuldhulpverlener: s, administratie: a, teammanager: t, beheerder: b } = wie.medewerkers
  const deuren: Readonly<Record<string, Readonly<Record<string, Iemand>>>> = {
    medewerker: { s, a, t, b },
    inwoner: { c: wie.inwoner, g: wie.gemachtigde },
    schuldeiser: { a: wie.schuldeiser, l: wie.schuldeiserlezer },
  }
  return deuren[pad.split('/')[1] ?? '']?.[letter] ?? assert.fail(pad)
}

const paginas = (): readonly Blik[] => [
  ...adressenUit(routes)
    .filter(({ bestand, pad }) => bestand.endsWith('.tsx') && !pad.endsWith('/uitloggen'))
    .map(({ pad }) => ({ iemand: bezoekerVan(pad), adres: vulIn(pad, gevuld.waarden) })),
  ...meer,
]

/** Shows each page to its visitor. @returns what is lost, by page */
async function loop(blikken: readonly Blik[], taal: string, kijk: (page: Page) => Promise<readonly string[]>) {
  const fouten: string[] = []
  const open = new Map<Iemand, Page>()
  for (const { iemand, adres } of blikken) {
    const page = open.get(iemand) ?? (await paginaVan(iemand, taal))
    open.set(iemand, page)
    await page.goto(adres)
    fouten.push(...(await kijk(page)).map((fout) => `${adres}: ${fout}`))
  }
  for (const page of open.values()) await page.context().close()
  return fouten
}

async function paginaVan({ koppen }: Iemand, taal: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: proef.http, javaScriptEnabled: false, viewport: venster400 })
  const cookies = [...(koppen['cookie']?.split('; ') ?? []), `taal=${taal}`].map((cookie) => {
    const [name = '', value = ''] = cookie.split('=')
    return { name, value, url: proef.http }
  })
  await context.addCookies(cookies)
  return context.newPage()
}

/** In a window of 320 pixels; then, in a wide one, with only the text made twice as large. */
async function vergroot(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(venster400)
  const fouten = await zoomfouten(page, 100)
  await page.setViewportSize(vensterTekst)
  return [...fouten, ...(await zoomfouten(page, 200)).map((fout) => `with large text: ${fout}`)]
}

test('at 400 %, or with text alone at 200 %, nothing is lost of any page', async () => {
  const blikken = paginas()
  assert.ok(blikken.length > 110, String(blikken.length))
  assert.deepEqual(await loop(blikken, 'nl', vergroot), [])
})

for (const taal of ['ar', 'uk'])
  test(`at 400 % neither is anything of the pages of the inwoner in another language: ${taal}`, async () => {
    const blikken = paginas().filter(({ adres }) => adres.startsWith('/inwoner'))
    assert.deepEqual(await loop(blikken, taal, (page) => zoomfouten(page, 100)), [])
  })
