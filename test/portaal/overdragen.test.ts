import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type Proefportaal, deugt, ingelogd, metPortaal, neemAan } from '../steun/browser.ts'
import { toelating } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser
let dossiers: readonly string[]
let collegas: readonly string[]

metPortaal(async (opstelling) => {
  ;({ proef, browser } = opstelling)
  for (const naam of ['ali.zonderland', 'bea.zonderland']) await neemAan(proef, naam, ['schuldhulpverlener'])
  await neemAan(proef, 'toos.zonderland', ['teammanager'])
  await neemAan(proef, 'adil.zonderland', ['administratie'])
  const medewerkers = await proef.opslag.medewerkers(proef.organisatieId)
  const idVan = (naam: string) => medewerkers.find((m) => m.gebruikersnaam === naam)?.id ?? ''
  collegas = [idVan('ali.zonderland'), idVan('bea.zonderland')]
  dossiers = [
    await proef.wandel(toelating.slice(0, 2)),
    await proef.wandel(toelating.slice(0, 2)),
    await proef.wandel(toelating.slice(0, 2)),
  ]
  for (const id of dossiers) await geef(id, proef.medewerker.id)
})

const geef = (id: string, medewerkerId: string) =>
  proef.doe({ stroom: { soort: 'dossier', id }, soort: 'WijsBehandelaarToe', invoer: { medewerkerId } })

const behandelaars = async () => {
  const { rijen } = await proef.opslag.werkvoorraad(proef.organisatieId, { pagina: 1, dossierIds: dossiers })
  return dossiers.map((id) => rijen.find(({ dossierId }) => dossierId === id)?.behandelaarId)
}

async function toonVoorbeeld(page: Page, aan: readonly string[]): Promise<void> {
  for (const id of aan) await page.locator(`input[name="aan"][value="${id}"]`).check()
  await page.getByLabel('Wat moet uw collega weten?').fill('Noor is ziek. Bel mevrouw eerst.')
  await page.getByRole('button', { name: 'Bekijk wie wat krijgt' }).click()
  await page.getByText('Er is nog niets overgedragen').waitFor()
}

test('a teammanager divides a caseload: seen first, done once, and sent again it repeats nothing', async () => {
  const page = await ingelogd(browser, proef.http, 'toos.zonderland', { javaScriptEnabled: true })
  await page.goto('/medewerker/team')
  await page.getByRole('link', { name: /^Overdragen ?: dossiers van Noor/ }).click()
  await page.waitForURL('**/medewerker/overdragen?**')
  await deugt(page, 'dossiers om over te dragen')
  await page.getByRole('button', { name: 'Bekijk wie wat krijgt' }).click()
  await page.getByRole('alert').getByText('Kies ten minste één collega').waitFor()
  const [, , blijft = ''] = dossiers
  await page.locator(`input[name="dossier"][value="${blijft}"]`).uncheck()
  await toonVoorbeeld(page, collegas)
  await deugt(page, 'voorbeeld van een overdracht')
  const noor = proef.medewerker.id
  assert.deepEqual(await behandelaars(), [noor, noor, noor], 'a preview moves nothing')
  const zetten = await page
    .locator('input[name="zet"]')
    .evaluateAll((velden) => velden.map((v) => v.getAttribute('value') ?? ''))
  assert.equal(zetten.length, 2)
  await page.getByRole('button', { name: 'Draag 2 dossiers over' }).click()
  await page.getByRole('status').getByText('2 dossiers overgedragen').waitFor()
  const daarna = await behandelaars()
  assert.deepEqual(daarna.slice(0, 2).toSorted(), [...collegas].toSorted(), 'one each')
  assert.equal(daarna[2], noor)

  const voor = await proef.tellingen()
  const nogEens = await stuur(page, zetten, 'Noor is ziek. Bel mevrouw eerst.')
  assert.equal(nogEens.status(), 303)
  assert.deepEqual(await proef.tellingen(), voor, 'the same opdrachten again change nothing')

  // Somebody else moved one of them since.
  const [eerste = ''] = dossiers
  await geef(eerste, noor)
  const laat = await stuur(page, [`${eerste} ${crypto.randomUUID()} ${collegas.join(' ')}`], '')
  assert.equal(laat.status(), 409)
  assert.match(await laat.text(), /heeft intussen een andere behandelaar/)
})

