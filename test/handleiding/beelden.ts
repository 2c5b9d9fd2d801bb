import type { Browser, Page } from 'playwright-core'
import { type Proefportaal, ingelogd } from '../steun/browser.ts'
import { type Naam, dossierVan, laatInwonerBinnen, zetInwonersKlaar, zetWerkKlaar } from './dossiers.ts'

/** One picture of the handleiding. */
interface Beeld {
  readonly naam: string
  readonly pad: string
  /** The day on which it is taken. */
  readonly op: string
  /** What is done on the page before. */
  readonly vooraf?: (page: Page) => Promise<void>
}

/** What looks at each picture. */
export type Neem = (naam: string, page: Page) => Promise<void>

const dag = '2026-04-14'
const jaarLater = '2027-04-06'

const vanDossier = (naam: Naam, pad = '') => `/dossier/${dossierVan(naam)}${pad}`

const medewerker: readonly Beeld[] = [
  ['vandaag', ''],
  ['werkvoorraad', '/werkvoorraad?wachtOp=ons'],
  ['dossier', vanDossier('lopend')],
  ['stap', vanDossier('crisis', '/stap/LegEersteContactVast')],
  ['gesprek', vanDossier('crisis', '/gesprek?over=inkomen')],
  ['documenten', vanDossier('papieren', '/documenten')],
  ['vtlb', vanDossier('lopend', '/berekening/1')],
  ['oplossingen', vanDossier('keuze', '/oplossingen?veld.jaarrente=9%2C60')],
  ['voorstel', vanDossier('lopend', '/voorstel/1')],
  ['team', `/team?van=2026-01-01&tot=${dag}`],
].map(([naam, pad]) => ({
  naam: `medewerker-${naam}`,
  pad: `/medewerker${pad}`,
  op: dag,
}))

const later: readonly Beeld[] = [
  { naam: 'medewerker-geld', pad: `/medewerker${vanDossier('geld', '/geld')}`, op: jaarLater },
]
const beheerder: readonly Beeld[] = [{ naam: 'medewerker-huisstijl', pad: '/medewerker/huisstijl', op: dag }]

const aanmelden: readonly Beeld[] = [
  { naam: 'inwoner-welkom', pad: '/inwoner', op: dag },
  {
    naam: 'inwoner-aanmelden',
    pad: '/inwoner/aanmelden',
    op: dag,
    vooraf: async (page) => {
      await page.getByText('Voor mijzelf').click()
      await page.locator('button.nl-button--primary').click()
    },
  },
]

const vroeg: readonly Beeld[] = [
  { naam: 'inwoner-traject', pad: '/inwoner/traject', op: '2026-02-26' },
  { naam: 'inwoner-schuldeisers', pad: '/inwoner/traject/schuldeisers', op: '2026-02-26' },
]

const onderweg: readonly Beeld[] = [{ naam: 'inwoner-geld', pad: '/inwoner/traject/geld', op: jaarLater }]
const tekent: readonly Beeld[] = [{ naam: 'inwoner-plan', pad: '/inwoner/traject/plan', op: dag }]
const arabisch: readonly Beeld[] = [{ naam: 'inwoner-arabisch', pad: '/inwoner/traject', op: '2026-02-26' }]

const schuldeiser: readonly Beeld[] = [
  { naam: 'schuldeiser-vragen', pad: '/schuldeiser', op: dag },
  {
    naam: 'schuldeiser-vraag',
    pad: '/schuldeiser',
    op: dag,
    vooraf: (page) => page.getByRole('link', { name: 'Omar Yilmaz' }).first().click(),
  },
  { naam: 'schuldeiser-lijst', pad: '/schuldeiser/lijst', op: dag },
]

const bureau = { width: 1200, height: 900 }
const telefoon = { width: 400, height: 1000 }

/** Goes past every picture of the handleiding, on invented dossiers and days that stand still. */
export async function gaLangs(proef: Proefportaal, browser: Browser, neem: Neem): Promise<void> {
  const buiten = async (viewport: typeof bureau, cookies: Readonly<Record<string, string>>) => {
    const context = await browser.newContext({ baseURL: proef.http, javaScriptEnabled: false, viewport, locale: 'nl' })
    await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: proef.http })))
    return context.newPage()
  }
  const mijn = (token: string, taal = 'nl') => buiten(telefoon, { kwijting_inwoner: token, taal })
  const medewerkerpagina = (wie: string) => ingelogd(browser, proef.http, wie, { viewport: bureau })
  const langs = async (page: Page, beelden: readonly Beeld[]) => {
    for (const beeld of beelden) await toon(proef, page, beeld, neem)
    await page.context().close()
  }
  const loket = await zetWerkKlaar(proef)
  await langs(await medewerkerpagina('noor.zonderland'), medewerker)
  await langs(await medewerkerpagina('bram.zonderland'), beheerder)
  await langs(await buiten(bureau, { kwijting_schuldeiser: loket }), schuldeiser)
  await langs(await buiten(telefoon, {}), aanmelden)
  await langs(await mijn(await laatInwonerBinnen(proef, 'tekent', 'Sanne Visser')), tekent)
  await zetInwonersKlaar(proef)
  const token = await laatInwonerBinnen(proef, 'vroeg', 'Fatima el Amrani')
  await langs(await mijn(token), vroeg)
  await langs(await mijn(token, 'ar'), arabisch)
  await langs(await mijn(await laatInwonerBinnen(proef, 'geld', 'Fatima el Amrani')), onderweg)
  await langs(await medewerkerpagina('noor.zonderland'), later)
}

async function toon(proef: Proefportaal, page: Page, { naam, pad, op, vooraf }: Beeld, neem: Neem): Promise<void> {
  proef.zetDag(op)
  const antwoord = await page.goto(pad)
  if (antwoord?.status() !== 200) throw new Error(`${naam}: ${pad} answers ${antwoord?.status()}`)
  if (new URL(page.url()).pathname.endsWith('/inloggen')) throw new Error(`${naam}: ${pad} asks to sign in`)
  await vooraf?.(page)
  await page.locator('h1').first().waitFor()
  await neem(naam, page)
}
