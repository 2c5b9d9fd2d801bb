import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Proefopstelling, ingelogd } from '../steun/browser.ts'
import { metInwoners } from '../steun/mijn.ts'
import { schuldbemiddeling } from '../steun/wandeling.ts'

let opstelling: Proefopstelling
const { inwoner, paginaVan } = metInwoners((open) => void (opstelling = open))
const onderweg = schuldbemiddeling.filter(({ op }) => op <= '2027-04-05')

test('an inwoner prints the amount with its calculation, and nothing that only works on a screen', async () => {
  const { token } = await inwoner(onderweg, '2027-04-06')
  const page = await paginaVan(token)
  await page.goto('/inwoner/traject/geld')
  const artikel = page.getByText('art. 475da').first()
  assert.equal(await artikel.isVisible(), false)
  await page.emulateMedia({ media: 'print' })
  await artikel.waitFor()
  for (const weg of ['.ingelogd', '.mijnmenu', '.taalkeuze', 'button:visible'])
    assert.equal(await page.locator(weg).filter({ visible: true }).count(), 0, weg)
})

test('a page of a dossier prints the name whole, at the top of the sheet, without buttons and menus', async () => {
  const { dossierId } = await inwoner(onderweg, '2027-04-06')
  const page = await ingelogd(opstelling.browser, opstelling.proef.http)
  for (const pad of ['', '/geld', '/documenten', '/oplossingen']) {
    await page.goto(`/medewerker/dossier/${dossierId}${pad}`)
    await page.emulateMedia({ media: 'print' })
    const vak = await page.locator('.dossierkop').boundingBox()
    assert.ok(vak !== null && vak.x >= 0 && vak.y >= 0, `${pad}: ${JSON.stringify(vak)}`)
    for (const weg of ['button', '.menu', '.sectiemenu', '.filterregel', '.notitievak'])
      assert.deepEqual([pad, weg, await page.locator(weg).filter({ visible: true }).count()], [pad, weg, 0])
    await page.emulateMedia({ media: 'screen' })
  }
})
