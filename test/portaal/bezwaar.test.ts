import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { type Proefportaal, deugt, ingelogd, metPortaal, neemAan, vulDag } from '../steun/browser.ts'
import { voor } from '../steun/gegeven.ts'
import { bezwaren } from '../steun/bezwaarwandeling.ts'

let proef: Proefportaal
let browser: Browser

metPortaal((opstelling) => void ({ proef, browser } = opstelling))

test('a bezwaar is recorded, heard and decided by a colleague, and the dossier is opened again with that decision', async () => {
  const id = await proef.wandel(voor(bezwaren, 'MaakBezwaar'))
  const script = { javaScriptEnabled: true }
  const stap = (soort: string) => `/medewerker/dossier/${id}/stap/${soort}`
  const noor = await ingelogd(browser, proef.http, undefined, script)
  await noor.goto(stap('MaakBezwaar'))
  await noor.getByLabel('Tegen welk besluit?').selectOption({ index: 1 })
  await vulDag(noor, 'Wanneer kwam het bezwaar binnen?', '2026-01-22')
  await noor.getByLabel('Brief', { exact: true }).check()
  await noor.getByLabel('Waarom is de inwoner het niet eens').fill('De schuld is <b>hoger</b>.')
  await deugt(noor, 'bezwaar-vastleggen')
  await noor.getByRole('button', { name: 'Bezwaar vastleggen' }).click()
  await noor.getByText('Opgeslagen', { exact: true }).waitFor()
  await noor.goto(`/medewerker/dossier/${id}?sectie=bezwaren#bezwaren`)
  await noor.locator('#bezwaren').getByText('De schuld is <b>hoger</b>.').waitFor()

  const hoor = async (page: typeof noor) => {
    await page.goto(stap('HoorInBezwaar'))
    await vulDag(page, 'Op welke dag?', '2026-01-22')
    await page.getByLabel('De inwoner is gehoord').check()
    await page.getByLabel('Wat is er gezegd').fill('Er zijn meer schulden.')
    await page.getByRole('button', { name: 'Horen in bezwaar vastleggen' }).click()
  }
  await hoor(noor)
  await noor.getByText('Een collega behandelt het').first().waitFor()
  const rollen = ['schuldhulpverlener', 'teammanager'] as const
  const sam = await ingelogd(browser, proef.http, await neemAan(proef, 'sam.zonderland', [...rollen]), script)
  await hoor(sam)
  await sam.getByText('Opgeslagen', { exact: true }).waitFor()
  await sam.goto(stap('BeslisOpBezwaar'))
  await sam.getByLabel('Gegrond', { exact: true }).check()
  await sam.getByLabel('Ja', { exact: true }).check()
  await sam.getByLabel('Waarom?', { exact: true }).fill('De schuld is te hoog om zelf te betalen.')
  await sam.getByLabel('Wat betekent dit voor de inwoner?').fill('U krijgt hulp.')
  await deugt(sam, 'bezwaar-beslissen')
  await sam.getByRole('button', { name: 'Beslissen op bezwaar' }).click()
  await sam.getByText('Opgeslagen', { exact: true }).waitFor()
  await sam.goto(`/medewerker/dossier/${id}?sectie=bezwaren#bezwaren`)
  await deugt(sam, 'bezwaar-in-dossier')
  await sam.locator('#bezwaren').getByRole('link', { name: 'Heropenen na bezwaar' }).click()
  await sam.getByRole('textbox', { name: 'Wat is er besloten, en waarom?' }).getByText('De schuld is te hoog').waitFor()
  await sam.getByRole('button', { name: 'Heropenen na bezwaar' }).click()
  await sam.getByText('Opgeslagen', { exact: true }).waitFor()
})
