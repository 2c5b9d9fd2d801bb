import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { type Taal, talen } from '../../src/portalen/onderdelen/talen.ts'
import { type Proefportaal, ingelogd, metPortaal, teBreed, toegankelijkheidsfouten } from '../steun/browser.ts'
import { paginagewicht } from '../steun/gewicht.ts'
import { handen } from '../steun/hand.ts'

let proef: Proefportaal
let browser: Browser

metPortaal((opstelling) => void ({ proef, browser } = opstelling))

const telefoon = { width: 360, height: 740 }

async function bezoeker(opties: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: proef.http,
    javaScriptEnabled: false,
    viewport: telefoon,
    ...opties,
  })
  return context.newPage()
}

const op = (page: Page) => new URL(page.url()).pathname
const verder = (page: Page) => page.locator('button.nl-button--primary').click()
const kies = (page: Page, veld: string, n: number) => page.locator(`label[for=veld-${veld}-${n}]`).click()

/** Answers everything; stops before it is sent. */
async function vulIn(page: Page, naam = 'Joris Blom'): Promise<void> {
  await page.goto('/inwoner/aanmelden')
  await kies(page, 'voorWie', 0)
  await verder(page)
  await kies(page, 'zorgen', 0)
  await verder(page)
  await page.locator('#veld-telefoon').fill('06 12345678')
  await verder(page)
  await page.locator('#veld-naam').fill(naam)
  await verder(page)
  assert.equal(op(page), '/inwoner/aanmelden/controle')
}

const codeOp = async (page: Page) => (await page.locator('.code').textContent())?.trim() ?? ''

for (const [hoe, hand] of Object.entries(handen))
  test(`in crisis, on a telephone without script, in Arabic, with a break: from the front door to who calls and when, ${hoe}`, async () => {
    proef.zetDag('2026-11-19')
    const page = await bezoeker()
    const knop = (naam: string, waar = page) => waar.getByRole('button', { name: naam, exact: true })
    const link = (naam: string, waar = page) => waar.getByRole('link', { name: naam })
    await page.goto('/')
    await hand.druk(link('العربية'))
    await hand.druk(link('اطلب المساعدة'))
    assert.equal(op(page), '/inwoner/aanmelden/voor-wie')
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl')
    await hand.druk(knop('متابعة'))
    await page.getByRole('alert').waitFor()
    await hand.kies(page.getByRole('radio', { name: 'لنفسي' }))
    await hand.druk(knop('متابعة'))
    await hand.kies(page.getByRole('checkbox', { name: 'قطع الغاز أو الكهرباء' }))
    await hand.druk(knop('متابعة'))
    // Answered at once, by the rule: three werkdagen after Thursday are Tuesday.
    assert.equal(op(page), '/inwoner/aanmelden/snel')
    const belofte = await page.locator('.belofte').innerText()
    assert.match(belofte, /3/)
    assert.match(belofte, /24/)
    assert.ok(belofte.includes('الثلاثاء') && belofte.includes('2026'), belofte)
    assert.equal(await page.locator('a[href="tel:112"]').count(), 1)
    const code = await codeOp(page)
    await page.context().close()

    // The telephone is empty; tomorrow, on another one, in another language of the browser.
    const later = await bezoeker({ locale: 'nl-NL' })
    await later.goto('/inwoner?taal=ar')
    await hand.druk(link('تابع برمز', later))
    await hand.schrijf(later.getByLabel('رمزك'), code.toLowerCase().replaceAll('-', ' '))
    await hand.druk(knop('متابعة', later))
    assert.equal(op(later), '/inwoner/aanmelden/bereik')
    await hand.schrijf(later.getByLabel('رقم الهاتف'), '٠٦١٢٣٤٥٦٧٨')
    await hand.druk(knop('متابعة', later))
    const naam = `فاطمة الأمراني ${hoe.length}`
    await hand.schrijf(later.getByLabel('الاسم واسم العائلة'), naam)
    await hand.druk(knop('متابعة', later))
    assert.equal(op(later), '/inwoner/aanmelden/controle')
    assert.equal(await teBreed(later), 0)
    await hand.druk(knop('إرسال', later))
    assert.equal(op(later), '/inwoner/aanmelden/verstuurd')
    const zinnen = (await later.locator('.belofte').allInnerTexts()).join(' ')
    assert.ok(zinnen.includes('Gemeente zonderland') && zinnen.includes('الاثنين') && zinnen.includes('23'), zinnen)
    assert.ok(zinnen.includes('الثلاثاء') && zinnen.includes('24'), zinnen)

    const medewerker = await ingelogd(browser, proef.http)
    await hand.druk(medewerker.getByRole('link', { name: 'Werkvoorraad' }))
    await hand.schrijf(medewerker.getByRole('searchbox'), naam)
    await hand.druk(medewerker.getByRole('button', { name: 'Zoeken' }))
    await hand.druk(medewerker.getByRole('link', { name: naam }))
    const kop = await medewerker.locator('.dossierkop').innerText()
    assert.ok(kop.includes('Crisis') && kop.includes('Taal: Arabisch'), kop)
    assert.ok(
      (await medewerker.locator('body').innerText()).includes('Gas of elektriciteit wordt afgesloten'.toLowerCase()),
    )
  })

