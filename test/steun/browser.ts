import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { after, before } from 'node:test'
import { fileURLToPath } from 'node:url'
import chromium from '@sparticuz/chromium'
import { AxeBuilder } from '@axe-core/playwright'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Cookie,
  type Locator,
  type Page,
  chromium as playwright,
} from 'playwright-core'
import { bouwPortalen } from '../../src/platform/bouw/index.ts'
import { type Http, openHttp } from '../../src/platform/http/index.ts'
import { leesInVoor } from '../../src/koppelingen/bank/index.ts'
import { documentenVan } from '../../src/koppelingen/documenten/index.ts'
import { leesOverzicht } from '../../src/koppelingen/fcid/index.ts'
import { leesBrongegevens, openSuwinet } from '../../src/koppelingen/suwinet/index.ts'
import { lijstenVan } from '../../src/koppelingen/lijsten/index.ts'
import { type Bewijsconfig, type Inloggen, openInloggen } from '../../src/koppelingen/inloggen/index.ts'
import { type Themas, openThemas } from '../../src/koppelingen/thema/index.ts'
import type { Logger } from '../../src/platform/log/index.ts'
import type { Rol } from '../../src/domein/toegang/index.ts'
import type { MaakPortaal } from '../../src/portalen/portaal.ts'
import { startSuwinet } from '../../src/simulatie/index.ts'
import { type Proefopslag, log, proefopslag } from './opslag.ts'
import { proefserver } from './proefdatabase.ts'
import { kwijting } from './wandeling.ts'

/** Signing in by identity providers, as a test wants it. */
export interface Bewijsproef {
  /** Asked before the portals are there. */
  readonly config: () => Promise<Bewijsconfig>
  readonly log: Logger
  readonly tijd: () => number
}

/** The portals on a storage and a port of their own. */
export interface Proefportaal extends Proefopslag {
  readonly http: string
  readonly inloggen: Inloggen
  /** Bugs that the portals wrote down; a test that expects none looks here. */
  readonly fouten: readonly unknown[]
}

export const wachtwoord = 'paraplu-op-dinsdag'
const wortel = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Starts everything that a browser needs: built portals, storage, two accounts, web server.
 * @param bewijs the identity providers by which people sign in; left out: none
 */
export async function proefportaal(bewijs?: Bewijsproef): Promise<Proefportaal> {
  // Who has the server of `npm test` has its portals: it built them before the first file.
  if (process.env[proefserver] === undefined) await bouwPortalen({ map: wortel })
  const proef = await proefopslag()
  const metBewijs =
    bewijs === undefined
      ? {}
      : { log: bewijs.log, bewijs: { config: await bewijs.config(), personen: proef.opslag }, tijd: bewijs.tijd }
  const inloggen = openInloggen({ url: proef.url, log, ...metBewijs })
  await proef.doe({
    stroom: { soort: 'organisatie', id: proef.organisatieId },
    soort: 'VoegMedewerkerToe',
    invoer: { naam: 'Bram Beheer', gebruikersnaam: 'bram.zonderland', rollen: ['beheerder'] },
    door: kwijting,
  })
  for (const { id, gebruikersnaam } of await proef.opslag.medewerkers(proef.organisatieId)) {
    const gezet = await inloggen.zetWachtwoord(proef.organisatieId, id, wachtwoord)
    if (gezet !== 'gezet') throw new Error(`No password: ${gezet}`)
    await inloggen.zonderTweedeFactor('medewerker', gebruikersnaam)
  }
  const fouten: unknown[] = []
  const suwinet = await startSuwinet({ vandaag: proef.opslag.klok.vandaag })
  const http = await openPortalen(proef, inloggen, fouten, suwinet.url)
  return {
    ...proef,
    http: http.url,
    inloggen,
    fouten,
    sluit: async () => {
      await http.sluit()
      await suwinet.sluit()
      await inloggen.sluit()
      await proef.sluit()
    },
  }
}

/**
 * Opens the built portals on a storage, on a free port.
 * @param ervoor answers what is not for the portals; null: it is for them
 * @param themas how the pages of organisations look; left out: neutral
 */
export async function openPortalen(
  { opslag }: Pick<Proefopslag, 'opslag'>,
  inloggen: ReturnType<typeof openInloggen>,
  fouten: unknown[],
  suwinet: string | null = null,
  ervoor: (verzoek: Request) => Promise<Response | null> = () => Promise.resolve(null),
  themas: Themas = openThemas(null),
): Promise<Http> {
  const bundel: { readonly maakPortaal: MaakPortaal } = await import(
    new URL('../../build/server/index.js', import.meta.url).href
  )
  const portaal = bundel.maakPortaal({
    werkplaats: opslag.werkplaats(
      inloggen,
      leesInVoor(opslag.bank),
      lijstenVan(opslag),
      {
        leesOverzicht,
        leesBrongegevens,
        haalOp: suwinet === null ? null : openSuwinet(suwinet, opslag),
      },
      documentenVan(opslag),
    ),
    demo: {
      accounts: [
        {
          deur: 'medewerker',
          gebruikersnaam: 'noor.zonderland',
          wachtwoord,
          naam: 'Noor de Wit',
          rol: 'Hulpverlener',
        },
      ],
    },
    themas,
    meldFout: (fout) => void fouten.push(fout),
  })
  const http = await openHttp({ host: '127.0.0.1', port: 0 }, { publicUrl: null, log })
  http.toon({
    behandel: async (verzoek) => (await ervoor(verzoek)) ?? portaal(verzoek, { vanaf: '127.0.0.1' }),
    controles: {},
    bestanden: `${wortel}build/client`,
  })
  return http
}

