import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { type Proefportaal, ingelogd, metPortaal, teBreed, toegankelijkheidsfouten } from '../steun/browser.ts'

let proef: Proefportaal
let browser: Browser

metPortaal((opstelling) => void ({ proef, browser } = opstelling))

test('the beheerder lets a system in: its key is shown once, and nobody else comes here', async () => {
  const page = await ingelogd(browser, proef.http, 'bram.zonderland', { javaScriptEnabled: true })
  const alsToken = async (id: string, geheim: string) => {
    const gegeven = await proef.opslag.api.geefToken(id, geheim, null)
    return typeof gegeven === 'string' ? gegeven : gegeven.scopes
  }
  await page.goto('/medewerker/koppelingen')
  await page.getByText('Nog geen systeem is toegelaten.').waitFor()
  await page.getByLabel('Welk systeem?').fill('Zaaksysteem')
  await page.getByLabel('Trajecten lezen, met vorderingen en termijnen').check()
  await page.getByLabel('Reden').fill('Overeenkomst met de leverancier.')
  await page.getByRole('button', { name: 'Systeem toelaten' }).click()
  await page.getByText('De sleutel voor Zaaksysteem').waitFor()
  const codes = () => page.locator('code').allTextContents()
  const [id = '', geheim = ''] = await codes()
  assert.deepEqual(await alsToken(id, geheim), ['trajecten:lezen'])
  assert.deepEqual(await toegankelijkheidsfouten(page), [])
  for (const width of [400, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    assert.deepEqual([width, await teBreed(page)], [width, 0])
  }
  await page.goto('/medewerker/koppelingen')
  assert.ok(!(await page.content()).includes(geheim))
  await page.getByRole('button', { name: 'Maak nieuwe sleutel voor Zaaksysteem' }).click()
  await page.getByText('De sleutel voor Zaaksysteem').waitFor()
  const [, nieuw = ''] = await codes()
  assert.deepEqual([await alsToken(id, geheim), await alsToken(id, nieuw)], ['onjuist', ['trajecten:lezen']])
  await page.getByRole('link', { name: 'Systeem niet meer toelaten' }).click()
  await page.getByLabel('Welk systeem?').selectOption({ label: 'Zaaksysteem' })
  await page.getByLabel('Reden').fill('Gestopt.')
  await page.getByRole('button', { name: 'Systeem niet meer toelaten' }).click()
  await page.getByRole('cell', { name: /Niet meer toegelaten$/ }).waitFor()
  assert.equal(await alsToken(id, nieuw), 'onjuist')
  assert.deepEqual(await toegankelijkheidsfouten(page), [])
  const noor = await ingelogd(browser, proef.http)
  assert.equal((await noor.goto('/medewerker/koppelingen'))?.status(), 403)
})