/** Sends the form of a preview as a browser does. */
const stuur = (page: Page, zetten: readonly string[], toelichting: string) => {
  const form = new URLSearchParams({ doe: 'overdragen', toelichting })
  for (const zet of zetten) form.append('zet', zet)
  return page.request.post('/medewerker/overdragen', {
    data: form.toString(),
    headers: { origin: proef.http, 'content-type': 'application/x-www-form-urlencoded' },
    maxRedirects: 0,
  })
}

test('who gets dossiers sees them on Vandaag, with from whom and what was written', async () => {
  const naam = (await behandelaars())[1] === collegas[0] ? 'ali.zonderland' : 'bea.zonderland'
  const page = await ingelogd(browser, proef.http, naam, { javaScriptEnabled: true })
  const melding = page.getByRole('status').filter({ hasText: 'U kreeg 1 dossier van Noor de Wit' })
  await melding.waitFor()
  assert.match(
    (await melding.textContent()) ?? '',
    /“Noor is ziek. Bel mevrouw eerst.”Overgedragen door Een teammanager/,
  )
  await deugt(page, 'vandaag met een overdracht')
  await melding.getByText('Bekijk het dossier').click()
  await melding.getByRole('link').click()
  await page.waitForURL(`**/medewerker/dossier/${dossiers[1]}`)
})

test('a schuldhulpverlener hands over her own dossiers only, the administratie none', async () => {
  const [ali = '', bea = ''] = collegas
  for (const [i, id] of dossiers.entries()) await geef(id, i === 0 ? ali : bea)
  const page = await ingelogd(browser, proef.http, 'ali.zonderland')
  await page.goto(`/medewerker/overdragen?behandelaar=${bea}`)
  const getoond = await page
    .locator('input[name="dossier"]')
    .evaluateAll((velden) => velden.map((v) => v.getAttribute('value')))
  assert.deepEqual(getoond, [dossiers[0]], 'whatever the address asks')
  const voor = await behandelaars()
  for (const van of [bea, ali]) {
    const antwoord = await stuur(page, [`${dossiers[1]} ${crypto.randomUUID()} ${proef.medewerker.id} ${van}`], '')
    assert.equal(antwoord.status(), 409)
    assert.match(await antwoord.text(), van === bea ? /is niet van u/ : /intussen een andere behandelaar/)
  }
  assert.equal((await stuur(page, ['x'], '')).status(), 400)
  assert.deepEqual(await behandelaars(), voor)
  const adil = await ingelogd(browser, proef.http, 'adil.zonderland')
  assert.equal((await adil.goto('/medewerker/overdragen'))?.status(), 403)
  await adil.goto('/medewerker/werkvoorraad')
  assert.equal(await adil.getByRole('button', { name: 'Draag gekozen dossiers over' }).count(), 0)
})

test('in the werkvoorraad dossiers are chosen and brought along', async () => {
  const page = await ingelogd(browser, proef.http, 'toos.zonderland')
  await page.goto('/medewerker/werkvoorraad')
  const [eerste = '', tweede = ''] = dossiers
  for (const id of [eerste, tweede]) await page.locator(`input[name="dossier"][value="${id}"]`).check()
  await page.getByRole('button', { name: 'Draag gekozen dossiers over' }).click()
  await page.waitForURL('**/medewerker/overdragen?**')
  const getoond = await page
    .locator('input[name="dossier"]')
    .evaluateAll((velden) => velden.map((v) => v.getAttribute('value')))
  assert.deepEqual(getoond.toSorted(), [eerste, tweede].toSorted())
})

test('what moved while others were being handed over stays; an address that names no dossier is none', async () => {
  const [ali = '', bea = ''] = collegas
  const noor = proef.medewerker.id
  for (const id of dossiers) await geef(id, noor)
  const page = await ingelogd(browser, proef.http, 'toos.zonderland')
  const zet = (i: number, aan: string) => `${dossiers[i]} ${crypto.randomUUID()} ${aan} ${noor}`
  const antwoord = await stuur(page, [zet(0, ali), zet(1, ali), zet(2, ali), zet(2, ali), zet(0, bea)], '')
  assert.equal(antwoord.status(), 409)
  assert.deepEqual(await behandelaars(), [ali, ali, ali])
  assert.equal((await page.goto('/medewerker/overdragen?dossier=x'))?.status(), 404)
  assert.equal((await stuur(page, [`${'-'.repeat(36)} ${crypto.randomUUID()} ${ali} ${noor}`], '')).status(), 409)
})
