import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type Proefportaal, ingelogd, metPortaal, teBreed, toegankelijkheidsfouten } from '../steun/browser.ts'
import { inBeeld, schuldbemiddeling } from '../steun/wandeling.ts'

// JavaScript is off, but where the accessibility check itself is a script.
let proef: Proefportaal
let browser: Browser
/** Claims known, nothing calculated yet. */
let vers: string
/** A schuldbemiddeling of which the vtlb was computed again for the norms of July. */
let herberekend: string
/** Fictional, passes the elfproef. */
const bsn = '111222333'

metPortaal(async (opstelling) => {
  ;({ proef, browser } = opstelling)
  vers = await proef.wandel(inBeeld)
  const tot = schuldbemiddeling.findIndex(({ soort }) => soort === 'HerberekenVtlb') + 1
  assert.ok(tot > inBeeld.length)
  herberekend = await proef.wandel(schuldbemiddeling.slice(0, tot))
  proef.zetDag('2026-07-21')
  const stroom = { soort: 'dossier', id: herberekend } as const
  const antwoord = await proef.doe({
    stroom,
    soort: 'VulPersoonsgegevensAan',
    invoer: { naam: 'Fatima el Amrani', bsn },
  })
  assert.equal(antwoord.soort, 'gedaan')
})

const hoofdtekst = async (page: Page) => ((await page.getByRole('main').textContent()) ?? '').replaceAll('\u00a0', ' ')

async function peildatum(page: Page, [dag, maand, jaar]: readonly [string, string, string]) {
  const groep = page.getByRole('group', { name: 'Peildatum' })
  await groep.getByLabel('Dag').fill(dag)
  await groep.getByLabel('Maand').fill(maand)
  await groep.getByLabel('Jaar').fill(jaar)
}

/** Fills in the birth date of the first child. */
async function kind(page: Page, delen: readonly [string, string, string]) {
  const groep = page.getByRole('group', { name: 'Geboortedatum' })
  for (const [i, naam] of ['Dag', 'Maand', 'Jaar'].entries()) await groep.getByLabel(naam).fill(delen[i] ?? '')
}

const bereken = (page: Page) => page.getByRole('button', { name: 'Bereken', exact: true }).click()

/** Fills in a single person with rent and premium, and nothing unusual. */
async function vulIn(page: Page, nettoPerMaand = '1.600,00') {
  await peildatum(page, ['1', '3', '2026'])
  await page.getByLabel('Alleenstaand', { exact: true }).check()
  await page.getByLabel('Hoeveel volwassenen doen mee?').fill('1')
  for (const vraag of ['Heeft de inwoner of de partner de AOW-leeftijd?', /eigen risico/])
    await page.getByRole('group', { name: vraag }).getByLabel('Nee').check()
  await page.getByLabel('Uren werk per week').fill('18,5')
  for (const [veld, waarde] of [
    ['Netto inkomen per maand', nettoPerMaand],
    ['Netto vakantiegeld per jaar', '0'],
    ['Belastbaar inkomen per jaar', '18.000'],
    ['Huur (rekenhuur)', '620'],
    ['Huurtoeslag', '340'],
    ['Zorgpremie', '172'],
    ['Zorgtoeslag', '123'],
    ['Kindgebonden budget', '0'],
  ] as const)
    await page.getByLabel(veld, { exact: true }).fill(waarde)
}

async function historie(id: string) {
  const blad = await proef.opslag.dossier(proef.organisatieId, id, { door: proef.hulpverlener, waarom: 'test' })
  return blad?.historie ?? []
}

/** The amount behind a name in the block of outcomes, as it is written. */
async function uitkomst(page: Page, naam: string): Promise<string> {
  const rij = page.locator('.uitkomst > div').filter({ hasText: naam })
  return ((await rij.locator('dd').textContent()) ?? '').replaceAll('\u00a0', ' ')
}

