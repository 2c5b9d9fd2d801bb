import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type Proefportaal, deugt, ingelogd, metPortaal } from '../steun/browser.ts'
import {
  type Betaalproef,
  betaalproef,
  bevestigRekeningen,
  collega,
  dagNa,
  leesAfschrift,
  moet,
} from '../steun/betalen.ts'

let proef: Proefportaal
let browser: Browser
let betalen: Betaalproef
let noor: Page

metPortaal(async (opstelling) => {
  ;({ proef, browser } = opstelling)
  betalen = await betaalproef(proef)
  noor = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
})

const nummer = 'NL02ABNA0123456789'

test('an account is filled in by one and typed again by another before anybody is paid', async () => {
  await noor.goto('/medewerker/betalen')
  assert.ok(await noor.getByRole('heading', { name: 'Kan niet betaald worden' }).isVisible())
  assert.ok(await noor.getByText('Er staat niets klaar.').isVisible())
  await deugt(noor, 'betalen-kan-niet')
  const eerste = noor.getByRole('table', { name: 'Betalingen die niet kunnen' }).getByRole('link').first()
  const naam = (await eerste.textContent()) ?? ''
  await eerste.click()
  const adres = new URL(noor.url()).pathname
  await noor.getByLabel('Rekeningnummer (IBAN)').fill(nummer)
  await noor.getByLabel('Op naam van').fill(naam)
  await noor.getByLabel('Waar blijkt dit uit?').fill('Brief van 12 mei.')
  await deugt(noor, 'rekening-invullen')
  await noor.getByRole('button', { name: 'Opslaan' }).click()
  await noor.goto(adres)
  assert.ok(await noor.getByText('Uw wijziging wacht op een collega').isVisible())

  const bram = await ingelogd(browser, proef.http, 'bram.zonderland', { javaScriptEnabled: true })
  await bram.goto(adres)
  assert.equal(await bram.getByText(nummer).count(), 0, 'who confirms types it from the proof')
  await deugt(bram, 'rekening-bevestigen')
  await bram.getByLabel('Rekeningnummer (IBAN)').fill('NL44RABO0123456789')
  await bram.getByRole('button', { name: 'Bevestigen' }).click()
  assert.ok(await bram.getByText('Dit is een ander rekeningnummer dan uw collega heeft ingevuld.').first().isVisible())
  await bram.getByLabel('Rekeningnummer (IBAN)').fill(nummer)
  await bram.getByRole('button', { name: 'Bevestigen' }).click()
  await bram.goto(adres)
  assert.ok(await bram.getByText('Wij betalen nu op NL02 ABNA 0123 4567 89').isVisible())
  await bram.goto('/medewerker/betalen')
  assert.ok(await bram.getByRole('heading', { name: 'Klaar om te betalen' }).isVisible())
})

test('without JavaScript: a batch is made, and who made it cannot approve it', async () => {
  await bevestigRekeningen(proef)
  const page = await ingelogd(browser, proef.http)
  await page.goto('/medewerker/betalen')
  await page.getByRole('link', { name: 'Batch maken' }).click()
  await page.getByRole('button', { name: 'Batch maken van alles wat klaarstaat' }).click()
  await page.waitForURL('**/batch/*')
  assert.ok(await page.getByText('Een collega moet deze batch goedkeuren').isVisible())
  assert.equal(await page.getByRole('button', { name: 'Batch goedkeuren' }).count(), 0)
  await page.getByRole('link', { name: 'Batch intrekken' }).click()
  await page.getByLabel('Reden').fill('Verkeerde dag.')
  await page.getByRole('button', { name: 'Batch intrekken' }).click()
  await page.waitForURL('**/medewerker/betalen?gedaan=ja')
  assert.ok(await page.getByText('Ingetrokken').isVisible())
})

