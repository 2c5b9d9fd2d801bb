import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { agenda } from '../steun/agendawandeling.ts'
import { type Proefportaal, ingelogd, metPortaal, teBreed, toegankelijkheidsfouten } from '../steun/browser.ts'
import { vulDocument } from '../steun/document.ts'
import { totEnMet, voor } from '../steun/gegeven.ts'
import { bevraging, inBeeld, schuldbemiddeling, toelating, vorderingenoverzicht } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser
/** Every page, by what it shows. */
let paginas: Readonly<Record<string, string>>
/** A name without a place to break, longer than a telephone is wide. */
const langeNaam = `Wilhelmina-Alexandrina${'-van-der-Hoogenberghe'.repeat(6)}`

metPortaal(async (opstelling) => {
  ;({ proef, browser } = opstelling)
  const vers = await proef.wandel(toelating.slice(0, 4))
  const midden = await proef.wandel(inBeeld)
  const overzicht = await proef.wandel(totEnMet(vorderingenoverzicht, 'LeesVorderingenoverzichtIn'))
  const bevraagd = await proef.wandel(totEnMet(bevraging, 'LegBrongegevensVast'))
  const metDocument = await vulDocument(proef)
  const metAfspraak = await proef.wandel(voor(agenda, 'VerzetAfspraak'))
  const regeling = await proef.wandel(schuldbemiddeling.slice(0, inBeeld.length + 14))
  const [eerste, ...rest] = toelating
  if (eerste === undefined) throw new Error('The walk is empty')
  const metLangeNaam = { ...eerste, invoer: () => ({ ...eerste.invoer({} as never), naam: langeNaam }) }
  const lang = await proef.wandel([metLangeNaam, ...rest.slice(0, 2)])
  proef.zetDag('2026-03-12')
  const inzage = { door: proef.hulpverlener, waarom: 'test' }
  const [bericht] = (await proef.opslag.dossier(proef.organisatieId, regeling, inzage))?.berichten ?? []
  const kaart =
    (await proef.opslag.schuldeisers(proef.organisatieId, { zoek: 'bronnetje', pagina: 1 })).rijen[0]?.id ?? ''
  paginas = {
    voordeur: '/',
    'inloggen voor schuldeisers': '/schuldeiser/inloggen',
    'code van een schuldeiser': '/schuldeiser/activeren',
    'toegang tot een dossier': `/medewerker/dossier/${vers}/toegang`,
    'toegang voor een schuldeiser': `/medewerker/schuldeisers/${kaart}/toegang`,
    vandaag: '/medewerker',
    team: '/medewerker?van=team',
    werkvoorraad: '/medewerker/werkvoorraad',
    'niets gevonden': '/medewerker/werkvoorraad?q=bestaat-niet',
    aanmelding: '/medewerker/aanmelding',
    'dossier in crisis': `/medewerker/dossier/${vers}`,
    'dossier met schulden': `/medewerker/dossier/${midden}`,
    'dossier met regeling': `/medewerker/dossier/${regeling}?alles=ja`,
    'dossier met een lange naam': `/medewerker/dossier/${lang}`,
    'stap met lijsten': `/medewerker/dossier/${midden}/stap/WijkAfVanStandaard`,
    'stap die niet kan': `/medewerker/dossier/${vers}/stap/GeefToelatingsbeschikking`,
    'stap met keuzes': `/medewerker/dossier/${midden}/stap/VoegVorderingToe`,
    bericht: `/medewerker/dossier/${regeling}/bericht/${bericht?.id ?? ''}`,
    'vtlb berekenen': '/medewerker/rekenen',
    'gegevens van Suwinet': `/medewerker/dossier/${bevraagd}/bronnen`,
    'dossier met een afspraak': `/medewerker/dossier/${metAfspraak}`,
    'afspraak verzetten': `/medewerker/dossier/${metAfspraak}/stap/VerzetAfspraak`,
    documenten: `/medewerker/dossier/${metDocument}/documenten`,
    intakegesprek: `/medewerker/dossier/${vers}/gesprek?over=inkomen`,
    'wat het intakegesprek oplevert': `/medewerker/dossier/${vers}/gesprek?over=af`,
    'documenten vragen': `/medewerker/dossier/${metDocument}/stap/VraagDocumenten`,
    'vtlb naast de bronnen': `/medewerker/dossier/${bevraagd}/stap/VulPersoonsgegevensAan`,
    vorderingenoverzicht: `/medewerker/dossier/${overzicht}/vorderingenoverzicht`,
    rekenblad: `/medewerker/dossier/${regeling}/vtlb`,
    berekening: `/medewerker/dossier/${regeling}/berekening/1`,
    schuldeisers: '/medewerker/schuldeisers',
    schuldeiser: '/medewerker/schuldeisers/nieuw',
    'kaart van een schuldeiser': `/medewerker/schuldeisers/${kaart}`,
    'afspraak vastleggen': `/medewerker/schuldeisers/${kaart}/stap/LegAfspraakVast`,
    'dossiers met een schuldeiser': `/medewerker/schuldeisers/${kaart}/dossiers`,
    convenanten: '/medewerker/convenanten',
    convenantpartners: '/medewerker/convenanten/partners',
    stuurinformatie: '/medewerker/team',
    klachten: '/medewerker/klachten',
    bezwaren: '/medewerker/bezwaren',
    'stuurinformatie over een jaar': '/medewerker/team?van=2026-01-01&tot=2026-12-31',
    'stuurinformatie met een periode die niet kan': '/medewerker/team?van=2026-02-01&tot=2026-01-01',
    'werkvoorraad achter een cijfer':
      '/medewerker/werkvoorraad?norm=eerste-contact&uitkomst=op-tijd&van=2026-01-01&tot=2026-12-31&einde=ja',
    'overdragen: van wie': '/medewerker/overdragen',
    'overdragen: welke dossiers': '/medewerker/overdragen?fase=intake',
    'niet voor u': '/medewerker/medewerkers',
    'bestaat niet': '/medewerker/bestaat-niet',
  }
})