describe('the section of a dossier', () => {
  test('before there is a calculation it says what will come here, and how', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto(`/medewerker/dossier/${vers}?sectie=inkomen#inkomen`)
    const sectie = page.locator('#inkomen')
    assert.match((await sectie.textContent()) ?? '', /Hier komt wat de inwoner houdt en kan betalen/)
    await sectie.getByRole('link', { name: /Rekenblad/ }).click()
    assert.match(page.url(), /\/vtlb$/)
  })

  test('the result comes first; every line folds out to its formula and its article', async () => {
    const page = await ingelogd(browser, proef.http)
    const { capaciteit } = (await proef.staat(herberekend)).schuldregeling
    const stappen = capaciteit?.berekend?.berekening.stappen ?? []
    assert.ok(stappen.length > 10)
    await page.goto(`/medewerker/dossier/${herberekend}?sectie=inkomen#inkomen`)
    assert.equal(await uitkomst(page, 'Afloscapaciteit'), '€ 150,00')
    const regels = page.locator('#inkomen .rekenregels details')
    assert.equal(await regels.count(), stappen.length)
    for (const [i, { stap, formule, bron, status }] of stappen.entries()) {
      const regel = regels.nth(i)
      const kop = (await regel.locator('summary').textContent()) ?? ''
      assert.ok(kop.startsWith(stap), kop)
      assert.equal(kop.includes('te bevestigen'), status !== undefined)
      if (i > 3) continue
      assert.equal(await regel.getByText(formule, { exact: true }).isVisible(), false)
      await regel.locator('summary').focus()
      await page.keyboard.press('Enter')
      assert.ok(await regel.getByText(formule, { exact: true }).isVisible())
      assert.ok(await regel.getByText(`Bron: ${bron}`).isVisible())
    }
  })

  test('what changed since the previous calculation, with why; every calculation has its own page', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto(`/medewerker/dossier/${herberekend}?sectie=inkomen#inkomen`)
    const tekst = ((await page.locator('#inkomen').textContent()) ?? '').replaceAll('\u00a0', ' ')
    assert.match(tekst, /Wat is er veranderd.*Hoe komt dat\? Door de normen van 1 juli 2026/s)
    const alle = page.getByRole('table', { name: 'Alle berekeningen, de nieuwste eerst' })
    assert.equal(await alle.getByRole('link').count(), 2)
    await alle.getByRole('link', { name: 'Vastgesteld op 13 maart 2026' }).click()
    assert.match(page.url(), /berekening\/1$/)
    assert.match(await hoofdtekst(page), /Peildatum13 maart 2026/)
  })
})