test('a batch of a colleague is approved, made into a file, and downloaded twice with the same bytes', async () => {
  await noor.goto('/medewerker/betalen')
  await noor.locator('summary').first().click()
  await deugt(noor, 'betalen-klaar')
  await moet(betalen.geef('StelBetaalbatchSamen', { uitvoerdatum: dagNa(proef) }, collega))
  const batchId = (await betalen.batches()).at(-1) ?? ''
  await noor.goto(`/medewerker/betalen/${betalen.rekening.id}/batch/${batchId}`)
  assert.ok(await noor.getByText('Wacht op goedkeuring').isVisible())
  assert.ok(
    await noor
      .getByText(/^NL\d\d [A-Z]{4} \d{4} \d{4} \d\d$/)
      .first()
      .isVisible(),
    'to which account',
  )
  await deugt(noor, 'batch-goedkeuren')
  await noor.getByRole('button', { name: 'Batch goedkeuren' }).click()
  await noor.getByRole('button', { name: 'Bestand voor de bank maken' }).click()
  await noor.locator('summary').first().click()
  await deugt(noor, 'batch-bij-de-bank')
  const adres = await noor.getByRole('link', { name: 'Bestand downloaden' }).getAttribute('href')
  const haal = async () => {
    const antwoord = await noor.request.get(adres ?? '')
    return { bytes: await antwoord.body(), kop: antwoord.headers() }
  }
  const [eerste, tweede] = [await haal(), await haal()]
  assert.ok(eerste.bytes.equals(tweede.bytes))
  assert.match(
    eerste.bytes.toString('utf8'),
    /^<\?xml version="1.0" encoding="UTF-8"\?>\n<Document xmlns="urn:iso:std:iso:20022/,
  )
  assert.match(eerste.kop['content-disposition'] ?? '', /^attachment; filename="betalingen-\d{4}-\d\d-\d\d-/)
  await noor.goto('/medewerker/betalen')
  assert.ok(await noor.getByText('Bestand gemaakt, nog in te lezen bij de bank').isVisible())
})

test('a file that the bank refuses: one says it, a colleague confirms it, and it can be undone', async () => {
  const [rekening] = await proef.opslag.betalen.rekeningen(proef.organisatieId)
  const batchId = rekening?.batches.find(({ stand }) => stand === 'aangeboden')?.id ?? assert.fail()
  const blad = `/medewerker/betalen/${betalen.rekening.id}/batch/${batchId}`
  await noor.goto(blad)
  await noor.locator('summary').first().click()
  assert.ok(
    await noor
      .getByRole('link', { name: /^De bank weigert dit voor/ })
      .first()
      .isVisible(),
  )
  await noor.getByRole('link', { name: 'De bank weigert dit bestand' }).click()
  await noor.getByLabel('Reden van de bank').fill('AC04')
  await noor.getByLabel('Kenmerk van de bank').fill('STAT-2026-1')
  await deugt(noor, 'weigering-melden')
  await noor.getByRole('button', { name: 'Melden dat de bank weigert' }).click()
  await noor.goto(blad)
  assert.ok(await noor.getByText('De rekening is opgeheven (AC04)').isVisible())
  assert.equal(
    await noor.getByRole('link', { name: 'Weigering bevestigen' }).count(),
    0,
    'who says it does not confirm',
  )
  await deugt(noor, 'weigering-gemeld')
  await moet(betalen.geef('MeldBankweigering', { batchId, reden: 'AC04', bankkenmerk: 'STAT-2026-1' }, collega))
  await noor.goto('/medewerker')
  await noor.getByRole('link', { name: 'Weigering van de bank bevestigen' }).click()
  await noor.getByRole('link', { name: 'Weigering bevestigen' }).click()
  await deugt(noor, 'weigering-bevestigen')
  await noor.getByRole('button', { name: 'Weigering van de bank bevestigen' }).click()
  await noor.goto(blad)
  assert.ok(await noor.getByText('Geweigerd door de bank').isVisible())
  await deugt(noor, 'weigering-bevestigd')
  await noor.getByRole('link', { name: 'De bank betaalde toch' }).click()
  await noor.getByLabel('Waar blijkt dit uit?').fill('Gebeld met de bank.')
  await noor.getByRole('button', { name: 'De bank betaalde toch' }).click()
  await noor.goto(blad)
  assert.ok(await noor.getByText('Bestand gemaakt, nog in te lezen bij de bank').isVisible())
})

test('money that names nothing of ours: the batch is chosen, then what the bank left out, seen before it is done', async () => {
  const [rekening] = await proef.opslag.betalen.rekeningen(proef.organisatieId)
  const batch = rekening?.batches.find(({ stand }) => stand === 'aangeboden')
  const [groep] = (await proef.opslag.betalen.batch(proef.organisatieId, batch?.id ?? ''))?.groepen ?? []
  const [weg] = groep?.eerste ?? []
  if (batch === undefined || weg === undefined) assert.fail('no batch')
  const wel = ((batch.totaal - weg.bedrag) / 100).toFixed(2)
  const los = { e2e: 'NOTPROVIDED', tekst: 'Verzamelboeking', naam: 'Bank' }
  await leesAfschrift(proef, 1, 0, [
    { ...los, richting: 'DBIT', bedrag: wel, ref: 'af' },
    { ...los, bedrag: (weg.bedrag / 100).toFixed(2), ref: 'bij' },
  ])
  await noor.goto('/medewerker')
  assert.ok(await noor.getByRole('link', { name: 'Geld van de bank toewijzen' }).isVisible())
  await deugt(noor, 'vandaag-geld')
  await noor.goto('/medewerker/bank')
  await deugt(noor, 'bank-bak')
  await noor.getByRole('link', { name: /^Hoort bij een betaalbatch/ }).click()
  await deugt(noor, 'bank-kies-batch')
  await noor.getByLabel(/^Batch van/).check()
  await noor.getByRole('button', { name: 'Verder' }).click()
  await deugt(noor, 'bank-kies-betalingen')
  const vakjes = noor.getByRole('group', { name: 'Welke betalingen?' }).getByRole('checkbox')
  assert.equal(await vakjes.first().getAttribute('value'), weg.betalingId, 'what makes it fit comes first')
  await vakjes.nth(1).check()
  await vakjes.nth(0).check()
  await noor.getByRole('button', { name: 'Bekijk wat dit doet' }).click()
  assert.ok(await noor.getByText(/te weinig/).isVisible())
  assert.equal(await noor.getByRole('button', { name: /vastleggen$/ }).count(), 0)
  await vakjes.nth(1).uncheck()
  await noor.getByRole('button', { name: 'Bekijk wat dit doet' }).click()
  assert.ok(await noor.getByText(/precies het bedrag van de bank/).isVisible())
  await deugt(noor, 'bank-wat-het-doet')
  await noor.getByRole('button', { name: /als betaald vastleggen$/ }).click()
  assert.ok(await noor.getByText('De betalingen zijn vastgelegd').isVisible())

  await noor.getByRole('link', { name: /^Een betaling van ons kwam terug/ }).click()
  await deugt(noor, 'bank-kwam-terug')
  const zelfde = noor.getByRole('group', { name: 'Welke betalingen?' }).getByRole('checkbox')
  assert.ok((await zelfde.count()) > 0)
  assert.equal((await noor.goto(noor.url().replace('/betaling/', '/afschrift/')))?.status(), 404)
})

test('a day without banks is said at the field; what is not there is not found; who does not pay sees nothing', async () => {
  const stap = `/medewerker/betalen/${betalen.rekening.id}/stap`
  await noor.goto(`${stap}/StelBetaalbatchSamen`)
  for (const [deel, waarde] of [
    ['Dag', '25'],
    ['Maand', '12'],
    ['Jaar', '2031'],
  ] as const)
    await noor.getByLabel(deel, { exact: true }).fill(waarde)
  await noor.getByRole('button', { name: 'Batch maken van alles wat klaarstaat' }).click()
  assert.ok(await noor.getByText('Op die dag werken banken niet.').first().isVisible())
  await deugt(noor, 'batch-geen-bankdag')
  await noor.goto(`${stap}/StelBetaallimietVast`)
  await deugt(noor, 'grens')
  for (const adres of [`${stap}/SluitDossier`, `/medewerker/betalen/${betalen.rekening.id}/batch/niets`])
    assert.equal((await noor.goto(adres))?.status(), 404, adres)
})
