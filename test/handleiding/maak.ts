import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openBrowser, proefportaal } from '../steun/browser.ts'
import { gaLangs } from './beelden.ts'
import { metPalet, verschil } from './palet.ts'

// `npm run handleiding`: takes every picture of docs/handleiding anew, from the portals as they are now.
// The browser rounds the edge of a box now and then: so many points make no other picture.
const ruis = 50
const map = fileURLToPath(new URL('../../docs/handleiding/beelden/', import.meta.url))
mkdirSync(map, { recursive: true })
const oud = new Set(readdirSync(map))
const proef = await proefportaal()
const browser = await openBrowser()
await gaLangs(proef, browser, async (naam, page) => {
  const png = metPalet(await page.screenshot())
  const bestand = `${naam}.png`
  const anders = !oud.delete(bestand) || verschil(png, readFileSync(map + bestand)) > ruis
  if (anders) writeFileSync(map + bestand, png)
  console.log(`${bestand}  ${Math.ceil(png.length / 1000)} kB${anders ? '' : ', as it was'}`)
})
for (const naam of oud) rmSync(`${map}${naam}`)
await browser.close()
await proef.sluit()
