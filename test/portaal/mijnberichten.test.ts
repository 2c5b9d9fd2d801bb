import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { talen } from '../../src/portalen/onderdelen/talen.ts'
import { correspondentie } from '../steun/berichtwandeling.ts'
import { type Proefportaal, deugt, ingelogd, teBreed, toegankelijkheidsfouten } from '../steun/browser.ts'
import { paginagewicht } from '../steun/gewicht.ts'
import { metInwoners } from '../steun/mijn.ts'

let proef: Proefportaal
let browser: Browser
const { inwoner, naast, paginaVan } = metInwoners((opstelling) => void ({ proef, browser } = opstelling))

const pad = '/inwoner/traject/berichten'
const begin = correspondentie.slice(0, 1)
const berichten = async (id: string) => (await proef.staat(id)).dossier.inwonerberichten

describe('messages between an inwoner and the hulpverlener', () => {
  test('written on a telephone, waited for on Vandaag, answered on the dossier, seen by whom', async () => {
    const { token, dossierId } = await inwoner(begin, '2026-01-07')
    const helper = await naast(dossierId, 'gemachtigde', 'Vera Vrijwilliger')
    const page = await paginaVan(token)
    await page.goto(pad)
    await page.getByText('Er zijn nog geen berichten.').waitFor()
    await page.getByText('Dit lezen ook: Vera Vrijwilliger. Wilt u dat niet? Bel ons dan.').waitFor()
    await page.getByRole('button', { name: 'Verstuur' }).click()
    await page.getByText('Schrijf eerst uw bericht.').waitFor()
    assert.match(await page.title(), /^Let op: /)
    const tekst = 'Moet ik iets meenemen?\n<script>alert(1)</script> <b>Ik weet het niet.</b>'
    await page.getByLabel('Uw bericht').fill(tekst)
    await page.getByRole('button', { name: 'Verstuur' }).click()
    await page.getByText('Uw bericht is verstuurd').waitFor()
    await page.getByText('U krijgt uiterlijk vrijdag 9 januari 2026 antwoord.').waitFor()
    await page.getByText('Verstuurd. Wij hebben dit nog niet gelezen.').waitFor()
    assert.equal(await page.locator('.inwonerberichten .getypt').textContent(), tekst)
    const vera = await paginaVan(helper.token)
    await vera.goto(pad)
    await vera.getByText('<b>Ik weet het niet.</b>').waitFor()
    await vera.getByText('Dit lezen ook: Fatima el Amrani.', { exact: true }).waitFor()
    await vera.getByLabel('Uw bericht').fill('Ik kom mee.')
    await vera.getByRole('button', { name: 'Verstuur' }).click()
    await vera.getByText('Uw bericht is verstuurd').waitFor()

    const noor = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
    await noor.goto('/medewerker?van=team')
    const wacht = noor.locator('section').filter({ has: noor.getByRole('heading', { name: 'Wacht op u' }) })
    await wacht.getByRole('link', { name: 'Bericht van de inwoner beantwoorden' }).first().waitFor()
    await noor.goto(`/medewerker/dossier/${dossierId}/stap/SchrijfInwoner`)
    await noor.getByRole('listitem').getByText('Vera Vrijwilliger (namens de inwoner)').waitFor()
    await noor.getByText('<script>alert(1)</script>').waitFor()
    await noor.getByText('Dit lezen ook: Vera Vrijwilliger (namens de inwoner).').waitFor()
    await deugt(noor, 'inwonerberichten')
    await noor.getByLabel('Uw bericht aan de inwoner').fill('U hoeft niets mee te nemen.')
    await noor.getByRole('button', { name: 'Verstuur' }).click()
    await noor.getByText('Verstuurd. De inwoner kan het nu lezen.').waitFor()
    await page.goto('/inwoner/traject')
    await page.getByRole('link', { name: 'Lees het bericht' }).click()
    await page.getByText('U hoeft niets mee te nemen.').waitFor()
    assert.equal(await page.getByText(/^Noor de Wit antwoordde op /).count(), 2)
    await page.getByLabel('Uw bericht').fill('Dank u wel!')
    await page.getByRole('button', { name: 'Verstuur' }).click()
    await page.getByText('Uw bericht is verstuurd').waitFor()
    await noor.goto(`/medewerker/dossier/${dossierId}/inwonerberichten`)
    // What comes while somebody looks is not read by what he presses.
    await vera.getByLabel('Uw bericht').fill('Tot morgen.')
    await vera.getByRole('button', { name: 'Verstuur' }).click()
    await vera.getByText('Uw bericht is verstuurd').waitFor()
    await noor.getByRole('button', { name: 'Gelezen, geen antwoord nodig' }).click()
    await noor.getByText('Er kwam intussen iets bij in dit dossier.').waitFor()
    assert.equal((await berichten(dossierId)).at(-1)?.gelezen, null)
    await noor.getByRole('button', { name: 'Gelezen, geen antwoord nodig' }).click()
    await noor.getByText('Opgeslagen. De inwoner ziet wie het las.').waitFor()
    await page.goto(pad)
    await page
      .getByText(/^Noor de Wit las dit op /)
      .first()
      .waitFor()
    assert.equal(await page.getByText(/^Noor de Wit las dit op /).count(), 2)
  })

  test('a double click sends once; what is too long stays; of somebody else nothing is read or written', async () => {
    const { token, dossierId } = await inwoner(begin, '2026-01-07')
    const ander = await inwoner(begin, '2026-01-07')
    const page = await paginaVan(token)
    await page.goto(pad)
    const opdrachtId = (await page.locator('input[name=opdrachtId]').getAttribute('value')) ?? ''
    const stuur = (tekst: string, adres = pad) =>
      page.request.post(adres, { form: { opdrachtId, tekst }, headers: { origin: proef.http }, maxRedirects: 0 })
    const twee = await Promise.all([stuur('Hallo'), stuur('Hallo')])
    assert.deepEqual(
      twee.map((antwoord) => antwoord.status()),
      [303, 303],
    )
    assert.equal((await berichten(dossierId)).length, 1)
    // Back, and something else from the page that was seen before.
    assert.equal((await stuur('Nog iets')).status(), 303)
    assert.deepEqual(
      (await berichten(dossierId)).map(({ tekst }) => tekst),
      ['Hallo', 'Nog iets'],
    )
    // What comes along with copying from another program is no fault of who copies.
    assert.equal((await stuur('\ufeffVan \u2068Bo\u2069:\u2028hoi\r\ndag\u000b')).status(), 303)
    assert.equal((await berichten(dossierId)).at(-1)?.tekst, 'Van Bo:\nhoi\ndag')
    const lang = 'a'.repeat(4001)
    const geweigerd = await stuur(lang)
    assert.equal(geweigerd.status(), 422)
    assert.ok((await geweigerd.text()).includes(lang))
    const bij = `${pad}?bij=${ander.toegang.toegangId}`
    assert.equal((await page.request.get(bij)).status(), 404)
    assert.equal((await stuur('Hoi', bij)).status(), 404)
    assert.equal((await fetch(proef.http + pad, { redirect: 'manual' })).status, 303)
    assert.equal((await berichten(ander.dossierId)).length, 0)
    const bram = await ingelogd(browser, proef.http, 'bram.zonderland')
    const naar = `/medewerker/dossier/${dossierId}/inwonerberichten`
    assert.equal((await bram.request.get(naar)).status(), 403)
  })
})

test('in every language: WCAG 2.2 AA, not too wide, at most 60 kB', async () => {
  const dossierId = await proef.wandel(correspondentie.slice(0, -1))
  const { token } = await naast(dossierId, 'gemachtigde', 'Bo Helper')
  proef.zetDag('2026-01-13')
  for (const taal of talen) {
    const page = await paginaVan(token, taal, true)
    for (const adres of ['/inwoner/traject', pad]) {
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
    if (taal === 'nl' || taal === 'ar') await deugt(page, `mijnberichten-${taal}`)
    await page.context().close()
  }
})
