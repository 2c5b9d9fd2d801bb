import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type Proefportaal, ingelogd, metPortaal, neemAan, toegankelijkheidsfouten } from '../steun/browser.ts'
import { voor } from '../steun/gegeven.ts'
import { afspraken } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser
let dossierId: string

metPortaal(async (opstelling) => {
  ;({ proef, browser } = opstelling)
  dossierId = await proef.wandel(voor(afspraken, 'VulVorderingAan'))
})

const inhoud = async (page: Page) => (await page.getByRole('main').textContent()) ?? ''

async function kaartVan(page: Page, naam: string) {
  await page.goto('/medewerker/schuldeisers')
  await page.getByRole('link', { name: naam, exact: true }).click()
}

describe('what was agreed with a schuldeiser', () => {
  test('a convenant is recorded on the card, with its terms and their sources; then the dossiers it touches', async () => {
    const page = await ingelogd(browser, proef.http)
    await kaartVan(page, 'Waterbedrijf Het Bronnetje')
    assert.match(await inhoud(page), /1 lopend dossier met deze schuldeiser/)
    await page.getByRole('link', { name: 'Afspraak vastleggen' }).click()
    assert.match(await inhoud(page), /Dit raakt 1 lopend dossier/)
    await page.getByLabel('Lokale afspraak').check()
    await page.getByRole('group', { name: 'Geldt vanaf' }).getByLabel('Dag').fill('10')
    await page.getByRole('group', { name: 'Geldt vanaf' }).getByLabel('Maand').fill('2')
    await page.getByRole('group', { name: 'Geldt vanaf' }).getByLabel('Jaar').fill('2026')
    await page.getByLabel('Waar blijkt dit uit?').fill('Overeenkomst 7')
    await page.getByRole('button', { name: 'Afspraak vastleggen' }).click()
    assert.match((await page.getByRole('alert').textContent()) ?? '', /Vul ten minste één ding in dat is afgesproken/)
    await page.getByLabel('Pauze na de kennisgeving, in maanden').fill('3')
    await page.getByRole('button', { name: 'Afspraak vastleggen' }).click()
    const rij = page.getByRole('row', { name: /Fatima el Amrani/ })
    assert.match((await rij.textContent()) ?? '', /Tot en met.*Vooraf akkoord.*Ja.*Niets/)
    await page.getByRole('link', { name: /Terug naar de kaart/ }).click()
    const term = page.getByRole('row', { name: /^Nodig bij het saldoverzoek/ })
    assert.match((await term.textContent()) ?? '', /De meterstand.*Eigen afspraak/)
    assert.match(await inhoud(page), /Overeenkomst 7/)
  })

  test('an own afspraak that changes the terms shows which dossier has others, and how to take them over', async () => {
    const page = await ingelogd(browser, proef.http)
    await kaartVan(page, 'Bank De Spaarpot')
    await page.getByRole('link', { name: 'Afspraak vastleggen' }).click()
    await page.getByLabel('Eigen afspraak met deze schuldeiser').check()
    const vanaf = page.getByRole('group', { name: 'Geldt vanaf' })
    for (const [deel, waarde] of [
      ['Dag', '10'],
      ['Maand', '2'],
      ['Jaar', '2026'],
    ] as const)
      await vanaf.getByLabel(deel).fill(waarde)
    await page.getByLabel('Pauze na de kennisgeving, in maanden').fill('9')
    await page.getByLabel('Waar blijkt dit uit?').fill('Brief van 9 februari')
    await page.getByRole('button', { name: 'Afspraak vastleggen' }).click()
    assert.match(await inhoud(page), /Opgeslagen/)
    await page
      .getByRole('link', { name: /Afspraken overnemen/ })
      .first()
      .click()
    assert.match(page.url(), new RegExp(`${dossierId}/stap/NeemAfsprakenOver`))
  })

  test('the dossier says what is left out, what is still needed and who collects', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto(`/medewerker/dossier/${dossierId}?sectie=schulden#schulden`)
    const tekst = await inhoud(page)
    assert.match(tekst, /Valt buiten de afspraak \(hypotheek of een andere lening met onderpand\)/)
    assert.match(tekst, /Nog nodig voor het saldoverzoek: de meterstand en eerdere adressen/)
  })

  test('the overview goes along as CSV, and the organisation names its contact person', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto('/medewerker/convenanten')
    assert.match(await inhoud(page), /Er is nog geen contactpersoon voor convenanten/)
    await page.setViewportSize({ width: 400, height: 800 })
    const hoogte = await page.evaluate(() => document.documentElement.scrollHeight)
    assert.ok(hoogte < 4000, `${hoogte} pixels is a page that nobody reads to the end`)
    await page.getByLabel('Zoek op naam, koepel of afspraak').fill('spaarpot')
    await page.getByRole('button', { name: 'Zoeken' }).click()
    assert.ok(await page.getByRole('link', { name: 'Bank De Spaarpot' }).isVisible())
    assert.equal(await page.getByRole('link', { name: 'Energie De Vlam' }).count(), 0)
    const csv = await page.request.get('/medewerker/convenanten/csv')
    assert.match(csv.headers()['content-type'] ?? '', /text\/csv/)
    assert.match(await csv.text(), /"Bank De Spaarpot";"Overig"/)
    await page.getByLabel('Medewerker').selectOption({ label: 'Noor de Wit' })
    await page.getByRole('button', { name: 'Aanwijzen' }).click()
    assert.match(await inhoud(page), /Contactpersoon voor convenanten: Noor de Wit/)
  })
})

