import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { type Proefportaal, deugt, ingelogd, metPortaal } from '../steun/browser.ts'
import { brongegevens } from '../steun/bronwandeling.ts'
import { stapje, voor } from '../steun/gegeven.ts'
import { bevraging } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser

metPortaal((opstelling) => void ({ proef, browser } = opstelling))

const reden = 'Het vtlb moet worden berekend.'

test('a question for a purpose is answered over the line; what differs is named, and fills in the form', async () => {
  const id = await proef.wandel([
    ...voor(bevraging, 'VraagGegevensOp'),
    stapje('2026-02-09', 'SluitSchuldregelingsovereenkomst', {
      getekendDoorInwoner: '2026-02-06',
      getekendDoorOrganisatie: '2026-02-09',
    }),
  ])
  const page = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
  const kijk = (naam: string) => deugt(page, `bronnen-${naam}`)
  await page.goto(`/medewerker/dossier/${id}/stap/VraagGegevensOp`)
  assert.match(page.url(), /bronnen$/)
  await kijk('leeg')
  await page.getByLabel('Toegang: mag de inwoner schuldhulp krijgen?').check()
  await page.getByLabel('Waarom is dit nu nodig?').fill(reden)
  await page.getByRole('button', { name: 'Vraag op bij Suwinet' }).click()
  await page.getByText('Voor de toegang kan het tot de beschikking.').waitFor()
  assert.equal(await page.getByLabel('Waarom is dit nu nodig?').inputValue(), reden, 'what was typed stays')
  await page.getByLabel('Verificatie: klopt nog wat wij weten?').check()
  await page.getByRole('button', { name: 'Vraag op bij Suwinet' }).click()
  await page.getByText('De gegevens staan hieronder').waitFor()
  await kijk('beantwoord')
  assert.ok(await page.getByText('Verschilt: bekijk adres').isVisible())
  await page.goto(`/medewerker/dossier/${id}/stap/StelAfloscapaciteitVast`)
  await page.locator('[name="veld.lasten.rekenhuur"]').fill('650,00')
  await page.getByRole('button', { name: 'Neem over: netto inkomen per maand' }).click()
  await page.waitForLoadState()
  const netto = (await proef.staat(id)).dossier.bevragingen[0]?.antwoord?.gegevens.inkomens[0]?.nettoPerMaand ?? 0
  assert.equal(await page.locator('[name="veld.nettoPerMaand"]').inputValue(), `${netto / 100},00`)
  assert.equal(await page.locator('[name="veld.lasten.rekenhuur"]').inputValue(), '650,00', 'what was typed stays')
  assert.equal((await proef.staat(id)).schuldregeling.capaciteit, null, 'nothing is saved')
  await kijk('overgenomen')
})

test('a file of the medewerker: wrong ones are refused whole, a good one stands beside the dossier', async () => {
  const id = await proef.wandel(voor(bevraging, 'VraagGegevensOp'))
  const page = await ingelogd(browser, proef.http)
  const lever = async (inhoud: object) => {
    await page.goto(`/medewerker/dossier/${id}/bronnen`)
    await page.getByLabel('Verificatie: klopt nog wat wij weten?').check()
    await page.getByLabel('Waarom is dit nu nodig?').fill(reden)
    const buffer = Buffer.from(JSON.stringify(inhoud))
    const bestand = { name: 'suwinet.json', mimeType: 'application/json', buffer }
    await page.getByLabel('Bestand met gegevens').setInputFiles(bestand)
    await page.getByRole('button', { name: 'Lees het bestand in' }).click()
  }
  const goed = { soort: 'kwijting-brongegevens', versie: 1, bsn: '111222333', ...brongegevens }
  await lever({ ...goed, versie: 7 })
  await page.getByText('#/versie: Deze versie kennen wij niet.').waitFor()
  assert.deepEqual((await proef.staat(id)).dossier.bevragingen, [], 'a file that cannot be read is no question')
  await lever({ ...goed, bsn: '999990019' })
  await page.getByText('Dit antwoord gaat over iemand anders').waitFor()
  await lever(goed)
  await page.getByText('De gegevens staan hieronder').waitFor()
  assert.ok(await page.getByText('Dorpsstraat 9 A, 1234AB Zonderland').first().isVisible())
  await page.goto(`/medewerker/dossier/${id}?sectie=inkomen`)
  assert.ok(await page.getByText('gegevens verschillen van het dossier').isVisible())
  await page.goto(`/medewerker/dossier/${id}/stap/VulPersoonsgegevensAan`)
  await page.getByRole('button', { name: 'Neem over: adres' }).click()
  assert.equal(await page.locator('[name="veld.huisnummer"]').inputValue(), '9')
  const bram = await ingelogd(browser, proef.http, 'bram.zonderland')
  assert.equal((await bram.goto(`/medewerker/dossier/${id}/bronnen`))?.status(), 403)
})
