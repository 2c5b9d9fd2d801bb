import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import {
  type Proefportaal,
  ingelogd,
  metPortaal,
  teBreed,
  toegankelijkheidsfouten,
  wachtwoord,
} from '../steun/browser.ts'
import { toelating } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser

metPortaal((opstelling) => void ({ proef, browser } = opstelling))

describe('post: what no channel takes is printed by a person', () => {
  test('a bericht is marked once, by whom is recorded, and then it is gone from the list', async () => {
    const dossierId = await proef.wandel(toelating)
    await proef.alsBrief(dossierId)
    const klaar = await proef.opslag.teVersturen(proef.organisatieId)
    assert.deepEqual(
      klaar.map((b) => b.bericht.soort),
      ['afspraak-inwoner', 'toelating-inwoner'],
    )
    // The accessibility check itself is a script.
    const page = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
    await page.goto('/medewerker/post')
    assert.deepEqual(await toegankelijkheidsfouten(page), [])
    assert.equal(await teBreed(page), 0)
    const knop = page.getByRole('button', { name: /^Verstuurd.*Uitnodiging voor het intakegesprek/ })
    await knop.click()
    assert.ok(await page.getByText('Vastgelegd: dit bericht is verstuurd').isVisible())
    assert.equal(await knop.count(), 0)
    const [eerste] = klaar
    assert.equal(await proef.opslag.meldVerstuurd(proef.organisatieId, eerste?.id ?? '', proef.hulpverlener), false)
    const blik = await proef.opslag.wieKeekMee(proef.organisatieId, dossierId)
    assert.equal(blik.filter((v) => v.waarom === 'per post verstuurd').length, 1)
  })

  test('another organisation cannot mark it', async () => {
    const [bericht] = await proef.opslag.teVersturen(proef.organisatieId)
    const vreemd = '00000000-0000-4000-8000-000000000000'
    assert.equal(await proef.opslag.meldVerstuurd(vreemd, bericht?.id ?? '', proef.hulpverlener), false)
    assert.equal((await proef.opslag.teVersturen(proef.organisatieId)).length, 1)
  })
})

test('post is of who helps the inwoner: a beheerder marks, places and sends nothing', async () => {
  const [bericht] = await proef.opslag.teVersturen(proef.organisatieId)
  const berichtId = bericht?.id ?? ''
  assert.notEqual(berichtId, '')
  const bram = await ingelogd(browser, proef.http, 'bram.zonderland')
  const antwoord = `/medewerker/berichten/antwoord/${berichtId}`
  for (const [adres, form] of [
    ['/medewerker/post', { berichtId }],
    ['/medewerker/berichten', { berichtId }],
    [antwoord, { waarom: 'Reclame' }],
    [antwoord, { dossierId: berichtId, vorderingId: berichtId }],
  ] as const) {
    const gegeven = await bram.request.post(adres, { form, headers: { Origin: proef.http } })
    assert.equal(gegeven.status(), 403, adres)
  }
  assert.equal((await proef.opslag.teVersturen(proef.organisatieId)).length, 1)
})

describe('a new password', () => {
  test('a beheerder makes one, it works, and the old one and its session do not', async () => {
    const noor = await ingelogd(browser, proef.http)
    const page = await ingelogd(browser, proef.http, 'bram.zonderland', { javaScriptEnabled: true })
    await page.goto('/medewerker/medewerkers')
    assert.deepEqual(await toegankelijkheidsfouten(page), [])
    await page.getByRole('button', { name: /^Maak nieuw.*Noor de Wit/ }).click()
    const [, nieuw = ''] = await page.locator('.melding code').allTextContents()
    assert.ok(nieuw.length >= 12)
    await noor.goto('/medewerker/werkvoorraad')
    assert.match(noor.url(), /inloggen/)
    for (const [woord, adres] of [
      [wachtwoord, /inloggen/],
      [nieuw, /medewerker$/],
    ] as const) {
      await noor.goto('/medewerker/inloggen')
      await noor.getByLabel('Gebruikersnaam').fill('noor.zonderland')
      await noor.getByLabel('Wachtwoord').fill(woord)
      await noor.getByRole('button', { name: 'Inloggen', exact: true }).click()
      assert.match(noor.url(), adres)
    }
  })

  test('only a beheerder can', async () => {
    const context = await browser.newContext({ baseURL: proef.http, javaScriptEnabled: false })
    const page = await context.newPage()
    const antwoord = await page.request.post('/medewerker/medewerkers', {
      form: { nieuwWachtwoordVoor: proef.medewerker.id },
      headers: { origin: proef.http },
      maxRedirects: 0,
    })
    assert.ok(antwoord.status() >= 300)
    assert.ok(!(await antwoord.text()).includes('Nieuw wachtwoord voor'))
  })
})
