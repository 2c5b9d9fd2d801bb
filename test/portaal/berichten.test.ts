import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { type Proefportaal, deugt, ingelogd, metPortaal } from '../steun/browser.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { overkant, saldoAntwoord } from '../steun/post.ts'
import { inBeeld } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser
let dossierId: string

metPortaal(async (opstelling) => {
  ;({ proef, browser } = opstelling)
  dossierId = await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven'))
  const ander = overkant()
  ander.stoor('schrijven')
  await proef.opslag.post.verzend(proef.organisatieId, dossierId, () => ander.kanaal)
  proef.zetDag('2026-02-12')
  for (const schuldeiserId of ['onbekend', 'ook onbekend']) {
    const { post, antwoord } = saldoAntwoord({ postId: randomUUID(), schuldeiserId })
    await proef.opslag.post.ontvang(proef.organisatieId, post, [antwoord])
  }
})

test('an answer on the desk is placed on a claim, another is set aside; what failed goes once more', async () => {
  const page = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
  const kijk = (naam: string) => deugt(page, `berichten-${naam}`)
  await page.goto('/medewerker/berichten')
  await kijk('tafel')
  await page.getByRole('link', { name: 'Saldo-opgave' }).first().click()
  await page.getByLabel('Zoek het dossier').fill('Fatima')
  await page.getByRole('button', { name: 'Zoeken' }).click()
  await page.getByRole('link', { name: 'Fatima el Amrani' }).click()
  await kijk('antwoord')
  const vordering = page.getByLabel('Vordering in het dossier')
  assert.equal(await vordering.inputValue(), '', 'the sender has no claim here, so none is chosen beforehand')
  await vordering.selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Verwerk bij deze vordering' }).click()
  assert.ok(await page.getByText('Het antwoord is verwerkt').isVisible())
  assert.equal((await proef.staat(dossierId)).schulden.vorderingen[0]?.saldo?.bedrag, 410_000)

  await page.getByRole('link', { name: 'Saldo-opgave' }).first().click()
  await page.getByLabel('Waarom legt u').fill('Dit is reclame.')
  await page.getByRole('button', { name: 'Leg terzijde' }).click()
  assert.ok(await page.getByText('terzijde gelegd').isVisible())
  assert.ok(await page.getByText('Er ligt niets.').isVisible())

  await page.getByRole('link', { name: /^Mislukt/ }).click()
  await kijk('mislukt')
  const knoppen = page.getByRole('button', { name: /^Opnieuw versturen/ })
  const hoeveel = await knoppen.count()
  await knoppen.first().click()
  assert.ok(await page.getByText('gaat opnieuw weg').isVisible())
  assert.equal(await knoppen.count(), hoeveel - 1)
  await page.getByRole('link', { name: /^In \(/ }).click()
  await kijk('in')
  await page.goto(`/medewerker/dossier/${dossierId}?sectie=berichten#berichten`)
  await kijk('dossier')
  assert.ok(await page.getByRole('table', { name: 'Stand per schuldeiser' }).isVisible())
})
