import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type Proefportaal, ingelogd, metPortaal, teBreed, toegankelijkheidsfouten } from '../steun/browser.ts'
import { stapje, totEnMet } from '../steun/gegeven.ts'
import { metCapaciteit } from '../steun/gevallen/schuldregeling.ts'
import { inBeeld, mislukt, schuldbemiddeling } from '../steun/wandeling.ts'

// JavaScript is off, but where the accessibility check itself is a script.
let proef: Proefportaal
let browser: Browser
/** Ready for a choice: 300.00 a month, 250.00 vermogen, 15,000.00 of debt. */
let klaar: string
/** No capacity yet. */
let leeg: string
/** Everybody agreed. */
let lopend: string

metPortaal(async (opstelling) => {
  ;({ proef, browser } = opstelling)
  klaar = await proef.wandel(metCapaciteit('300.00', '250.00'))
  leeg = await proef.wandel(inBeeld)
  lopend = await proef.wandel(totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'))
})

const tekst = async (page: Page) => ((await page.getByRole('main').textContent()) ?? '').replaceAll('\u00a0', ' ')
const adres = (id: string) => `/medewerker/dossier/${id}/oplossingen`

async function rij(page: Page, naam: string): Promise<readonly string[]> {
  const tabel = page.getByRole('table', { name: 'Oplossingen naast elkaar' })
  const cellen = tabel.getByRole('row').filter({ hasText: naam }).getByRole('cell')
  return (await cellen.allTextContents()).map((cel) => cel.replaceAll('\u00a0', ' '))
}

describe('the oplossingen of a dossier', () => {
  test('lead with what comes first and why; a picture and a table with the same numbers', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto(`/medewerker/dossier/${klaar}?sectie=voorstel#voorstel`)
    await page.getByRole('link', { name: 'Oplossingen naast elkaar' }).click()
    assert.match(await tekst(page), /Eerst aan de beurt: schuldbemiddeling.*Vul de jaarrente in/s)
    await page.getByLabel('Jaarrente van de kredietbank').fill('9,60')
    await page.getByRole('button', { name: 'Reken met deze rente' }).click()
    assert.match(await tekst(page), /Eerst aan de beurt: saneringskrediet/)
    // 18 × 300.00 at 9.60 % is worth 5,025.95; with 250.00 that is 5,275.95 and 374.05 of rente.
    assert.deepEqual(await rij(page, 'De schuldeisers krijgen samen'), ['€ 5.275,95', '€ 5.650,00', '€ 2.275,00'])
    assert.deepEqual((await rij(page, 'Waarvan kosten'))[0], 'rente: € 374,05')
    const beeld = page.getByRole('img', { name: /schuldeisers samen hebben gekregen/ })
    assert.match((await beeld.textContent()) ?? '', /Saneringskrediet: €.5\.275,95 in 18 maanden/)
  })

  test('what each schuldeiser gets and every calculation fold out, with names instead of ids', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto(`${adres(klaar)}?veld.jaarrente=9%2C60`)
    await page.getByText('Wat krijgt elke schuldeiser?').click()
    const tabel = page.getByRole('table', { name: 'Wat elke schuldeiser krijgt' })
    assert.equal(await tabel.getByRole('row').count(), 5)
    assert.match((await tabel.textContent()) ?? '', /Energie De Vlam.*32,97 %/s)
    await page.getByText('Berekening: Saneringskrediet').click()
    const stap = page.locator('#berekening-SK').getByText('Uitdeling Energie De Vlam')
    await stap.click()
    assert.ok(await page.locator('#berekening-SK').getByText('naar verhouding van de vordering').first().isVisible())
    assert.doesNotMatch(await tekst(page), /[0-9a-f]{8}-[0-9a-f]{4}-/)
  })

  test('what is closed says why, and a rate that is none is told at its field', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto(`${adres(klaar)}?veld.jaarrente=veel`)
    assert.match(await tekst(page), /Vul een percentage in van 0 tot en met 100/)
    const tabel = page.getByRole('table', { name: 'Wat kan, en waarom iets niet kan' })
    assert.equal(await tabel.getByRole('row').count(), 7)
    const redenen = ((await tabel.textContent()) ?? '').replaceAll('\u00a0', ' ')
    assert.match(redenen, /Betalingsregeling van 100 %✕ nee.*36 maanden kan de inwoner € 10\.800,00 betalen/s)
    assert.match(redenen, /Saneringskrediet✕ neeDe jaarrente van de kredietbank is nog niet ingevuld/)
  })

  test('a choice needs a reason; with one it stands in the log with the comparison of that day', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto(`/medewerker/dossier/${klaar}/stap/KiesOplossing`)
    assert.match(page.url(), /\/oplossingen$/)
    await page.goto(`${adres(klaar)}?veld.jaarrente=9%2C60`)
    await page.getByLabel('Schuldbemiddeling', { exact: true }).check()
    await page.getByRole('button', { name: 'Oplossing kiezen' }).click()
    assert.match((await page.getByRole('alert').textContent()) ?? '', /Waarom deze oplossing\?/)
    assert.ok(await page.getByLabel('Schuldbemiddeling', { exact: true }).isChecked())
    await page.getByLabel('Waarom deze oplossing?').fill('Het inkomen stijgt waarschijnlijk.')
    await page.getByRole('button', { name: 'Oplossing kiezen' }).click()
    assert.match(
      (await page.getByRole('status').textContent()) ?? '',
      /Opgeslagen.*schuldbemiddeling\. De eerste die kon, was: saneringskrediet\. Reden: Het inkomen stijgt/s,
    )
    const { keuze } = (await proef.staat(klaar)).schuldregeling
    assert.deepEqual([keuze?.oplossing, keuze?.jaarrente, keuze?.vergelijking.length], ['SB', 960, 6])
    await page.goto(adres(klaar))
    assert.match(await tekst(page), /Gekozen op .*: schuldbemiddeling.*Het inkomen stijgt/s)
    assert.equal(await page.getByLabel('Jaarrente van de kredietbank').inputValue(), '9,60')
  })

  test('before there is a capacity it says what is missing and where; during a regeling nothing can be chosen', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto(adres(leeg))
    assert.match(await tekst(page), /nog niets om naast elkaar te leggen.*afloscapaciteit/s)
    await page.getByRole('link', { name: 'Naar het vtlb' }).click()
    assert.match(page.url(), /stap\/StelAfloscapaciteitVast$/)
    await page.goto(adres(lopend))
    assert.match(await tekst(page), /Kiezen kan nu niet.*al een schuldregeling/s)
    assert.equal(await page.getByRole('button', { name: 'Oplossing kiezen' }).count(), 0)
  })

  test('after the end there is nothing to choose, so no advice; without money for anybody there is no picture', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto(adres(await proef.wandel(mislukt)))
    assert.match(await tekst(page), /Dit traject is beëindigd\. Er valt niets meer te kiezen\./)
    assert.doesNotMatch(await tekst(page), /Eerst aan de beurt|Vergelijking|Reken met deze rente/)
    await page.goto(adres(await proef.wandel(metCapaciteit('0.00'))))
    assert.match(await tekst(page), /Bij geen van deze oplossingen krijgen de schuldeisers geld\./)
    assert.equal(await page.getByRole('img').count(), 0)
  })

  test('accessible, and it fits a telephone: with everything folded out, with nothing, with one line', async () => {
    const allesBetaalbaar = await proef.wandel(metCapaciteit('450.00', '100.00'))
    const zonder = await proef.wandel([
      ...metCapaciteit('0.00'),
      stapje('2026-03-16', 'KiesOplossing', { oplossing: 'SA', reden: 'Er is niets te verdelen.' }),
    ])
    const page = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
    for (const id of [klaar, leeg, lopend, allesBetaalbaar, zonder])
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(`${adres(id)}?veld.jaarrente=9%2C60`)
        for (const vouw of await page.locator('details.vouw > summary').all()) await vouw.click()
        assert.deepEqual([id, width, await toegankelijkheidsfouten(page)], [id, width, []])
        assert.equal(await teBreed(page), 0)
        assert.ok((await page.getByRole('img').count()) <= 1, 'one picture at a time')
      }
  })

  test('a dossier that is not there is not there', async () => {
    const page = await ingelogd(browser, proef.http)
    assert.equal((await page.goto(adres(crypto.randomUUID())))?.status(), 404)
  })
})
