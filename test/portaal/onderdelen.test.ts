import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type Proefopstelling, deugt, ingelogd, metPortaal } from '../steun/browser.ts'

let opstelling: Proefopstelling
metPortaal((open) => void (opstelling = open))

const pagina = (wie: string) => ingelogd(opstelling.browser, opstelling.proef.http, wie, { javaScriptEnabled: true })

test('every onderdeel stands on one page in every state, without a fault that a machine finds, at any width', async () => {
  const page = await pagina('bram.zonderland')
  await page.goto('/medewerker/huisstijl')
  await page.getByRole('link', { name: 'alle onderdelen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Onderdelen' }).waitFor()
  await deugt(page, 'onderdelen')
  await page.getByRole('button', { name: 'Toon de fouten' }).click()
  await page.getByRole('alert', { name: 'Er is nog niets opgeslagen' }).waitFor()
  assert.equal(await page.locator('#foutenlijst li').count(), 5)
  await deugt(page, 'onderdelen-fout')
})

test('what the portals share is on that page: a new onderdeel is forgotten by nobody', () => {
  const lees = (pad: string) => readFileSync(new URL(`../../src/portalen/${pad}`, import.meta.url), 'utf8')
  const blad = lees('medewerker/routes/onderdelen.tsx')
  for (const bron of ['onderdelen', 'bestand', 'faselijn', 'trapgrafiek', 'formulier/formulier'])
    for (const [, naam = ''] of lees(`onderdelen/${bron}.tsx`).matchAll(/^export function ([A-Z]\w*)/gm))
      assert.ok(blad.includes(`<${naam}`) || naam === 'Formulierdelen', `${naam} of ${bron}.tsx`)
})

test('it is for a beheerder', async () => {
  const page = await pagina('noor.zonderland')
  assert.equal((await page.goto('/medewerker/onderdelen'))?.status(), 403)
})
