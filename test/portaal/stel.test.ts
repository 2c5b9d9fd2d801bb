import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type Proefportaal, ingelogd, metPortaal } from '../steun/browser.ts'
import { stapje, voor } from '../steun/gegeven.ts'
import { type Hand, handen, schrijfDag } from '../steun/hand.ts'
import { allesKlopt } from '../steun/opslag.ts'
import { codeVan } from '../steun/totp.ts'
import { inBeeld, toelating, vordering } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser
/** Those of whom two are known to every test; the others are of this one. */
const schuldeisers = [
  'Energie De Vlam',
  'Woonstichting Het Erf',
  'Boekenclub De Leeslamp',
  'Fitnessclub De Halter',
  'Gemeentebelastingen Zonderland',
  'Garage Het Wiel',
  'Kinderopvang De Speeltuin',
  'Postorderhuis Zilverlaan',
  'Stroomhuis Zeewind',
  'Tandartspraktijk Kruidenhof',
  'Telefonie Vogelvlucht',
  'Toeslagenkantoor Zonderland',
  'Warmtenet De Kachel',
  'Zorgverzekering Noorderlicht',
] as const

metPortaal(async (opstelling) => {
  ;({ proef, browser } = opstelling)
  for (const naam of schuldeisers.slice(2)) {
    const stroom = { soort: 'schuldeiser', id: crypto.randomUUID() } as const
    const invoer = { naam, soort: 'Overig', privepersoon: false, voorafAkkoord: false }
    await proef.doe({ stroom, soort: 'RegistreerSchuldeiser', invoer })
  }
})

const knop = (page: Page, naam: string) => page.getByRole('button', { name: naam, exact: true })
const link = (page: Page, naam: string) => page.getByRole('link', { name: naam, exact: true })

/** A telephone of somebody's own, without script. */
async function telefoon(): Promise<Page> {
  const viewport = { width: 360, height: 740 }
  return (await browser.newContext({ baseURL: proef.http, javaScriptEnabled: false, viewport })).newPage()
}

/** Asks for help, as it goes at night. */
async function meldAan(page: Page, hand: Hand, naam: string): Promise<void> {
  await page.goto('/')
  await hand.druk(link(page, 'Vraag hulp'))
  await hand.kies(page.getByLabel('Voor mijzelf'))
  await hand.druk(knop(page, 'Verder'))
  await hand.kies(page.getByLabel('Rekeningen blijven liggen'))
  await hand.druk(knop(page, 'Verder'))
  await hand.schrijf(page.getByLabel('Telefoonnummer'), '06 12345678')
  await hand.druk(knop(page, 'Verder'))
  await hand.schrijf(page.getByLabel('Voornaam en achternaam'), naam)
  await hand.druk(knop(page, 'Verder'))
  await hand.druk(knop(page, 'Verstuur'))
  await page.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor()
}

/** What a hulpverlener does until the plan: the talks, and what comes of them. */
async function praat(dossierId: string, naam: string, partnerNaam: string): Promise<void> {
  const zonderCrisis = voor(toelating.slice(1), 'MaakNotitie').filter(({ soort }) => !soort.includes('Crisis'))
  await proef.wandel(
    [...zonderCrisis, stapje('2026-01-27', 'VulPersoonsgegevensAan', { naam, partnerNaam })],
    dossierId,
  )
}

/** What came of the talks, written by the hand of the hulpverlener. */
async function stelPlanOp(page: Page, hand: Hand): Promise<void> {
  await hand.druk(link(page, 'Plan van aanpak opstellen'))
  await schrijfDag(hand, page.getByRole('group', { name: 'Datum van het plan' }), '2026-02-03')
  const teksten = {
    Hulpvraag: 'Wij willen weer slapen.',
    'Financiële gegevens': 'Twee inkomens, veertien schuldeisers.',
    'Analyse van de situatie': 'Na de geboorte van de tweeling liep de post op.',
  }
  for (const [veld, tekst] of Object.entries(teksten)) await hand.schrijf(page.getByLabel(veld), tekst)
  await hand.kies(page.getByLabel('Schuldregeling', { exact: true }))
  await hand.schrijf(page.getByLabel('Wat', { exact: true }), 'Post samen openen')
  await schrijfDag(hand, page.getByRole('group', { name: 'Uiterlijk' }), '2026-02-20')
  await schrijfDag(hand, page.getByRole('group', { name: 'Datum', exact: true }), '2026-05-01')
  await hand.schrijf(page.getByLabel('Begeleiding'), 'Elke vrijdagochtend bellen.')
  await hand.schrijf(page.getByLabel('Rechten en plichten'), 'Geen nieuwe schulden maken.')
  await hand.schrijf(page.getByLabel('Kosten en vergoedingen'), 'Er zijn geen kosten voor u.')
  for (const vraag of [/beslagvrije voet/, /machtiging om gegevens/])
    await hand.kies(page.getByRole('group', { name: vraag }).getByLabel('Ja'))
  await hand.druk(knop(page, 'Plan van aanpak opstellen'))
  await page.getByText('Opgeslagen').first().waitFor()
}

