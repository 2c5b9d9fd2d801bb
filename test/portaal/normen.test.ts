import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import {
  type Proefportaal,
  deugt,
  ingelogd,
  metPortaal,
  teBreed,
  toegankelijkheidsfouten,
  vulDag,
} from '../steun/browser.ts'
import { handen } from '../steun/hand.ts'
import { huishoudenMet } from '../steun/huishouden.ts'
import { schuldbemiddeling } from '../steun/wandeling.ts'
import { codeVan } from '../steun/totp.ts'

// JavaScript is off but where a machine looks for faults: all of it works without.
let proef: Proefportaal
let browser: Browser
/** A regeling whose vtlb was computed under the norms of January 2026. */
const regeling = schuldbemiddeling.slice(
  0,
  schuldbemiddeling.findIndex(({ soort }) => soort === 'HerberekenVtlb'),
)
/** A name without a place to break, longer than a telephone is wide. */
const langeNaam = `Wilhelmina-Alexandrina${'-van-der-Hoogenberghe'.repeat(6)}`

metPortaal((opstelling) => void ({ proef, browser } = opstelling))

const beheerder = () => ingelogd(browser, proef.http, 'bram.zonderland')
const tekstVan = async (page: Page) => ((await page.getByRole('main').textContent()) ?? '').replaceAll('\u00a0', ' ')

const aanpassen = (page: Page, naam: string) =>
  page
    .getByRole('row', { name: new RegExp(`^${naam}`) })
    .getByRole('link')
    .click()

async function stelVast(page: Page, [naam, waarde, reden]: readonly [string, string, string], vanaf: string) {
  await page.goto('/medewerker/aannames')
  await aanpassen(page, naam)
  await vulDag(page, 'Geldt vanaf', vanaf)
  await page.getByLabel('Bedrag per maand').fill(waarde)
  await page.getByLabel('Reden').fill(reden)
  await page.getByRole('button', { name: 'Aanname aanpassen' }).click()
}

describe('aannames', () => {
  test('are for a beheerder alone', async () => {
    const page = await ingelogd(browser, proef.http)
    assert.equal((await page.goto('/medewerker/aannames'))?.status(), 403)
    assert.equal(await page.getByRole('link', { name: 'Aannames' }).count(), 0)
    const geven = await page.request.post('/medewerker/aannames', { form: {}, headers: { origin: proef.http } })
    assert.equal(geven.status(), 403)
  })

  test('say what we take and why it is open; what is set, is shown with its reason and who did it', async () => {
    proef.zetDag('2026-01-05')
    const page = await beheerder()
    await page.goto('/medewerker/aannames')
    const rij = page.getByRole('row', { name: /^Reserveringstoeslag/ })
    assert.match(
      (await rij.textContent()) ?? '',
      /€\s0,00 per maand.*een bedrag hebben wij niet gevonden.*Niets vastgelegd/s,
    )
    await rij.getByRole('link').click()
    assert.ok(await page.getByRole('heading', { name: 'Reserveringstoeslag' }).isVisible())
    await page.goto('/medewerker/aannames')
    await aanpassen(page, 'Verdeling van gespaard geld')
    assert.deepEqual(
      await page
        .getByRole('group', { name: 'Hoe wordt verdeeld?' })
        .getByRole('radio')
        .evaluateAll((alle) => alle.map((een) => een.getAttribute('value'))),
      ['pondspondsgewijs', 'twee-op-een'],
    )

    await stelVast(page, ['Reserveringstoeslag', 'veel', 'Vtlb-rapport 4.2'], '2026-01-01')
    assert.match((await page.getByRole('alert').textContent()) ?? '', /waarde/)
    assert.equal(await page.getByLabel('Reden').inputValue(), 'Vtlb-rapport 4.2')
    assert.deepEqual(await proef.opslag.aannames(proef.organisatieId), [])

    await stelVast(page, ['Reserveringstoeslag', '50,00', 'Vtlb-rapport 4.2'], '2026-01-01')
    assert.match((await page.getByRole('status').textContent()) ?? '', /vanaf 1 januari 2026.*verandert niet/s)
    const gezet = await rij.first().textContent()
    assert.match(gezet ?? '', /€\s50,00 per maand vanaf 1 januari 2026Vtlb-rapport 4.2 \(Bram Beheer\)/)

    await stelVast(page, ['Reserveringstoeslag', '10,00', 'Vtlb-rapport juli'], '2026-07-01')
    assert.match((await rij.first().textContent()) ?? '', /50,00 .*10,00 per maand straks, vanaf 1 juli 2026/s)
    assert.equal(await page.getByRole('table', { name: 'Wat uw organisatie' }).getByRole('row').count(), 3)
  })
})

