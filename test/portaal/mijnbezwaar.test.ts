import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { talen } from '../../src/portalen/onderdelen/talen.ts'
import { bezwaren as wandeling } from '../steun/bezwaarwandeling.ts'
import { type Proefportaal, deugt, teBreed, toegankelijkheidsfouten } from '../steun/browser.ts'
import { voor } from '../steun/gegeven.ts'
import { paginagewicht } from '../steun/gewicht.ts'
import { metInwoners } from '../steun/mijn.ts'
import { type Stapje, aanmelding } from '../steun/aanloop.ts'
import { afgewezen } from '../steun/wandeling.ts'

let proef: Proefportaal
const { inwoner, naast, paginaVan } = metInwoners((opstelling) => void ({ proef } = opstelling))

const pad = '/inwoner/traject/bezwaar'
const bezwaren = async (id: string) => (await proef.staat(id)).kwaliteit.bezwaren

describe('bezwaar of an inwoner', () => {
  test('explained with its last day, made against a beschikking on a telephone, completed and taken back', async () => {
    const { token, dossierId } = await inwoner(afgewezen, '2026-02-10')
    const page = await paginaVan(token)
    await page.goto('/inwoner/traject')
    await page.getByRole('link', { name: 'Bezwaar maken' }).click()
    await page.getByText('Besluit van donderdag 22 januari 2026: U krijgt geen schuldhulp.').waitFor()
    await page.getByText('Bezwaar maken kan tot en met donderdag 5 maart 2026.').waitFor()

    const tekst = 'Ik kan het niet betalen.\n<script>alert(1)</script>'
    await page.getByLabel('Waarom bent u het er niet mee eens?').fill(tekst)
    await page.getByRole('button', { name: 'Verstuur mijn bezwaar' }).click()
    await page.getByText('Kies tegen welk besluit u bezwaar maakt.').waitFor()
    assert.match(await page.title(), /^Let op: /)
    assert.equal(await page.getByLabel('Waarom bent u het er niet mee eens?').inputValue(), tekst)
    await page.getByLabel('U krijgt geen schuldhulp').check()
    await page.getByRole('button', { name: 'Verstuur mijn bezwaar' }).click()
    await page.getByText('Uw bezwaar is verstuurd').waitFor()
    await page.getByText('U krijgt onze beslissing uiterlijk donderdag 16 april 2026.').waitFor()
    assert.equal(await page.locator('.getypt').textContent(), tekst)
    assert.equal(await page.getByRole('button', { name: 'Verstuur mijn bezwaar' }).count(), 0)
    const [een] = await bezwaren(dossierId)
    assert.deepEqual([een?.weg, een?.van?.wie, een?.ontvangen, een?.teLaat], ['portaal', 'client', '2026-02-10', false])

    await page.getByText('Dit bezwaar aanvullen').click()
    await page.getByRole('button', { name: 'Verstuur mijn aanvulling' }).click()
    await page.getByText('Schrijf eerst wat u nog wilt vertellen.').waitFor()
    await page.getByLabel('Wat wilt u nog vertellen?').fill('De schuld is hoger.')
    await page.getByRole('button', { name: 'Verstuur mijn aanvulling' }).click()
    await page.getByText('Uw aanvulling is verstuurd').waitFor()
    assert.deepEqual((await bezwaren(dossierId))[0]?.gronden, [tekst, 'De schuld is hoger.'])
    await page.getByText('Dit bezwaar intrekken').click()
    await page.getByRole('button', { name: 'Trek mijn bezwaar in' }).click()
    await page.getByText('Dit bezwaar is ingetrokken op dinsdag 10 februari 2026.').waitFor()
    await page.getByRole('link', { name: 'Dien dan een klacht in' }).click()
    await page.getByRole('link', { name: 'Naar bezwaar maken' }).click()
    await page.getByText('Uw bezwaren').waitFor()
  })

  test('after the last day it can be made all the same, and says so; before a beschikking there is nothing to make', async () => {
    const laat = await inwoner(afgewezen, '2026-03-06')
    const page = await paginaVan(laat.token)
    await page.goto(pad)
    await page.getByText('De laatste dag was donderdag 5 maart 2026.').waitFor()
    await page.getByLabel('U krijgt geen schuldhulp').check()
    await page.getByRole('button', { name: 'Verstuur mijn bezwaar' }).click()
    await page.getByText('Uw bezwaar kwam na de laatste dag').waitFor()
    await page.getByText('Waarom u het niet eens bent, schreef u nog niet.').waitFor()
    const begin: readonly Stapje[] = [aanmelding]
    const vroeg = await paginaVan((await inwoner(begin, '2026-01-07')).token)
    await vroeg.goto(pad)
    await vroeg.getByText('Er is nog geen besluit.').waitFor()
    assert.equal(await vroeg.getByRole('button', { name: 'Verstuur mijn bezwaar' }).count(), 0)
  })

  test('sent twice, from two tabs or after going back is one bezwaar; nobody reaches that of another', async () => {
    const { token, dossierId } = await inwoner(afgewezen, '2026-02-10')
    const page = await paginaVan(token)
    const idOp = async () => {
      await page.goto(pad)
      return (await page.locator('input[name=opdrachtId]').first().getAttribute('value')) ?? ''
    }
    const stuur = (form: Readonly<Record<string, string>>, adres = pad, van = page) =>
      van.request.post(adres, { form, headers: { origin: proef.http }, maxRedirects: 0 })
    const [opdrachtId, andereTab] = [await idOp(), await idOp()]
    const een = { opdrachtId, besluit: 'afwijzing-2026-01-22', tekst: 'Ik kan het niet betalen.' }
    const twee = await Promise.all([stuur(een), stuur(een)])
    assert.deepEqual(
      twee.map((antwoord) => antwoord.status()),
      [303, 303],
    )
    assert.match((await stuur({ ...een, opdrachtId: andereTab })).headers()['location'] ?? '', /gedaan=al$/)
    const terug = await stuur({ ...een, tekst: 'Iets anders & meer.' })
    const html = await terug.text()
    assert.deepEqual([terug.status(), html.includes('Is dit een ander bezwaar?')], [409, true])
    assert.equal((await bezwaren(dossierId)).length, 1)
    assert.equal(
      (await stuur({ ...een, opdrachtId: crypto.randomUUID(), besluit: 'toelating-2026-01-22' })).status(),
      422,
    )

    const ander = await inwoner(afgewezen, '2026-02-10')
    const bij = `${pad}?bij=${ander.toegang.toegangId}`
    assert.equal((await page.request.get(bij)).status(), 404)
    assert.equal((await stuur({ ...een, opdrachtId: crypto.randomUUID() }, bij)).status(), 404)
    const gluurder = await paginaVan(ander.token)
    const [eigen] = await bezwaren(dossierId)
    const weg = { opdrachtId: crypto.randomUUID(), intrekken: eigen?.id ?? '' }
    assert.equal((await stuur(weg, pad, gluurder)).status(), 303)
    const erbij = { opdrachtId: crypto.randomUUID(), aanvullen: eigen?.id ?? '', tekst: 'Hoi' }
    assert.equal((await stuur(erbij, pad, gluurder)).status(), 422)
    assert.deepEqual(
      (await bezwaren(dossierId)).map(({ ingetrokken, gronden }) => [ingetrokken, gronden.length]),
      [[null, 1]],
    )
  })
})

