import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { talen } from '../../src/portalen/onderdelen/talen.ts'
import { aanmelding, hulpverlener, kwijting, stap } from '../steun/aanloop.ts'
import { type Proefportaal, deugt, neemAan, teBreed, toegankelijkheidsfouten } from '../steun/browser.ts'
import { paginagewicht } from '../steun/gewicht.ts'
import { klachten as wandeling } from '../steun/klachtwandeling.ts'
import { metInwoners } from '../steun/mijn.ts'

let proef: Proefportaal
const { inwoner, naast, paginaVan } = metInwoners((opstelling) => void ({ proef } = opstelling))

const pad = '/inwoner/traject/klacht'
const begin = [aanmelding, stap('2026-01-05', 'WijsBehandelaarToe', { medewerkerId: 'm-1' })]
const klachten = async (id: string) => (await proef.staat(id)).kwaliteit.klachten

describe('a klacht of an inwoner', () => {
  test('found from the hulpverlener, explained, handed in on a telephone, followed, and taken back', async () => {
    const { token, dossierId } = await inwoner(begin, '2026-01-07')
    const page = await paginaVan(token)
    await page.goto('/inwoner/traject/hulpverlener')
    await page.getByRole('link', { name: 'Dien een klacht in' }).click()
    await page.getByText('Dan krijgt u ons antwoord uiterlijk woensdag 18 februari 2026.').waitFor()
    await page.getByText('Dat is nooit de persoon over wie de klacht gaat.').waitFor()
    await page.getByRole('link', { name: '0800 8020' }).waitFor()

    const tekst = 'Ik werd niet teruggebeld.\n<script>alert(1)</script>'
    await page.getByLabel('Wat is er gebeurd?').fill(tekst)
    await page.getByRole('button', { name: 'Dien mijn klacht in' }).click()
    await page.getByText('Kies waar uw klacht over gaat.').waitFor()
    assert.match(await page.title(), /^Let op: /)
    assert.equal(await page.getByLabel('Wat is er gebeurd?').inputValue(), tekst)
    await page.getByLabel('Hoe wij met u omgaan').check()
    await page.getByLabel('Noor de Wit').check()
    await page.getByLabel('Wat is er gebeurd?').fill(' ')
    await page.getByRole('button', { name: 'Dien mijn klacht in' }).click()
    await page.getByText('Schrijf eerst wat er is gebeurd.').waitFor()
    assert.ok(await page.getByLabel('Noor de Wit').isChecked())
    await page.getByLabel('Wat is er gebeurd?').fill(tekst)
    await page.getByRole('button', { name: 'Dien mijn klacht in' }).click()
    await page.getByText('Uw klacht is ingediend').waitFor()
    await page
      .getByText('U krijgt ons antwoord uiterlijk woensdag 18 februari 2026.', { exact: false })
      .first()
      .waitFor()
    await page.getByText('Wij kiezen nog wie uw klacht bekijkt.').waitFor()
    await page.getByText('Deze klacht gaat over Noor de Wit.').waitFor()
    assert.equal(await page.locator('.getypt').textContent(), tekst)
    const [een] = await klachten(dossierId)
    assert.deepEqual([een?.weg, een?.over?.naam, een?.van?.wie], ['portaal', 'Noor de Wit', 'client'])

    await page.getByText('Deze klacht intrekken').click()
    await page.getByRole('button', { name: 'Trek mijn klacht in' }).click()
    await page.getByText('Uw klacht is ingetrokken').waitFor()
    await page.getByText('Deze klacht is ingetrokken op woensdag 7 januari 2026.').waitFor()
    assert.equal((await klachten(dossierId))[0]?.ingetrokken, '2026-01-07')
  })

  test('about somebody who left; marks that came along with copying are no fault', async () => {
    const { token, dossierId } = await inwoner(begin, '2026-01-07')
    const stroom = { soort: 'organisatie', id: proef.organisatieId } as const
    await neemAan(proef, 'joost.zonderland', ['schuldhulpverlener'])
    const joost = (await proef.opslag.medewerkers(proef.organisatieId)).find(
      (m) => m.gebruikersnaam === 'joost.zonderland',
    )
    const door = {
      soort: 'medewerker',
      id: joost?.id ?? '',
      naam: 'Joost Kamp',
      rollen: ['schuldhulpverlener'],
    } as const
    const dossier = { soort: 'dossier', id: dossierId } as const
    await proef.doe({ stroom: dossier, soort: 'MaakNotitie', invoer: { tekst: 'Gebeld.' }, door })
    await proef.doe({ stroom, soort: 'MeldMedewerkerUitDienst', invoer: { medewerkerId: joost?.id }, door: kwijting })
    const page = await paginaVan(token)
    await page.goto(pad)
    await page.getByLabel('Hoe wij met u omgaan').check()
    await page.getByLabel('Joost Kamp').check()
    await page.getByLabel('Wat is er gebeurd?').fill('Hij zei: \u2068ga weg\u2069.')
    await page.getByRole('button', { name: 'Dien mijn klacht in' }).click()
    await page.getByText('Uw klacht is ingediend').waitFor()
    const [een] = await klachten(dossierId)
    assert.deepEqual([een?.over?.id, een?.klacht], [joost?.id, 'Hij zei: ga weg.'])
  })

  test('sent twice, from two tabs or after going back is one klacht; another one is asked after', async () => {
    const { token, dossierId } = await inwoner(begin, '2026-01-07')
    const page = await paginaVan(token)
    const idOp = async () => {
      await page.goto(pad)
      return (await page.locator('input[name=opdrachtId]').first().getAttribute('value')) ?? ''
    }
    const stuur = (form: Readonly<Record<string, string>>, adres = pad) =>
      page.request.post(adres, {
        form: { onderwerp: 'gebeurtenis', over: '', ...form },
        headers: { origin: proef.http },
        maxRedirects: 0,
      })
    const [opdrachtId, andereTab] = [await idOp(), await idOp()]
    const een = { opdrachtId, tekst: 'Mijn brief is weg.' }
    const twee = await Promise.all([stuur(een), stuur(een)])
    assert.deepEqual(
      twee.map((antwoord) => antwoord.status()),
      [303, 303],
    )
    const nogEens = await stuur({ ...een, opdrachtId: andereTab })
    assert.match(nogEens.headers()['location'] ?? '', /gedaan=al$/)
    assert.equal((await klachten(dossierId)).length, 1)

    const terug = await stuur({ opdrachtId, tekst: 'Mijn brief is weg & niemand belt.' })
    const html = await terug.text()
    assert.deepEqual([terug.status(), html.includes('Is dit een nieuwe klacht?')], [409, true])
    assert.ok(html.includes('Mijn brief is weg &amp; niemand belt.'))
    assert.equal((await klachten(dossierId)).length, 1)
    const lang = await stuur({ opdrachtId: await idOp(), tekst: 'a'.repeat(4001) })
    assert.deepEqual([lang.status(), (await lang.text()).includes('a'.repeat(4001))], [422, true])

    const ander = await inwoner(begin, '2026-01-07')
    const bij = `${pad}?bij=${ander.toegang.toegangId}`
    assert.equal((await page.request.get(bij)).status(), 404)
    assert.equal((await stuur({ opdrachtId: await idOp(), tekst: 'Hoi' }, bij)).status(), 404)
    const vanIemandAnders = await stuur({ opdrachtId: await idOp(), tekst: 'Hoi', over: ander.dossierId })
    assert.equal(vanIemandAnders.status(), 422)
    const [eigen] = await klachten(dossierId)
    const gluurder = await paginaVan(ander.token)
    await gluurder.goto(pad)
    assert.equal(await gluurder.getByText('Mijn brief is weg.').count(), 0)
    const weg = await gluurder.request.post(pad, {
      form: { opdrachtId: crypto.randomUUID(), intrekken: eigen?.id ?? '' },
      headers: { origin: proef.http },
      maxRedirects: 0,
    })
    assert.equal(weg.status(), 303)
    assert.equal((await klachten(dossierId))[0]?.ingetrokken, null)
    assert.equal((await klachten(ander.dossierId)).length, 0)
  })

  test('who acts for an inwoner hands in and sees what came of it; only the inwoner takes her own back', async () => {
    const { token, dossierId } = await inwoner(begin, '2026-01-07')
    const helper = await naast(dossierId, 'gemachtigde', 'Vera Vrijwilliger')
    const [fatima, vera] = [await paginaVan(token), await paginaVan(helper.token)]
    for (const [page, tekst] of [
      [fatima, 'Ik wacht al weken.'],
      [vera, 'Zij kreeg een snauw.'],
    ] as const) {
      await page.goto(pad)
      await page.getByLabel('Iets dat misging').check()
      await page.getByLabel('Wat is er gebeurd?').fill(tekst)
      await page.getByRole('button', { name: 'Dien mijn klacht in' }).click()
      await page.getByText('Uw klacht is ingediend').waitFor()
    }
    await vera.getByText('Ik wacht al weken.').waitFor()
    assert.equal(await vera.getByText('Deze klacht intrekken').count(), 1)
    await fatima.goto(pad)
    await fatima.getByText('Ingediend door Vera Vrijwilliger.').waitFor()
    assert.equal(await fatima.getByText('Deze klacht intrekken').count(), 2)
  })
})