describe('calculating without a dossier', () => {
  test('every fault at once, at its field, and the list has the focus', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.getByRole('link', { name: 'Vtlb berekenen' }).click()
    await page.getByLabel('Zorgpremie').fill('veel')
    await bereken(page)
    assert.match(await page.title(), /^Fout: /)
    const lijst = page.getByRole('alert')
    assert.match((await lijst.textContent()) ?? '', /nog niet gerekend.*Peildatum: Vul de datum in.*1\.234,56/s)
    assert.equal(await lijst.getByRole('link').count(), 14)
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'foutenlijst')
    for (const href of await lijst.getByRole('link').evaluateAll((l) => l.map((a) => a.getAttribute('href') ?? '')))
      assert.equal(await page.locator(href).count(), 1, href)
    assert.equal(await page.getByLabel('Zorgpremie').inputValue(), 'veel')
  })

  test('fields that contradict each other, and a peildatum without norms, say what to do', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto('/medewerker/rekenen')
    await vulIn(page)
    await page.getByLabel('Alleenstaande ouder').check()
    await bereken(page)
    assert.match((await page.getByRole('alert').textContent()) ?? '', /ten minste één kind/)
    await kind(page, ['2', '3', '2026'])
    await bereken(page)
    const fout = page.getByRole('alert').getByRole('link')
    assert.match((await fout.textContent()) ?? '', /Op de peildatum is dit kind nog niet geboren/)
    assert.equal(await fout.getAttribute('href'), '#veld-lasten-kinderen-0-geboortedatum-dag')
    await kind(page, ['1', '3', '2008'])
    await bereken(page)
    assert.match((await page.getByRole('alert').textContent()) ?? '', /ten minste één kind/)
    await kind(page, ['2', '3', '2008'])
    await bereken(page)
    assert.match(await uitkomst(page, 'Vrij te laten bedrag'), /^€ \d/)
    await kind(page, ['', '', ''])
    await page.getByLabel('Alleenstaand', { exact: true }).check()
    await peildatum(page, ['1', '1', '2019'])
    await bereken(page)
    assert.match((await page.getByRole('alert').textContent()) ?? '', /Wij kennen de normen van .* Kies een peildatum/)
  })

  test('the outcome stands beside what was typed, the address holds none of it, and nothing is stored', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto('/medewerker/rekenen')
    const eerder = await proef.tellingen()
    await vulIn(page)
    // Enter calculates; it does not add a row.
    await page.getByLabel('Zorgtoeslag').press('Enter')
    assert.match(await uitkomst(page, 'Vrij te laten bedrag'), /^€ \d\.\d{3},\d\d$/)
    assert.equal(await page.getByLabel('Netto inkomen per maand', { exact: true }).inputValue(), '1.600,00')
    assert.equal(await page.getByLabel('Uren werk per week').inputValue(), '18,5')
    assert.equal(new URL(page.url()).search, '')
    assert.ok(await page.getByText('Hoe komen wij hieraan?').isVisible())
    assert.equal(await page.getByRole('heading', { name: 'Hiermee verder' }).count(), 0)
    assert.deepEqual(await proef.tellingen(), eerder)
  })

  test('when nothing is left it says which regeling may fit; when something is, it does not', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto('/medewerker/rekenen')
    await vulIn(page, '900,00')
    await bereken(page)
    assert.equal(await uitkomst(page, 'Afloscapaciteit'), '€ 0,00')
    assert.match(await hoofdtekst(page), /Een schuldregeling zonder afloscapaciteit past/)
    await page.getByLabel('Netto inkomen per maand', { exact: true }).fill('2.500,00')
    await bereken(page)
    assert.doesNotMatch(await hoofdtekst(page), /zonder afloscapaciteit/)
  })

  test('wat als: another income, a partner, a child more, each beside what it is now', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto('/medewerker/rekenen')
    await vulIn(page, '2.000,00')
    await bereken(page)
    const nu = await uitkomst(page, 'Afloscapaciteit')
    const tabel = page.getByRole('table', { name: 'Nu, en wat als' })
    const rij = async (naam: string) =>
      (await tabel.getByRole('row').filter({ hasText: naam }).getByRole('cell').allTextContents()).map((t) =>
        t.replaceAll('\u00a0', ' '),
      )
    await page.getByRole('button', { name: 'Reken met dit inkomen' }).click()
    assert.match(
      (await page.getByRole('alert').textContent()) ?? '',
      /Ander netto inkomen per maand: Vul het bedrag in/,
    )
    assert.equal(await uitkomst(page, 'Afloscapaciteit'), nu, 'what was calculated stays')
    await page.getByLabel('Ander netto inkomen per maand').fill('2.100,00')
    await page.getByRole('button', { name: 'Reken met dit inkomen' }).click()
    const [was, wordt, verschil] = await rij('Afloscapaciteit')
    assert.deepEqual([was, verschil], [nu, '+ € 100,00'])
    assert.notEqual(wordt, nu)
    await page.getByRole('button', { name: 'Een partner erbij' }).click()
    assert.match(await hoofdtekst(page), /Een partner erbij\. Met een partner zonder inkomen/)
    assert.match((await rij('Vtlb'))[2] ?? '', /^\+ € \d/)
    await page.getByRole('button', { name: 'Een kind meer' }).click()
    assert.match(await hoofdtekst(page), /Een kind meer\. Met een kind van 0 jaar erbij, geboren op de peildatum/)
    assert.equal((await rij('Beslagvrije voet')).length, 3)
    assert.ok(await page.getByLabel('Alleenstaand', { exact: true }).isChecked(), 'the form stays as it was')
    await page.getByLabel('Gehuwd of samenwonend, zonder kinderen').check()
    await bereken(page)
    assert.equal(await page.getByRole('button', { name: 'De partner eraf' }).count(), 1)
  })
})

