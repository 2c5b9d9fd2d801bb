import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { type Proefportaal, ingelogd, metPortaal, teBreed, toegankelijkheidsfouten } from '../steun/browser.ts'
import { totEnMet, voor } from '../steun/gegeven.ts'
import { saneringskrediet } from '../steun/wandeling.ts'

// JavaScript is off, but where the accessibility check itself is a script.
let proef: Proefportaal
let browser: Browser
/** All agreed, nothing asked of a kredietbank yet. */
let akkoord: string
/** Paid out, one termijn repaid, and the next one missed. */
let achter: string
/** The Waarborgfonds has not answered yet. */
let gevraagd: string

metPortaal(async (opstelling) => {
  ;({ proef, browser } = opstelling)
  akkoord = await proef.wandel(voor(saneringskrediet, 'VraagSaneringskredietAan'))
  gevraagd = await proef.wandel(voor(saneringskrediet, 'LegBorgstellingVast'))
  achter = await proef.wandel(totEnMet(saneringskrediet, 'MeldAchterstand'))
  proef.zetDag('2026-06-29')
})

test('a loan in arrears says what to do, what the contract is and how it is repaid', async () => {
  const page = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
  await page.goto(`/medewerker/dossier/${achter}?sectie=geld#geld`)
  const geld = page.locator('#geld')
  const tekst = ((await geld.textContent()) ?? '').replaceAll('\u00a0', ' ')
  for (const deel of [
    'Achter met aflossen: 1 termijn, € 150,00',
    'Bel de inwoner',
    'Kredietbank Zonderland, kenmerk KB-5461135',
    '€ 2.512,97, rente 9,60 % per jaar',
    '€ 150,00 per maand, 18 maanden, in totaal € 2.699,99',
    'afgegeven op',
    'premie € 27,00',
    '€ 150,00 (nog € 2.549,99)',
  ])
    assert.ok(tekst.includes(deel), `${deel} in: ${tekst}`)
  await geld.getByText('Aflosschema, maand voor maand').click()
  const tabel = geld.getByRole('table', { name: 'Aflosschema van het saneringskrediet' })
  assert.equal(await tabel.getByRole('row').count(), 20)
  assert.deepEqual(await toegankelijkheidsfouten(page), [])
  await page.setViewportSize({ width: 360, height: 800 })
  assert.equal(await teBreed(page), 0)
})

test('an answer of the Waarborgfonds that was given is no first action, and can still be ended', async () => {
  const page = await ingelogd(browser, proef.http)
  const naam = { name: 'Antwoord van het Waarborgfonds vastleggen' }
  await page.goto(`/medewerker/dossier/${achter}`)
  assert.equal(await page.locator('.acties').getByRole('link', naam).count(), 0)
  await page.getByText('Alle stappen').click()
  assert.equal(await page.locator('.stappenlijst').getByRole('link', naam).count(), 1)
  await page.goto(`/medewerker/dossier/${gevraagd}`)
  assert.equal(await page.locator('.acties').getByRole('link', naam).count(), 1)
})

test('the contract is asked for from the dossier, and what the law asks is refused when it came too late', async () => {
  const page = await ingelogd(browser, proef.http)
  await page.goto(`/medewerker/dossier/${akkoord}?sectie=geld#geld`)
  await page.getByRole('link', { name: 'Vraag het krediet aan' }).click()
  const vul = (label: string, waarde: string) => page.getByLabel(label).fill(waarde)
  const dag = async (veld: string, waarde: string) => {
    const groep = page.getByRole('group', { name: veld })
    const [jaar = '', maand = '', dagnummer = ''] = waarde.split('-')
    await groep.getByLabel('Dag').fill(dagnummer)
    await groep.getByLabel('Maand').fill(maand)
    await groep.getByLabel('Jaar').fill(jaar)
  }
  await dag('Datum van het contract', '2026-06-26')
  await vul('Kredietbank', 'Kredietbank Zonderland')
  await vul('Kenmerk van het contract', 'KB-77')
  await vul('Kredietbedrag', '2512,97')
  await vul('In hoeveel maanden lost de inwoner af?', '18')
  await vul('Rente per jaar', '9,60')
  await dag('Wanneer kreeg de inwoner de informatie over het krediet?', '2026-06-29')
  await dag('Wanneer is de krediettoets gedaan?', '2026-06-25')
  await page.locator('main form button[type=submit]').click()
  assert.match((await page.getByRole('main').textContent()) ?? '', /Dit moet vóór het contract/)
  assert.deepEqual(await page.getByLabel('Kenmerk van het contract').inputValue(), 'KB-77')
  await dag('Wanneer kreeg de inwoner de informatie over het krediet?', '2026-06-24')
  await page.locator('main form button[type=submit]').click()
  const tekst = ((await page.getByRole('main').textContent()) ?? '').replaceAll('\u00a0', ' ')
  assert.match(tekst, /De inwoner lost € 150,00 per maand af, in totaal € 2\.699,99/)
})
