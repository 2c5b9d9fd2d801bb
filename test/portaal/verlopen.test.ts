import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { correspondentie } from '../steun/berichtwandeling.ts'
import { type Proefportaal, deugt, ingelogd } from '../steun/browser.ts'
import { documenten } from '../steun/documentwandeling.ts'
import { totEnMet, voor } from '../steun/gegeven.ts'
import { partijVoor, verstuur } from '../steun/loket.ts'
import { metInwoners } from '../steun/mijn.ts'
import { wachtwoord } from '../steun/toegang.ts'
import { inBeeld, toelating } from '../steun/wandeling.ts'
import { openInloggen } from '../../src/koppelingen/inloggen/index.ts'
import { log } from '../steun/opslag.ts'

let proef: Proefportaal
let browser: Browser
const { inwoner, naast, paginaVan } = metInwoners((opstelling) => void ({ proef, browser } = opstelling))

/** As if everybody had done nothing for so long. */
const iedereenWeg = () => proef.sql(`UPDATE kwijting.sessie SET gezien_op = gezien_op - interval '31 minutes'`)
beforeEach(async () => void (await proef.sql('DELETE FROM kwijting.formulierconcept')))
const bewaard = async () => (await proef.tellingen())['kwijting.formulierconcept']

async function logWeerIn(page: Page, gebruikersnaam: string): Promise<void> {
  await page.waitForURL('**/inloggen?**')
  await page.locator('[name=gebruikersnaam]:not([type=hidden])').fill(gebruikersnaam)
  await page.locator('[name=wachtwoord]:not([type=hidden])').fill(wachtwoord)
  await page.locator('form.formulier button').click()
}

describe('an inwoner', () => {
  const pad = '/inwoner/traject/berichten'
  const geschreven = async (id: string) => (await proef.staat(id)).dossier.inwonerberichten.length

  test('finds the bericht as it was typed, not sent yet; then it goes once', async () => {
    const { token, dossierId, gebruikersnaam } = await inwoner(correspondentie.slice(0, 1), '2026-01-07')
    const tekst = 'Ik durf de post niet open te maken.\n<b>Wat "nu"?</b> & verder'
    const page = await paginaVan(token, 'nl', true)
    await page.goto(pad)
    await page.getByLabel('Uw bericht').fill(tekst)
    await iedereenWeg()
    await page.getByRole('button', { name: 'Verstuur' }).click()
    await page.getByText('Wat u typte, bewaren wij een uur.').waitFor()
    await deugt(page, 'verlopen-inloggen')
    await logWeerIn(page, gebruikersnaam)
    await page.getByText('Wat u typte, staat er weer').waitFor()
    assert.equal(new URL(page.url()).pathname, pad)
    assert.equal(await page.getByLabel('Uw bericht').inputValue(), tekst)
    assert.equal(await geschreven(dossierId), 0)
    await deugt(page, 'verlopen-bericht')
    await page.reload()
    assert.equal(await page.getByLabel('Uw bericht').inputValue(), tekst, 'also when the page is loaded again')
    await page.getByRole('button', { name: 'Verstuur' }).click()
    await page.getByText('Uw bericht is verstuurd').waitFor()
    assert.equal(await geschreven(dossierId), 1)
    await page.goto(pad)
    assert.equal(await page.getByLabel('Uw bericht').inputValue(), '')
    assert.equal(await page.locator('#concept').count(), 0)
    assert.equal(await bewaard(), 0)
  })

  test('reads it in the own language', async () => {
    const { token, gebruikersnaam } = await inwoner(correspondentie.slice(0, 1), '2026-01-07')
    const page = await paginaVan(token, 'ar', true)
    await page.goto(pad)
    await page.locator('textarea').fill('لا أستطيع الدفع هذا الشهر.')
    await iedereenWeg()
    await page.locator('form.formulier button[type=submit]').click()
    await logWeerIn(page, gebruikersnaam)
    await page.locator('#concept').getByText('ما كتبته موجود هنا من جديد').waitFor()
    assert.equal(await page.locator('textarea').inputValue(), 'لا أستطيع الدفع هذا الشهر.')
    await deugt(page, 'verlopen-bericht-ar')
  })

  test('somebody else in the same browser sees nothing of it, nor does the same person elsewhere', async () => {
    const een = await inwoner(correspondentie.slice(0, 1), '2026-01-07')
    const vera = await naast(een.dossierId, 'gemachtigde', 'Vera Vrijwilliger')
    const page = await paginaVan(een.token)
    await page.goto(pad)
    await page.getByLabel('Uw bericht').fill('Alleen voor mijn hulpverlener.')
    await iedereenWeg()
    await page.getByRole('button', { name: 'Verstuur' }).click()
    await logWeerIn(page, vera.gebruikersnaam)
    await page.waitForURL(`**${pad}`)
    assert.equal(await page.getByLabel('Uw bericht').inputValue(), '')
    await iedereenWeg()
    const elders = await paginaVan('niemand')
    await elders.goto(pad)
    await logWeerIn(elders, een.gebruikersnaam)
    await elders.waitForURL(`**${pad}`)
    assert.equal(await elders.getByLabel('Uw bericht').inputValue(), '')
    await page.goto(pad)
    await logWeerIn(page, een.gebruikersnaam)
    await page.getByText('Wat u typte, staat er weer').waitFor()
    assert.equal(await page.getByLabel('Uw bericht').inputValue(), 'Alleen voor mijn hulpverlener.')
    await page.getByRole('button', { name: 'Uitloggen' }).click()
    await page.waitForURL('**/inloggen')
    assert.equal(await page.getByText('bewaren wij een uur').count(), 0)
    assert.equal(await bewaard(), 0, 'who signs out leaves nothing')
  })

  test('a form after signing out, and one with a password, is not kept', async () => {
    const { token } = await inwoner(correspondentie.slice(0, 1), '2026-01-07')
    const page = await paginaVan(token)
    const stuur = (adres: string, form: Record<string, string>) =>
      page.request.post(adres, { form, headers: { origin: proef.http }, maxRedirects: 0 })
    await iedereenWeg()
    assert.equal(
      (await stuur('/inwoner/account', { wat: 'wachtwoord', oud: wachtwoord, nieuw: wachtwoord })).status(),
      303,
    )
    assert.equal(await bewaard(), 0)
    await proef.sql('UPDATE kwijting.sessie SET ingetrokken_op = now() WHERE ingetrokken_op IS NULL')
    assert.equal((await stuur(pad, { tekst: 'Een tekst van niemand.' })).status(), 303)
    assert.equal(await bewaard(), 0)
  })
})

