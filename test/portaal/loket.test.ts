import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type Inloggen, openInloggen } from '../../src/koppelingen/inloggen/index.ts'
import { lijstenVan } from '../../src/koppelingen/lijsten/index.ts'
import { controleer } from '../../src/koppelingen/opslag/index.ts'
import {
  type Proefportaal,
  aanHetLoket,
  ingelogd,
  metPortaal,
  teBreed,
  toegankelijkheidsfouten,
} from '../steun/browser.ts'
import { stapje, totEnMet } from '../steun/gegeven.ts'
import { handen } from '../steun/hand.ts'
import { alsBestand, rijenVan, schuldeiserMet, vul, zetLijstKlaar } from '../steun/lijsten.ts'
import { collegaVan, partijVoor, verstuur } from '../steun/loket.ts'
import { log } from '../steun/opslag.ts'
import { inBeeld, schuldbemiddeling, vordering } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser
let inloggen: Inloggen
let vlam: Awaited<ReturnType<typeof partijVoor>>
let erf: typeof vlam
const map = mkdtempSync(join(tmpdir(), 'kwijting-loket-'))

after(async () => {
  await inloggen.sluit()
  rmSync(map, { recursive: true })
})
metPortaal(async (opstelling) => {
  ;({ proef, browser } = opstelling)
  inloggen = openInloggen({ url: proef.url, log })
  vlam = await partijVoor(proef, inloggen, 'vlam', '90000001')
  erf = await partijVoor(proef, inloggen, 'het erf', '90000002')
})

const gevraagd = totEnMet(inBeeld, 'VraagSaldoOpgaven')

async function metVerzoek(stappen = gevraagd): Promise<string> {
  const id = await proef.wandel(stappen)
  await verstuur(proef, id)
  return id
}

/** Somebody of a party, without JavaScript. */
const binnen = (wie: typeof vlam, javaScript = false): Promise<BrowserContext> =>
  aanHetLoket(browser, proef.http, wie.token, javaScript)

/** Looks at a page as a machine can: faults against WCAG, and whether it fits. */
async function isNetjes(page: Page): Promise<void> {
  const kijker = await (await binnen(vlam, true)).newPage()
  await kijker.goto(page.url())
  await kijker.locator('h1').first().waitFor()
  assert.deepEqual([page.url(), await toegankelijkheidsfouten(kijker)], [page.url(), []])
  for (const width of [360, 768, 1440]) {
    await kijker.setViewportSize({ width, height: 900 })
    assert.equal(await teBreed(kijker), 0, `${page.url()} at ${width}`)
  }
  await kijker.context().close()
}

const tel = async (wie = vlam) => (await proef.opslag.loket.vragen(wie, { pagina: 1 })).totaal
const klopt = async () =>
  assert.deepEqual(
    (await controleer(proef.url)).invarianten.filter(({ geschonden }) => geschonden > 0),
    [],
  )