async function voegVorderingToe(page: Page, hand: Hand, dossierId: string, n: number): Promise<void> {
  await page.goto(`/medewerker/dossier/${dossierId}`)
  await hand.open(page.getByText('Alle stappen', { exact: true }))
  await hand.druk(link(page, 'Vordering toevoegen'))
  await schrijfDag(hand, page.getByRole('group', { name: 'Datum waarop deze schuld is gemeld' }), '2026-02-03')
  await hand.neem(page.getByLabel('Schuldeiser', { exact: true }), schuldeisers[n] ?? '')
  await hand.schrijf(page.getByLabel('Bedrag volgens de inwoner'), '1.250,00')
  await hand.kies(page.getByLabel('Nee', { exact: true }))
  await hand.druk(knop(page, 'Vordering toevoegen'))
  await page.getByText(`${schuldeisers[n]} toegevoegd`).first().waitFor()
}

/** Two claims are typed; the other twelve are recorded alike. */
async function voegAllesToe(page: Page, hand: Hand, dossierId: string): Promise<void> {
  for (const n of [0, 1]) await voegVorderingToe(page, hand, dossierId, n)
  for (const naam of schuldeisers.slice(2)) {
    const { rijen } = await proef.opslag.schuldeisers(proef.organisatieId, { zoek: naam, pagina: 1 })
    const invoer = { datum: '2026-02-03', schuldeiserId: rijen[0]?.id, aangemeldBedrag: '1250.00', zakelijk: false }
    await proef.doe({ stroom: { soort: 'dossier', id: dossierId }, soort: 'VoegVorderingToe', invoer })
  }
}

/** Lets one of the couple in. @returns the telephone, with the traject open */
async function geefToegang(noor: Page, hand: Hand, dossierId: string, wie: string, naam: string): Promise<Page> {
  await noor.goto(`/medewerker/dossier/${dossierId}/toegang`)
  await hand.kies(noor.getByLabel(wie, { exact: true }))
  await hand.schrijf(noor.getByLabel('Naam', { exact: true }), naam)
  await hand.schrijf(noor.getByLabel('Reden', { exact: true }), 'Gevraagd tijdens het gesprek.')
  await hand.druk(knop(noor, 'Toegang geven tot het dossier'))
  const code = (await noor.getByText(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/).textContent()) ?? ''
  const page = await telefoon()
  await page.goto('/inwoner/inloggen')
  await hand.druk(link(page, 'Ik heb een code gekregen'))
  await hand.schrijf(page.getByLabel('Code'), code)
  await hand.schrijf(page.getByLabel('Gebruikersnaam'), naam.toLowerCase().replaceAll(' ', '-'))
  await hand.schrijf(page.getByLabel('Wachtwoord'), 'een lange zin om te onthouden')
  await hand.druk(knop(page, 'Verder'))
  const geheim = (await page.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{4}){7}$/).textContent()) ?? ''
  await hand.schrijf(page.getByLabel('Code'), codeVan(geheim))
  await hand.druk(knop(page, 'Verder'))
  await hand.druk(link(page, 'Ik heb de codes opgeschreven'))
  await page.getByRole('heading', { name: `Dag ${naam}.` }).waitFor()
  return page
}

const traject = (page: Page, hand: Hand) => hand.druk(link(page, 'Mijn traject').first())

