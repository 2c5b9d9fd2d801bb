import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type Proefportaal, ingelogd, metPortaal, teBreed, toegankelijkheidsfouten } from '../steun/browser.ts'
import { codeVan } from '../steun/totp.ts'
import { toelating } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser

metPortaal((opstelling) => void ({ proef, browser } = opstelling))
// Every address may try so many codes; each test begins fresh.
beforeEach(async () => void (await proef.sql('DELETE FROM kwijting.inlogpoging')))

const ww = 'een lange zin om te onthouden'

async function buitenstaander(): Promise<Page> {
  return (await browser.newContext({ baseURL: proef.http, javaScriptEnabled: false })).newPage()
}

/** Looks at a page as a machine can: faults against WCAG, and whether it fits. */
async function isNetjes(page: Page): Promise<void> {
  const met = await browser.newContext({
    baseURL: proef.http,
    storageState: await page.context().storageState(),
  })
  const kijker = await met.newPage()
  await kijker.goto(page.url())
  assert.deepEqual([page.url(), await toegankelijkheidsfouten(kijker)], [page.url(), []])
  for (const width of [360, 768, 1440]) {
    await kijker.setViewportSize({ width, height: 900 })
    assert.equal(await teBreed(kijker), 0, `${page.url()} at ${width}`)
  }
  await met.close()
}

async function codeOp(page: Page): Promise<string> {
  const tekst = await page.getByText(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/).textContent()
  return tekst ?? assert.fail('no code')
}

async function vul(page: Page, velden: Readonly<Record<string, string>>, knop: string): Promise<void> {
  for (const [label, waarde] of Object.entries(velden)) await page.getByLabel(label).fill(waarde)
  await page.getByRole('button', { name: knop, exact: true }).click()
}

/** Puts what the page shows into an app, and gives its code. @returns the recovery codes */
async function stelAppIn(page: Page, knop: RegExp): Promise<readonly string[]> {
  await page.waitForURL('**/tweede-stap?naar=*')
  await page.getByRole('img').waitFor()
  await isNetjes(page)
  const geheim = await page.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{4}){7}$/).textContent()
  await vul(page, { Code: '12345' }, 'Verder')
  await page.getByText('Deze code klopt niet').waitFor()
  await vul(page, { Code: codeVan(geheim ?? '') }, 'Verder')
  const codes = await page.locator('.herstelcodes code').allTextContents()
  assert.equal(codes.length, 8)
  await page.getByRole('link', { name: knop }).click()
  return codes
}

describe('the door of the inwoners', () => {
  test('a hulpverlener hands over a code; with it somebody makes an account, sees what is his, and leaves', async () => {
    const id = await proef.wandel(toelating.slice(0, 3))
    const noor = await ingelogd(browser, proef.http)
    await noor.goto(`/medewerker/dossier/${id}/stap/GeefInwonerToegang`)
    await noor.waitForURL(`**/dossier/${id}/toegang`)
    await noor.getByLabel('De inwoner zelf').check()
    await vul(noor, { Naam: 'Fatima el Amrani', Reden: 'Gevraagd aan de balie.' }, 'Toegang geven tot het dossier')
    const code = await codeOp(noor)
    await noor.getByText('Nog niet gemaakt').waitFor()

    const fatima = await buitenstaander()
    await fatima.goto('/inwoner/traject')
    await fatima.waitForURL('**/inwoner/inloggen?naar=%2Finwoner%2Ftraject')
    await fatima.getByRole('link', { name: /code gekregen/ }).click()
    await vul(fatima, { Code: 'AAAA', Gebruikersnaam: 'fatima', Wachtwoord: ww }, 'Verder')
    await fatima.getByText('Deze code werkt niet.').waitFor()
    assert.equal(await fatima.getByLabel('Gebruikersnaam').inputValue(), 'fatima', 'what was typed stays')
    await vul(fatima, { Code: code.toLowerCase(), Wachtwoord: ww }, 'Verder')
    const reserve = await stelAppIn(fatima, /opgeschreven/)
    await fatima.waitForURL('**/inwoner/traject')
    await fatima.getByRole('heading', { name: 'Dag Fatima el Amrani.' }).waitFor()
    await fatima.getByText('U bent hier').waitFor()
    await isNetjes(fatima)

    await noor.goto(`/medewerker/dossier/${id}/toegang`)
    await noor.getByText('In gebruik').waitFor()
    await noor.getByRole('link', { name: 'Toegang intrekken' }).click()
    await noor.getByLabel('Van wie?').selectOption({ index: 1 })
    await vul(noor, { Reden: 'Verkeerde persoon.' }, 'Toegang tot het dossier intrekken')
    await noor.waitForURL('**/toegang?gedaan=ja')
    await fatima.goto('/inwoner/traject')
    await fatima.getByText('U kunt nu niets bekijken.').waitFor()
    await fatima.getByRole('button', { name: 'Uitloggen' }).click()
    await fatima.waitForURL('**/inwoner/inloggen')
    await vul(fatima, { Gebruikersnaam: 'fatima', Wachtwoord: 'iets anders' }, 'Inloggen')
    await fatima.getByText('passen niet bij elkaar').waitFor()
    await vul(fatima, { Gebruikersnaam: 'Fatima', Wachtwoord: ww }, 'Inloggen')
    await fatima.waitForURL('**/tweede-stap?naar=*')
    await fatima.goto('/inwoner/traject')
    await fatima.waitForURL('**/inwoner/inloggen?naar=*')
    await fatima.goto('/inwoner/tweede-stap')
    await vul(fatima, { Code: reserve[0] ?? '' }, 'Verder')
    await fatima.waitForURL('**/inwoner/traject')
    await fatima.getByRole('link', { name: 'Fatima el Amrani' }).click()
    await fatima.getByText('(dit apparaat)').waitFor()
    await isNetjes(fatima)
    await vul(fatima, { 'Uw wachtwoord van nu': 'verkeerd', 'Nieuw wachtwoord': `${ww}!` }, 'Wachtwoord veranderen')
    await fatima.getByText('Dit is niet uw wachtwoord.').waitFor()
    await vul(fatima, { 'Uw wachtwoord van nu': ww, 'Nieuw wachtwoord': `${ww}!` }, 'Wachtwoord veranderen')
    await fatima.getByText('Dat is gedaan').waitFor()
    await fatima.getByRole('button', { name: 'Overal uitloggen' }).click()
    await fatima.waitForURL('**/inwoner/inloggen')
  })
})

