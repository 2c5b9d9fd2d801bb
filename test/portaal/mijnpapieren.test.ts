import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { documentstand } from '../../src/domein/dossier/index.ts'
import { talen } from '../../src/portalen/onderdelen/talen.ts'
import { heic, jpeg, pdf, plaatsnaam } from '../steun/bestanden.ts'
import { type Proefportaal, deugt, teBreed, toegankelijkheidsfouten } from '../steun/browser.ts'
import { documenten } from '../steun/documentwandeling.ts'
import { paginagewicht } from '../steun/gewicht.ts'
import { metInwoners } from '../steun/mijn.ts'

let proef: Proefportaal
const { inwoner, naast, paginaVan } = metInwoners((opstelling) => void ({ proef } = opstelling))

const gevraagd = documenten.slice(0, 2)
const lijst = '/inwoner/traject/papieren'

const vragen = async (dossierId: string) => (await proef.staat(dossierId)).dossier.documentvragen
const standVan = async (dossierId: string, soort: string) => {
  const vraag = (await vragen(dossierId)).findLast((een) => een.soort === soort) ?? assert.fail(soort)
  return { ...vraag, stand: documentstand(vraag) }
}

async function kies(
  page: Page,
  veld: 'Maak een foto' | 'Of kies een foto of PDF die u al hebt',
  naam: string,
  buffer: Buffer,
) {
  await page.getByLabel(veld).setInputFiles({ name: naam, mimeType: 'application/octet-stream', buffer })
  await page.getByRole('button', { name: 'Geef dit papier' }).click()
}

/** What needs script to be looked at: the page itself does not. */
async function deugd(token: string, adres: string, naam: string) {
  const page = await paginaVan(token, 'nl', true)
  await page.goto(adres)
  await deugt(page, naam)
  await page.context().close()
}

async function open(page: Page, naam: string) {
  await page.goto(lijst)
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: naam }) })
    .getByRole('link')
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: naam }).waitFor()
}

const beoordeel = async (dossierId: string, soort: string, oordeel: string, toelichting?: string) => {
  const { id: vraagId } = await standVan(dossierId, soort)
  const invoer = { vraagId, oordeel, ...(toelichting === undefined ? {} : { toelichting }) }
  await proef.doe({ stroom: { soort: 'dossier', id: dossierId }, soort: 'BeoordeelDocument', invoer })
}