describe('the work list of a new norm', () => {
  let hoger: string
  let lager: string
  before(async () => {
    lager = await proef.wandel(regeling)
    assert.equal(
      (await proef.staat(lager)).schuldregeling.capaciteit?.berekend?.aannames.reserveringstoeslag?.waarde,
      '50.00',
    )
    proef.zetDag('2026-01-05')
    const page = await beheerder()
    await stelVast(page, ['Reserveringstoeslag', '0,00', 'Toch geen bedrag'], '2026-01-01')
    const metLangeNaam = (invoer: object) => ({ ...invoer, ...('naam' in invoer ? { naam: langeNaam } : {}) })
    hoger = await proef.wandel(
      regeling.map(({ invoer, ...stap }) => ({ ...stap, invoer: (s) => metLangeNaam(invoer(s)) })),
    )
  })

  test('is empty before the norms change, and says what will come there', async () => {
    proef.zetDag('2026-06-30')
    const page = await ingelogd(browser, proef.http)
    assert.equal(await page.getByRole('link', { name: 'Bekijk de lijst' }).count(), 0)
    await page.goto('/medewerker/herberekenen?van=team')
    assert.match(
      await tekstVan(page),
      /Op 1 januari 2026 zijn de normen veranderd. Van alle lopende dossiers met een eigen berekening is het vtlb bij.*Niets te doen/s,
    )
    assert.equal(await page.getByRole('table').count(), 0)
  })

  test('is reached from Vandaag; shows per dossier what the norms give, from when, and records who looked', async () => {
    proef.zetDag('2026-07-20')
    const page = await ingelogd(browser, proef.http)
    await page.getByRole('link', { name: 'Bekijk de lijst' }).click()
    assert.match(
      await tekstVan(page),
      /Op 1 juli 2026 zijn de normen veranderd. Van 2 dossiers van u moet het vtlb opnieuw./,
    )
    const rij = (id: string) =>
      page.getByRole('row').filter({ has: page.locator(`a[href="/medewerker/dossier/${id}"]`) })
    const woorden = async (id: string) => ((await rij(id).textContent()) ?? '').replaceAll('\u00a0', ' ')
    assert.match(await woorden(hoger), /norm van 1 januari 2026€ .* hoger1 juli 2026.*30 november 2026/)
    assert.match(await woorden(lager), /norm van 1 januari 2026€ .* lagerde dag van de brief/)
    const gelezen = await proef.opslag.wieKeekMee(proef.organisatieId, hoger)
    assert.match(gelezen[0]?.waarom ?? '', /werklijst/)
    assert.equal(gelezen[0]?.door, 'Noor de Wit')
    await rij(hoger).getByRole('link', { name: 'Herberekenen' }).click()
    assert.equal(new URL(page.url()).pathname, `/medewerker/dossier/${hoger}/stap/HerberekenVtlb`)
  })

  test('shows what the step records, and lets go of a dossier that is done', async () => {
    proef.zetDag('2026-07-20')
    const page = await ingelogd(browser, proef.http)
    await page.goto('/medewerker/herberekenen')
    const cel = page.getByRole('row').filter({ hasText: langeNaam }).getByRole('cell')
    const proefbedrag = /€\s[\d.,]+/.exec((await cel.nth(2).textContent()) ?? '')?.[0]?.replace(/[^\d]/g, '')
    const invoer = huishoudenMet('150.00', '2026-03-13')
    const stroom = { soort: 'dossier', id: hoger } as const
    const antwoord = await proef.doe({
      stroom,
      soort: 'HerberekenVtlb',
      invoer: { ...invoer, peildatum: '2026-07-20' },
    })
    assert.equal(antwoord.soort, 'gedaan')
    assert.equal(String((await proef.staat(hoger)).schuldregeling.capaciteit?.vtlb), proefbedrag)
    await page.reload()
    assert.match(await tekstVan(page), /Van 1 dossier van u moet het vtlb opnieuw/)
    assert.equal(await page.getByRole('row').filter({ hasText: langeNaam }).count(), 0)
  })

  test('of nobody’s own: leads to the team; who may not compute gets no link to the step', async () => {
    proef.zetDag('2026-07-20')
    const page = await beheerder()
    await page.goto('/medewerker/herberekenen')
    assert.match(await tekstVan(page), /Kijk ook bij het hele team/)
    await page.getByRole('link', { name: 'Hele team (1)' }).click()
    assert.equal(await page.getByRole('row').count(), 2)
    assert.equal(await page.getByRole('link', { name: 'Herberekenen' }).count(), 0)
  })

  test('says that norms are missing when today is after the last that we know', async () => {
    proef.zetDag('2026-07-20')
    const invoer = { datum: '2026-07-20', volgende: '2026-08-03', elkeMaanden: 6, reden: 'Ander werk.' }
    const stroom = { soort: 'dossier', id: lager } as const
    assert.equal((await proef.doe({ stroom, soort: 'SpreekHercontroleAf', invoer })).soort, 'gedaan')
    proef.zetDag('2027-01-15')
    const page = await ingelogd(browser, proef.http)
    await page.goto('/medewerker/herberekenen')
    assert.match((await page.getByRole('alert').textContent()) ?? '', /vanaf 1 januari 2027 staan nog niet in Kwijting/)
    assert.match(await tekstVan(page), /Van 1 dossier van u/)
    // The hercontrole of this dossier is due by then: nothing can be done together, and the list says why.
    assert.match(await tekstVan(page), /Doe dit zelfDe hercontrole is aan de beurt.*Deze dossiers doet u een voor een/s)
    assert.equal(await page.getByRole('button', { name: /^Bekijk/ }).count(), 0)
  })
})

