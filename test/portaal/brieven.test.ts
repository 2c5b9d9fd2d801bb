import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { getDocumentProxy } from 'unpdf'
import { type Proefportaal, ingelogd, metPortaal, teBreed, toegankelijkheidsfouten } from '../steun/browser.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { inBeeld, schuldbemiddeling, toelating } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser

metPortaal((opstelling) => void ({ proef, browser } = opstelling))

async function tekstVan(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const paginas = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, i) => (await pdf.getPage(i + 1)).getTextContent()),
  )
  return paginas
    .flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')))
    .join(' ')
    .replace(/\s+/gu, ' ')
}

/** Sends a form of the page as the browser would, but to the address of its letter, and reads what comes back. */
async function verstuur(page: Page, knop: string): Promise<{ readonly status: number; readonly tekst: string }> {
  const { adres, velden } = await page.getByRole('button', { name: knop }).evaluate((element) => {
    const button = element as HTMLButtonElement
    const paren = [...new FormData(button.form ?? undefined).entries()].map(([naam, waarde]) => [naam, String(waarde)])
    return { adres: button.formAction, velden: paren }
  })
  const form = new URLSearchParams(velden.map(([naam = '', waarde = '']) => [naam, waarde])).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: proef.http }
  const antwoord = await page.request.post(adres, { data: form, headers })
  const isPdf = antwoord.headers()['content-type'] === 'application/pdf'
  return { status: antwoord.status(), tekst: isPdf ? await tekstVan(await antwoord.body()) : await antwoord.text() }
}

const metScript = { javaScriptEnabled: true }

