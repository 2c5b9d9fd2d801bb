import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { talen } from '../../src/portalen/onderdelen/talen.ts'
import { type Proefportaal, deugt, ingelogd, teBreed, toegankelijkheidsfouten } from '../steun/browser.ts'
import { paginagewicht } from '../steun/gewicht.ts'
import { metInwoners } from '../steun/mijn.ts'
import { type Stapje, inBeeld, schuldbemiddeling, toelating } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser
const { inwoner, naast, paginaVan } = metInwoners((opstelling) => void ({ proef, browser } = opstelling))

const deel = (stappen: readonly Stapje[], dag: string) => stappen.filter(({ op }) => op <= dag)

const eigen = [
  '',
  '/schuldeisers',
  '/geld',
  '/afspraken',
  '/plan',
  '/papieren',
  '/post',
  '/hulpverlener',
  '/wie-keek-mee',
].map((pad) => `/inwoner/traject${pad}`)

describe('an inwoner on a telephone, without script', () => {
  test('sees where he is, what he has to do, what waits on whom and what is late; by keyboard alone', async () => {
    const { token } = await inwoner(deel(inBeeld, '2026-02-10'), '2026-02-26')
    const page = await paginaVan(token)
    await page.goto('/inwoner/traject')
    await page.getByRole('heading', { name: 'Dag Fatima el Amrani.' }).waitFor()
    const hier = page.locator('[aria-current=step]')
    assert.match((await hier.textContent()) ?? '', /Wij zoeken alle schulden op.*U bent hier/s)
    const tekst = (await page.locator('main').textContent()) ?? ''
    for (const zin of [
      'U hoeft nu niets te doen.',
      'Wij wachten op 3 van 3 schuldeisers: hoeveel moet u betalen?',
      'Dit zou klaar zijn op dinsdag 24 februari 2026. Nog niet alle schuldeisers hebben geantwoord.',
      'Uw schuldeisers krijgen een voorstel',
    ])
      assert.ok(tekst.includes(zin), zin)
    const link = page.getByRole('link', { name: 'Mijn schuldeisers' })
    for (let i = 0; i < 40 && !(await link.evaluate((a) => a === document.activeElement)); i++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/traject/schuldeisers')
    await page.getByText('Moet nog antwoorden').first().waitFor()
    await page.getByText('Rust tot en met zaterdag 10 oktober 2026').waitFor()
  })

  test('reads the letters that were sent to him, as PDF, and the plan as it was written', async () => {
    const { token } = await inwoner(toelating, '2026-02-06')
    const page = await paginaVan(token)
    await page.goto('/inwoner/traject/post')
    const brief = page.getByRole('link', { name: 'Besluit: u krijgt schuldhulp' })
    const antwoord = await page.request.get((await brief.getAttribute('href')) ?? assert.fail('no letter'))
    assert.deepEqual(
      [antwoord.status(), antwoord.headers()['content-type'], (await antwoord.body()).subarray(0, 5).toString()],
      [200, 'application/pdf', '%PDF-'],
    )
    await page.goto('/inwoner/traject/plan')
    await page.getByText('Ik durf mijn post niet meer te openen.').waitFor()
    await page.getByText('U hebt dit plan getekend op woensdag 4 februari 2026.').waitFor()
  })

  test('follows his money, with every line of the calculation, until the day of kwijting', async () => {
    const onderweg = await inwoner(deel(schuldbemiddeling, '2027-04-05'), '2027-04-06')
    const page = await paginaVan(onderweg.token)
    await page.goto('/inwoner/traject/geld')
    const geld = (await page.locator('main').textContent()) ?? ''
    for (const deelTekst of [
      /U betaalt per maand€\s150,00/,
      /Tot en met .* 2027/,
      /Bekijk de berekening/,
      /art\. 475da/,
    ])
      assert.match(geld, deelTekst)
    const vrij = await inwoner(deel(schuldbemiddeling, '2027-08-16'), '2027-08-16')
    const later = await paginaVan(vrij.token)
    await later.goto('/inwoner/traject')
    await later.getByRole('heading', { name: 'U bent vrij van deze schulden' }).waitFor()
    await later.goto('/inwoner/traject/schuldeisers')
    assert.equal(await later.getByText('U hoeft hier niets meer te betalen').count(), 3)
  })

  test('sees who looked at his data, not his own looks among them; those are recorded as his', async () => {
    const { token, dossierId } = await inwoner(toelating, '2026-02-06')
    const noor = await ingelogd(browser, proef.http)
    for (let keer = 0; keer < 3; keer++) {
      await noor.goto(`/medewerker/dossier/${dossierId}`)
      await noor.getByRole('heading', { level: 1 }).waitFor()
    }
    const page = await paginaVan(token)
    for (let keer = 0; keer < 3; keer++) await page.goto('/inwoner/traject/wie-keek-mee')
    const rijen = await page.locator('.rustig li').allTextContents()
    assert.match(rijen[0] ?? '', /Noor de Wit keek naar uw gegevens.*3 keer op deze dag.*dossier bekeken/s)
    assert.equal(rijen.filter((rij) => rij.includes('dossier bekeken')).length, 1)
    assert.ok(!rijen.some((rij) => rij.includes('eigen gegevens bekeken')))
    const logboek = await proef.opslag.wieKeekMee(proef.organisatieId, dossierId)
    assert.equal(logboek.filter(({ waarom }) => waarom === 'eigen gegevens bekeken').length, 3)
  })
})

describe('signing the plan van aanpak', () => {
  const getekend = async (dossierId: string) => (await proef.staat(dossierId)).dossier.plan?.ondertekend ?? null

  test('who it is of reads it whole and signs it, once; that it was the inwoner stands in the log, without a name', async () => {
    const { token, dossierId } = await inwoner(deel(toelating, '2026-02-03'), '2026-02-05')
    const page = await paginaVan(token)
    await page.goto('/inwoner/traject')
    await page.getByRole('link', { name: 'Lees mijn plan' }).click()
    await page.getByText('Post samen openen').waitFor()
    await page.getByRole('button', { name: 'Ik teken dit plan' }).click()
    await page.getByText('Zet eerst een vinkje onder het plan.').waitFor()
    assert.match(await page.title(), /^Let op: /)
    assert.equal(await getekend(dossierId), null)
    await page.getByLabel('Ik heb het plan gelezen.').check()
    const velden = Object.fromEntries(
      await page
        .locator('form.doen input')
        .evaluateAll((alle) => alle.map((veld) => [veld.getAttribute('name') ?? '', veld.getAttribute('value') ?? ''])),
    )
    await page.getByRole('button', { name: 'Ik teken dit plan' }).click()
    await page.getByText('U hebt getekend', { exact: true }).waitFor()
    await page.getByText('U hebt dit plan getekend op donderdag 5 februari 2026.').waitFor()
    assert.equal(await getekend(dossierId), '2026-02-05')
    const nogEens = await page.request.post('/inwoner/traject/plan', { form: velden, headers: { origin: proef.http } })
    assert.ok(nogEens.url().endsWith('gedaan=ja'), 'a double click says the same')
    const inzage = { door: proef.hulpverlener, waarom: 'test' }
    const { historie = [] } = (await proef.opslag.dossier(proef.organisatieId, dossierId, inzage)) ?? {}
    const handtekeningen = historie.filter(({ gebeurtenis }) => gebeurtenis.soort === 'PlanVanAanpakOndertekend')
    assert.deepEqual(
      handtekeningen.map(({ door }) => [door.soort, 'naam' in door ? door.naam : null]),
      [['inwoner', 'De inwoner zelf']],
    )
  })

  test('a plan that changed since it was shown is not signed: it is shown again first', async () => {
    const { token, dossierId } = await inwoner(deel(toelating, '2026-02-03'), '2026-02-05')
    const page = await paginaVan(token)
    await page.goto('/inwoner/traject/plan')
    const plan = toelating.find(({ soort }) => soort === 'StelPlanVanAanpakOp') ?? assert.fail('no plan')
    const nieuw = { ...plan.invoer(await proef.staat(dossierId)), hulpvraag: 'Iets heel anders.' }
    await proef.doe({ stroom: { soort: 'dossier', id: dossierId }, soort: 'StelPlanVanAanpakOp', invoer: nieuw })
    await page.getByLabel('Ik heb het plan gelezen.').check()
    await page.getByRole('button', { name: 'Ik teken dit plan' }).click()
    await page.getByText('Er is iets veranderd.').waitFor()
    await page.getByText('Iets heel anders.').waitFor()
    assert.equal(await getekend(dossierId), null)
  })

  test('who looks along reads it and does not sign it', async () => {
    const { dossierId } = await inwoner(deel(toelating, '2026-02-03'), '2026-02-05')
    const { token } = await naast(dossierId, 'gemachtigde', 'Bo Helper')
    const page = await paginaVan(token)
    await page.goto('/inwoner/traject/plan')
    await page.getByText('Alleen Fatima el Amrani kan dit plan tekenen.').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Ik teken dit plan' }).count(), 0)
    const form = { akkoord: 'ja', opdrachtId: crypto.randomUUID(), gezienVersie: '99' }
    const antwoord = await page.request.post('/inwoner/traject/plan', { form, headers: { origin: proef.http } })
    assert.equal(antwoord.status(), 409)
    assert.equal(await getekend(dossierId), null)
  })
})

test('of somebody else nothing exists: no traject, no letter; no session of a medewerker is worth anything here', async () => {
  const mijn = await inwoner(toelating, '2026-02-06')
  const ander = await inwoner(toelating, '2026-02-06')
  const inzage = { door: proef.hulpverlener, waarom: 'test' }
  const brieven = (await proef.opslag.dossier(proef.organisatieId, ander.dossierId, inzage))?.berichten ?? []
  const brief = brieven.find(({ bericht }) => bericht.aan.soort === 'inwoner')?.id ?? assert.fail('no letter')
  const page = await paginaVan(mijn.token)
  const naarAnder = brieven.filter(({ bericht }) => bericht.aan.soort !== 'inwoner')
  for (const pad of [
    ...eigen.map((adres) => `${adres}?bij=${ander.toegang.toegangId}`),
    `/inwoner/traject/post/${brief}`,
    `/inwoner/traject/post/${brief}?bij=${ander.toegang.toegangId}`,
    '/inwoner/traject/post/geen-id',
    ...naarAnder.map(({ id }) => `/inwoner/traject/post/${id}`),
  ])
    assert.deepEqual([pad, (await page.request.get(pad)).status()], [pad, 404])
  const noor = await ingelogd(browser, proef.http)
  const sessie = (await noor.context().cookies()).find(({ name }) => name === 'kwijting_sessie')?.value ?? assert.fail()
  for (const pad of [...eigen, `/inwoner/traject/post/${brief}`])
    for (const Cookie of ['', `kwijting_sessie=${sessie}`, `kwijting_inwoner=${sessie}`]) {
      const antwoord = await fetch(`${proef.http}${pad}`, { headers: { Cookie }, redirect: 'manual' })
      assert.deepEqual([pad, Cookie, antwoord.status], [pad, Cookie, 303])
    }
  const invoer = { toegangId: mijn.toegang.toegangId, reden: 'Verkeerde persoon.' }
  await proef.doe({ stroom: { soort: 'dossier', id: mijn.dossierId }, soort: 'TrekInwonerToegangIn', invoer })
  for (const pad of eigen.slice(1)) assert.deepEqual([pad, (await page.request.get(pad)).status()], [pad, 404])
})

test('every page, in every language: nothing a machine finds against WCAG 2.2 AA, nothing too wide, at most 60 kB', async () => {
  const druk = await inwoner(deel(schuldbemiddeling, '2027-04-05'), '2027-04-06')
  const laat = await inwoner(deel(inBeeld, '2026-02-10'), '2027-04-06')
  const teken = await inwoner(deel(toelating, '2026-02-03'), '2027-04-06')
  const van = { nl: [druk, laat, teken], ar: [druk, teken] } as const
  for (const taal of talen)
    for (const { token } of taal === 'nl' || taal === 'ar' ? van[taal] : [druk]) {
      const page = await paginaVan(token, taal, true)
      for (const pad of eigen) {
        await page.goto(pad)
        await page.locator('h1').waitFor()
        assert.deepEqual([taal, pad, await toegankelijkheidsfouten(page)], [taal, pad, []])
        for (const width of [320, 360, 768, 1440]) {
          await page.setViewportSize({ width, height: 800 })
          assert.deepEqual([taal, pad, width, await teBreed(page)], [taal, pad, width, 0])
        }
        const bytes = await paginagewicht(`${proef.http}${pad}`, `taal=${taal}; kwijting_inwoner=${token}`)
        assert.ok(bytes <= 60_000, `${pad} in ${taal}: ${bytes} bytes`)
      }
      await page.context().close()
    }
  assert.deepEqual(proef.fouten, [])
})

test('a mail to a schuldeiser to send oneself: the text, a link without day of birth or number, the PDF; no link after the end', async () => {
  const { token, dossierId } = await inwoner(deel(inBeeld, '2026-02-10'), '2026-02-12')
  const page = await paginaVan(token)
  await page.goto('/inwoner/traject/schuldeisers')
  await page.getByRole('link', { name: 'Voorbeeld van een mail Energie De Vlam' }).click()
  await page.getByRole('heading', { name: 'Mail aan Energie De Vlam' }).waitFor()
  const tekst = await page.getByLabel('De tekst van de mail').inputValue()
  for (const zin of ['uw kenmerk: EV-88', 'Mijn naam: Fatima el Amrani', 'Mijn geboortedatum: 12 maart 1984'])
    assert.ok(tekst.includes(zin), zin)
  const link = decodeURIComponent(
    (await page.getByRole('link', { name: 'Open in mijn mail' }).getAttribute('href')) ?? '',
  )
  assert.match(link, /^mailto:\?subject=.*EV-88.*Wilt u zo lang wachten/s)
  assert.doesNotMatch(link, /1984|burgerservice/i)
  const pdf = (await page.getByRole('link', { name: /Bekijk als brief/ }).getAttribute('href')) ?? ''
  const antwoord = await page.request.get(pdf)
  assert.deepEqual([antwoord.status(), antwoord.headers()['content-type']], [200, 'application/pdf'])
  const ander = await paginaVan((await inwoner(deel(inBeeld, '2026-02-10'), '2026-02-12')).token)
  for (const pad of [pdf, pdf.replace('/pdf', '')]) assert.equal((await ander.request.get(pad)).status(), 404, pad)
  const met = await paginaVan(token, 'ar', true)
  await met.goto(pdf.replace('/pdf', ''))
  await met.locator('textarea').waitFor()
  await deugt(met, 'inwoner-mail-ar')
  const einde = { datum: '2026-02-12', grond: 'op-verzoek', toelichting: 'Stopt.', beschikkingsdatum: '2026-02-12' }
  await proef.doe({ stroom: { soort: 'dossier', id: dossierId }, soort: 'BeeindigTraject', invoer: einde })
  assert.equal((await page.request.get(pdf.replace('/pdf', ''))).status(), 404)
})