describe('the sheet of a dossier', () => {
  test('begins with the last household but no day, compares with what is recorded, and leads on without saving', async () => {
    const page = await ingelogd(browser, proef.http)
    const eerder = (await historie(herberekend)).length
    await page.goto(`/medewerker/dossier/${herberekend}/vtlb`)
    assert.equal(await page.getByRole('group', { name: 'Peildatum' }).getByLabel('Jaar').inputValue(), '')
    const netto = page.getByLabel('Netto inkomen per maand', { exact: true })
    const bekend = Number((await netto.inputValue()).replace(',', '.'))
    await netto.fill(`${Math.trunc(bekend) + 40},00`)
    await peildatum(page, ['20', '7', '2026'])
    await bereken(page)
    assert.match(await hoofdtekst(page), /Nu vastgesteld: € 150,00 afloscapaciteit\. Met deze gegevens: € 1\d\d,\d\d/)
    await page.getByText('Wat is er anders?').click()
    assert.match(await hoofdtekst(page), /Door het inkomen/)
    await page.getByRole('button', { name: 'Hercontrole vastleggen' }).click()
    assert.match(await hoofdtekst(page), /Ingevuld vanaf het rekenblad.*nog niets opgeslagen/s)
    assert.equal(await netto.inputValue(), `${Math.trunc(bekend) + 40},00`)
    const delen = page.getByRole('group', { name: 'Peildatum van de berekening' })
    assert.equal(await delen.getByLabel('Dag').inputValue(), '20')
    assert.equal((await historie(herberekend)).length, eerder)
    const dag = page.getByRole('group', { name: 'Datum van de hercontrole' })
    await dag.getByLabel('Dag').fill('21')
    await dag.getByLabel('Maand').fill('7')
    await dag.getByLabel('Jaar').fill('2026')
    await page.getByLabel('Vermogen', { exact: true }).fill('0')
    await page.getByRole('button', { name: 'Hercontrole vastleggen' }).click()
    assert.match((await page.getByRole('status').textContent()) ?? '', /Opgeslagen.*Hercontrole op 21 juli 2026/s)
    assert.equal((await historie(herberekend)).at(eerder)?.gebeurtenis.soort, 'HercontroleGedaan')
  })

  test('the step calculates first when asked, saves nothing then, and keeps everything', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto(`/medewerker/dossier/${vers}/stap/StelAfloscapaciteitVast`)
    const eerder = (await historie(vers)).length
    await page.getByRole('button', { name: 'Bereken eerst' }).click()
    assert.match((await page.getByRole('alert').textContent()) ?? '', /nog niets opgeslagen.*Vul de datum in/s)
    await vulIn(page)
    // The norms of today: those of March cannot be recorded any more.
    await peildatum(page, ['20', '7', '2026'])
    await page.getByRole('button', { name: 'Bereken eerst' }).click()
    assert.match(await hoofdtekst(page), /Er is niets opgeslagen/)
    const perMaand = await uitkomst(page, 'Afloscapaciteit')
    assert.equal((await historie(vers)).length, eerder)
    await page.getByLabel('Vermogen', { exact: true }).fill('0')
    await page.getByRole('button', { name: /^Vtlb berekenen/ }).click()
    const melding = ((await page.getByRole('status').textContent()) ?? '').replaceAll('\u00a0', ' ')
    assert.ok(melding.includes(`De inwoner kan ${perMaand} per maand betalen`), melding)
  })

  test('a step that asks for a household again begins with the last one, never with a day or the vermogen', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto(`/medewerker/dossier/${herberekend}/stap/HerberekenVtlb`)
    assert.notEqual(await page.getByLabel('Huurtoeslag', { exact: true }).inputValue(), '')
    assert.equal(await page.getByLabel('Vermogen', { exact: true }).inputValue(), '')
    const dagVan = (naam: string) =>
      Promise.all(
        ['Dag', 'Maand', 'Jaar'].map((deel) => page.getByRole('group', { name: naam }).getByLabel(deel).inputValue()),
      )
    assert.deepEqual(await dagVan('Peildatum van de berekening'), ['', '', ''])
    assert.deepEqual(await dagVan('Geboortedatum'), ['2', '11', '2016'])
    assert.equal(await page.getByRole('link', { name: 'het rekenblad' }).count(), 1)
  })
})

