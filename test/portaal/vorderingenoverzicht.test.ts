import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { datum } from '../../src/gedeeld/datum.ts'
import { maakVorderingenoverzicht } from '../../src/simulatie/index.ts'
import { type Proefportaal, deugt, ingelogd, metPortaal } from '../steun/browser.ts'
import { stapje } from '../steun/gegeven.ts'
import { toelating } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser

metPortaal(async (opstelling) => {
  ;({ proef, browser } = opstelling)
  await proef.doe({
    stroom: { soort: 'schuldeiser', id: crypto.randomUUID() },
    soort: 'RegistreerSchuldeiser',
    invoer: {
      naam: 'Centraal Justitieel Incassobureau (CJIB)',
      soort: 'Publiek',
      privepersoon: false,
      voorafAkkoord: false,
    },
  })
})

const bsn = '999990019'
const overzicht = (zaad: string, van = bsn) => maakVorderingenoverzicht({ zaad, bsn: van, op: datum('2026-02-05') })

async function lever(page: Page, inhoud: string) {
  const bestand = { name: 'overzicht.json', mimeType: 'application/json', buffer: Buffer.from(inhoud) }
  await page.getByLabel('Bestand van de inwoner').setInputFiles(bestand)
  await page.getByRole('button', { name: 'Lees het overzicht in' }).click()
}

test('an overview is read, seen beside the dossier, and what a person ticks is added with its source', async () => {
  const id = await proef.wandel([
    ...toelating,
    stapje('2026-02-09', 'VulPersoonsgegevensAan', { naam: 'Fatima el Amrani', bsn }),
  ])
  proef.zetDag('2026-02-12')
  const page = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
  const kijk = async (naam: string) => {
    await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)))
    await deugt(page, `overzicht-${naam}`)
  }
  await page.goto(`/medewerker/dossier/${id}/stap/LeesVorderingenoverzichtIn`)
  assert.match(page.url(), /vorderingenoverzicht$/, 'a file is handed in on a page of its own')
  await kijk('leeg')
  await lever(page, overzicht('a').replace('"version": "3"', '"version": "4.1.0"'))
  await page.getByText('Dit overzicht is niet ingelezen').waitFor()
  assert.ok(await page.getByText('#/0/version: Deze versie kennen wij niet. Wij lezen versie 3.0.0.').isVisible())
  await kijk('onleesbaar')
  await lever(page, overzicht('a', '999990020'))
  await page.getByText('hoort niet bij deze inwoner').waitFor()
  assert.deepEqual((await proef.staat(id)).schulden.overzichten, [], 'nothing of another is kept')
  await lever(page, overzicht('a'))
  await page.getByText('Het overzicht is ingelezen').waitFor()
  await kijk('ingelezen')
  const [boete] = (await proef.staat(id)).schulden.overzichten[0]?.regels ?? []
  await page.getByRole('button', { name: 'Voeg toe wat is aangekruist' }).click()
  await page.getByText('Kruis eerst aan wat u wilt toevoegen').waitFor()
  const groep = page.getByRole('group', { name: `Centraal Justitieel Incassobureau, ${boete?.kenmerk}` })
  await groep.getByLabel('Toevoegen').check()
  await page.getByRole('button', { name: 'Voeg toe wat is aangekruist' }).click()
  await page.getByText('De vorderingen zijn toegevoegd').waitFor()
  await kijk('toegevoegd')
  assert.ok(await page.getByText('Staat in het dossier, zelfde bedrag').isVisible())
  await lever(page, overzicht('a'))
  await page.getByText('Dit bestand is al ingelezen').waitFor()
  const { vorderingen } = (await proef.staat(id)).schulden
  assert.deepEqual(
    vorderingen.map((v) => [v.schuldeiser.naam, v.kenmerk, v.herkomst?.op]),
    [['Centraal Justitieel Incassobureau (CJIB)', boete?.kenmerk, '2026-02-05']],
  )
  await page.goto(`/medewerker/dossier/${id}?sectie=schulden`)
  assert.ok(await page.getByText('Uit het vorderingenoverzicht van Centraal Justitieel').first().isVisible())
  await kijk('dossier')
})

test('a creditor that was not chosen is asked for; who may not see dossiers sees none of it', async () => {
  const id = await proef.wandel(toelating)
  const page = await ingelogd(browser, proef.http)
  await page.goto(`/medewerker/dossier/${id}/vorderingenoverzicht`)
  await lever(page, overzicht('b'))
  await page.getByRole('group', { name: 'Dienst Uitvoering Onderwijs' }).first().getByLabel('Toevoegen').check()
  await page.getByRole('button', { name: 'Voeg toe wat is aangekruist' }).click()
  await page.getByText('Kies bij elke aangekruiste vordering de schuldeiser.').waitFor()
  const bram = await ingelogd(browser, proef.http, 'bram.zonderland')
  assert.equal((await bram.goto(`/medewerker/dossier/${id}/vorderingenoverzicht`))?.status(), 403)
  const { origin } = new URL(page.url())
  const getypt = await page.request.post(`/medewerker/dossier/${id}/stap/LeesVorderingenoverzichtIn`, {
    headers: { origin },
    form: { opdrachtId: crypto.randomUUID() },
  })
  assert.equal(getypt.status(), 404)
})