/** Opens the Chromium that comes as a package; nothing is downloaded. A click or a key waits for the page it leads to. */
export async function openBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-dev-shm-usage']
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true })
  if (wachtend) return browser
  const page = await browser.newPage()
  wachtOpPagina(Object.getPrototypeOf(page.locator('html')))
  wachtend = true
  await page.close()
  return browser
}

// Once for all browsers of this process.
let wachtend = false

// Playwright waits until the next page has begun; a test that looks then may find no document yet.
function wachtOpPagina(soort: Pick<Locator, 'click' | 'press'>): void {
  const { click, press } = soort
  soort.click = async function (this: Locator, ...keuzes) {
    await click.apply(this, keuzes)
    await this.page().waitForLoadState()
  }
  soort.press = async function (this: Locator, ...keuzes) {
    await press.apply(this, keuzes)
    await this.page().waitForLoadState()
  }
}

/** What every test of the portals needs. */
export interface Proefopstelling {
  readonly proef: Proefportaal
  readonly browser: Browser
}

/**
 * Opens portals and a browser before the tests of a file and closes them after; a bug that the portals wrote down fails.
 * @param begin takes them, and makes what these tests need besides
 */
export function metPortaal(
  begin: (opstelling: Proefopstelling) => Promise<void> | void,
  { bewijs }: { bewijs?: Bewijsproef } = {},
): void {
  let open: Proefopstelling | null = null
  before(async () => {
    open = { proef: await proefportaal(bewijs), browser: await openBrowser() }
    await begin(open)
  })
  after(async () => {
    await open?.browser.close()
    await open?.proef.sluit()
    assert.deepEqual(open?.proef.fouten, [])
  })
}

/** Makes an account of somebody with these rollen, with the password of all. @returns the name to log in with */
export async function neemAan(proef: Proefopslag, gebruikersnaam: string, rollen: readonly Rol[]): Promise<string> {
  const stroom = { soort: 'organisatie', id: proef.organisatieId } as const
  const invoer = { naam: `Een ${rollen[0]}`, gebruikersnaam, rollen }
  await proef.doe({ stroom, soort: 'VoegMedewerkerToe', invoer, door: kwijting })
  const wie = (await proef.opslag.medewerkers(proef.organisatieId)).find((m) => m.gebruikersnaam === gebruikersnaam)
  const inloggen = openInloggen({ url: proef.url, log })
  await inloggen.zetWachtwoord(proef.organisatieId, wie?.id ?? '', wachtwoord)
  await inloggen.zonderTweedeFactor('medewerker', gebruikersnaam)
  await inloggen.sluit()
  return gebruikersnaam
}

/** Fills in a day, in the question with this label. */
export async function vulDag(page: Page, vraag: string, dag: string): Promise<void> {
  const groep = page.getByRole('group', { name: vraag })
  for (const [i, deel] of ['Jaar', 'Maand', 'Dag'].entries())
    await groep.getByLabel(deel).fill(String(Number(dag.split('-')[i])))
}

/** Who signed in before, by address and name. */
const bekend = new Map<string, readonly Cookie[]>()

/** Opens a page for somebody who signed in through the form, now or before: a session that ended begins again. */
export async function ingelogd(
  browser: Browser,
  http: string,
  gebruikersnaam = 'noor.zonderland',
  opties: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: http, javaScriptEnabled: false, ...opties })
  const page = await context.newPage()
  const wie = `${gebruikersnaam} ${http}`
  await context.addCookies([...(bekend.get(wie) ?? [])])
  await page.goto('/medewerker')
  if (new URL(page.url()).pathname === '/medewerker') return page
  await page.getByLabel('Gebruikersnaam').fill(gebruikersnaam)
  await page.getByLabel('Wachtwoord').fill(wachtwoord)
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click()
  await page.waitForURL('**/medewerker')
  bekend.set(wie, await context.cookies())
  return page
}

/** Somebody of a party of schuldeisers who is signed in. */
export async function aanHetLoket(
  browser: Browser,
  http: string,
  token: string,
  javaScriptEnabled = false,
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: http, javaScriptEnabled, acceptDownloads: true })
  const { hostname: domain } = new URL(http)
  await context.addCookies([{ name: 'kwijting_schuldeiser', value: token, domain, path: '/schuldeiser' }])
  return context
}

const eisen = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Every fault against WCAG 2.2 AA that can be found by machine: rule, and where. */
export async function toegankelijkheidsfouten(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(eisen)
  // Frames of other sites would need a page more for every look; there are none.
  const { violations } = await axe.setLegacyMode(true).analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map((n) => `${id}: ${help} (${n.target.join(' ')})`))
}

/** How many pixels the page is wider than its window. */
export async function teBreed(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

const beelden = process.env['KWIJTING_BEELDEN']

/**
 * Nothing on the page hinders anybody, and it is no wider than its window, of a desk or of the smallest telephone (WCAG
 * 1.4.10). With `KWIJTING_BEELDEN` a picture of each goes to that folder.
 * @param naam the page and what it shows, unique among all tests
 */
export async function deugt(page: Page, naam: string): Promise<void> {
  assert.deepEqual(await toegankelijkheidsfouten(page), [], naam)
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    assert.equal(await teBreed(page), 0, `${naam} at ${width}`)
    if (beelden === undefined) continue
    mkdirSync(beelden, { recursive: true })
    await page.screenshot({ path: `${beelden}/${naam}-${width}.png`, fullPage: true })
  }
}