describe('letters', () => {
  test('the beheerder sets the house style, which must be readable', async () => {
    const page = await ingelogd(browser, proef.http, 'bram.zonderland', metScript)
    await page.goto('/medewerker/huisstijl')
    assert.deepEqual(await toegankelijkheidsfouten(page), [])
    assert.equal(await teBreed(page), 0)
    for (const [label, waarde] of [
      ['Postadres', 'Postbus 120'],
      ['Postcode', '1234 AB'],
      ['Plaats', 'Zonderland'],
      ['Telefoon', '0123 456 789'],
      ['Kleur', '#ffee00'],
    ] as const)
      await page.getByLabel(label).fill(waarde)
    await page.getByRole('button', { name: 'Huisstijl vaststellen' }).click()
    assert.ok(await page.getByText('Kies een donkerder kleur.').first().isVisible())
    await page.getByLabel('Kleur').fill('#154273')
    await page.getByRole('button', { name: 'Huisstijl vaststellen' }).click()
    assert.ok(await page.getByText('Nieuwe brieven zien er zo uit.').first().isVisible())
    const noor = await ingelogd(browser, proef.http)
    assert.equal((await noor.goto('/medewerker/huisstijl'))?.status(), 403)
  })

  test('a bericht is seen as the letter that goes out, and who looked is recorded', async () => {
    const dossierId = await proef.wandel(toelating)
    await proef.alsBrief(dossierId)
    const page = await ingelogd(browser, proef.http)
    const bericht = (await proef.opslag.teVersturen(proef.organisatieId)).find((b) => b.dossierId === dossierId)
    await page.goto(`/medewerker/dossier/${dossierId}/bericht/${bericht?.id ?? ''}`)
    const adres = await page.getByRole('link', { name: /^Bekijk de brief/ }).getAttribute('href')
    const antwoord = await page.request.get(adres ?? '')
    assert.equal(antwoord.headers()['content-type'], 'application/pdf')
    const tekst = await tekstVan(await antwoord.body())
    assert.match(tekst, /Postbus 120 1234 AB Zonderland/)
    assert.match(tekst, /Uitnodiging voor een gesprek/)
    const blik = await proef.opslag.wieKeekMee(proef.organisatieId, dossierId)
    assert.equal(blik.filter((v) => v.waarom === 'brief bekeken').length, 1)
    const vreemd = '00000000-0000-4000-8000-000000000000'
    for (const pad of [`dossier/${dossierId}/bericht/${vreemd}/brief`, `dossier/${vreemd}/voorbeeldmail`])
      assert.equal((await page.request.get(`/medewerker/${pad}`)).status(), 404)
    const mail = await page.request.get(`/medewerker/dossier/${dossierId}/voorbeeldmail`)
    assert.match(await tekstVan(await mail.body()), /Ik krijg hulp bij mijn schulden van Gemeente/)
  })

  test('a step shows its letters before it is done, and writes nothing', async () => {
    const stappen = totEnMet(inBeeld, 'VerstuurKennisgeving').slice(0, -1)
    const dossierId = await proef.wandel(stappen)
    const page = await ingelogd(browser, proef.http, undefined, metScript)
    await page.goto(`/medewerker/dossier/${dossierId}/stap/VerstuurKennisgeving`)
    assert.deepEqual(await toegankelijkheidsfouten(page), [])
    const voor = await proef.tellingen()
    const { status, tekst } = await verstuur(page, 'Zo ziet de brief eruit (PDF)')
    assert.equal(status, 200)
    assert.equal(tekst.split('Kennisgeving: wij helpen uw klant met schulden').length, 4)
    assert.match(tekst, /tot en met \d+ oktober 2026/)
    // Only that somebody looked.
    const gezien = { 'kwijting.verwerking': (voor['kwijting.verwerking'] ?? 0) + 1 }
    assert.deepEqual(await proef.tellingen(), { ...voor, ...gezien })
  })

  test('a step that is not filled in says what is missing, in the tab of the letter', async () => {
    const dossierId = await proef.wandel(totEnMet(schuldbemiddeling, 'DoeVoorstel').slice(0, -1))
    const page = await ingelogd(browser, proef.http, undefined, metScript)
    await page.goto(`/medewerker/dossier/${dossierId}/stap/DoeVoorstel`)
    const { status, tekst } = await verstuur(page, 'Zo ziet de brief eruit (PDF)')
    assert.equal(status, 422)
    assert.match(tekst, /De brief kan nog niet worden gemaakt/)
    assert.match(tekst, /<li>/)
  })

  test('all that waits is printed in one document, and marked in one go', async () => {
    const dossierId = await proef.wandel(totEnMet(inBeeld, 'VerstuurKennisgeving'))
    await proef.alsBrief(dossierId)
    const page = await ingelogd(browser, proef.http, undefined, metScript)
    await page.goto('/medewerker/post')
    assert.equal(await teBreed(page), 0)
    assert.deepEqual(await toegankelijkheidsfouten(page), [])
    const alle = await proef.opslag.teVersturen(proef.organisatieId)
    const klaar = alle.filter(({ inArchief }) => inArchief)
    assert.ok(klaar.length > 2)
    // Nobody of the contactenboek has an address: their letters are not printed blind.
    assert.equal(alle.length - klaar.length, 3)
    assert.equal(await page.getByText('Adres ontbreekt').count(), 3)
    const schuldeiser = alle.find(({ inArchief }) => !inArchief)?.bericht.aan
    const invullen = page.getByRole('link', { name: new RegExp(`^Vul aan.*${schuldeiser?.naam ?? ''}`) })
    assert.match((await invullen.getAttribute('href')) ?? '', /^\/medewerker\/schuldeisers\/.+\/wijzigen$/)
    const { status, tekst } = await verstuur(page, `Druk ${klaar.length} brieven af (één PDF)`)
    assert.equal(status, 200)
    assert.equal(tekst.split('Pagina 1 van').length - 1, klaar.length)
    // What came after the page was opened was not printed: it must not be marked.
    const later = await proef.wandel(toelating)
    await proef.alsBrief(later)
    await page.getByRole('button', { name: `${klaar.length} brieven verstuurd` }).click()
    assert.ok(await page.getByText('Vastgelegd: deze berichten zijn verstuurd').isVisible())
    const over = await proef.opslag.teVersturen(proef.organisatieId)
    const overKlaar = over.filter(({ inArchief }) => inArchief)
    assert.ok(overKlaar.length > 0 && overKlaar.every(({ dossierId }) => dossierId === later))
  })
})
