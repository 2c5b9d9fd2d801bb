import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { talen } from '../../src/portalen/onderdelen/talen.ts'
import { type Proefportaal, deugt, ingelogd, neemAan, teBreed, toegankelijkheidsfouten } from '../steun/browser.ts'
import { enquetedag, laatAntwoorden } from '../steun/enquete.ts'
import { paginagewicht } from '../steun/gewicht.ts'
import { metInwoners } from '../steun/mijn.ts'
import { toelating } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser
const { inwoner, naast, paginaVan } = metInwoners((opstelling) => void ({ proef, browser } = opstelling))

const pad = '/inwoner/traject/mening'
const bord = '/medewerker/team/mening'
const verstuur = (page: Page) => page.getByRole('button', { name: 'Verstuur mijn antwoorden' }).click()
const deelnames = async () => (await proef.sql('SELECT FROM kwijting.enquetedeelname')).length

describe('once a year an inwoner may say what he finds of the help', () => {
  test('asked for on Mijn traject, answered on a telephone, once', async () => {
    const { token } = await inwoner(toelating, enquetedag)
    const page = await paginaVan(token)
    await page.goto('/inwoner/traject')
    await page.getByRole('heading', { name: 'Dit mag u doen' }).waitFor()
    await page.getByRole('link', { name: 'Geef mijn mening' }).click()
    await page.getByText('U kunt antwoorden tot en met zaterdag 3 april 2027.').waitFor()
    const vooraf = await deelnames()
    await verstuur(page)
    await page.getByText('Kies bij één zin een antwoord, of schrijf iets op.').waitFor()
    assert.match(await page.title(), /^Let op: /)
    assert.equal(await deelnames(), vooraf)
    await page.getByLabel('Ik vertrouw mijn hulpverlener.').selectOption({ label: 'Ja, best wel' })
    await page.getByLabel('Wat wilt u ons nog zeggen?').fill('Fijn dat u belde.\n<b>Dank u</b>')
    await verstuur(page)
    await page.getByText('Dank u wel', { exact: true }).waitFor()
    assert.equal(await deelnames(), vooraf + 1)
    await page.goto('/inwoner/traject')
    await page.getByText('U bent hier').waitFor()
    assert.equal(await page.getByText('Dit mag u doen').count(), 0)
    await page.goto(pad)
    await page.getByText('Wij hebben nu geen vragen voor u.').waitFor()
  })

  test('back and sent again, or pressed twice: the first answers count, and it says so', async () => {
    const { token } = await inwoner(toelating, enquetedag)
    const page = await paginaVan(token)
    await page.goto(pad)
    const form = { ronde: 'jaar-1', uitleg: '5', vertrouwen: '9', onbekend: '1' }
    const stuur = () => page.request.post(pad, { form, headers: { origin: proef.http }, maxRedirects: 0 })
    const twee = await Promise.all([stuur(), stuur()])
    assert.deepEqual(twee.map((a) => [a.status(), a.headers()['location']]).toSorted(), [
      [303, `${pad}?gedaan=al`],
      [303, `${pad}?gedaan=ja`],
    ])
    await page.getByLabel('Ik begrijp wat er met mijn schulden gebeurt.').selectOption('1')
    await verstuur(page)
    await page.getByText('U gaf uw antwoorden al').waitFor()
    const rijen = await proef.sql<{ wat: string }>(
      `SELECT stelling || score || '×' || aantal AS wat FROM kwijting.enquetetelling WHERE stelling = 'uitleg' AND jaar = 0`,
    )
    assert.deepEqual(rijen, [{ wat: 'uitleg5×1' }])
  })

  test('too long, or too late: what was written is not lost; of another, or for another, nothing is taken', async () => {
    const { token, dossierId } = await inwoner(toelating, enquetedag)
    const ander = await inwoner(toelating, enquetedag)
    const helper = await naast(dossierId, 'gemachtigde', 'Vera Vrijwilliger')
    proef.zetDag(enquetedag)
    const vooraf = await deelnames()
    const page = await paginaVan(token, 'nl', true)
    const stuur = (van: Page, form: Record<string, string>, adres = pad) =>
      van.request.post(adres, { form: { ronde: 'jaar-1', ...form }, headers: { origin: proef.http }, maxRedirects: 0 })
    const lang = 'a'.repeat(1001)
    const geweigerd = await stuur(page, { mening: lang, rust: '2' })
    assert.equal(geweigerd.status(), 422)
    assert.match(await geweigerd.text(), new RegExp(lang))
    assert.match(await geweigerd.text(), /selected=""[^>]*value="2"|value="2"[^>]*selected=""/)
    const vreemd = await stuur(page, { mening: 'Fijn\u0000 hoor', rust: '2' })
    assert.equal(vreemd.status(), 422)
    assert.match(await vreemd.text(), /een teken dat wij niet kunnen bewaren/)
    assert.equal((await stuur(page, { rust: '2' }, `${pad}?bij=${ander.toegang.toegangId}`)).status(), 404)
    assert.equal((await page.request.get(`${pad}?bij=${ander.toegang.toegangId}`)).status(), 404)
    const vera = await paginaVan(helper.token)
    assert.equal((await vera.request.get(pad)).status(), 403)
    assert.equal((await stuur(vera, { rust: '2' })).status(), 403)
    await vera.goto('/inwoner/traject')
    await vera.getByText('U bent hier').waitFor()
    assert.equal(await vera.getByText('Dit mag u doen').count(), 0)
    await page.goto(pad)
    await page.getByLabel('Wat wilt u ons nog zeggen?').fill('Ik had <b>dit</b> willen zeggen.')
    proef.zetDag('2027-04-11')
    await verstuur(page)
    await page.getByText('Deze vragen zijn gesloten.').waitFor()
    await page.getByText('Ik had <b>dit</b> willen zeggen.').waitFor()
    await page.getByRole('link', { name: 'Schrijf een bericht' }).waitFor()
    await deugt(page, 'mening-gesloten')
    assert.equal(await deelnames(), vooraf)
  })
})

