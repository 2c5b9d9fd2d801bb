import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { type Proefportaal, deugt, ingelogd, metPortaal, toegankelijkheidsfouten, vulDag } from '../steun/browser.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { bkr, toelating } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser

metPortaal((opstelling) => void ({ proef, browser } = opstelling))

const metScript = { javaScriptEnabled: true }

test('the beheerder sets the aansluitcode, and nobody else', async () => {
  const page = await ingelogd(browser, proef.http, 'bram.zonderland', metScript)
  await page.goto('/medewerker/registers')
  await vulDag(page, 'Geldt vanaf', '2026-01-01')
  await page.getByLabel('Aansluitcode VISH').fill('SNG-0001')
  await page.getByLabel('Deelnemersnummer BKR').fill('12345')
  await page.getByRole('group', { name: 'Verstrekt uw organisatie' }).getByLabel('Ja').check()
  await page.getByLabel('Melding bij BKR weghalen').fill('6')
  await page.getByLabel('Reden').fill('Overeenkomst met SNG.')
  await page.getByRole('button', { name: 'Registers instellen' }).click()
  await page.getByText('Dossiers die hierna een stap verder gaan').first().waitFor()
  await page.getByText('SNG-0001').first().waitFor()
  await page.getByText('6 maanden na een goed einde').first().waitFor()
  assert.equal(
    await page.getByLabel('Deelnemersnummer BKR').inputValue(),
    '12345',
    'what holds stays unless it is changed',
  )
  await deugt(page, 'registers')
  const noor = await ingelogd(browser, proef.http)
  assert.equal((await noor.goto('/medewerker/registers'))?.status(), 403)
})

test('a dossier shows whether the VISH knows it, and a medewerker can tell it', async () => {
  const id = await proef.wandel(toelating)
  const page = await ingelogd(browser, proef.http, 'noor.zonderland', metScript)
  await page.goto(`/medewerker/dossier/${id}?sectie=gegevens`)
  await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)))
  assert.ok(await page.getByText('niet aangemeld', { exact: true }).isVisible())
  assert.ok(await page.getByText('niet gemeld', { exact: true }).isVisible())
  await page.goto(`/medewerker/dossier/${id}/stap/MeldAanBijVish`)
  await page.getByRole('button', { name: 'Aanmelden bij VISH' }).click()
  await page.getByText('deurwaarders zien dat er schuldhulp is, niet welke').first().waitFor()
  await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)))
  assert.equal(await page.getByRole('link', { name: 'Aanmelden bij VISH' }).count(), 0)
  // With the number that the beheerder set: the page must know it as the storage does.
  await page.goto(`/medewerker/dossier/${id}/stap/MeldSchuldhulpBijBkr`)
  await page.getByRole('button', { name: 'Schuldhulp melden bij BKR' }).click()
  await page.getByText('Kredietverstrekkers zien dat de inwoner schuldhulp krijgt').first().waitFor()
  assert.equal((await proef.staat(id)).registers.bkr.registraties.length, 1)
  assert.deepEqual(await toegankelijkheidsfouten(page), [])
})

test('a dossier shows what stands at BKR, since when, until when and why', async () => {
  const id = await proef.wandel(totEnMet(bkr, 'MeldEindeBijBkr'))
  const page = await ingelogd(browser, proef.http, 'noor.zonderland', metScript)
  await page.goto(`/medewerker/dossier/${id}?sectie=gegevens`)
  const tekst = ((await page.locator('#gegevens').textContent()) ?? '').replaceAll('\u00a0', ' ')
  assert.match(tekst, /Schuldhulp \(SH\)Sinds6 februari 2026Tot wanneertot 17 februari 2028: dan haalt Kwijting/)
  assert.match(tekst, /Saneringskrediet \(SK\)Bedrag in totaal€ 2\.699,99Sinds20 april 2026/)
  assert.match(tekst, /Onterechte melding bij BKR weghalen/)
  await deugt(page, 'dossier-bkr')
})