describe('the papers of an inwoner, on a telephone without script', () => {
  test('asked with the reason of each, handed over once, judged kindly, asked again, or said to be missing', async () => {
    const { token, dossierId } = await inwoner(gevraagd, '2026-01-08')
    const page = await paginaVan(token)
    await page.goto('/inwoner/traject')
    await page.getByText('Wij hebben nog papieren van u nodig (5).').waitFor()
    await page.getByRole('link', { name: 'Geef mijn papieren' }).click()
    await page.getByText('Hierop staat wat u verdient.').waitFor()
    await page.getByText('Graag voor woensdag 21 januari 2026.').first().waitFor()
    await page.getByText('Dan weten wij wanneer hij komt.').waitFor()
    await deugd(token, lijst, 'papieren-gevraagd')

    await open(page, 'Loonstrook')
    await page.getByText('Lukt iets niet? Bel gerust.').waitFor()
    assert.equal(await page.getByLabel('Maak een foto').getAttribute('capture'), 'environment')
    await deugd(token, page.url(), 'papier-geven')
    await kies(page, 'Maak een foto', 'IMG_0001.jpg.exe', jpeg())
    await page.getByText('Wij hebben uw papier').waitFor()
    await page.getByText('Wij hebben dit gekregen. Wij kijken ernaar.').waitFor()
    assert.deepEqual(
      (await standVan(dossierId, 'loonstrook')).documenten.map(({ van }) => van),
      ['inwoner'],
    )

    await beoordeel(dossierId, 'loonstrook', 'onleesbaar', 'De foto is te donker.')
    await open(page, 'Loonstrook')
    await page.getByText('Wilt u dit nog een keer geven?').waitFor()
    await page.getByText('De foto is te donker.').waitFor()
    await kies(page, 'Of kies een foto of PDF die u al hebt', 'nieuw.heic', heic())
    await page.getByText('Wij hebben uw papier').waitFor()
    await beoordeel(dossierId, 'loonstrook', 'goed')
    await page.goto(lijst)
    await page.getByText('Dit is goed. Dank u wel.').waitFor()

    await open(page, 'Huurcontract of hypotheek')
    await page.getByLabel('Wilt u er iets bij zeggen?').fill('Ik huur van een oom.\n<b>Zonder</b> contract.')
    await page.getByRole('button', { name: 'Help mij hiermee' }).click()
    await page.getByText('Dank u wel, wij weten het').waitFor()
    assert.deepEqual(
      (await standVan(dossierId, 'huurcontract')).gemist?.toelichting,
      'Ik huur van een oom.\n<b>Zonder</b> contract.',
    )
    await open(page, 'Polis van de zorgverzekering')
    await page.getByRole('button', { name: 'Dit heb ik niet' }).click()
    await page.getByText('U hebt dit niet. Wij zoeken samen wat wel kan.').waitFor()
    await open(page, 'Identiteitsbewijs')
    await page.getByText('Neem het mee naar uw volgende gesprek.').waitFor()
    assert.equal(await page.locator('input[type=file]').count(), 0)
    assert.deepEqual((await vragen(dossierId)).map(documentstand), [
      'goed',
      'hulp',
      'niet-hebben',
      'gevraagd',
      'gevraagd',
    ])
  })

  test('a file that cannot be kept is refused with what to do; nothing of what was typed or handed over is lost', async () => {
    const { token, dossierId } = await inwoner(gevraagd, '2026-01-08')
    const page = await paginaVan(token)
    await open(page, 'Loonstrook')
    const adres = page.url()
    const slecht: readonly (readonly [inhoud: Buffer, tekst: string])[] = [
      [Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), 'Dit is geen foto en geen PDF.'],
      [pdf('/OpenAction << /JS (x) >>'), 'In deze PDF zit een programma.'],
      [pdf('/Encrypt 4 0 R'), 'Op deze PDF zit een wachtwoord.'],
      [jpeg().subarray(0, 90), 'Dit bestand kwam niet heel aan'],
      [pdf(`/A (${'a'.repeat(40_000_000)})`), 'Dit bestand is te groot.'],
      [pdf(`/A (${'a'.repeat(44_000_000)})`), 'Dit bestand is te groot.'],
    ]
    for (const [inhoud, tekst] of slecht) {
      await kies(page, 'Of kies een foto of PDF die u al hebt', 'loonstrook.pdf', inhoud)
      await page.getByText(tekst).waitFor()
      assert.match(await page.title(), /^Let op: Loonstrook/)
      assert.equal((await standVan(dossierId, 'loonstrook')).stand, 'gevraagd', tekst)
    }
    await deugd(token, `${adres}?fout=te-groot`, 'papier-geweigerd')
    await page.getByRole('button', { name: 'Geef dit papier' }).click()
    await page.getByText('Kies eerst een foto of een bestand.').waitFor()
    assert.ok(page.url().startsWith(adres))
    // Longer than the page lets anybody type: what was typed stands there again.
    const lang = 'a'.repeat(2001)
    await page.goto(adres)
    await page.locator('textarea').evaluate((veld) => veld.removeAttribute('maxlength'))
    await page.getByLabel('Wilt u er iets bij zeggen?').fill(lang)
    await page.getByRole('button', { name: 'Help mij hiermee' }).click()
    await page.getByText('Uw tekst is te lang.').waitFor()
    assert.equal(await page.getByLabel('Wilt u er iets bij zeggen?').inputValue(), lang)
  })

  test('a double click hands it over once; the back button, a second tab and a paper that is done meanwhile are no fault', async () => {
    const { token, dossierId } = await inwoner(gevraagd, '2026-01-08')
    const page = await paginaVan(token)
    await open(page, 'Loonstrook')
    const adres = page.url()
    const opdracht = (await page.locator('input[name=opdracht-foto]').getAttribute('value')) ?? ''
    const stuur = (buffer: Buffer) =>
      page.request.post(adres, {
        multipart: { 'opdracht-foto': opdracht, foto: { name: 'a.jpg', mimeType: 'image/jpeg', buffer } },
        headers: { origin: proef.http },
        maxRedirects: 0,
      })
    const [een, twee] = await Promise.all([stuur(jpeg()), stuur(jpeg())])
    assert.deepEqual([een.status(), twee.status()], [303, 303])
    assert.equal((await standVan(dossierId, 'loonstrook')).documenten.length, 1)
    // Back, and another file from the page that was seen before.
    assert.equal((await stuur(heic())).status(), 303)
    assert.equal((await standVan(dossierId, 'loonstrook')).documenten.length, 2)
    const tab = await paginaVan(token)
    await tab.goto(adres)
    await kies(tab, 'Maak een foto', 'a.jpg', jpeg())
    await tab.getByText('Dit bestand hebben wij al.').waitFor()
    await beoordeel(dossierId, 'loonstrook', 'goed')
    await kies(tab, 'Maak een foto', 'b.jpg', jpeg(Buffer.from('x')))
    await tab.getByText('Dit papier is al klaar.').waitFor()
    assert.equal(await tab.getByLabel('Maak een foto').count(), 0)
  })

  test('comes back as a download to who it is of alone; of somebody else nothing exists', async () => {
    const mijn = await inwoner(gevraagd, '2026-01-08')
    const ander = await inwoner(gevraagd, '2026-01-08')
    const page = await paginaVan(mijn.token)
    await open(page, 'Loonstrook')
    await kies(page, 'Maak een foto', 'a.jpg', jpeg())
    await page.getByText('Wij hebben uw papier').waitFor()
    await open(page, 'Loonstrook')
    const link = (await page.getByRole('link', { name: 'Bestand 1 (JPEG)' }).getAttribute('href')) ?? ''
    const antwoord = await page.request.get(link)
    assert.match(antwoord.headers()['content-disposition'] ?? '', /^attachment/)
    assert.equal((await antwoord.body()).includes(plaatsnaam), false)
    const vreemd = await paginaVan(ander.token)
    const eigenVraag = (await standVan(ander.dossierId, 'loonstrook')).id
    const mijnVraag = (await standVan(mijn.dossierId, 'loonstrook')).id
    for (const adres of [
      link,
      link.replace(mijnVraag, eigenVraag),
      `${lijst}/${mijnVraag}`,
      `${lijst}?bij=${mijn.toegang.toegangId}`,
      `${lijst}/${eigenVraag}?bij=${mijn.toegang.toegangId}`,
    ])
      assert.deepEqual([adres, (await vreemd.request.get(adres)).status()], [adres, 404])
    const post = (multipart: Record<string, string>) =>
      vreemd.request.post(`${lijst}/${mijnVraag}`, { multipart, headers: { origin: proef.http }, maxRedirects: 0 })
    assert.equal((await post({ wat: 'hulp', opdrachtId: crypto.randomUUID() })).status(), 404)
    assert.equal((await standVan(mijn.dossierId, 'loonstrook')).gemist, null)
    for (const adres of [lijst, `${lijst}/${mijnVraag}`, link])
      assert.equal((await fetch(proef.http + adres, { redirect: 'manual' })).status, 303, adres)
  })
})

