import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import {
  type Proefportaal,
  ingelogd,
  openBrowser,
  proefportaal,
  teBreed,
  toegankelijkheidsfouten,
} from '../steun/browser.ts'
import { inBeeld, schuldbemiddeling } from '../steun/wandeling.ts'

// JavaScript is off, but where the accessibility check itself is a script.
let proef: Proefportaal
let browser: Browser
/** A schuldbemiddeling that has paid out. */
let lopend: string
/** Nothing came in yet. */
let leeg: string

before(async () => {
  proef = await proefportaal()
  browser = await openBrowser()
  lopend = await proef.wandel(schuldbemiddeling)
  leeg = await proef.wandel(inBeeld)
})
after(async () => {
  await browser.close()
  await proef.sluit()
  assert.deepEqual(proef.fouten, [])
})

describe('the money of a dossier', () => {
  test('says what is held, per month and per schuldeiser, in a picture and in tables', async () => {
    const page = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
    await page.goto(`/medewerker/dossier/${lopend}/geld`)
    await page.getByRole('img', { name: /bij elkaar opgeteld/ }).waitFor()
    for (const naam of ['Geld per maand', 'Wat elke schuldeiser kreeg en nog krijgt'])
      assert.equal(await page.getByRole('table', { name: naam }).count(), 1, naam)
    assert.deepEqual(await toegankelijkheidsfouten(page), [])
    await page.setViewportSize({ width: 360, height: 800 })
    assert.equal(await teBreed(page), 0)
  })

  test('before anything came in it says what will stand there', async () => {
    const page = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
    await page.goto(`/medewerker/dossier/${leeg}/geld`)
    const tekst = (await page.getByRole('main').textContent()) ?? ''
    assert.match(tekst, /nog geen geld binnengekomen/)
    assert.match(tekst, /Als de regeling tot stand is gekomen/)
    assert.deepEqual(await toegankelijkheidsfouten(page), [])
  })

  test('a dossier that is not there is not there', async () => {
    const page = await ingelogd(browser, proef.http)
    const antwoord = await page.goto(`/medewerker/dossier/${crypto.randomUUID()}/geld`)
    assert.equal(antwoord?.status(), 404)
  })
})