/** Once we decided: no second bezwaar, beroep until its last day; who still had the form open keeps what he wrote. */
async function geenTweede(page: Page) {
  await page.getByText('Nog een keer bezwaar maken kan niet.').waitFor()
  assert.equal(await page.getByText('U kunt tot en met woensdag 7 oktober 2026 in beroep bij de rechtbank.').count(), 2)
  assert.equal(await page.getByRole('button', { name: 'Verstuur mijn bezwaar' }).count(), 0)
  const form = { opdrachtId: crypto.randomUUID(), besluit: 'afwijzing-2026-01-22', tekst: 'Ik blijf erbij.' }
  const antwoord = await page.request.post(pad, { form, headers: { origin: proef.http } })
  const html = await antwoord.text()
  assert.deepEqual([antwoord.status(), html.includes('Ik blijf erbij.')], [422, true])
}

test('with a question and with a decision, in every language: WCAG 2.2 AA, not too wide, at most 60 kB', async () => {
  for (const [wat, stappen, dag, staat] of [
    ['vraag', voor(wandeling, 'VulZelfBezwaarAan'), '2026-02-12', 'Wij kijken opnieuw'],
    ['beslist', voor(wandeling, 'HeropenNaBezwaar'), '2026-08-27', 'De schuld is hoger dan wij dachten.'],
  ] as const) {
    const dossierId = await proef.wandel(stappen)
    proef.zetDag(dag)
    const { token } = await naast(dossierId, 'gemachtigde', 'Vera Vrijwilliger')
    for (const taal of talen) {
      const page = await paginaVan(token, taal, true)
      await page.goto(pad)
      if (wat === 'beslist' || taal === 'nl') await page.getByText(staat).first().waitFor()
      if (wat === 'beslist' && taal === 'nl') await geenTweede(page)
      assert.deepEqual([taal, await toegankelijkheidsfouten(page)], [taal, []])
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        assert.deepEqual([taal, width, await teBreed(page)], [taal, width, 0])
      }
      const bytes = await paginagewicht(`${proef.http}${pad}`, `taal=${taal}; kwijting_inwoner=${token}`)
      assert.ok(bytes <= 60_000, `${taal}: ${bytes} bytes`)
      if (taal === 'nl' || taal === 'ar') await deugt(page, `mijnbezwaar-${wat}-${taal}`)
      await page.context().close()
    }
  }
})
