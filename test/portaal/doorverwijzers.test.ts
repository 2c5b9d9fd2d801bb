import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { doorverwijsadres } from '../../src/domein/verloop/index.ts'
import { checkMessage, signMessage } from '../../src/platform/webhook/index.ts'
import { type Proefportaal, deugt, ingelogd, metPortaal, toegankelijkheidsfouten, vulDag } from '../steun/browser.ts'
import { doorverwezen } from '../steun/doorverwijswandeling.ts'

let proef: Proefportaal
let browser: Browser

metPortaal((opstelling) => void ({ proef, browser } = opstelling))

const metScript = { javaScriptEnabled: true }

test('the beheerder lets a party refer: the key is shown once, and nobody else comes here', async () => {
  const page = await ingelogd(browser, proef.http, 'bram.zonderland', metScript)
  await page.goto('/medewerker/doorverwijzers')
  assert.equal(await page.getByLabel('Openbare sleutel').count(), 0, 'nobody types a key')
  const vulIn = async (mag: string) => {
    await page.getByLabel('Wie verwijst door?').fill('Geldfit')
    await vulDag(page, 'Geldt vanaf', '2026-01-01')
    await page.getByLabel(mag).check()
    await page.getByLabel('Reden').fill('Overeenkomst met Geldfit.')
    await page.getByRole('button', { name: 'Doorverwijzing instellen' }).click()
  }
  await vulIn('Ja, met een nieuwe sleutel')
  const geheim = (await page.getByText(/^whsk_/).textContent()) ?? ''
  const [gezet] = await proef.opslag.verwijzers(proef.organisatieId)
  const bericht = new TextEncoder().encode('{}')
  const getekend = new Headers(signMessage(geheim, 'msg_1', bericht, 0))
  assert.equal(checkMessage(gezet?.sleutel ?? '', getekend, bericht, 0), null, 'the key shown fits the key kept')
  const adres = proef.http + doorverwijsadres('zonderland', gezet?.id ?? '')
  await page.getByText(adres, { exact: true }).waitFor()
  await deugt(page, 'doorverwijzers')
  await page.goto('/medewerker/doorverwijzers')
  assert.doesNotMatch(await page.content(), /whsk_/)
  await vulIn('Nee, niet meer')
  await page.getByText('Opgeslagen').first().waitFor()
  await page.getByText('Niet meer', { exact: true }).first().waitFor()
  assert.doesNotMatch(await page.content(), /whsk_/)
  const noor = await ingelogd(browser, proef.http)
  assert.equal((await noor.goto('/medewerker/doorverwijzers'))?.status(), 403)
})

test('a dossier says who referred the inwoner, and whose leave there is', async () => {
  const id = await proef.wandel(doorverwezen.slice(0, 1))
  const page = await ingelogd(browser, proef.http, 'noor.zonderland', metScript)
  await page.goto('/medewerker?van=team')
  await page.getByText('Fatima el Amrani is aangemeld door Geldfit op').waitFor()
  await page.goto(`/medewerker/dossier/${id}?sectie=gegevens`)
  await page.getByText('Doorverwezen door Geldfit').waitFor()
  await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)))
  assert.ok(await page.getByText('Geldfit, kenmerk GF-2026-000123').isVisible())
  assert.ok(await page.getByText('gegeven op 4 januari 2026').isVisible())
  assert.deepEqual(await toegankelijkheidsfouten(page), [])
})
