import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type Proefportaal, ingelogd, metPortaal, teBreed, toegankelijkheidsfouten } from '../steun/browser.ts'
import { teruggedraaid, schuldbemiddeling } from '../steun/wandeling.ts'

// JavaScript is off but where a machine looks for faults: all of it works without.
let proef: Proefportaal
let browser: Browser
/** Ready for a voorstel of € 150,00 a month. */
let klaar: string
/** A second round was made because an afspraak outside the verdeling was withdrawn. */
let tweeRondes: string
/** The afspraak was withdrawn, and nothing was done yet. */
let verouderd: string

const tot = (stappen: typeof teruggedraaid, soort: string, keer = 1) => {
  const plaatsen = stappen.flatMap((s, i) => (s.soort === soort ? [i] : []))
  return stappen.slice(0, (plaatsen[keer - 1] ?? assert.fail()) + 1)
}

metPortaal(async (opstelling) => {
  ;({ proef, browser } = opstelling)
  klaar = await proef.wandel(tot(schuldbemiddeling, 'StelAfloscapaciteitVast'))
  tweeRondes = await proef.wandel(tot(teruggedraaid, 'DoeVoorstel', 2))
  verouderd = await proef.wandel(tot(teruggedraaid, 'TrekNevenafspraakIn'))
  proef.zetDag('2026-03-20')
})

const tekstVan = async (page: Page) => ((await page.getByRole('main').textContent()) ?? '').replaceAll('\u00a0', ' ')
const versie = async (id: string) =>
  (await proef.opslag.dossier(proef.organisatieId, id, { door: proef.hulpverlener, waarom: 'test' }))?.versie

describe('before sending', () => {
  const vulIn = async (page: Page, vorm: string) => {
    await page.goto(`/medewerker/dossier/${klaar}/stap/DoeVoorstel`)
    await page.getByLabel(vorm, { exact: true }).check()
    await page.getByLabel('Waarom deze vorm?').fill('Het inkomen kan nog stijgen.')
    await page.getByRole('button', { name: 'Bekijk eerst het voorstel' }).click()
  }

  test('what would be offered is shown and nothing is recorded; what was typed stays', async () => {
    const page = await ingelogd(browser, proef.http)
    const voor = await versie(klaar)
    await vulIn(page, 'Schuldbemiddeling')
    const tekst = await tekstVan(page)
    for (const deel of [
      'Zo ziet het voorstel eruit',
      'Er is nog niets opgeslagen',
      '€ 2.400,00',
      '15,00 %',
      '€ 3.400,00',
    ])
      assert.ok(tekst.includes(deel), deel)
    assert.equal(await page.getByLabel('Waarom deze vorm?').inputValue(), 'Het inkomen kan nog stijgen.')
    assert.equal(await versie(klaar), voor)
  })

  test('the figures are seen before anybody writes why; what belongs to another vorm folds away', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto(`/medewerker/dossier/${klaar}/stap/DoeVoorstel`)
    await page.getByLabel('Schuldbemiddeling', { exact: true }).check()
    assert.ok(await page.getByLabel('Kredietbedrag').isVisible())
    await page.getByRole('button', { name: 'Bekijk eerst het voorstel' }).click()
    assert.match(await tekstVan(page), /Zo ziet het voorstel eruit.*Nog niet ingevuld/s)
    assert.equal(await page.getByLabel('Waarom deze vorm?').inputValue(), '')
    assert.equal(await page.getByLabel('Kredietbedrag').isVisible(), false)
    await page.getByRole('button', { name: 'Voorstel doen' }).click()
    assert.match((await page.getByRole('alert').textContent()) ?? '', /Waarom deze vorm\?/)
  })

  test('what the decision refuses, the preview refuses', async () => {
    const page = await ingelogd(browser, proef.http)
    await vulIn(page, 'Saneringskrediet')
    const tekst = await tekstVan(page)
    assert.match(tekst, /Vul het bedrag van het saneringskrediet in/)
    assert.doesNotMatch(tekst, /Zo ziet het voorstel eruit/)
  })
})