test('with an answer and a closed dossier, in every language: WCAG 2.2 AA, not too wide, at most 60 kB', async () => {
  const dossierId = await proef.wandel(wandeling.slice(0, -1))
  proef.zetDag('2026-03-06')
  const { token } = await naast(dossierId, 'client', 'Fatima el Amrani')
  const stroom = { soort: 'dossier', id: dossierId } as const
  const einde = { datum: '2026-03-06', grond: 'op-verzoek', toelichting: 'De inwoner wil het zelf doen.' }
  await proef.doe({ stroom, soort: 'BeeindigTraject', invoer: einde, door: hulpverlener })
  await proef.doe({ stroom, soort: 'SluitDossier', invoer: { datum: '2026-03-06' }, door: hulpverlener })
  for (const taal of talen) {
    const page = await paginaVan(token, taal, true)
    await page.goto(pad)
    await page.getByText('Er stond een belafspraak in de agenda.').waitFor()
    if (taal === 'nl') await page.getByText('Onze hulp is gestopt. Een klacht kan nog wel.').waitFor()
    assert.deepEqual([taal, await toegankelijkheidsfouten(page)], [taal, []])
    for (const width of [320, 360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      assert.deepEqual([taal, width, await teBreed(page)], [taal, width, 0])
    }
    const bytes = await paginagewicht(`${proef.http}${pad}`, `taal=${taal}; kwijting_inwoner=${token}`)
    assert.ok(bytes <= 60_000, `${taal}: ${bytes} bytes`)
    if (taal === 'nl' || taal === 'ar') await deugt(page, `mijnklacht-${taal}`)
    await page.context().close()
  }
})
