import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { alsDecimaal, centen } from '../../src/gedeeld/geld.ts'
import type { Browser, Page } from 'playwright-core'
import { betalingskenmerkVan, saldoVan } from '../../src/domein/geld/index.ts'
import { camt } from '../steun/afschriften.ts'
import { type Proefportaal, ingelogd, metPortaal, teBreed, toegankelijkheidsfouten } from '../steun/browser.ts'
import { collega, inBeeld, schuldbemiddeling } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser
let dossierId: string
metPortaal(async (opstelling) => {
  ;({ proef, browser } = opstelling)
  dossierId = await proef.wandel(schuldbemiddeling.slice(0, inBeeld.length + 10))
  proef.zetDag('2026-04-10')
})

async function stuur(page: Page, tekst: string): Promise<string> {
  await page.getByLabel('Bestand van de bank').setInputFiles({
    name: 'afschrift.xml',
    mimeType: 'text/xml',
    buffer: Buffer.from(tekst),
  })
  await page.getByRole('button', { name: 'Inlezen', exact: true }).click()
  return (await page.locator('.melding').textContent()) ?? ''
}

const dag = '2026-04-08'

describe('the bank, without scripts', () => {
  let noor: Page
  before(async () => {
    noor = await ingelogd(browser, proef.http)
  })

  test('a beheerder adds the account; before that nobody can hand in a statement', async () => {
    await noor.goto('/medewerker/bank')
    assert.ok(await noor.getByText('Er is nog geen bankrekening').isVisible())
    assert.equal(await noor.getByLabel('Bestand van de bank').count(), 0)
    const bram = await ingelogd(browser, proef.http, 'bram.zonderland')
    await bram.goto('/medewerker/bank')
    await bram.getByLabel('Rekeningnummer (IBAN)').fill('NL44RABO0123456780')
    await bram.getByLabel('Naam').fill('Derdengelden')
    await bram.getByRole('button', { name: 'Bankrekening toevoegen' }).click()
    assert.match((await bram.getByRole('alert').textContent()) ?? '', /IBAN/)
    assert.equal(await bram.getByLabel('Rekeningnummer (IBAN)').inputValue(), 'NL44RABO0123456780')
    assert.equal(await bram.getByLabel('Naam').inputValue(), 'Derdengelden')
    await bram.getByLabel('Rekeningnummer (IBAN)').fill('NL44 RABO 0123 4567 89')
    await bram.getByRole('button', { name: 'Bankrekening toevoegen' }).click()
    assert.ok(await bram.getByText('De bankrekening is toegevoegd').isVisible())
    assert.equal(await bram.getByRole('heading', { name: 'Nog toe te wijzen' }).count(), 0)
    await noor.goto(`/medewerker/dossier/${dossierId}/stap/LegOntvangstVast`)
    assert.match((await noor.locator('.melding').textContent()) ?? '', /Dit geld komt via het bankafschrift/)
    await noor.goto(`/medewerker/dossier/${dossierId}`)
    assert.equal(await noor.getByRole('link', { name: 'Ontvangen geld vastleggen' }).count(), 0)
  })

  test('a file that does not tie is refused with the line and the difference, and nothing is booked', async () => {
    await noor.goto('/medewerker/bank')
    const melding = await stuur(noor, camt({ begin: '0.00', eind: '1.00', posten: [{ bedrag: '150.00', dag }] }))
    assert.match(melding, /niet ingelezen.*Er is niets geboekt.*Regel \d+: .*149\.00/s)
    assert.match(await stuur(noor, 'geen afschrift'), /Regel 1: Dit is geen bankafschrift/)
    assert.deepEqual(await proef.sql('SELECT FROM kwijting.bankpost'), [])
  })

  test('what is certain is assigned at once, the rest is put before a person with the reasons', async () => {
    await noor.goto('/medewerker/bank')
    const melding = await stuur(
      noor,
      camt({
        volgnummer: 3,
        begin: '500.00',
        eind: '1034.50',
        posten: [
          { bedrag: '150.00', dag, ref: 'a', tekst: `kenmerk ${betalingskenmerkVan(dossierId)}`, naam: 'S. el Amrani' },
          { bedrag: '150.00', dag, ref: 'b', naam: 'Mw F El Amrani', tekst: 'april' },
          { bedrag: '250.00', dag, ref: 'c', naam: 'Belastingdienst', iban: 'NL86INGB0002445588' },
          { bedrag: '15.50', dag, ref: 'd', richting: 'DBIT', naam: 'Bank' },
        ],
      }),
    )
    assert.match(melding, /4 nieuwe boekingen, 0 al bekend\. 1 meteen toegewezen, 3 nog toe te wijzen of te boeken/)
    assert.ok(await noor.getByText('2 bijschrijvingen wachten').isVisible())
    assert.ok(await noor.getByRole('heading', { name: 'Afgeschreven, nog niet geplaatst' }).isVisible())
    assert.ok(await noor.getByText('het bedrag is wat wij verwachten, en de achternaam is gelijk').isVisible())
    assert.equal(saldoVan((await proef.staat(dossierId)).geld), 15_000)
    await noor.getByRole('button', { name: 'Wijs toe aan Fatima el Amrani' }).click()
    assert.ok(await noor.getByText('Het geld is toegewezen').isVisible())
    assert.equal(saldoVan((await proef.staat(dossierId)).geld), 30_000)
  })

  test('somebody chooses a dossier and a part of the money; what is wrong is said, and kept', async () => {
    await noor.goto('/medewerker/bank')
    await noor.getByRole('link', { name: /^Kies zelf een dossier voor €.250,00/ }).click()
    await noor.getByLabel(/^Zoek het dossier/).fill('amrani')
    await noor.getByRole('button', { name: 'Zoeken' }).click()
    assert.equal(await noor.getByLabel('Waar komt het vandaan?').inputValue(), '')
    await noor.getByLabel('Bedrag in euro').fill('250,01')
    await noor.getByLabel('Waar komt het vandaan?').selectOption('vermogen')
    await noor.getByRole('button', { name: /^Wijs toe/ }).click()
    assert.match((await noor.locator('.melding').textContent()) ?? '', /nog €.250,00 over/)
    assert.equal(await noor.getByLabel('Bedrag in euro').inputValue(), '250,01')
    assert.equal(await noor.getByLabel('Waar komt het vandaan?').inputValue(), 'vermogen')
    await noor.getByLabel('Bedrag in euro').fill('100,00')
    await noor.getByRole('button', { name: /^Wijs toe/ }).click()
    await noor.getByRole('link', { name: /^Kies zelf een dossier voor €.150,00/ }).click()
    assert.ok(await noor.getByRole('heading', { name: /€.150,00 toewijzen/ }).isVisible())
  })

  test('a wrong one is undone in the dossier, and waits again', async () => {
    await noor.goto(`/medewerker/dossier/${dossierId}/stap/DraaiOntvangstTerug`)
    const keuze = noor.getByLabel('Welk geld')
    const vermogen = await keuze.locator('option', { hasText: 'Vermogen' }).getAttribute('value')
    await keuze.selectOption(vermogen)
    await noor.getByLabel('Reden').fill('Hoort bij een naamgenoot.')
    await noor.getByRole('button', { name: /terugdraaien/ }).click()
    assert.equal(saldoVan((await proef.staat(dossierId)).geld), 30_000)
    await noor.goto('/medewerker/bank')
    assert.ok(await noor.getByRole('link', { name: /^Kies zelf een dossier voor €.250,00/ }).isVisible())
    await noor.goto(`/medewerker/dossier/${dossierId}/stap/KoppelBankpost`)
    assert.equal(
      await noor.getByLabel('Welk geld van het afschrift?').locator('option', { hasText: '250,00' }).count(),
      1,
    )
  })

  test('what is for no dossier is booked with the money in view, and undone from the statement', async () => {
    await noor.goto('/medewerker/bank')
    await noor.getByRole('link', { name: /^Hoort bij geen dossier.*15,50 op 8 april 2026/ }).click()
    assert.match((await noor.locator('main').textContent()) ?? '', /Afgeschreven-.€.15,50 op 8 april 2026NaarBank/)
    assert.equal(await noor.getByText(/^Vergoeding voor schuldregelingen/).count(), 1)
    await noor.getByLabel(/^Eigen geld van de organisatie/).check()
    await noor.getByLabel('Toelichting').fill('Kosten van de bank over maart.')
    await noor.getByRole('button', { name: 'Boeken zonder dossier' }).click()
    assert.ok(await noor.getByText('De boeking is opgeslagen').isVisible())
    assert.equal(await noor.getByRole('heading', { name: 'Afgeschreven, nog niet geplaatst' }).count(), 0)
    const [rekening] = await proef.opslag.bank.rekeningen(proef.organisatieId)
    await noor.goto(`/medewerker/bank/afschrift/${rekening?.afschriften[0]?.id}`)
    await noor.getByRole('link', { name: /^Terugdraaien van -.€.15,50/ }).click()
    await noor.getByLabel('Reden').fill('Dit hoorde bij een betaling.')
    await noor.getByRole('button', { name: 'Boeking zonder dossier terugdraaien' }).click()
    await noor.goto('/medewerker/bank')
    assert.ok(await noor.getByRole('heading', { name: 'Afgeschreven, nog niet geplaatst' }).isVisible())
  })

  test('what came in is never offered as a vergoeding', async () => {
    await noor.goto('/medewerker/bank')
    await noor.getByRole('link', { name: /^Hoort bij geen dossier .€.250,00/ }).click()
    assert.match(
      (await noor.locator('main').textContent()) ?? '',
      /Bijgeschreven€.250,00 op 8 april 2026VanBelastingdienst/,
    )
    assert.equal(await noor.getByText(/^Eigen geld van de organisatie/).count(), 1)
    assert.equal(await noor.getByText(/^Vergoeding voor schuldregelingen/).count(), 0)
  })

  test('what is not there, or not for you, is not shown', async () => {
    const bram = await ingelogd(browser, proef.http, 'bram.zonderland')
    const [rekening] = await proef.opslag.bank.rekeningen(proef.organisatieId)
    for (const [page, adres, status] of [
      [noor, '/medewerker/bank/afschrift/niets', 404],
      [noor, '/medewerker/bank/afschrift/00000000-0000-4000-8000-000000000000', 404],
      [noor, '/medewerker/bank/toewijzen/00000000-0000-4000-8000-000000000000', 404],
      [noor, `/medewerker/bank/afschrift/${rekening?.afschriften[0]?.id}`, 200],
      [bram, `/medewerker/bank/afschrift/${rekening?.afschriften[0]?.id}`, 403],
    ] as const)
      assert.equal((await page.goto(adres))?.status(), status, adres)
  })

  test('every page of the bank is accessible, also on a telephone, and says what is open', async () => {
    const page = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
    await page.goto('/medewerker/bank')
    await stuur(
      page,
      camt({ volgnummer: 5, begin: '2000.00', posten: [{ bedrag: '10.00', dag: '2026-04-10', ref: 'e' }] }),
    )
    const [rekening] = await proef.opslag.bank.rekeningen(proef.organisatieId)
    const { rijen } = await proef.opslag.bank.toeTeWijzen(proef.organisatieId, { pagina: 1, door: proef.hulpverlener })
    for (const adres of [
      '/medewerker/bank',
      '/medewerker/bank/aansluiting',
      `/medewerker/bank/afschrift/${rekening?.afschriften[0]?.id}`,
      `/medewerker/bank/toewijzen/${rijen[0]?.postId}?q=amrani`,
    ])
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(adres)
        assert.deepEqual(await toegankelijkheidsfouten(page), [], adres)
        assert.equal(await teBreed(page), 0, `${adres} at ${width}`)
      }
    await page.goto('/medewerker/bank/aansluiting')
    const tekst = (await page.locator('main').textContent()) ?? ''
    assert.match(tekst, /Er ontbreekt 1 stuk tussen de afschriften/)
    assert.match(tekst, /Vóór afschrift 5, 10 april 2026 ontbreekt een afschrift\. Verschil: /)
    assert.match(tekst, /1 afschrift heeft geen eindsaldo/)
    assert.match(tekst, /Verschil€.0,00/)
  })

  test('what stood there before the first statement is booked by two, and then explained', async () => {
    const [rekening] = await proef.opslag.bank.rekeningen(proef.organisatieId)
    const begin = rekening?.aansluiting.beginstand ?? 0
    assert.ok(rekening !== undefined && begin > 0)
    const bedrag = alsDecimaal(centen(begin)).replace('.', ',')
    await noor.goto('/medewerker/bank/aansluiting')
    await noor.getByRole('link', { name: /^Boek het beginsaldo/ }).click()
    for (const [deel, waarde] of [
      ['Dag', '31'],
      ['Maand', '12'],
      ['Jaar', '2025'],
    ] as const)
      await noor.getByRole('group', { name: 'Stand van' }).getByLabel(deel).fill(waarde)
    await noor.getByLabel('Wat er toen op de rekening stond').fill(bedrag)
    await noor.getByLabel('Waar blijkt dit uit?').fill('Saldo-opgave van de bank.')
    await noor.getByRole('button', { name: 'Beginsaldo boeken' }).click()
    await noor.getByRole('link', { name: /^goedkeuren/ }).click()
    // She filled it in herself: a colleague must do this.
    await noor.getByLabel('Bedrag').fill(bedrag)
    await noor.getByRole('button', { name: 'Beginsaldo goedkeuren' }).click()
    assert.match((await noor.locator('main').textContent()) ?? '', /Dit moet een collega doen/)
    const goed = await proef.opslag.voerUit(
      proef.verzoek({
        stroom: { soort: 'bankrekening', id: rekening.id },
        soort: 'KeurBeginsaldoGoed',
        invoer: { bedrag: alsDecimaal(centen(begin)) },
        door: collega,
      }),
    )
    assert.equal(goed.soort, 'gedaan')
    const page = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
    await page.goto('/medewerker/bank/aansluiting')
    const tekst = (await page.locator('main').textContent()) ?? ''
    assert.match(tekst, /Bij: geboekt als beginsaldo/)
    assert.match(tekst, /Het beginsaldo van .* is geboekt per 31 december 2025/)
    assert.match(tekst, /Verschil€.0,00/)
    assert.deepEqual(await toegankelijkheidsfouten(page), [])
  })
})
