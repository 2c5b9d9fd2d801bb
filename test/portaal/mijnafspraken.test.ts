import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { talen } from '../../src/portalen/onderdelen/talen.ts'
import { agenda } from '../steun/agendawandeling.ts'
import { type Proefportaal, deugt, ingelogd } from '../steun/browser.ts'
import { voor } from '../steun/gegeven.ts'
import { paginagewicht } from '../steun/gewicht.ts'
import { metInwoners } from '../steun/mijn.ts'

let proef: Proefportaal
let browser: Browser
const { inwoner, naast, paginaVan } = metInwoners((opstelling) => void ({ proef, browser } = opstelling))

const verzoekVan = async (dossierId: string) =>
  (await proef.staat(dossierId)).dossier.agenda.afspraken.find(({ verzoek }) => verzoek !== null)?.verzoek ?? null

describe('the appointments of an inwoner, on a telephone without script', () => {
  test('shows day, time, place and who; asks for another moment in order of liking; a medewerker plans again', async () => {
    const { token, dossierId } = await inwoner(voor(agenda, 'VraagAnderMoment'), '2026-01-13')
    const page = await paginaVan(token)
    await page.goto('/inwoner/traject')
    await page.getByRole('link', { name: 'Kunt u dan niet?' }).click()
    await page.getByRole('heading', { name: 'dinsdag 20 januari 2026' }).waitFor()
    const tekst = (await page.locator('main').textContent()) ?? ''
    for (const deel of ['Het eerste gesprek', 'Tijd: 10:00 uur.', 'Waar: Stadskantoor.', 'Zet in mijn agenda'])
      assert.ok(tekst.includes(deel), deel)
    await page.getByRole('link', { name: 'Ander moment of niet komen' }).click()
    await page.getByRole('button', { name: 'Verstuur mijn vraag' }).waitFor()
    await page.getByLabel('Keus 1').selectOption({ label: 'donderdag 22 januari 2026, in de middag' })
    await page.getByLabel('Wilt u nog iets zeggen?').fill('<b>Dinsdag werk ik.</b>')
    await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click()
    await page.getByText('Kies eerst wat u wilt.').waitFor()
    assert.match(await page.title(), /^Let op: /)
    assert.equal(await page.getByLabel('Keus 1').inputValue(), '2026-01-22:middag')
    assert.equal(await page.getByLabel('Wilt u nog iets zeggen?').inputValue(), '<b>Dinsdag werk ik.</b>')
    await page.getByLabel('Ik wil liever een ander moment').check()
    await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click()
    await page.getByText('Wij hebben uw vraag').waitFor()
    await page.getByText('U kunt liever: donderdag 22 januari 2026 (in de middag).').waitFor()
    assert.deepEqual((await verzoekVan(dossierId))?.voorkeuren, [{ dag: '2026-01-22', dagdeel: 'middag' }])

    const noor = await ingelogd(browser, proef.http)
    await noor.goto('/medewerker?van=team')
    await noor.getByText('Afspraak opnieuw plannen').first().waitFor()
    await noor.goto(`/medewerker/dossier/${dossierId}?sectie=afspraken`)
    await noor
      .getByText('Inwoner wil een ander moment. Liefst 22 januari 2026 (middag). “<b>Dinsdag werk ik.</b>”')
      .waitFor()
    const stroom = { soort: 'dossier', id: dossierId } as const
    const invoer = { gepland: '2026-01-13', afspraak: '2026-01-22', tijd: '13:30', plaats: 'Stadskantoor' }
    await proef.doe({ stroom, soort: 'PlanIntake', invoer })
    await page.goto('/inwoner/traject/afspraken')
    await page.getByRole('heading', { name: 'donderdag 22 januari 2026' }).waitFor()
    assert.equal(await page.getByText('U vroeg om een ander moment.').count(), 0)
    await page.goto('/inwoner/traject/post')
    await page.getByRole('heading', { name: 'Mijn brieven' }).waitFor()
  })

  test('says that she cannot come, once, also when the button is pressed twice; the appointment of now is not hers to answer later', async () => {
    const { token, dossierId } = await inwoner(voor(agenda, 'VraagAnderMoment'), '2026-01-13')
    const page = await paginaVan(token)
    const form = { opdrachtId: crypto.randomUUID(), wens: 'kan-niet', toelichting: '', moment: 'gisteren' }
    const stuur = (anders: object = {}) =>
      page.request.post('/inwoner/traject/afspraken/intake', {
        form: { ...form, ...anders },
        headers: { origin: proef.http },
        maxRedirects: 0,
      })
    assert.deepEqual([(await stuur()).status(), (await stuur()).status()], [303, 303])
    const { historie = [] } =
      (await proef.opslag.dossier(proef.organisatieId, dossierId, { door: proef.hulpverlener, waarom: 'test' })) ?? {}
    const gevraagd = historie.filter(({ gebeurtenis }) => gebeurtenis.soort === 'AnderMomentGevraagd')
    assert.deepEqual(
      gevraagd.map(({ door }) => [door.soort, 'naam' in door ? door.naam : null]),
      [['inwoner', 'De inwoner zelf']],
    )
    assert.deepEqual(await verzoekVan(dossierId), { datum: '2026-01-13', wens: 'kan-niet', voorkeuren: [] })
    await page.goto('/inwoner/traject/afspraken')
    await page.getByText('U komt niet. Wij maken met u een nieuwe afspraak.').waitFor()
    // Back, and something else from the page that was seen before.
    const terug = await stuur({ wens: 'ander-moment', toelichting: 'Van \u2068Bo\u2069' })
    assert.equal(terug.headers()['location'], '/inwoner/traject/afspraken?gedaan=ja')
    const toelichting = 'Van Bo'
    assert.deepEqual(await verzoekVan(dossierId), {
      datum: '2026-01-13',
      wens: 'ander-moment',
      voorkeuren: [],
      toelichting,
    })
    const stroom = { soort: 'dossier', id: dossierId } as const
    const reden = 'Uw hulpverlener is ziek.'
    await proef.doe({ stroom, soort: 'ZegAfspraakAf', invoer: { afspraakId: 'intake', reden } })
    const laat = await stuur({ opdrachtId: crypto.randomUUID() })
    assert.equal(laat.headers()['location'], '/inwoner/traject/afspraken?gedaan=nee')
    await page.goto('/inwoner/traject/afspraken?gedaan=nee')
    await page.getByText('Dit lukte niet.').waitFor()
    await page.getByText('Er staat nu geen afspraak gepland.').waitFor()
    await page.getByText(reden).waitFor()
  })

  test('who looks along sees them and changes nothing: that is for who it is of; he may write', async () => {
    const { dossierId } = await inwoner(voor(agenda, 'VraagAnderMoment'), '2026-01-13')
    const page = await paginaVan((await naast(dossierId, 'gemachtigde', 'Vera Vrijwilliger')).token)
    await page.goto('/inwoner/traject/afspraken')
    await page.getByText('Zet in mijn agenda').waitFor()
    assert.equal(await page.getByText('Ander moment of niet komen').count(), 0)
    assert.equal((await page.request.get('/inwoner/traject/afspraken/intake')).status(), 403)
    const form = { opdrachtId: crypto.randomUUID(), wens: 'kan-niet' }
    const stuur = { form, headers: { origin: proef.http }, maxRedirects: 0 }
    assert.equal((await page.request.post('/inwoner/traject/afspraken/intake', stuur)).status(), 403)
    await page.getByRole('link', { name: 'Kan dit niet? Schrijf het ons.' }).click()
    await page.getByLabel('Uw bericht').waitFor()
    assert.equal(await verzoekVan(dossierId), null)
  })

  test('the file for the calendar: when and where, not what it is about; nobody gets that of somebody else', async () => {
    const mijn = await inwoner(voor(agenda, 'LegGesprekVast'), '2026-01-28')
    const ander = await inwoner(voor(agenda, 'VraagAnderMoment'), '2026-01-28')
    const afspraken = (await proef.staat(mijn.dossierId)).dossier.agenda.afspraken
    const id = afspraken.at(-1)?.id ?? assert.fail('no appointment')
    const page = await paginaVan(mijn.token)
    const antwoord = await page.request.get(`/inwoner/traject/afspraken/${id}/agenda`)
    const ics = await antwoord.text()
    assert.equal(antwoord.headers()['content-type'], 'text/calendar; charset=utf-8')
    for (const regel of ['BEGIN:VCALENDAR', 'DTSTART:20260203T083000Z', 'LOCATION:Telefonisch', 'END:VEVENT'])
      assert.ok(ics.split('\r\n').includes(regel), regel)
    assert.doesNotMatch(ics, /schuld|post|Amrani/i)
    const vreemd = await paginaVan(ander.token)
    for (const pad of [`/inwoner/traject/afspraken/${id}`, `/inwoner/traject/afspraken/${id}/agenda`])
      assert.equal((await vreemd.request.get(pad)).status(), 404, pad)
  })

  test('in every language: nothing a machine finds, nothing too wide, at most 60 kB', async () => {
    const { token, dossierId } = await inwoner(voor(agenda, 'LegGesprekVast'), '2026-01-28')
    const id = (await proef.staat(dossierId)).dossier.agenda.afspraken.at(-1)?.id ?? assert.fail('no appointment')
    for (const taal of talen) {
      const page = await paginaVan(token, taal, true)
      for (const [naam, pad] of [
        ['afspraken', '/inwoner/traject/afspraken'],
        ['afspraak', `/inwoner/traject/afspraken/${id}`],
      ] as const) {
        await page.goto(pad)
        await page.locator('h1').waitFor()
        await deugt(page, `inwoner-${naam}-${taal}`)
        const bytes = await paginagewicht(`${proef.http}${pad}`, `taal=${taal}; kwijting_inwoner=${token}`)
        assert.ok(bytes <= 60_000, `${pad} in ${taal}: ${bytes} bytes`)
      }
      await page.getByRole('button').last().click()
      await page.locator('.melding-let-op').waitFor()
      await deugt(page, `inwoner-afspraak-fout-${taal}`)
      await page.context().close()
    }
    assert.deepEqual(proef.fouten, [])
  })
})