describe('the door of the schuldeisers', () => {
  test('answers what is asked one by one, with what was typed kept when something is wrong', async () => {
    await metVerzoek()
    await metVerzoek()
    const page = await (await binnen(vlam)).newPage()
    await page.goto('/schuldeiser')
    await page.getByText('2 vragen wachten op uw antwoord.').waitFor()
    await isNetjes(page)
    await page.getByRole('link', { name: 'Fatima el Amrani' }).first().click()
    await page.getByRole('heading', { name: 'Wat staat er open bij u?' }).waitFor()
    assert.equal(await page.getByLabel('Uw naam').count(), 0, 'who answers is known')
    await isNetjes(page)
    await page.getByLabel('Er staat een bedrag open').check()
    await page.getByLabel('Bedrag dat openstaat').fill('veel')
    await page.getByLabel('Staat er iets in de weg?').fill('Er ligt een vonnis.')
    await page.getByRole('button', { name: 'Bekijk uw antwoord' }).click()
    await page.getByText('Er is nog niets verstuurd').waitFor()
    assert.equal(await page.getByLabel('Staat er iets in de weg?').inputValue(), 'Er ligt een vonnis.')
    await page.getByLabel('Bedrag dat openstaat').fill('1.234,56')
    await page.getByRole('button', { name: 'Bekijk uw antwoord' }).click()
    await page.getByText('€ 1.234,56').waitFor()
    const verstuurknop = page.getByRole('button', { name: 'Verstuur uw antwoord' })
    await verstuurknop.click()
    await page.waitForURL('**?gedaan=ja')
    await page.getByText(/Wij hebben uw antwoord ontvangen op/).waitFor()
    await isNetjes(page)
    assert.equal(await tel(), 1)
    const [adres = ''] = page.url().split('?')
    await page.goto(adres)
    await page.getByText(/Wij hebben uw antwoord ontvangen op/).waitFor()
    await page.goto(`${adres}?gedaan=ja`)
    await page.getByRole('link', { name: /volgende vraag \(nog 1\)/ }).click()
    await page.getByLabel('Wij kennen deze klant niet').check()
    await page.getByRole('button', { name: 'Bekijk uw antwoord' }).click()
    await page.getByRole('button', { name: 'Verstuur uw antwoord' }).click()
    await page.waitForURL('**?gedaan=ja')
    await page.goto('/schuldeiser')
    await page.getByText('Er wacht geen vraag op u.').waitFor()
    await isNetjes(page)
    await page.context().close()
    await klopt()
  })

  test('by keyboard alone; an answer that came by another way meanwhile is told kindly', async () => {
    const id = await metVerzoek()
    const page = await (await binnen(vlam)).newPage()
    await page.goto('/schuldeiser')
    const hand = handen['by keyboard alone']
    await hand.druk(page.getByRole('link', { name: 'Fatima el Amrani' }).first())
    await page.getByRole('heading', { name: 'Wat staat er open bij u?' }).waitFor()
    await hand.kies(page.getByLabel('Er staat een bedrag open'))
    await hand.schrijf(page.getByLabel('Bedrag dat openstaat'), '250')
    await hand.druk(page.getByRole('button', { name: 'Bekijk uw antwoord' }))
    await page.getByText('Dit is uw antwoord').waitFor()
    const [vraag] = (await proef.opslag.loket.vragen(vlam, { pagina: 1 })).rijen
    await proef.opslag.loket.antwoord(vlam, vraag?.berichtId ?? '', {
      antwoord: 'saldo',
      bedrag: '1.00',
      ingevuldDoor: 'Een collega',
    })
    await hand.druk(page.getByRole('button', { name: 'Verstuur uw antwoord' }))
    await page.getByText(/Wij hebben uw antwoord ontvangen op/).waitFor()
    const { schulden } = await proef.staat(id)
    assert.equal(schulden.vorderingen[0]?.saldo?.bedrag, 100, 'the first answer stands')
    await page.context().close()
  })

  test('the same answer for many: chosen in the list, looked at, given once', async () => {
    for (let i = 0; i < 3; i++) await metVerzoek()
    const page = await (await binnen(vlam)).newPage()
    await page.goto('/schuldeiser/vragen/saldo')
    await page.getByRole('button', { name: 'Beantwoord wat u koos' }).click()
    await page.getByText('Kies eerst een of meer vragen').waitFor()
    await page.getByRole('checkbox').nth(0).check()
    await page.getByRole('checkbox').nth(1).check()
    await isNetjes(page)
    await page.getByRole('button', { name: 'Beantwoord wat u koos' }).click()
    await page.getByRole('heading', { name: '2 vragen samen beantwoorden' }).waitFor()
    assert.equal(await page.getByLabel('Er staat een bedrag open').count(), 0, 'an amount differs per claim')
    await page.getByRole('button', { name: 'Bekijk uw antwoord' }).click()
    await page.getByText('Er is nog niets verstuurd').waitFor()
    await page.getByLabel('Wij kennen deze klant niet').check()
    await page.getByRole('button', { name: 'Bekijk uw antwoord' }).click()
    await page.getByText('Dit is uw antwoord').waitFor()
    await page.getByRole('button', { name: 'Verstuur uw antwoord' }).click()
    await page.getByText('2 antwoorden zijn ontvangen').waitFor()
    assert.equal(await tel(), 1)
    await page.getByRole('button', { name: 'Beantwoord alle 1 hetzelfde' }).click()
    await page.getByRole('heading', { name: '1 vraag samen beantwoorden' }).waitFor()
    await page.goto('/schuldeiser/samen/saldo')
    await page.getByText('Kies eerst in de lijst').waitFor()
    await isNetjes(page)
    await page.context().close()
    await klopt()
  })

  test('shows a voorstel with what it rests on, how it stands today, what was paid, and each bericht as a letter', async () => {
    await metVerzoek(totEnMet(schuldbemiddeling, 'VraagHeroverweging'))
    const page = await (await binnen(vlam)).newPage()
    await page.goto('/schuldeiser/vragen/heroverweging')
    await page.getByRole('link', { name: 'Fatima el Amrani' }).click()
    for (const wat of ['Percentage concurrent', 'Looptijd in maanden', 'Zo staat het er vandaag voor', 'Van u nodig'])
      await page.getByText(wat).first().waitFor()
    await isNetjes(page)
    const brief = await page.request.get(`${page.url()}/brief`)
    assert.deepEqual([brief.status(), brief.headers()['content-type']], [200, 'application/pdf'])
    assert.equal((await brief.body()).subarray(0, 5).toString(), '%PDF-')

    await metVerzoek(totEnMet(schuldbemiddeling, 'VraagFinaleKwijting'))
    await page.goto('/schuldeiser/berichten?q=amrani')
    await page.getByRole('link', { name: 'Aankondiging van een uitdeling' }).first().waitFor()
    await isNetjes(page)
    await page.getByRole('link', { name: 'Aankondiging van een uitdeling' }).first().click()
    await page.getByText('In totaal betaald').first().waitFor()
    await page.getByRole('heading', { name: 'Wat wij betalen' }).waitFor()
    await page.getByRole('columnheader', { name: 'Uitgedeeld op' }).waitFor()
    await page.getByText('Er komt geen betaling meer.').waitFor()
    await page.getByText('Dit bericht vraagt geen antwoord.').waitFor()
    await isNetjes(page)
    await page.context().close()
  })

  for (const [hoe, aantal] of [
    ['by keyboard alone', 1000],
    ['with the mouse', 20],
  ] as const)
    test(`${aantal} questions answered by one list: downloaded, filled in, looked at by line, taken over, ${hoe}`, async () => {
      const hand = handen[hoe]
      const schuldeiserId = await schuldeiserMet(proef, 'Energie De Vlam')
      const gaven = async () => {
        const rijen = await proef.sql<{ naam: string; aantal: number }>(
          `SELECT door ->> 'naam' AS naam, count(*)::int AS aantal FROM kwijting.gebeurtenis
           WHERE soort = 'SaldoOpgaveOntvangen' AND door ->> 'soort' = 'schuldeiser' GROUP BY 1`,
        )
        return rijen.find(({ naam }) => naam === 'Energie De Vlam (Anna Vonk)')?.aantal ?? 0
      }
      const [waren, gegeven] = [await tel(), await gaven()]
      await zetLijstKlaar(proef, aantal, schuldeiserId)
      const keuze = { schuldeiserId, soort: 'saldo', vorm: 'csv' } as const
      await lijstenVan(proef.opslag).maak(proef.organisatieId, keuze, proef.hulpverlener)
      const begin = await tel()
      assert.equal(begin, waren + aantal)
      const page = await (await binnen(vlam)).newPage()
      const lever = async () => {
        await hand.druk(page.getByRole('link', { name: 'Lijst', exact: true }))
        await hand.lever(page.getByLabel('Ingevulde saldolijst'), pad)
        await hand.druk(page.getByRole('button', { name: 'Bekijk de lijst' }))
      }
      const pad = join(map, `${aantal}.csv`)
      await page.goto('/schuldeiser')
      await hand.druk(page.getByRole('link', { name: 'Lijst', exact: true }))
      await isNetjes(page)
      const bestand = await hand.download(page.getByRole('link', { name: 'Download de lijst (CSV)' }))
      const rijen = rijenVan(readFileSync(await bestand.path()))
      assert.equal(rijen.length, begin)
      const saldo = vul(rijen.filter((rij) => rij['Soort bericht'] === 'saldoverzoek').slice(-aantal))
      const goed = aantal - 1
      const fout = saldo.map((rij, i) => (i === 7 ? { ...rij, 'openstaand.Totaal': 'veel' } : rij))
      const vreemd = { ...saldo[0], Referentienummer: randomUUID() }
      writeFileSync(pad, alsBestand([...fout, vreemd]))
      await lever()
      await page.getByText(`${goed} regels goed, 2 regels met een fout`).waitFor()
      assert.equal(await tel(), begin, 'nothing is done yet')
      const over = page.getByRole('button', { name: `Neem alleen de goede over: ${goed} regels` })
      await hand.druk(over)
      await page.getByText(`${goed} antwoorden zijn verwerkt in het dossier.`).waitFor()
      assert.equal(await tel(), begin - goed)
      await lever()
      await hand.druk(over)
      await page.getByText('Deze antwoorden waren er al').waitFor()
      writeFileSync(pad, 'geen lijst')
      await lever()
      await page.getByText('Deze lijst kan niet worden gelezen').waitFor()
      assert.equal(await gaven(), gegeven + goed)
      await page.context().close()
      await klopt()
    })
})