async function tekenOvereenkomst(page: Page, hand: Hand): Promise<void> {
  await traject(page, hand)
  await hand.druk(link(page, 'Lees mijn overeenkomst'))
  await hand.kies(page.getByLabel('Ik heb de overeenkomst gelezen.'))
  await hand.druk(knop(page, 'Ik teken deze overeenkomst'))
}

for (const [hoe, hand] of Object.entries(handen))
  test(`a couple with fourteen schuldeisers, from asking for help to the plan and the overeenkomst with both names under it, ${hoe}`, async () => {
    const [zij, hij] = hoe === 'with the mouse' ? ['Joke Muis', 'Daan Muis'] : ['Joke Toets', 'Daan Toets']
    proef.zetDag('2026-01-05')
    await meldAan(await telefoon(), hand, zij)
    const { rijen } = await proef.opslag.werkvoorraad(proef.organisatieId, { zoek: zij, pagina: 1 })
    const dossierId = rijen[0]?.dossierId ?? assert.fail('nobody asked for help')
    const staat = () => proef.staat(dossierId)

    await praat(dossierId, zij, hij)
    proef.zetDag('2026-02-03')
    const noor = await ingelogd(browser, proef.http)
    await voegAllesToe(noor, hand, dossierId)
    await noor.goto(`/medewerker/dossier/${dossierId}`)
    await stelPlanOp(noor, hand)
    const joke = await geefToegang(noor, hand, dossierId, 'De inwoner zelf', zij)
    const daan = await geefToegang(noor, hand, dossierId, 'De partner', hij)

    // The plan: read by both, signed by whom it is of.
    await hand.druk(link(daan, 'Mijn plan'))
    await daan.getByText('Post samen openen').waitFor()
    await hand.druk(link(joke, 'Lees mijn plan'))
    await joke.getByText('Wij willen weer slapen.').waitFor()
    await hand.kies(joke.getByLabel('Ik heb het plan gelezen.'))
    await hand.druk(knop(joke, 'Ik teken dit plan'))
    await joke.getByText('U hebt getekend', { exact: true }).waitFor()
    assert.equal((await staat()).dossier.plan?.ondertekend, '2026-02-03')

    await proef.wandel([stapje('2026-02-06', 'GeefToelatingsbeschikking', { datum: '2026-02-06' })], dossierId)
    await noor.goto(`/medewerker/dossier/${dossierId}`)
    await hand.druk(link(noor, 'Schuldregelingsovereenkomst laten tekenen'))
    await hand.schrijf(noor.getByLabel('Wat spreekt u verder af'), 'De auto blijft, die is nodig voor het werk.')
    await hand.druk(knop(noor, 'Schuldregelingsovereenkomst laten tekenen'))
    await noor.getByText('Opgeslagen').first().waitFor()

    await tekenOvereenkomst(joke, hand)
    await joke.getByText(`Wij wachten nog op ${hij}.`).waitFor()
    assert.equal((await staat()).schuldregeling.overeenkomst, null)
    await tekenOvereenkomst(daan, hand)
    await daan.getByText('De schuldregeling is begonnen.').waitFor()
    const { overeenkomst, aanbod } = (await staat()).schuldregeling
    assert.deepEqual(
      [overeenkomst?.datum, aanbod?.handtekeningen.map(({ wie }) => wie)],
      ['2026-02-06', ['client', 'partner']],
    )

    // From now on each of the fourteen can be followed.
    const saldo = stapje('2026-02-12', 'RegistreerSaldoOpgave', (t) => ({
      datum: '2026-02-12',
      vorderingId: vordering(t, 0),
      antwoord: 'saldo',
      bedrag: '1250.00',
    }))
    const vragen = inBeeld.filter(({ soort }) => soort === 'VerstuurKennisgeving' || soort === 'VraagSaldoOpgaven')
    await proef.wandel([...vragen, saldo], dossierId)
    await hand.druk(link(daan, 'Bekijk hoe het met elke schuldeiser staat'))
    assert.equal(await daan.getByText('Moet nog antwoorden').count(), 13)
    for (const naam of schuldeisers) await daan.getByRole('heading', { name: naam }).waitFor()
    for (const page of [joke, daan, noor]) await page.context().close()
    await allesKlopt(proef.url)
  })