describe('the door of the schuldeisers', () => {
  test('the contactenboek gives a code; with it a party gets in', async () => {
    const { rijen } = await proef.opslag.schuldeisers(proef.organisatieId, { zoek: 'vlam', pagina: 1 })
    const bram = await ingelogd(browser, proef.http, 'bram.zonderland')
    await bram.goto(`/medewerker/schuldeisers/${rijen[0]?.id}`)
    await bram.getByRole('link', { name: 'Toegang tot het portaal voor schuldeisers' }).click()
    const wie = { 'Naam van de eerste gebruiker': 'Anna Vonk', 'E-mailadres van deze gebruiker': 'anna@vlam.example' }
    await vul(bram, { 'KvK-nummer': '123', ...wie }, 'Toegang geven tot het portaal')
    await bram.getByText('Een KvK-nummer heeft acht cijfers.').first().waitFor()
    await vul(bram, { 'KvK-nummer': '90000001' }, 'Toegang geven tot het portaal')
    const code = await codeOp(bram)

    const anna = await buitenstaander()
    await anna.goto('/schuldeiser/activeren')
    await vul(anna, { Code: code, Gebruikersnaam: 'anna@vlam.example', Wachtwoord: 'te kort' }, 'Verder')
    await anna.getByText('Kies een wachtwoord van ten minste twaalf tekens.').waitFor()
    await vul(anna, { Wachtwoord: ww }, 'Verder')
    await stelAppIn(anna, /bewaard/)
    await anna.waitForURL('**/schuldeiser')
    await anna.getByRole('heading', { name: 'Energie De Vlam' }).waitFor()
    await isNetjes(anna)
    await anna.getByRole('link', { name: 'Wij hebben nog een code gekregen' }).click()
    await vul(anna, { Code: code }, 'Verder')
    await anna.getByText('Deze code werkt niet.').waitFor()

    await bram.goto(`/medewerker/schuldeisers/${rijen[0]?.id}/toegang`)
    await bram.getByText('De toegang is in gebruik.').waitFor()
    assert.equal(await bram.getByRole('button', { name: 'Maak nieuwe code' }).count(), 0)
  })
})

test('a medewerker sets an app up, looks at the own account, and a beheerder lets it be set up again', async () => {
  const gebruikersnaam = 'nieuw.zonderland'
  const bram = await ingelogd(browser, proef.http, 'bram.zonderland')
  await bram.goto('/medewerker/medewerkers')
  await bram.getByLabel('Naam', { exact: true }).fill('Nina Nieuw')
  await bram.getByLabel('Schuldhulpverlener').check()
  await vul(bram, { Gebruikersnaam: gebruikersnaam }, 'Medewerker toevoegen')
  await bram.getByRole('button', { name: 'Maak nieuw wachtwoord voor Nina Nieuw' }).click()
  const wachtwoord = (await bram.locator('.melding code').last().textContent()) ?? ''
  const nina = await buitenstaander()
  await nina.goto('/medewerker/werkvoorraad')
  await vul(nina, { Gebruikersnaam: gebruikersnaam, Wachtwoord: wachtwoord }, 'Inloggen')
  await stelAppIn(nina, /bewaard/)
  await nina.waitForURL('**/medewerker/werkvoorraad')
  await nina.getByRole('link', { name: 'Nina Nieuw' }).click()
  await nina.getByText('(dit apparaat)').waitFor()
  await isNetjes(nina)
  await bram.goto('/medewerker/medewerkers')
  await bram.getByRole('button', { name: 'Opnieuw instellen voor Nina Nieuw, bij het inloggen' }).click()
  await bram.getByText('Opgeslagen').waitFor()
  await nina.goto('/medewerker')
  await nina.waitForURL('**/medewerker/inloggen?naar=*')
  await vul(nina, { Gebruikersnaam: gebruikersnaam, Wachtwoord: wachtwoord }, 'Inloggen')
  await stelAppIn(nina, /bewaard/)
  await nina.waitForURL('**/medewerker')
})

test('every address behind a door leads to signing in at that door, also with the session of another', async () => {
  const noor = await ingelogd(browser, proef.http)
  for (const pad of ['/inwoner/traject', '/schuldeiser', '/schuldeiser/bestaat-niet']) {
    await noor.goto(pad)
    await noor.waitForURL(`**/inloggen?naar=${encodeURIComponent(pad)}`)
    assert.ok(noor.url().includes(`${pad.split('/')[1]}/inloggen`))
  }
  const cookies = await noor.context().cookies()
  const token = cookies.find(({ name }) => name === 'kwijting_sessie')?.value ?? assert.fail('no session')
  for (const [deur, pad] of [
    ['inwoner', '/inwoner/traject'],
    ['schuldeiser', '/schuldeiser'],
  ]) {
    const antwoord = await fetch(`${proef.http}${pad}`, {
      headers: { cookie: `kwijting_${deur}=${token}` },
      redirect: 'manual',
    })
    assert.equal(antwoord.status, 303, deur)
  }
})
