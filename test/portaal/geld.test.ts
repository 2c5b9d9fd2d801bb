import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { type Proefportaal, ingelogd, metPortaal, teBreed, toegankelijkheidsfouten } from '../steun/browser.ts'
import { voor } from '../steun/gegeven.ts'
import { inBeeld, leefgeld, schuldbemiddeling, terugbetaald } from '../steun/wandeling.ts'

// JavaScript is off, but where the accessibility check itself is a script.
let proef: Proefportaal
let browser: Browser
/** A schuldbemiddeling that has paid out. */
let lopend: string
/** Nothing came in yet. */
let leeg: string
/** No debts left, and 150.00 that is the inwoner's. */
let terug: string
/** Income that was split, and leefgeld that was paid. */
let beheerd: string

metPortaal(async (opstelling) => {
  ;({ proef, browser } = opstelling)
  lopend = await proef.wandel(schuldbemiddeling)
  terug = await proef.wandel(voor(terugbetaald, 'BetaalTerugAanInwoner'))
  leeg = await proef.wandel(inBeeld)
  beheerd = await proef.wandel(voor(leefgeld, 'BetaalExtraLeefgeld'))
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

  test('under financieel beheer it says what is held on each account, what was agreed and how income was split', async () => {
    const page = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
    await page.goto(`/medewerker/dossier/${beheerd}/geld`)
    const rijen = page.getByRole('table', { name: 'Saldo per rekening' }).getByRole('row')
    const saldi = await rijen.allTextContents()
    assert.match(saldi.join('\n'), /Reservering.*150,00\n.*Leefgeld.*1\.800,00\n.*Afloscapaciteit.*0,00/)
    const inkomen = await page.getByRole('table', { name: 'Inkomen en hoe het is gesplitst' }).textContent()
    assert.match(inkomen ?? '', /150,00.*1\.450,00/)
    assert.match((await page.getByRole('main').textContent()) ?? '', /elke week .*250,00/)
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

  test('what goes back to the inwoner is said before anybody gives the order; the saldo stands by itself', async () => {
    const page = await ingelogd(browser, proef.http)
    const tekst = async () => ((await page.getByRole('main').textContent()) ?? '').replaceAll('\u00a0', ' ')
    await page.goto(`/medewerker/dossier/${terug}/stap/BetaalTerugAanInwoner`)
    assert.match(await tekst(), /Er gaat € 150,00 terug naar de inwoner\./)
    await page.goto(`/medewerker/dossier/${terug}?sectie=geld#geld`)
    assert.match(await tekst(), /Saldo: € 150,00\./)
    const voet = page.getByRole('table', { name: 'Geld van de inwoner' }).locator('tfoot :is(th, td)')
    assert.deepEqual(
      (await voet.allTextContents()).map((cel) => cel.replaceAll('\u00a0', ' ')),
      ['Samen', '', '€ 150,00', '€ 0,00'],
    )
  })

  test('a dossier that is not there is not there', async () => {
    const page = await ingelogd(browser, proef.http)
    const antwoord = await page.goto(`/medewerker/dossier/${crypto.randomUUID()}/geld`)
    assert.equal(antwoord?.status(), 404)
  })
})
