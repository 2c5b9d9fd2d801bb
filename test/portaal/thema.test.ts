import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openThemas } from '../../src/koppelingen/thema/index.ts'
import type { Http } from '../../src/platform/http/index.ts'
import { type Proefopstelling, deugt, ingelogd, openPortalen } from '../steun/browser.ts'
import { correspondentie } from '../steun/berichtwandeling.ts'
import { metInwoners } from '../steun/mijn.ts'
import { kwijting } from '../steun/wandeling.ts'

const blauw = { $value: '#154273' }
let opstelling: Proefopstelling
let http: Http
const { inwoner } = metInwoners((open) => void (opstelling = open))
after(() => http?.sluit())

const achter = (page: Page, wat: string) =>
  page
    .locator(wat)
    .first()
    .evaluate((e) => getComputedStyle(e).backgroundColor)
const kleur = (page: Page, wat: string) =>
  page
    .locator(wat)
    .first()
    .evaluate((e) => getComputedStyle(e).color)
const rgb = 'rgb(21, 66, 115)'

/** The same storage, with a theme of the organisation. */
async function metThema(): Promise<string> {
  const map = mkdtempSync(join(tmpdir(), 'thema-'))
  const huis = { accent: blauw, 'accent-donker': { $value: '#0b2a4a' }, ronding: { $value: '0px' } }
  writeFileSync(join(map, 'zonderland.json'), JSON.stringify({ huis }))
  const themas = openThemas(map)
  rmSync(map, { recursive: true })
  http = await openPortalen(opstelling.proef, opstelling.proef.inloggen, [], null, undefined, themas)
  return http.url
}

describe('the theme of an organisation', () => {
  test('is on every page as long as it is the only one, kept by the browser, and as accessible', async () => {
    const url = await metThema()
    const { browser } = opstelling
    const context = await browser.newContext({ baseURL: url, javaScriptEnabled: true })
    const page = await context.newPage()
    await page.goto('/')
    assert.equal(await achter(page, '.nl-button--primary'), rgb)
    assert.equal(
      await page
        .locator('.nl-button')
        .first()
        .evaluate((e) => getComputedStyle(e).borderRadius),
      '0px',
    )
    await deugt(page, 'thema-voordeur')
    const bestand = (await page.locator('link[href^="/thema/"]').getAttribute('href')) ?? assert.fail('no theme')
    const antwoord = await context.request.get(bestand)
    assert.equal(antwoord.headers()['cache-control'], 'public, max-age=31536000, immutable')
    assert.equal((await context.request.get('/thema/zonderland.000000000000.css')).status(), 404)
    for (const pad of [
      '/inwoner',
      '/inwoner/aanmelden',
      '/schuldeiser/inloggen',
      '/medewerker/inloggen',
      '/is-er-niet',
    ]) {
      await page.goto(pad)
      assert.equal(await kleur(page, 'main a, a'), rgb, pad)
    }
  })

  test('is on its own pages alone when there are more', async () => {
    const { proef, browser } = opstelling
    const url = http.url
    const { token } = await inwoner(correspondentie.slice(0, 1), '2026-01-07')
    const elders = crypto.randomUUID()
    const richtOp = { code: 'elders', naam: 'Gemeente Elders', gemeentecode: 'GM0002' }
    const opgericht = await proef.opslag.voerUit({
      organisatieId: elders,
      stroom: { soort: 'organisatie', id: elders },
      opdrachtId: crypto.randomUUID(),
      soort: 'RichtOrganisatieOp',
      invoer: richtOp,
      gezienVersie: null,
      door: kwijting,
    })
    assert.equal(opgericht.soort, 'gedaan')
    const context = await browser.newContext({ baseURL: url, javaScriptEnabled: true })
    await context.addCookies([{ name: 'kwijting_inwoner', value: token, url }])
    const page = await context.newPage()
    await page.goto('/inwoner/traject')
    assert.equal(await kleur(page, 'main a'), rgb)
    await deugt(page, 'thema-traject')
    for (const pad of ['/', '/schuldeiser/inloggen', '/medewerker/inloggen']) {
      await page.goto(pad)
      assert.equal(await page.locator('link[href^="/thema/"]').count(), 0, pad)
    }
    const noor = await ingelogd(browser, url, undefined, { javaScriptEnabled: true })
    await noor.goto('/medewerker/werkvoorraad')
    assert.equal(await kleur(noor, 'main a'), rgb)
    await deugt(noor, 'thema-werkvoorraad')
  })
})