describe('one recorded calculation', () => {
  test('is there to print and as JSON, exactly as it was recorded; no burgerservicenummer', async () => {
    const page = await ingelogd(browser, proef.http)
    const vastgelegd = (await historie(herberekend)).map((h) => h.gebeurtenis)
    const tweede = vastgelegd.find(({ soort }) => soort === 'VtlbHerberekend')
    await page.goto(`/medewerker/dossier/${herberekend}/berekening/2`)
    const tekst = await hoofdtekst(page)
    assert.match(tekst, /Fatima el Amrani.*Normen van1 juli 2026.*rekenregel “vtlb”, versie 1/s)
    assert.match(tekst, /Kind, geboren 2 november 20169 jaar/)
    assert.ok(!tekst.includes(bsn))
    assert.equal((await proef.staat(herberekend)).dossier.client?.bsn, bsn)
    const koppeling = page.getByRole('link', { name: /JSON/ })
    const antwoord = await page.request.get((await koppeling.getAttribute('href')) ?? '')
    assert.deepEqual(await antwoord.json(), JSON.parse(JSON.stringify(tweede)))
  })

  test('only of a dossier that is yours, and only when it is there', async () => {
    const page = await ingelogd(browser, proef.http)
    const vreemd = '00000000-0000-4000-8000-000000000000'
    for (const pad of [`${herberekend}/berekening/99`, `${herberekend}/berekening/02`, `${vreemd}/berekening/1`])
      for (const eind of ['', '/json'])
        assert.equal((await page.request.get(`/medewerker/dossier/${pad}${eind}`)).status(), 404, pad + eind)
    assert.equal((await page.request.get(`/medewerker/dossier/${vreemd}/vtlb`)).status(), 404)
  })

  test('the letter has every amount below the other, each with how it came about', async () => {
    const page = await ingelogd(browser, proef.http)
    const blad = await proef.opslag.dossier(proef.organisatieId, herberekend, { door: proef.hulpverlener, waarom: 'x' })
    const brief = blad?.berichten.find(({ bericht }) => bericht.soort === 'vtlb-inwoner')
    await page.goto(`/medewerker/dossier/${herberekend}/bericht/${brief?.id ?? ''}`)
    const rij = page.getByRole('row').filter({ hasText: 'U betaalt per maand' })
    assert.equal(((await rij.locator('td').textContent()) ?? '').replaceAll('\u00a0', ' '), '€ 150,00')
    const bedragen = await page.locator('.briefregels .bedrag').allTextContents()
    assert.ok(bedragen.filter((b) => b.startsWith('€')).length > 10)
    assert.ok(bedragen.every((b) => !b.includes('(')))
  })
})

test('with outcomes, what-ifs and faults no page has a fault against WCAG 2.2 AA, or is too wide', async () => {
  const page = await ingelogd(browser, proef.http, 'noor.zonderland', { javaScriptEnabled: true })
  const kijk = async (naam: string) => {
    await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)))
    assert.deepEqual([naam, await toegankelijkheidsfouten(page)], [naam, []])
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      assert.deepEqual([naam, width, await teBreed(page)], [naam, width, 0])
    }
  }
  await page.goto('/medewerker/rekenen')
  await kijk('empty')
  await bereken(page)
  await page.getByRole('alert').waitFor()
  await kijk('faults')
  await vulIn(page)
  await bereken(page)
  await page.getByRole('button', { name: 'Een kind meer' }).click()
  await page.getByRole('table', { name: 'Nu, en wat als' }).waitFor()
  await kijk('outcome')
  await page.goto(`/medewerker/dossier/${herberekend}/stap/HerberekenVtlb`)
  await peildatum(page, ['20', '7', '2026'])
  await page.getByRole('button', { name: 'Bereken eerst' }).click()
  await page.getByText('Er is niets opgeslagen').waitFor()
  await kijk('step')
  await page.goto(`/medewerker/dossier/${herberekend}?sectie=inkomen`)
  await kijk('section')
  await page.goto(`/medewerker/dossier/${herberekend}/berekening/2`)
  await kijk('calculation')
})
