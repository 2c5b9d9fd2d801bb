import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { type Proefportaal, deugt, ingelogd, metPortaal, neemAan, vulDag } from '../steun/browser.ts'
import { aanmelding } from '../steun/aanloop.ts'

let proef: Proefportaal
let browser: Browser

metPortaal((opstelling) => void ({ proef, browser } = opstelling))

test('a klacht is recorded, is not for who it is about, and is dealt with by a colleague', async () => {
  const id = await proef.wandel([aanmelding])
  const script = { javaScriptEnabled: true }
  await neemAan(proef, 'toos.zonderland', ['teammanager'])
  await neemAan(proef, 'bo.zonderland', ['beheerder'])
  const noor = await ingelogd(browser, proef.http, undefined, script)
  await noor.goto(`/medewerker/dossier/${id}/stap/DienKlachtIn`)
  await vulDag(noor, 'Wanneer kwam de klacht binnen?', '2026-01-05')
  await noor.getByLabel('Telefoon', { exact: true }).check()
  await noor.getByLabel('Hoe wij met de inwoner omgingen').check()
  const overWie = noor.getByLabel('Over wie gaat de klacht?')
  for (const naam of ['Een teammanager', 'Een beheerder', 'Noor de Wit']) await overWie.selectOption({ label: naam })
  await noor.getByLabel('Wat is de klacht?').fill('Ik werd niet <b>teruggebeld</b>.')
  await deugt(noor, 'klacht-vastleggen')
  await noor.getByRole('button', { name: 'Klacht vastleggen' }).click()
  await noor.getByText('Opgeslagen').waitFor()
  await noor.goto(`/medewerker/dossier/${id}?sectie=klachten#klachten`)
  await noor.locator('#klachten').getByText('Ik werd niet <b>teruggebeld</b>.').waitFor()
  await deugt(noor, 'klacht-in-dossier')

  const vulIn = async (page: typeof noor) => {
    await page.goto(`/medewerker/dossier/${id}/stap/HandelKlachtAf`)
    await page.getByLabel('Welke klacht?').selectOption({ index: 1 })
    await page.getByLabel('De inwoner is gehoord').check()
    await page.getByLabel('Wat hebt u gevonden?').fill('Er is niet gebeld.')
    await page.getByLabel('Terecht', { exact: true }).check()
    await page.getByLabel('Waarom vindt u dat').fill('Dat spijt ons.')
    await page.getByRole('button', { name: 'Klacht afhandelen' }).click()
  }
  await noor.goto(`/medewerker/dossier/${id}/stap/HandelKlachtAf`)
  await noor.getByText('Een collega doet dit').first().waitFor()
  assert.equal(await noor.getByRole('button', { name: 'Klacht afhandelen' }).count(), 0)
  await deugt(noor, 'klacht-stap-over-wie-kijkt')
  const sam = await ingelogd(
    browser,
    proef.http,
    await neemAan(proef, 'sam.zonderland', ['schuldhulpverlener']),
    script,
  )
  await vulIn(sam)
  await sam.getByText('Opgeslagen').waitFor()
})