describe('after sending', () => {
  test('a round has a page with its whole calculation, in names, and the same as JSON; a replaced round keeps its page', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto(`/medewerker/dossier/${tweeRondes}?sectie=voorstel#voorstel`)
    await page.getByRole('link', { name: /Het hele voorstel/ }).click()
    assert.match(page.url(), /\/voorstel\/2$/)
    const tekst = await tekstVan(page)
    for (const deel of [
      'voorstel 1 van 16 maart 2026',
      'Uitdeling Energie De Vlam',
      '15,00 %: bedrag / (2 × preferent + concurrent)',
      '36 maanden',
    ])
      assert.ok(tekst.includes(deel), deel)
    const { voorstel } = (await proef.staat(tweeRondes)).schuldregeling
    const json = await page.request.get(`/medewerker/dossier/${tweeRondes}/voorstel/2/json`)
    assert.deepEqual(await json.json(), { soort: 'VoorstelGedaan', ...voorstel })
    await page.goto(`/medewerker/dossier/${tweeRondes}/voorstel/1`)
    assert.match(
      await tekstVan(page),
      /vervangen door een nieuw voorstel.*De aanslag van dit jaar wordt gewoon betaald/s,
    )
    assert.equal((await page.goto(`/medewerker/dossier/${tweeRondes}/voorstel/3`))?.status(), 404)
  })

  test('a round that is out of date says what changed and who must be asked again', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto(`/medewerker/dossier/${verouderd}?sectie=voorstel#voorstel`)
    const tekst = (await page.locator('#voorstel').textContent()) ?? ''
    for (const deel of [
      'Voorstel 1 telt niet meer',
      'Niet meer afgesproken buiten de verdeling: De aanslag van dit jaar wordt gewoon betaald',
      'Energie De Vlam: alle percentages veranderen mee',
      'niet opnieuw gevraagd: Woonstichting Het Erf',
    ])
      assert.ok(tekst.includes(deel), deel)
  })
})

describe('the fee', () => {
  test('is set by a beheerder alone, at most the maximum, and then comes off a new voorstel', async () => {
    const hulp = await ingelogd(browser, proef.http)
    assert.equal((await hulp.goto('/medewerker/vergoeding'))?.status(), 403)
    const page = await ingelogd(browser, proef.http, 'bram.zonderland')
    const vraag = async (percentage: string) => {
      await page.goto('/medewerker/vergoeding')
      for (const [naam, waarde] of [
        ['Dag', '1'],
        ['Maand', '1'],
        ['Jaar', '2026'],
        ['Vergoeding in procenten', percentage],
        ['Vergoeding voor financieel beheer, per maand', '6,00'],
        ['Reden', 'Besluit van het college.'],
      ] as const)
        await page.getByLabel(naam, { exact: true }).fill(waarde)
      await page.getByLabel('Over wat naar de schuldeisers gaat').check()
      await page.getByRole('button', { name: 'Vergoeding vaststellen' }).click()
    }
    await vraag('9,01')
    assert.match(await tekstVan(page), /hoogstens 9 %/)
    await vraag('9,00')
    assert.match(await tekstVan(page), /Opgeslagen/)
    const nieuw = await proef.wandel(tot(schuldbemiddeling, 'DoeVoorstel'))
    assert.equal((await proef.staat(nieuw)).schuldregeling.voorstel?.vergoeding, 19_817)
  })
})

test('none of these pages has a fault against WCAG 2.2 AA, nor is wider than a telephone', async () => {
  const opties = { javaScriptEnabled: true, viewport: { width: 360, height: 740 } }
  const paginas = [
    `/medewerker/dossier/${tweeRondes}/voorstel/2`,
    `/medewerker/dossier/${verouderd}?sectie=voorstel#voorstel`,
    `/medewerker/dossier/${klaar}/stap/DoeVoorstel`,
  ]
  const page = await ingelogd(browser, proef.http, 'noor.zonderland', opties)
  for (const adres of paginas) {
    await page.goto(adres)
    assert.deepEqual([adres, await toegankelijkheidsfouten(page), await teBreed(page)], [adres, [], 0])
  }
  const beheer = await ingelogd(browser, proef.http, 'bram.zonderland', opties)
  await beheer.goto('/medewerker/vergoeding')
  assert.deepEqual([await toegankelijkheidsfouten(beheer), await teBreed(beheer)], [[], 0])
})