test('a photo is not kept, and that is said kindly; what was typed beside it is', async () => {
  const { token, gebruikersnaam } = await inwoner(documenten.slice(0, 2), '2026-01-08')
  const page = await paginaVan(token, 'nl', true)
  await page.goto('/inwoner/traject/papieren')
  await page.locator('.papieren a').first().click()
  const adres = page.url()
  const buffer = Buffer.from('foto')
  await page.locator('#foto').setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer })
  await iedereenWeg()
  await page.getByRole('button', { name: 'Geef dit papier' }).click()
  await logWeerIn(page, gebruikersnaam)
  await page.getByText('Een foto of bestand konden wij niet bewaren. Kies dat nog een keer.').waitFor()
  await page.getByText('Uw laatste stap is niet gedaan').waitFor()
  assert.equal(page.url(), adres)
  await deugt(page, 'verlopen-papier')
  await page.locator('#toelichting').fill('Mijn oude werkgever is failliet.')
  await iedereenWeg()
  await page.getByRole('button', { name: 'Help mij hiermee' }).click()
  await logWeerIn(page, gebruikersnaam)
  await page.getByText('Wat u typte, staat er weer').waitFor()
  assert.equal(await page.locator('#toelichting').inputValue(), 'Mijn oude werkgever is failliet.')
})

