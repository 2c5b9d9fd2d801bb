import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { documentstand } from '../../src/domein/dossier/index.ts'
import { heic, jpeg, pdf, plaatsnaam } from '../steun/bestanden.ts'
import { type Proefportaal, deugt, ingelogd, metPortaal } from '../steun/browser.ts'
import { documenten } from '../steun/documentwandeling.ts'

let proef: Proefportaal
let browser: Browser

metPortaal((opstelling) => void ({ proef, browser } = opstelling))

const standen = async (id: string) => (await proef.staat(id)).dossier.documentvragen.map(documentstand)

async function lever(page: Page, document: string, naam: string, buffer: Buffer) {
  await page.getByLabel('Welk document?').selectOption({ label: document })
  await page.getByLabel('Foto of PDF').setInputFiles({ name: naam, mimeType: 'application/octet-stream', buffer })
  await page.getByRole('button', { name: 'Lever in' }).click()
}

const kaart = (page: Page, naam: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: naam }) })

test('papers are asked at once, handed in at the counter, and judged with one press', async () => {
  const id = await proef.wandel(documenten.slice(0, 1))
  const page = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
  await page.goto(`/medewerker/dossier/${id}/documenten`)
  await page.getByText('Er is nog niets gevraagd.').waitFor()
  await page.getByRole('link', { name: 'Documenten vragen' }).click()
  for (const naam of ['Loonstrook', 'Polis van de zorgverzekering', 'Identiteitsbewijs'])
    await page.getByLabel(naam, { exact: true }).check()
  await page.getByLabel('Binnen twee weken').check()
  await page.getByRole('button', { name: 'Documenten vragen' }).click()
  await page.getByText('Opgeslagen').waitFor()
  await page.goto(`/medewerker/dossier/${id}/documenten`)
  await deugt(page, 'documenten-gevraagd')

  await lever(page, 'Loonstrook', 'IMG_0001.jpg.exe', jpeg())
  await page.getByText('Het document is ontvangen').waitFor()
  await deugt(page, 'documenten-ontvangen')
  await kaart(page, 'Loonstrook').getByRole('button', { name: 'Niet goed te lezen' }).click()
  await page.getByText('Opgeslagen. De inwoner kan het nu zien.').waitFor()
  await page.getByText('Wilt u een nieuwe foto maken?').waitFor()
  await lever(page, 'Loonstrook', 'nieuw.heic', heic())
  await page.getByText('Het document is ontvangen').waitFor()
  await kaart(page, 'Loonstrook').getByRole('button', { name: 'Goed', exact: true }).click()
  await page.getByText('Opgeslagen. De inwoner kan het nu zien.').waitFor()
  await kaart(page, 'Identiteitsbewijs').getByRole('button', { name: 'Gezien, geen kopie nodig' }).click()
  await page.getByText('Opgeslagen. De inwoner kan het nu zien.').waitFor()
  await kaart(page, 'Polis').getByRole('button', { name: 'De inwoner heeft dit niet' }).click()
  await page.getByText('Opgeslagen. De inwoner kan het nu zien.').waitFor()
  assert.deepEqual(await standen(id), ['goed', 'niet-hebben', 'gezien'])
  await page.goto(`/medewerker/dossier/${id}?sectie=documenten#documenten`)
  await page.getByText('1 document wacht op ons').waitFor()
  await page.goto('/medewerker?van=team')
  await page.getByRole('link', { name: 'Helpen met documenten' }).first().waitFor()
})

test('a file that is no paper is refused with what to do; nothing is lost or kept', async () => {
  const id = await proef.wandel(documenten.slice(0, 2))
  const page = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
  await page.goto(`/medewerker/dossier/${id}/documenten`)
  const slecht: readonly (readonly [naam: string, inhoud: Buffer, tekst: string])[] = [
    ['loonstrook.pdf', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), 'Dit is geen foto en geen PDF.'],
    ['loonstrook.jpg', Buffer.from('<script>alert(1)</script>'), 'Dit is geen foto en geen PDF.'],
    ['loonstrook.pdf', pdf('/OpenAction << /JS (x) >>'), 'In deze PDF zit een programma.'],
    ['loonstrook.pdf', pdf('/Encrypt 4 0 R'), 'Deze PDF is beveiligd met een wachtwoord.'],
    ['loonstrook.jpg', jpeg().subarray(0, 90), 'Dit bestand is niet heel aangekomen'],
    ['groot.pdf', pdf(`/A (${'a'.repeat(40_000_000)})`), 'Dit bestand is te groot.'],
  ]
  for (const [naam, inhoud, tekst] of slecht) {
    await lever(page, 'Loonstrook', naam, inhoud)
    await page.getByText(tekst).waitFor()
    assert.equal((await standen(id))[0], 'gevraagd', naam)
  }
  await deugt(page, 'documenten-geweigerd')
})

test('a paper comes back as a download only, for who works on dossiers', async () => {
  const id = await proef.wandel(documenten.slice(0, 2))
  const page = await ingelogd(browser, proef.http)
  await page.goto(`/medewerker/dossier/${id}/documenten`)
  await lever(page, 'Loonstrook', 'mijn loonstrook van mevrouw.jpg', jpeg())
  await page.getByText('Het document is ontvangen').waitFor()
  const link = page.getByRole('link', { name: /^Download Loonstrook/ })
  const wacht = page.waitForEvent('download')
  await link.click()
  const download = await wacht
  assert.match(download.suggestedFilename(), /^document-[0-9a-f]{8}\.jpg$/)
  const inhoud = await readFile(await download.path())
  assert.equal(inhoud.includes(plaatsnaam), false)
  const adres = (await link.getAttribute('href')) ?? ''
  const kop = (await page.request.get(proef.http + adres)).headers()
  assert.equal(kop['x-content-type-options'], 'nosniff')
  assert.match(kop['content-disposition'] ?? '', /^attachment/)
  const bram = await ingelogd(browser, proef.http, 'bram.zonderland')
  assert.equal((await bram.goto(`/medewerker/dossier/${id}/documenten`))?.status(), 403)
  assert.equal((await bram.request.get(proef.http + adres)).status(), 403)
  const ander = await proef.wandel(documenten.slice(0, 2))
  assert.equal((await page.request.get(proef.http + adres.replace(id, ander))).status(), 404)
})
