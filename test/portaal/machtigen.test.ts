import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type Inloggen, openInloggen } from '../../src/koppelingen/inloggen/index.ts'
import { type Proefportaal, aanHetLoket, deugt, metPortaal, vulDag } from '../steun/browser.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { collegaVan, partijVoor, verstuur } from '../steun/loket.ts'
import { log } from '../steun/opslag.ts'
import { inBeeld } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser
let inloggen: Inloggen
let vlam: Awaited<ReturnType<typeof partijVoor>>
let valk: typeof vlam
let bas: typeof vlam

after(() => inloggen.sluit())
metPortaal(async (opstelling) => {
  ;({ proef, browser } = opstelling)
  inloggen = openInloggen({ url: proef.url, log })
  vlam = await partijVoor(proef, inloggen, 'vlam', '90000001')
  valk = await partijVoor(proef, inloggen, 'de valk', '90000004')
  bas = await collegaVan(inloggen, vlam, 'Bas', 'behandelaar')
})

const binnen = async (wie: typeof vlam, javaScript = false): Promise<Page> =>
  (await aanHetLoket(browser, proef.http, wie.token, javaScript)).newPage()
/** The same page as a machine looks at it. */
async function isNetjes(page: Page, naam: string): Promise<void> {
  const kijker = await binnen(vlam, true)
  await kijker.goto(page.url())
  await kijker.locator('h1').first().waitFor()
  await deugt(kijker, naam)
  await kijker.context().close()
}

describe('a schuldeiser that lets its incassobureau act', () => {
  test('gives it, reads what was answered for it, and withdraws it while the other is signed in', async () => {
    const id = await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven'))
    await verstuur(proef, id)
    const page = await binnen(vlam)
    await page.goto('/schuldeiser')
    await page.getByRole('link', { name: 'Fatima el Amrani' }).click()
    await page.getByText('U antwoordt zelf.').waitFor()
    await page.getByRole('link', { name: 'Machtig een incassobureau of deurwaarder' }).click()
    await page.getByRole('heading', { level: 1, name: 'Machtig een incassobureau of deurwaarder' }).waitFor()
    await isNetjes(page, 'machtigen')
    await page.getByRole('button', { name: 'Geef de machtiging' }).click()
    await page.getByRole('link', { name: /Maak een keuze/ }).waitFor()
    await page
      .getByLabel('Wie handelt voor de schuldeiser?')
      .selectOption({ label: 'Incassobureau De Valk (incassobureau)' })
    await page.getByLabel('Kenmerk van deze vordering daar').fill('I-7')
    await vulDag(page, 'Tot en met', '2026-02-24')
    await page.getByRole('button', { name: 'Geef de machtiging' }).click()
    await page.getByText('De machtiging is gegeven').waitFor()
    await page.getByText('tot en met 24 februari 2026').waitFor()
    const adres = new URL(page.url()).pathname
    await verstuur(proef, id)

    const daar = await binnen(valk)
    await daar.goto('/schuldeiser')
    await daar.getByText('I-7, voor Energie De Vlam').waitFor()
    await daar.getByRole('link', { name: 'Fatima el Amrani' }).click()
    await daar.getByRole('heading', { name: 'Wat staat er open bij u?' }).waitFor()
    assert.equal(await daar.getByText('Wie antwoordt voor deze vordering?').count(), 0)
    const vraag = daar.url()
    await daar.getByLabel('Er staat een bedrag open').check()
    await daar.getByLabel('Bedrag dat openstaat').fill('250')
    await daar.getByRole('button', { name: 'Bekijk uw antwoord' }).click()
    await daar.getByRole('button', { name: 'Verstuur uw antwoord' }).click()
    await daar.getByText(/Wij hebben uw antwoord ontvangen op/).waitFor()

    await page.goto(adres)
    await page.getByRole('cell', { name: 'Incassobureau De Valk (Anna Vonk), namens Energie De Vlam' }).waitFor()
    await page.getByText('€ 250,00').first().waitFor()
    await isNetjes(page, 'machtiging-gegeven')
    await page.getByRole('button', { name: 'Trek de machtiging in' }).click()
    await page.getByText('De machtiging is gestopt').waitFor()
    await page.getByText('U antwoordt zelf.').waitFor()
    assert.equal((await daar.goto(vraag))?.status(), 404)
    for (const een of [page, daar]) await een.context().close()
  })

  test('a colleague who is no beheerder sees who acts, and changes nothing', async () => {
    const id = await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven'))
    await verstuur(proef, id)
    const { rijen } = await proef.opslag.loket.vragen(vlam, { pagina: 1 })
    const adres = `/schuldeiser/vraag/${rijen.at(-1)?.berichtId ?? ''}`
    const page = await binnen(bas)
    await page.goto(adres)
    await page.getByText('U antwoordt zelf.').waitFor()
    assert.equal(await page.getByRole('link', { name: 'Machtig een incassobureau of deurwaarder' }).count(), 0)
    assert.equal((await page.goto(`${adres}/machtigen`))?.status(), 403)
    await page.context().close()
  })
})