describe('what a teammanager sees of it', () => {
  let teammanager: Page
  before(async () => {
    await proef.sql('DELETE FROM kwijting.enquetetelling; DELETE FROM kwijting.enquetetekst')
    await neemAan(proef, 'tess.zonderland', ['teammanager'])
    teammanager = await ingelogd(browser, proef.http, 'tess.zonderland', { javaScriptEnabled: true })
  })

  test('nothing below five; then counts, means, texts apart, over the years; a file that is no formula', async () => {
    await teammanager.goto('/medewerker/team')
    await teammanager.getByRole('link', { name: 'Wat inwoners van de hulp vinden' }).click()
    await teammanager.getByText('Nog geen antwoorden.').waitFor()
    await deugt(teammanager, 'mening-leeg')
    const schreef = ['=1+1', 'Fijn', 'شكرا', '<b>Snel</b>', 'Te veel brieven']
    await laatAntwoorden(proef, 5, (n) => ({
      scores: { vertrouwen: n === 0 ? 2 : 5, uitleg: 3, ...(n < 4 ? { rust: 1 as const } : {}) },
      mening: schreef[n] ?? null,
    }))
    await teammanager.goto(bord)
    await teammanager.getByRole('heading', { name: 'Antwoorden in 2027' }).waitFor()
    const rij = teammanager.locator('tbody tr').filter({ hasText: 'Vertrouwen in de hulpverlener' })
    assert.deepEqual(await rij.locator('td').allTextContents(), ['B2.1', '0', '1', '0', '0', '4', '5', '4,4'])
    assert.equal(await teammanager.getByText('Minder druk van schuldeisers').count(), 0, 'four are nothing')
    assert.deepEqual((await teammanager.locator('.meningen li').allTextContents()).toSorted(), schreef.toSorted())
    await proef.sql(`INSERT INTO kwijting.enquetetelling VALUES ('${proef.organisatieId}', 'vertrouwen', 2026, 3, 5)`)
    await teammanager.reload()
    await teammanager.getByRole('heading', { name: 'Gemiddelde per jaar' }).waitFor()
    await teammanager.getByRole('link', { name: '2026' }).waitFor()
    await deugt(teammanager, 'mening-bord')
    await teammanager.setViewportSize({ width: 400, height: 900 })
    await deugt(teammanager, 'mening-bord-smal')
    await teammanager.goto(`${bord}?jaar=2026`)
    await teammanager.getByText('In 2026 schreven minder dan 5 inwoners iets.').waitFor()
    const teksten = await (await teammanager.request.get(`${bord}/teksten`)).text()
    assert.ok(teksten.includes(`"2027";"'=1+1"`), teksten)
    const antwoorden = await (await teammanager.request.get(`${bord}/antwoorden`)).text()
    assert.ok(antwoorden.includes('"2027";"Vertrouwen in de hulpverlener";"B2.1";"0";"1";"0";"0";"4";"5";"4,4"'))
    assert.equal((await teammanager.request.get(`${bord}/anders`)).status(), 404)
  })
})

test('in every language: WCAG 2.2 AA, not too wide, at most 60 kB', async () => {
  const { token } = await inwoner(toelating, enquetedag)
  for (const taal of talen) {
    const page = await paginaVan(token, taal, true)
    for (const adres of ['/inwoner/traject', `${pad}?gedaan=ja`, pad]) {
      await page.goto(adres)
      await page.locator('h1').waitFor()
      assert.deepEqual([taal, await toegankelijkheidsfouten(page)], [taal, []])
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        assert.deepEqual([taal, width, await teBreed(page)], [taal, width, 0])
      }
      const bytes = await paginagewicht(`${proef.http}${adres}`, `taal=${taal}; kwijting_inwoner=${token}`)
      assert.ok(bytes <= 60_000, `${adres} in ${taal}: ${bytes} bytes`)
    }
    if (taal === 'nl' || taal === 'ar') {
      await deugt(page, `mening-${taal}`)
      await page.goto('/inwoner/traject')
      await page.locator('h1').waitFor()
      await deugt(page, `mening-gevraagd-${taal}`)
    }
    await page.context().close()
  }
})