describe('many dossiers at once', () => {
  const vtlbVan = async (id: string) => (await proef.staat(id)).schuldregeling.capaciteit?.vtlb
  const kiesvak = (page: Page, id: string) => page.locator(`input[name="dossier"][value="${id}"]`)

  for (const [hoe, hand] of Object.entries(handen))
    test(`${hoe}: choose, see what changes, do it; what changed in between is left and named`, async () => {
      const [een, ander] = [await proef.wandel(regeling), await proef.wandel(regeling)]
      proef.zetDag('2026-07-20')
      const voor = await vtlbVan(een)
      const page = await ingelogd(browser, proef.http, 'noor.zonderland', { javaScriptEnabled: true })
      await page.goto('/medewerker/herberekenen')
      await deugt(page, `werklijst van een norm ${hoe}`)
      await hand.druk(page.getByRole('button', { name: 'Bekijk wat u koos' }))
      assert.match(await tekstVan(page), /Kies eerst in de lijst/)
      await hand.druk(page.getByRole('link', { name: 'Terug naar de lijst' }))
      for (const id of [een, ander]) await hand.kies(kiesvak(page, id))
      await hand.druk(page.getByRole('button', { name: 'Bekijk wat u koos' }))
      await deugt(page, `voorbeeld van samen herberekenen ${hoe}`)
      assert.equal(await vtlbVan(een), voor, 'a preview records nothing')
      await proef.doe({ stroom: { soort: 'dossier', id: ander }, soort: 'MaakNotitie', invoer: { tekst: 'Gebeld.' } })
      await hand.druk(page.getByRole('button', { name: 'Herbereken 2 dossiers en verstuur de brieven' }))
      assert.match(
        (await page.getByRole('alert').textContent()) ?? '',
        /1 dossier is niet herberekend.*1 dossier is wel herberekend/s,
      )
      assert.match(await tekstVan(page), /Fatima el Amrani: Er gebeurde intussen iets in het dossier/)
      await deugt(page, `niet alles herberekend ${hoe}`)
      assert.notEqual(await vtlbVan(een), voor)
      assert.equal(await vtlbVan(ander), voor)

      await hand.druk(page.getByRole('link', { name: 'Terug naar de lijst' }).first())
      await hand.kies(kiesvak(page, ander))
      await hand.druk(page.getByRole('button', { name: 'Bekijk wat u koos' }))
      await hand.druk(page.getByRole('button', { name: 'Herbereken 1 dossier en verstuur de brief' }))
      assert.match((await page.getByRole('status').textContent()) ?? '', /Van 1 dossier is het vtlb herberekend/)
      assert.equal(await vtlbVan(ander), await vtlbVan(een))
    })
})