describe('the convenantpartners that the sources name, taken over into the contactenboek', () => {
  test('a beheerder sees who is new and who is there, takes over many at once, and then there is nothing left to do', async () => {
    const stroom = { soort: 'schuldeiser', id: randomUUID() } as const
    const invoer = { naam: 'ING Verzekeringen', soort: 'Overig', privepersoon: false, voorafAkkoord: false }
    assert.equal((await proef.doe({ stroom, soort: 'RegistreerSchuldeiser', invoer })).soort, 'gedaan')
    const page = await ingelogd(browser, proef.http, 'bram.zonderland', { javaScriptEnabled: true })
    await page.goto('/medewerker/convenanten')
    await page.getByRole('link', { name: 'Convenantpartners overnemen in het contactenboek' }).click()
    await page.getByRole('heading', { name: 'Convenantpartners overnemen' }).waitFor()
    assert.match(await inhoud(page), /17 van de 17 overnemen.*staan niet in onze bronnen/)
    const ing = page.getByLabel('ING', { exact: true })
    assert.equal(await ing.isChecked(), false, 'somebody here looks like it')
    assert.ok(await page.getByRole('link', { name: 'ING Verzekeringen' }).isVisible())
    assert.deepEqual(await toegankelijkheidsfouten(page), [])
    for (const vakje of await page.getByRole('checkbox').all()) await vakje.uncheck()
    await page.getByRole('button', { name: 'Neem over wat is aangevinkt' }).click()
    await page.getByRole('alert').waitFor()
    assert.match((await page.getByRole('alert').textContent()) ?? '', /Vink ten minste één schuldeiser aan/)
    await page.goto('/medewerker/convenanten/partners')
    await page.getByRole('button', { name: 'Neem over wat is aangevinkt' }).click()
    await page.getByText('16 schuldeisers overgenomen').waitFor()
    assert.deepEqual(await page.getByRole('checkbox').count(), 1)
    await ing.check()
    await page.getByRole('button', { name: 'Neem over wat is aangevinkt' }).click()
    await page.getByText('Alle schuldeisers staan in uw contactenboek').waitFor()
    assert.deepEqual(await toegankelijkheidsfouten(page), [])
    await page.getByRole('link', { name: 'ING', exact: true }).click()
    await page.getByRole('heading', { name: 'ING', exact: true }).waitFor()
    assert.match(await inhoud(page), /KoepelNVB.*Convenant banken \(NVB\)/)
    await page.goto('/medewerker/convenanten?q=nvb')
    assert.match(await inhoud(page), /NVB: 7 schuldeisers, 7 vooraf akkoord/)
  })

  test('who may not record a convenant sees no link, and the page refuses', async () => {
    const hulp = await neemAan(proef, 'hulp.zonderland', ['schuldhulpverlener'])
    const page = await ingelogd(browser, proef.http, hulp)
    await page.goto('/medewerker/convenanten')
    assert.equal(await page.getByRole('link', { name: /Convenantpartners overnemen/ }).count(), 0)
    const adres = '/medewerker/convenanten/partners'
    assert.equal((await page.request.get(adres)).status(), 403)
    const form = { partner: 'ing:staat-er' }
    const antwoord = await page.request.post(adres, { form, headers: { origin: proef.http } })
    assert.equal(antwoord.status(), 403)
  })
})