test('everything that was said to a party comes as one file, in which nothing is computed', async () => {
  await metVerzoek(totEnMet(schuldbemiddeling, 'VraagFinaleKwijting'))
  await metVerzoek([
    ...totEnMet(inBeeld, 'VraagSaldoOpgaven'),
    stapje('2026-02-10', 'VulVorderingAan', (t) => ({ vorderingId: vordering(t, 0), kenmerk: '=1+1' })),
    stapje('2026-02-25', 'HerinnerSaldoOpgaven', {}, { soort: 'kwijting' }),
  ])
  const { totaal } = await proef.opslag.loket.berichten(vlam, { pagina: 1 })
  const page = await (await binnen(vlam)).newPage()
  await page.goto('/schuldeiser/berichten')
  const adres = (await page.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? ''
  const csv = await page.request.get(adres)
  assert.match(csv.headers()['content-disposition'] ?? '', /berichten-.*\.csv/)
  const rijen = rijenVan(await csv.body())
  assert.equal(rijen.length, totaal)
  assert.ok(rijen.some((rij) => rij['Bericht'] === 'Voorstel tot schuldregeling' && rij['Bedrag voor u'] !== ''))
  assert.ok(rijen.some((rij) => rij['Bericht'] === 'Verzoek om finale kwijting' && rij['Betaald'] !== ''))
  for (const rij of rijen) assert.equal(rij['BSN'], '', 'De Vlam is not public')
  const velden = rijen.flatMap((rij) => Object.values(rij))
  assert.ok(velden.some((veld) => veld.includes('=1+1')))
  assert.deepEqual(
    velden.filter((veld) => /^[=+@]/.test(veld)),
    [],
  )
  assert.deepEqual(
    [...(await (await page.request.get('/schuldeiser/berichten/xlsx')).body()).subarray(0, 2)],
    [0x50, 0x4b],
  )
  assert.equal((await page.request.get('/schuldeiser/berichten/pdf')).status(), 404)
  const [{ n } = { n: 0 }] = await proef.sql<{ n: number }>(
    `SELECT count(*)::int AS n FROM kwijting.verwerking WHERE waarom = 'lijst gedownload in het portaal voor schuldeisers'`,
  )
  assert.ok(n > 0, 'who looked is recorded')
  await page.context().close()
})

test('a question that was reminded of tells one last day, that of the herinnering', async () => {
  await metVerzoek([...gevraagd, stapje('2026-02-25', 'HerinnerSaldoOpgaven', {}, { soort: 'kwijting' })])
  const { rijen } = await proef.opslag.loket.berichten(vlam, { pagina: 1 })
  const vraag = rijen.find((rij) => rij.open && rij.vraag === 'saldo' && rij.uiterlijk !== null)
  const page = await (await binnen(vlam)).newPage()
  await page.goto(`/schuldeiser/vraag/${vraag?.berichtId}`)
  const kop = await page.getByText('Wij ontvangen uw antwoord graag uiterlijk op').locator('strong').textContent()
  await page.getByText(`Uw saldo-opgave, uiterlijk ${kop}.`).waitFor()
  await page.context().close()
})

test('a beheerder invites a colleague, gives a rol and takes it away; without script', async () => {
  const page = await (await binnen(vlam)).newPage()
  await page.goto('/schuldeiser')
  await page.getByRole('link', { name: 'Collega’s' }).click()
  await page.getByRole('heading', { level: 1, name: 'Collega’s' }).waitFor()
  await page.getByRole('button', { name: 'Maak code' }).click()
  await page.getByText('Vul de naam van uw collega in.').waitFor()
  await page.getByLabel('Naam', { exact: true }).fill('Bas Berg')
  await page.getByRole('combobox', { name: 'Wat mag deze collega?' }).selectOption('Alleen lezen')
  await page.getByRole('button', { name: 'Maak code' }).click()
  await page.getByText('Code voor Bas Berg', { exact: true }).first().waitFor()
  const code = (await page.locator('.melding code').first().textContent()) ?? ''
  await isNetjes(page)
  const kantoor = await browser.newContext({ baseURL: proef.http, javaScriptEnabled: false })
  const nieuw = await kantoor.newPage()
  await nieuw.goto('/schuldeiser/activeren')
  await nieuw.getByLabel('Code').fill(code)
  await nieuw.getByLabel('Gebruikersnaam').fill(`bas-${randomUUID()}`)
  await nieuw.getByLabel('Wachtwoord').fill('paraplu-op-woensdag')
  await nieuw.getByRole('button', { name: 'Verder' }).click()
  await nieuw.getByRole('heading', { name: 'Tweede stap' }).waitFor()
  await kantoor.close()
  await page.goto('/schuldeiser/collegas')
  const rij = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Bas Berg', exact: true }) })
  await rij.getByRole('combobox').selectOption('Behandelaar')
  await rij.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByText('Opgeslagen').waitFor()
  await isNetjes(page)
  const zelf = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Anna Vonk (u)' }) })
  await zelf.getByRole('button', { name: 'Trek toegang in' }).click()
  await page.getByText('Dit is de laatste beheerder.').waitFor()
  await rij.getByRole('button', { name: 'Trek toegang in' }).click()
  await page.getByText('Opgeslagen').waitFor()
  assert.equal(await rij.count(), 0)
  await page.getByText('Toegang van Bas Berg ingetrokken').waitFor()
  await page.context().close()
})

test('each rol comes where it may, and nowhere else; a question that is taken shows by whom', async () => {
  await metVerzoek()
  const bas = await collegaVan(inloggen, vlam, 'Bas', 'behandelaar')
  const lea = await collegaVan(inloggen, vlam, 'Lea', 'alleen-lezen')
  const [vraag] = (await proef.opslag.loket.vragen(vlam, { pagina: 1, vraag: 'saldo' })).rijen
  const id = vraag?.berichtId ?? assert.fail()
  const wegen: readonly (readonly [weg: string, wie: readonly string[]])[] = [
    ['GET /schuldeiser', ['Anna Vonk', 'Bas', 'Lea']],
    ['GET /schuldeiser/vragen/saldo', ['Anna Vonk', 'Bas', 'Lea']],
    [`GET /schuldeiser/vraag/${id}`, ['Anna Vonk', 'Bas', 'Lea']],
    ['GET /schuldeiser/berichten', ['Anna Vonk', 'Bas', 'Lea']],
    ['GET /schuldeiser/lijst', ['Anna Vonk', 'Bas', 'Lea']],
    ['GET /schuldeiser/collegas', ['Anna Vonk']],
    ['POST /schuldeiser/collegas', ['Anna Vonk']],
    [`POST /schuldeiser/vraag/${id}`, ['Anna Vonk', 'Bas']],
    ['POST /schuldeiser/samen/saldo', ['Anna Vonk', 'Bas']],
    ['POST /schuldeiser/lijst', ['Anna Vonk', 'Bas']],
  ]
  for (const [weg, mag] of wegen) {
    const [method = '', pad = ''] = weg.split(' ')
    const binnen: string[] = []
    for (const wie of [vlam, bas, lea]) {
      const headers = { cookie: `kwijting_schuldeiser=${wie.token}`, origin: proef.http }
      const body = method === 'POST' ? new URLSearchParams({ wat: 'niets', vraag: 'saldo' }) : null
      const { status } = await fetch(proef.http + pad, { method, headers, redirect: 'manual', body })
      if (status !== 403) binnen.push(wie.naam)
    }
    assert.deepEqual(binnen, mag, weg)
  }
  const page = await (await binnen(bas)).newPage()
  await page.goto('/schuldeiser/vragen/saldo')
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Neem in behandeling wat u koos' }).click()
  await page.getByText('U hebt 1 vraag in behandeling').waitFor()
  await page.getByRole('columnheader', { name: 'In behandeling bij' }).waitFor()
  await page.getByRole('row').filter({ hasText: 'Bas' }).getByRole('link').first().click()
  await page.getByText('In behandeling bij u.').waitFor()
  await page.getByRole('button', { name: 'Geef vrij' }).click()
  await page.getByText('Niemand is hiermee bezig.').waitFor()
  await isNetjes(page)
  await page.context().close()
  const lezer = await (await binnen(lea)).newPage()
  await lezer.goto(`/schuldeiser/vraag/${id}`)
  await lezer.getByText('Niemand is hiermee bezig.').waitFor()
  assert.equal(await lezer.getByRole('button', { name: 'Bekijk uw antwoord' }).count(), 0)
  await lezer.context().close()
})

test('nobody else comes to a question: another party, the other doors, nobody at all', async () => {
  await metVerzoek()
  const [vraag] = (await proef.opslag.loket.vragen(vlam, { pagina: 1, vraag: 'saldo' })).rijen
  const id = vraag?.berichtId ?? assert.fail()
  const paden = [
    '/schuldeiser',
    '/schuldeiser/vragen/saldo',
    '/schuldeiser/samen/saldo',
    `/schuldeiser/vraag/${id}`,
    `/schuldeiser/vraag/${id}/brief`,
    '/schuldeiser/berichten',
    '/schuldeiser/lijst',
    '/schuldeiser/lijst/csv',
    '/schuldeiser/collegas',
    '/schuldeiser/berichten/csv',
  ]
  const noor = await (await ingelogd(browser, proef.http)).context().cookies()
  const sessie = noor.find(({ name }) => name === 'kwijting_sessie')?.value ?? assert.fail()
  for (const cookie of [
    '',
    `kwijting_sessie=${sessie}`,
    `kwijting_schuldeiser=${sessie}`,
    `kwijting_inwoner=${vlam.token}`,
  ])
    for (const pad of paden)
      for (const method of ['GET', 'POST'] as const) {
        const kop = { cookie, origin: proef.http, 'content-type': 'application/x-www-form-urlencoded' }
        const antwoord = await fetch(proef.http + pad, { method, redirect: 'manual', headers: kop })
        assert.equal(antwoord.status, 303, `${method} ${pad} with ${cookie}`)
        assert.match(antwoord.headers.get('location') ?? '', /^\/schuldeiser\/inloggen/)
      }
  const alsErf = { cookie: `kwijting_schuldeiser=${erf.token}`, origin: proef.http }
  for (const pad of [`/schuldeiser/vraag/${id}`, `/schuldeiser/vraag/${id}/brief`, '/schuldeiser/vraag/bestaat-niet'])
    assert.equal((await fetch(proef.http + pad, { headers: alsErf })).status, 404, pad)
  const formulier = new URLSearchParams({
    vraag: 'saldo',
    stap: 'verstuur',
    bericht: id,
    berichten: id,
    'veld.antwoord': 'onbekend',
  })
  const voor = await tel()
  for (const pad of [`/schuldeiser/vraag/${id}`, '/schuldeiser/samen/saldo'])
    await fetch(proef.http + pad, { method: 'POST', redirect: 'manual', headers: alsErf, body: formulier })
  assert.equal(await tel(), voor)
})