describe('the values of law and norm', () => {
  test('tell the teammanager what ends and what to do, and what is not certain', async () => {
    proef.zetDag('2026-11-22')
    const page = await ingelogd(browser, proef.http)
    await page.getByRole('link', { name: 'Beheer' }).click()
    await page.getByRole('link', { name: 'Waarden' }).click()
    const tekst = await tekstVan(page)
    assert.match(tekst, /lopen af op 31 december 2026.*Installeer vóór die dag de versie/s)
    assert.match(tekst, /Loopt af op 31 december 2026 \(nog 39 dagen\)/)
    const rij = page.getByRole('row', { name: /^Minimumloon/ }).first()
    assert.match((await rij.textContent()) ?? '', /1 januari 2026€\s2\.294,40 per maand/)
    assert.equal(await page.getByRole('link', { name: 'Aannames' }).count(), 0)
  })

  test('say so when nothing ends within two months', async () => {
    proef.zetDag('2026-09-01')
    const page = await beheerder()
    await page.goto('/medewerker/waarden')
    assert.match(await tekstVan(page), /Er loopt niets af in de komende 60 dagen/)
    await page.getByRole('main').getByRole('link', { name: 'Aannames' }).click()
    assert.match(page.url(), /\/aannames$/)
  })

  test('are not for the administratie', async () => {
    const page = await beheerder()
    await page.goto('/medewerker/medewerkers')
    await page.getByLabel('Naam', { exact: true }).fill('Adil Admin')
    await page.getByLabel('Gebruikersnaam').fill('adil.zonderland')
    await page.getByLabel('Administratie').check()
    await page.getByRole('button', { name: 'Medewerker toevoegen' }).click()
    await page.getByRole('button', { name: 'wachtwoord voor Adil Admin' }).click()
    const gegeven = await page.getByRole('status').locator('code').nth(1).textContent()
    const adil = await (await browser.newContext({ baseURL: proef.http, javaScriptEnabled: false })).newPage()
    await adil.goto('/medewerker/inloggen')
    await adil.getByLabel('Gebruikersnaam').fill('adil.zonderland')
    await adil.getByLabel('Wachtwoord').fill(gegeven ?? '')
    await adil.getByRole('button', { name: 'Inloggen', exact: true }).click()
    const geheim = await adil.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{4}){7}$/).textContent()
    await adil.getByLabel('Code').fill(codeVan(geheim ?? ''))
    await adil.getByRole('button', { name: 'Verder', exact: true }).click()
    await adil.locator('.herstelcodes').waitFor()
    assert.equal((await adil.goto('/medewerker/waarden'))?.status(), 403)
    assert.equal(await adil.getByRole('link', { name: 'Waarden' }).count(), 0)
  })
})

test('no page has a fault against WCAG 2.2 AA that a machine can find, or is wider than its window', async () => {
  proef.zetDag('2026-11-22')
  const page = await ingelogd(browser, proef.http, 'bram.zonderland', { javaScriptEnabled: true })
  for (const pad of ['herberekenen', 'herberekenen?van=team', 'aannames?gedaan=ja', 'waarden', 'team', '?van=team'])
    for (const breedte of [360, 768, 1440]) {
      await page.setViewportSize({ width: breedte, height: 800 })
      await page.goto(`/medewerker/${pad}`)
      await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)))
      assert.deepEqual([pad, breedte, await teBreed(page)], [pad, breedte, 0])
      assert.deepEqual([pad, breedte, await toegankelijkheidsfouten(page)], [pad, breedte, []])
    }
})
