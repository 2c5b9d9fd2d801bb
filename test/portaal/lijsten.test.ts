import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { lijstkanaal } from '../../src/koppelingen/lijsten/index.ts'
import { type Proefportaal, deugt, ingelogd, metPortaal } from '../steun/browser.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { overkant } from '../steun/post.ts'
import { inBeeld } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser
const dossiers: string[] = []

metPortaal(async (opstelling) => {
  ;({ proef, browser } = opstelling)
  const [vlam] = await proef.sql<{ id: string }>(
    `SELECT schuldeiser_id AS id FROM kwijting.schuldeiser WHERE naam = 'Energie De Vlam'`,
  )
  await proef.doe({
    stroom: { soort: 'schuldeiser', id: vlam?.id ?? '' },
    soort: 'WijzigSchuldeiser',
    invoer: { naam: 'Energie De Vlam', soort: 'Nuts', privepersoon: false, kanaal: 'lijst' },
  })
  const brief = overkant('brief').kanaal
  for (let i = 0; i < 2; i++) {
    const id = await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven'))
    dossiers.push(id)
    await proef.opslag.post.verzend(proef.organisatieId, id, (naam) => (naam === 'lijst' ? lijstkanaal : brief))
  }
  proef.zetDag('2026-02-12')
})

test('a list is made and downloaded; its answer is seen row by row before the good rows are taken over', async () => {
  const page = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
  const kijk = (naam: string) => deugt(page, `lijst-${naam}`)
  await page.goto('/medewerker/berichten')
  await page.getByRole('link', { name: 'Lijsten' }).click()
  await kijk('overzicht')
  await page.getByRole('link', { name: 'Terug naar Berichten' }).click()
  await page.getByRole('link', { name: 'Lijsten' }).click()
  await page.getByRole('link', { name: 'Energie De Vlam' }).click()
  await kijk('wacht')
  await page.getByRole('button', { name: 'Saldolijst maken (CSV)' }).click()
  await page.getByText('De lijst is gemaakt').waitFor()
  await kijk('gemaakt')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download de lijst' }).click(),
  ])
  const [kop = '', ...rijen] = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  const plaats = kop.split(';').indexOf('openstaand.Totaal')
  const vul = (rij: string, bedrag: string) => rij.split(';').with(plaats, bedrag).join(';')
  const verzoeken = rijen.filter((rij) => rij.includes(';saldoverzoek;'))
  assert.equal(verzoeken.length, 2)
  const bytes = Buffer.from([kop, vul(verzoeken[0] ?? '', '"4.100,00"'), vul(verzoeken[1] ?? '', '1.234')].join('\r\n'))
  const lever = async (naam: string, buffer: Buffer) => {
    await page.getByLabel('Ingevulde saldolijst').setInputFiles({ name: naam, mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Bekijk de lijst' }).click()
  }
  await lever('antwoord.csv', bytes)
  await page.getByText('1 regel goed, 1 regel met een fout').waitFor()
  await kijk('oordeel')
  assert.ok(await page.getByText('Dit bedrag kan meer dan één ding betekenen').isVisible())
  assert.equal((await proef.staat(dossiers[0] ?? '')).schulden.vorderingen[0]?.saldo?.bron, undefined)
  await page.getByRole('button', { name: 'Neem alleen de goede over: 1 regel' }).click()
  await page.getByText('De lijst is overgenomen').waitFor()
  await kijk('overgenomen')
  const saldi = await Promise.all(
    dossiers.map(async (id) => (await proef.staat(id)).schulden.vorderingen[0]?.saldo?.bedrag),
  )
  assert.deepEqual(saldi.filter((saldo) => saldo === 410_000).length, 1)
  await lever('anders.csv', Buffer.from('Naam;Bedrag\r\nx;1'))
  await page.getByText('Deze lijst kan niet worden gelezen').waitFor()
  await kijk('onleesbaar')
})