test('a schuldeiser finds the answer as it was typed, also when it was looked over already', async () => {
  const inloggen = openInloggen({ url: proef.url, log })
  const gebruikersnaam = 'anna.vlam'
  const wie = await partijVoor(proef, inloggen, 'vlam', '90000001', gebruikersnaam)
  await inloggen.sluit()
  await verstuur(proef, await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven')))
  const { rijen } = await proef.opslag.loket.vragen(wie, { pagina: 1 })
  const context = await browser.newContext({ baseURL: proef.http })
  await context.addCookies([{ name: 'kwijting_schuldeiser', value: wie.token, url: `${proef.http}/schuldeiser` }])
  const page = await context.newPage()
  await page.goto(`/schuldeiser/vraag/${rijen[0]?.berichtId}`)
  await page.getByLabel('Er staat een bedrag open').check()
  await page.getByLabel('Bedrag dat openstaat').fill('1.234,56')
  await page.getByLabel('Staat er iets in de weg?').fill('Er ligt een vonnis.')
  for (const knop of ['Bekijk uw antwoord', 'Verstuur uw antwoord']) {
    if (knop !== 'Bekijk uw antwoord') await page.getByRole('button', { name: 'Bekijk uw antwoord' }).click()
    await page.getByRole('button', { name: knop }).waitFor()
    await iedereenWeg()
    await page.getByRole('button', { name: knop }).click()
    await logWeerIn(page, gebruikersnaam)
    await page.getByText('Wat u typte, staat er weer').waitFor()
    assert.ok(await page.getByLabel('Er staat een bedrag open').isChecked())
    assert.equal(await page.getByLabel('Bedrag dat openstaat').inputValue(), '1.234,56')
    assert.equal(await page.getByLabel('Staat er iets in de weg?').inputValue(), 'Er ligt een vonnis.')
  }
  await deugt(page, 'verlopen-antwoord')
  await page.getByRole('button', { name: 'Bekijk uw antwoord' }).click()
  await page.getByRole('button', { name: 'Verstuur uw antwoord' }).click()
  await page.getByText(/Wij hebben uw antwoord ontvangen op/).waitFor()
  await context.close()
})

describe('a medewerker', () => {
  test('in a conversation comes back to the topic', async () => {
    const id = await proef.wandel(voor(toelating, 'RondIntakeAf'))
    const page = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
    await page.goto(`/medewerker/dossier/${id}/gesprek?over=inkomen`)
    await page.getByLabel('Ongeveer netto per maand').fill('1900')
    await page.getByRole('group', { name: 'Is de inwoner ondernemer?' }).getByLabel('Nee').check()
    await iedereenWeg()
    await page.getByRole('button', { name: 'Bewaren en verder' }).click()
    await logWeerIn(page, 'noor.zonderland')
    await page.getByText('Wat u typte, staat er weer').waitFor()
    assert.match(page.url(), /gesprek\?over=inkomen$/)
    assert.equal(await page.getByLabel('Ongeveer netto per maand').inputValue(), '1900')
    assert.ok(await page.getByRole('group', { name: 'Is de inwoner ondernemer?' }).getByLabel('Nee').isChecked())
    await deugt(page, 'verlopen-gesprek')
    await page.getByRole('button', { name: 'Bewaren en verder' }).click()
    await page.getByRole('heading', { level: 2, name: 'Woning' }).waitFor()
  })

  test('in a step finds every row of a list and every day', async () => {
    const id = await proef.wandel(voor(toelating, 'StelPlanVanAanpakOp'))
    const page = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
    const pad = `/medewerker/dossier/${id}/stap/StelPlanVanAanpakOp`
    await page.goto(pad)
    await page.getByLabel('Hulpvraag').fill('Rust in het hoofd')
    const rijen = page.locator('.rij')
    const velden = page.locator('.rij input[type=text], .rij input:not([type]), .rij textarea')
    const vul = async () => {
      for (const [i, veld] of (await velden.all()).entries()) await veld.fill(`Stap ${i}`)
    }
    await vul()
    await page
      .getByRole('button', { name: /^Nog een rij bij / })
      .first()
      .click()
    await rijen.nth(1).waitFor()
    await vul()
    const hoeveel = await rijen.count()
    const getypt = await Promise.all((await velden.all()).map((veld) => veld.inputValue()))
    await iedereenWeg()
    await page.locator('.knoppenrij button[type=submit]').first().click()
    await logWeerIn(page, 'noor.zonderland')
    await page.getByText('Wat u typte, staat er weer').waitFor()
    assert.equal(await page.getByLabel('Hulpvraag').inputValue(), 'Rust in het hoofd')
    assert.equal(await rijen.count(), hoeveel)
    assert.deepEqual(await Promise.all((await velden.all()).map((veld) => veld.inputValue())), getypt)
    await deugt(page, 'verlopen-stap')
  })
})