test('whoever looks along stays with the traject that he chose: in another language, after signing in, on every page', async () => {
  const mijn = await inwoner(gevraagd, '2026-01-08')
  const helper = await naast(mijn.dossierId, 'gemachtigde', 'Bo Helper')
  const page = await paginaVan(helper.token)
  const bij = `bij=${helper.toegang.toegangId}`
  await page.goto(`${lijst}?${bij}`)
  await page.locator('.taalkeuze summary').click()
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'My papers' }).waitFor()
  assert.equal(new URL(page.url()).search, `?${bij}`)
  await page.locator('.papieren a').first().click()
  assert.equal(new URL(page.url()).search, `?${bij}`)
  await page.getByRole('link', { name: 'My traject' }).first().click()
  assert.equal(new URL(page.url()).search, `?${bij}`)
  await page.context().clearCookies({ name: 'kwijting_inwoner' })
  await page.goto(`${lijst}?${bij}`)
  assert.equal(new URL(page.url()).searchParams.get('naar'), `${lijst}?${bij}`)
  await page.locator('.taalkeuze summary').click()
  await page.getByRole('link', { name: 'Polski' }).click()
  assert.equal(new URL(page.url()).searchParams.get('naar'), `${lijst}?${bij}`)
  await page.locator('#gebruikersnaam').fill(helper.gebruikersnaam)
  await page.locator('#wachtwoord').fill('paraplu-op-dinsdag')
  await page.locator('main form button').first().click()
  await page.getByRole('heading', { level: 1, name: 'Moje dokumenty' }).waitFor()
  assert.equal(new URL(page.url()).search, `?${bij}`)
})

test('every page of papers, in every language: WCAG 2.2 AA, not too wide, at most 60 kB', async () => {
  const { token, dossierId } = await inwoner(documenten.slice(0, -1), '2026-01-14')
  const paden = [
    lijst,
    ...(await vragen(dossierId)).slice(-1).map(({ id }) => `${lijst}/${id}`),
    `${lijst}?gedaan=hulp`,
  ]
  for (const taal of talen) {
    const page = await paginaVan(token, taal, true)
    for (const pad of paden) {
      await page.goto(pad)
      await page.locator('h1').waitFor()
      assert.deepEqual([taal, pad, await toegankelijkheidsfouten(page)], [taal, pad, []])
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        assert.deepEqual([taal, pad, width, await teBreed(page)], [taal, pad, width, 0])
      }
      const bytes = await paginagewicht(`${proef.http}${pad}`, `taal=${taal}; kwijting_inwoner=${token}`)
      assert.ok(bytes <= 60_000, `${pad} in ${taal}: ${bytes} bytes`)
    }
    await page.context().close()
  }
})