test('for somebody else who does not know: no aanmelding, and what can be done; once it was discussed it goes on', async () => {
  const page = await bezoeker()
  await page.goto('/inwoner/aanmelden')
  await kies(page, 'voorWie', 1)
  await verder(page)
  await kies(page, 'relatie', 3)
  await page.locator('#veld-uwNaam').fill('Sanne Kuiper')
  await kies(page, 'akkoord', 1)
  await verder(page)
  assert.equal(op(page), '/inwoner/aanmelden/overleg')
  // No other address leads past it.
  await page.goto('/inwoner/aanmelden/controle')
  assert.equal(op(page), '/inwoner/aanmelden/overleg')
  await page.getByRole('link', { name: 'Het is nu wel besproken' }).click()
  await kies(page, 'akkoord', 0)
  await verder(page)
  assert.equal(op(page), '/inwoner/aanmelden/situatie')
  assert.ok((await page.locator('h1').innerText()).includes('deze persoon'))
})

test('a double click, the back button and another tab: one aanmelding, nothing lost', async () => {
  const page = await bezoeker({ javaScriptEnabled: true })
  await vulIn(page, 'Dubbel Klik')
  await page.goBack()
  assert.equal(await page.locator('#veld-naam').inputValue(), 'Dubbel Klik')
  const tweede = await page.context().newPage()
  await tweede.goto('/inwoner/aanmelden/controle')
  await page.goto('/inwoner/aanmelden/controle')
  await Promise.all([verder(page), verder(tweede)])
  assert.equal(op(page), '/inwoner/aanmelden/verstuurd')
  assert.equal(op(tweede), '/inwoner/aanmelden/verstuurd')
  const { totaal } = await proef.opslag.werkvoorraad(proef.organisatieId, { pagina: 1, zoek: 'dubbel klik' })
  assert.equal(totaal, 1)
  await page.goto('/inwoner/aanmelden/naam')
  assert.equal(op(page), '/inwoner/aanmelden/verstuurd')
})

test('a code that is gone: a kind word, what was just typed is kept; stopping leaves nothing on the device', async () => {
  const page = await bezoeker()
  await page
    .context()
    .addCookies([{ name: 'kwijting_aanmelding', value: '2222-2222-2222', domain: '127.0.0.1', path: '/inwoner' }])
  await page.goto('/inwoner/aanmelden')
  assert.ok((await page.locator('.bericht').innerText()).includes('30 dagen'))
  await kies(page, 'voorWie', 0)
  await verder(page)
  assert.equal(op(page), '/inwoner/aanmelden/situatie')
  await page.getByRole('button', { name: 'Stoppen op dit apparaat' }).click()
  assert.equal(op(page), '/inwoner')
  const over = await page.context().cookies()
  assert.deepEqual(
    over.map(({ name }) => name).filter((naam) => naam.includes('aanmelding')),
    [],
  )
  await page.goto('/inwoner/verder')
  await page.locator('#code').fill('klopt niet')
  await verder(page)
  assert.ok((await page.getByRole('alert').innerText()).includes('kennen wij niet'))
  assert.equal(await page.locator('#code').inputValue(), 'klopt niet')
})

/** Looks at every page of an aanmelding on the way through. */
async function loopDoor(page: Page, taal: Taal, kijk: (wat: string) => Promise<void>): Promise<void> {
  await page.goto(`/inwoner/aanmelden?taal=${taal}`)
  await verder(page)
  await kijk('voor-wie, with a fault')
  await kies(page, 'voorWie', 1)
  await verder(page)
  await kijk('namens')
  await kies(page, 'relatie', 0)
  await page.locator('#veld-uwNaam').fill('Sanne Kuiper')
  await kies(page, 'akkoord', 1)
  await verder(page)
  await kijk('overleg')
  await page.locator('main a.nl-button').click()
  await kies(page, 'akkoord', 0)
  await verder(page)
  await kijk('situatie')
  await kies(page, 'situaties', 0)
  await verder(page)
  await kijk('snel')
  await page.locator('main a.nl-button').click()
  await page.locator('#veld-email').fill('geen adres')
  await verder(page)
  await kijk('bereik, with a fault')
  await page.locator('#veld-email').fill('fatima@voorbeeld.nl')
  await verder(page)
  await kijk('naam')
  await page.locator('#veld-naam').fill(`Fatima${'-van-der-Hoogenberghe'.repeat(6)}`)
  await verder(page)
  await kijk('controle')
  await verder(page)
  await kijk('verstuurd')
  await page.goto('/inwoner/verder')
  await kijk('verder')
}

for (const taal of talen)
  test(`every page in ${taal}: nothing against WCAG 2.2 AA, nothing too wide at 400 %, at most 60 kB`, async () => {
    const page = await bezoeker({ javaScriptEnabled: true })
    const gezien: string[] = []
    await loopDoor(page, taal, async (wat) => {
      gezien.push(wat)
      assert.equal(await page.locator('html').getAttribute('lang'), taal)
      assert.equal(await page.locator('h1').count(), 1)
      assert.deepEqual([wat, await toegankelijkheidsfouten(page)], [wat, []])
      // 320 pixels is what is left of a screen at 400 %.
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 740 })
        assert.deepEqual([wat, width, await teBreed(page)], [wat, width, 0])
      }
      const cookies = await page.context().cookies(page.url())
      const bytes = await paginagewicht(page.url(), cookies.map(({ name, value }) => `${name}=${value}`).join('; '))
      assert.ok(bytes > 10_000 && bytes <= 60_000, `${wat}: ${bytes} bytes`)
    })
    assert.equal(gezien.length, 10)
  })
