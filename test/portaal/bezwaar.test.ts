import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
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
  await sam.goto('/medewerker/bezwaren')
  await sam.getByText('1 bezwaar wacht op een beslissing.').waitFor()
  await sam
    .getByRole('row', { name: /Fatima el Amrani/ })
    .first()
    .getByText('Beslissen')
    .waitFor()
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
  await registerKlopt(sam, id)
})

/** What came of it stands in the register, behind its number, and in the CSV without a name or a word of anybody. */
async function registerKlopt(sam: Page, id: string) {
  await sam.goto('/medewerker/bezwaren')
  await sam.getByText('Er wacht geen bezwaar op een beslissing.').waitFor()
  await deugt(sam, 'bezwaren')
  await sam.getByRole('link', { name: '1 op tijd, 2026' }).click()
  const rij = sam.locator('#lijst').getByRole('row', { name: /Fatima el Amrani/ })
  await rij.getByText('Gegrond').waitFor()
  assert.match((await rij.getByRole('link').getAttribute('href')) ?? '', new RegExp(`${id}.*#bezwaren`))
  await sam.getByLabel('Stand').selectOption('Wacht')
  await sam.getByRole('button', { name: 'Tonen' }).click()
  await sam.getByText('Geen bezwaar past hierbij.').waitFor()
  const csv = await sam.request.get('/medewerker/bezwaren/csv?jaar=2026&uitkomst=gegrond')
  assert.match(csv.headers()['content-disposition'] ?? '', /bezwaren-2026-op-2026-01-23\.csv/)
  const tekst = await csv.text()
  assert.equal(tekst.trimEnd().split('\r\n').length, 2)
  for (const nergens of ['Fatima', 'hoger', 'hoog']) assert.ok(!tekst.includes(nergens), nergens)
  const [gekeken] = await proef.sql<{ keren: number }>(
    `SELECT count(*)::int AS keren FROM kwijting.verwerking
     WHERE waarom = 'bezwarenregister bekeken' AND betrokkene = '${id}' AND door ->> 'naam' LIKE 'Een %'`,
  )
  assert.ok((gekeken?.keren ?? 0) >= 3)
}
