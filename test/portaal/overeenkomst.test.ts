import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { talen } from '../../src/portalen/onderdelen/talen.ts'
import type { Browser } from 'playwright-core'
import { type Proefportaal, deugt, ingelogd } from '../steun/browser.ts'
import { paginagewicht } from '../steun/gewicht.ts'
import { metInwoners } from '../steun/mijn.ts'
import { allesKlopt } from '../steun/opslag.ts'
import { voor } from '../steun/gegeven.ts'
import { inBeeld, overeenkomst, toelating } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser
const { inwoner, naast, paginaVan } = metInwoners((opstelling) => void ({ proef, browser } = opstelling))

const adres = '/inwoner/traject/overeenkomst'
const aangeboden = voor(overeenkomst, 'OndertekenSchuldregelingsovereenkomst', 2)

const velden = async (page: Awaited<ReturnType<typeof paginaVan>>) =>
  Object.fromEntries(
    await page
      .locator('form.doen input')
      .evaluateAll((alle) => alle.map((v) => [v.getAttribute('name') ?? '', v.getAttribute('value') ?? ''])),
  )

test('a couple reads the overeenkomst and signs it, each with an own account; what was signed lies in the archive', async () => {
  const { token, dossierId } = await inwoner(aangeboden, '2026-02-12')
  const samir = await naast(dossierId, 'partner', 'Samir el Amrani')
  const page = await paginaVan(token)
  await page.goto('/inwoner/traject')
  await page.getByRole('link', { name: 'Lees mijn overeenkomst' }).click()
  await page.getByText('De schuldregeling duurt 24 maanden.').first().waitFor()
  await page.getByText('De auto blijft, die is nodig voor het werk.').waitFor()
  await page.getByRole('button', { name: 'Ik teken deze overeenkomst' }).click()
  await page.getByText('Zet eerst een vinkje onder de overeenkomst.').waitFor()
  const pdf = await page.request.get(`${adres}/pdf`)
  assert.deepEqual([pdf.status(), pdf.headers()['content-type']], [200, 'application/pdf'])
  const sha256 = createHash('sha256')
    .update(await pdf.body())
    .digest('hex')
  await page.getByLabel('Ik heb de overeenkomst gelezen.').check()
  const form = await velden(page)
  assert.equal(form['sha256'], sha256)
  await page.getByRole('button', { name: 'Ik teken deze overeenkomst' }).click()
  await page.getByText('Wij wachten nog op Samir el Amrani.').waitFor()
  const nogEens = await page.request.post(adres, { form, headers: { origin: proef.http } })
  assert.ok(nogEens.url().endsWith('gedaan=ja'), 'a double click says the same')
  await page.goto('/inwoner/traject')
  await page.getByText('U hoeft nu niets te doen.').waitFor()

  const noor = await ingelogd(browser, proef.http)
  await noor.goto(`/medewerker/dossier/${dossierId}`)
  await noor.getByText('Samir el Amrani: nog niet getekend').waitFor({ state: 'attached' })

  const partner = await paginaVan(samir.token)
  await partner.goto('/inwoner/traject')
  await partner.getByRole('link', { name: 'Lees mijn overeenkomst' }).click()
  await partner.getByText('Fatima el Amrani: getekend op donderdag 12 februari 2026').waitFor()
  await partner.getByLabel('Ik heb de overeenkomst gelezen.').check()
  await partner.getByRole('button', { name: 'Ik teken deze overeenkomst' }).click()
  await partner.getByText('De schuldregeling is begonnen.').waitFor()
  await partner.getByRole('link', { name: 'Bekijk hoe het met elke schuldeiser staat' }).waitFor()

  const { schuldregeling } = await proef.staat(dossierId)
  assert.deepEqual(
    [schuldregeling.overeenkomst?.datum, schuldregeling.aanbod?.handtekeningen.map((h) => [h.wie, h.sha256])],
    [
      '2026-02-12',
      [
        ['client', sha256],
        ['partner', sha256],
      ],
    ],
  )
  const [bewaard] = await proef.sql<{ n: number }>(
    `SELECT count(*)::int AS n FROM kwijting.post p JOIN kwijting.verzending v USING (organisatie_id, post_id)
     JOIN kwijting.bericht b ON b.organisatie_id = v.organisatie_id AND b.bericht_id = v.bericht_id
     WHERE b.dossier_id = '${dossierId}' AND p.sha256 = '\\x${sha256}'`,
  )
  assert.equal(bewaard?.n, 1)
  await allesKlopt(proef.url)
})

test('another text than the one that was shown is not signed; who looks along does not sign at all', async () => {
  const { token, dossierId } = await inwoner(aangeboden, '2026-02-12')
  const page = await paginaVan(token)
  await page.goto(adres)
  await page.getByLabel('Ik heb de overeenkomst gelezen.').check()
  const stroom = { soort: 'dossier', id: dossierId } as const
  await proef.doe({ stroom, soort: 'BiedSchuldregelingsovereenkomstAan', invoer: { afspraken: 'De hond blijft.' } })
  await page.getByRole('button', { name: 'Ik teken deze overeenkomst' }).click()
  await page.getByText('De overeenkomst is veranderd.').waitFor()
  await page.getByText('De hond blijft.').waitFor()
  const vera = await naast(dossierId, 'gemachtigde', 'Vera Vrijwilliger')
  const mee = await paginaVan(vera.token)
  await mee.goto(adres)
  await mee.getByText('U kijkt mee. Alleen Fatima el Amrani, Samir el Amrani kan tekenen.').waitFor()
  assert.equal(await mee.getByRole('button', { name: 'Ik teken deze overeenkomst' }).count(), 0)
  const form = { akkoord: 'ja', opdrachtId: crypto.randomUUID(), sha256: 'ab'.repeat(32) }
  const antwoord = await mee.request.post(adres, { form, headers: { origin: proef.http } })
  assert.equal(antwoord.status(), 409)
  assert.deepEqual((await proef.staat(dossierId)).schuldregeling.aanbod?.handtekeningen, [])
})

test('every state of it, in every language: nothing a machine finds, nothing too wide, at most 60 kB', async () => {
  const [leeg, klaar, papier] = [
    await inwoner(toelating, '2026-02-06'),
    await inwoner(aangeboden, '2026-02-12'),
    await inwoner(inBeeld, '2026-03-12'),
  ]
  const ander = await inwoner(toelating, '2026-02-06')
  for (const taal of talen)
    for (const [naam, { token }] of Object.entries({ klaar, ...(taal === 'nl' ? { leeg, papier } : {}) })) {
      const page = await paginaVan(token, taal, true)
      await page.goto(adres)
      await page.locator('h1').waitFor()
      await deugt(page, `overeenkomst-${naam}-${taal}`)
      const bytes = await paginagewicht(`${proef.http}${adres}`, `taal=${taal}; kwijting_inwoner=${token}`)
      assert.ok(bytes <= 60_000, `${taal}: ${bytes} bytes`)
      await page.context().close()
    }
  const page = await paginaVan(ander.token)
  for (const pad of [adres, `${adres}/pdf`])
    assert.equal((await page.request.get(`${pad}?bij=${klaar.toegang.toegangId}`)).status(), 404)
  assert.equal((await page.request.get(`${adres}/pdf`)).status(), 404)
  assert.deepEqual(proef.fouten, [])
})