async function openAlleSecties(page: Page) {
  await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)))
}

/** What stands there below 16 pixels. */
const kleineTekst = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && (n.textContent ?? '').trim() !== ''))
      .filter((e) => e.getClientRects().length > 0 && parseFloat(getComputedStyle(e).fontSize) < 16)
      .map((e) => (e.textContent ?? '').slice(0, 40)),
  )

async function bekijk(page: Page) {
  const [titel, koppen, klein] = [await page.title(), await page.locator('h1').count(), await kleineTekst(page)]
  await openAlleSecties(page)
  const fouten = await toegankelijkheidsfouten(page)
  const breed: number[] = []
  for (const width of breedten) {
    await page.setViewportSize({ width, height: 800 })
    breed.push(await teBreed(page))
  }
  return { titel, koppen, klein, fouten, breed }
}

const breedten = [360, 768, 1440]
const goed = { koppen: 1, klein: [], fouten: [], breed: [0, 0, 0] }

test(`no page has a fault against WCAG 2.2 AA that a machine can find, is wider than a window of ${breedten.join(', ')} pixels, has another than one main heading, text below 16 pixels, or a title that does not say where you are`, async () => {
  const page = await ingelogd(browser, proef.http, 'noor.zonderland', { javaScriptEnabled: true })
  const titels = new Set<string>()
  for (const [naam, pad] of Object.entries(paginas)) {
    // A page has no script: it is the same in every window, and is fetched once.
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.goto(pad)
    const { titel, ...gezien } = await bekijk(page)
    titels.add(titel)
    assert.deepEqual([naam, gezien], [naam, goed])
  }
  assert.ok(titels.size >= 17, [...titels].join(' | '))
})

test('neither has a form full of faults, nor the sign-in page', async () => {
  const page = await ingelogd(browser, proef.http, 'noor.zonderland', { javaScriptEnabled: true })
  for (const naam of ['aanmelding', 'stap met keuzes', 'schuldeiser'] as const) {
    await page.goto(paginas[naam] ?? '')
    await page.locator('form.formulier button.nl-button--primary').click()
    await page.getByRole('alert').waitFor()
    assert.deepEqual([naam, await toegankelijkheidsfouten(page)], [naam, []])
  }
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await page.getByLabel('Gebruikersnaam').fill('wie')
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click()
  await page.getByRole('alert').waitFor()
  assert.deepEqual(await toegankelijkheidsfouten(page), [])
})

test('with the keyboard alone: the first stop skips to the content, every stop can be seen', async () => {
  const page = await ingelogd(browser, proef.http)
  await page.goto(paginas['dossier met schulden'] ?? '')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Naar de inhoud')
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const e = document.activeElement
      if (e === null || e === document.body) return null
      const { left, top, width, height } = e.getBoundingClientRect()
      const bovenop = document.elementFromPoint(left + width / 2, top + Math.min(height, 40) / 2)
      const zichtbaar = bovenop !== null && (e.contains(bovenop) || bovenop.contains(e))
      return { tekst: e.textContent, zichtbaar, rand: getComputedStyle(e).outlineStyle }
    })
    if (stop === null) break
    assert.ok(stop.zichtbaar && stop.rand !== 'none', JSON.stringify(stop))
  }
})
