import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type Proefportaal, ingelogd, metPortaal, wachtwoord } from '../steun/browser.ts'
import { inBeeld, toelating } from '../steun/wandeling.ts'

// JavaScript is off in every page of this file: all of it works without.
let proef: Proefportaal
let browser: Browser

metPortaal((opstelling) => void ({ proef, browser } = opstelling))

const dossierIdUit = (page: Page): string => /dossier\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''

async function datumIn(page: Page, veld: string, [dag, maand, jaar]: readonly [string, string, string]) {
  const groep = page.getByRole('group', { name: veld })
  await groep.getByLabel('Dag').fill(dag)
  await groep.getByLabel('Maand').fill(maand)
  await groep.getByLabel('Jaar').fill(jaar)
}

/** How often a kind stands in the log of a dossier. */
async function keer(dossierId: string, soort: string): Promise<number> {
  const inzage = { door: proef.hulpverlener, waarom: 'test' }
  const blad = await proef.opslag.dossier(proef.organisatieId, dossierId, inzage)
  return (blad?.historie ?? []).filter((h) => h.gebeurtenis.soort === soort).length
}

describe('signing in', () => {
  test('a page asks who you are, and brings you there afterwards', async () => {
    const page = await (await browser.newContext({ baseURL: proef.http, javaScriptEnabled: false })).newPage()
    await page.goto('/medewerker/werkvoorraad')
    await page.getByLabel('Gebruikersnaam').fill('noor.zonderland')
    await page.getByLabel('Wachtwoord').fill(wachtwoord)
    await page.getByRole('button', { name: 'Inloggen', exact: true }).click()
    assert.match(page.url(), /\/medewerker\/werkvoorraad$/)
    const [cookie] = await page.context().cookies()
    assert.deepEqual([cookie?.httpOnly, cookie?.sameSite], [true, 'Lax'])
  })

  test('a wrong name and a wrong password say the same, and the name stays', async () => {
    const meldingen: (string | null)[] = []
    for (const [gebruiker, woord] of [
      ['niemand', wachtwoord],
      ['bram.zonderland', 'verkeerd-woord-hier'],
    ] as const) {
      const page = await (await browser.newContext({ baseURL: proef.http, javaScriptEnabled: false })).newPage()
      await page.goto('/medewerker/inloggen')
      await page.getByLabel('Gebruikersnaam').fill(gebruiker)
      await page.getByLabel('Wachtwoord').fill(woord)
      await page.getByRole('button', { name: 'Inloggen', exact: true }).click()
      meldingen.push(await page.getByRole('alert').textContent())
      assert.equal(await page.getByLabel('Gebruikersnaam').inputValue(), gebruiker)
      assert.equal(await page.getByLabel('Wachtwoord').inputValue(), '')
    }
    assert.match(meldingen[0] ?? '', /passen niet bij elkaar/)
    assert.equal(meldingen[0], meldingen[1])
  })

  test('after signing out the old cookie opens nothing', async () => {
    const page = await ingelogd(browser, proef.http)
    const cookies = await page.context().cookies()
    await page.getByRole('button', { name: 'Uitloggen' }).click()
    await page.context().addCookies(cookies)
    await page.goto('/medewerker')
    assert.match(page.url(), /inloggen/)
  })

  test('a form from another website is refused', async () => {
    const page = await ingelogd(browser, proef.http)
    const vandaag = proef.opslag.klok.vandaag()
    for (const pad of ['/medewerker/klok', '/medewerker/uitloggen', '/medewerker/aanmelding', '/medewerker/inloggen']) {
      const antwoord = await page.request.post(pad, {
        headers: { origin: 'https://elders.example' },
        form: { dagen: '1' },
        maxRedirects: 0,
      })
      assert.deepEqual([pad, antwoord.status()], [pad, 400])
      assert.match(await antwoord.text(), /Dit formulier kwam niet van deze website/)
    }
    for (const origin of ['null', 'geen adres', `${proef.http}.elders.example`]) {
      const antwoord = await page.request.post('/medewerker/klok', { headers: { origin }, form: { dagen: '1' } })
      assert.deepEqual([origin, antwoord.status()], [origin, 400])
    }
    const zonder = await page.request.post('/medewerker/klok', { form: { dagen: '1' }, maxRedirects: 0 })
    assert.equal(zonder.status(), 400, 'a form that does not say where it comes from')
    assert.equal(proef.opslag.klok.vandaag(), vandaag)
    assert.equal((await page.goto('/medewerker'))?.url(), `${proef.http}/medewerker`)
  })
})

describe('a new aanmelding', () => {
  test('a name and a telephone number are enough; no day is filled in beforehand (L-08)', async () => {
    proef.zetDag('2026-01-05')
    const page = await ingelogd(browser, proef.http)
    await page.getByRole('link', { name: 'Nieuwe aanmelding' }).click()
    for (const deel of ['Dag', 'Maand', 'Jaar'])
      for (const veld of await page.getByLabel(deel, { exact: true }).all()) assert.equal(await veld.inputValue(), '')
    await datumIn(page, 'Datum van de aanmelding', ['5', '1', '2026'])
    await page.getByLabel('Telefoon', { exact: true }).check()
    await page.getByLabel('Naam van de inwoner').fill('Sanne de Bruijn-Öztürk')
    await page.getByLabel('Telefoonnummer (niet verplicht)').fill('06 12345678')
    await page.getByRole('button', { name: 'Aanmelding vastleggen' }).click()
    await page.getByRole('heading', { level: 1, name: 'Sanne de Bruijn-Öztürk' }).waitFor()
    const melding = await page.getByRole('status').textContent()
    assert.match(melding ?? '', /Opgeslagen.*aangemeld op 5 januari 2026.*binnen 2 werkdagen contact/s)
    assert.equal(await keer(dossierIdUit(page), 'Aangemeld'), 1)
  })

  test('faults: nothing is saved and the page says so, everything typed stays, the list has the focus (L-07)', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto('/medewerker/aanmelding')
    await datumIn(page, 'Datum van de aanmelding', ['31', '2', '2026'])
    await page.getByLabel('Naam van de inwoner').fill('Kees')
    await page.getByText('Weet u al meer?').click()
    await page.getByLabel('Burgerservicenummer (niet verplicht)').fill('123456789')
    await page.getByRole('button', { name: 'Aanmelding vastleggen' }).click()
    assert.match(await page.title(), /^Fout: /)
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'foutenlijst')
    const lijst = page.getByRole('alert')
    assert.match((await lijst.textContent()) ?? '', /nog niets opgeslagen/)
    const koppelingen = await lijst.getByRole('link').all()
    assert.deepEqual(await Promise.all(koppelingen.map((k) => k.getAttribute('href'))), [
      '#veld-datum-dag',
      '#veld-kanaal-0',
      '#veld-bsn',
    ])
    await lijst.getByRole('link', { name: /Burgerservicenummer/ }).click()
    const bsn = page.getByLabel('Burgerservicenummer (niet verplicht)')
    assert.equal(await page.evaluate(() => document.querySelector(':target')?.id), 'veld-bsn')
    assert.equal(await bsn.getAttribute('aria-invalid'), 'true')
    const beschrijving = (await bsn.getAttribute('aria-describedby')) ?? ''
    assert.match((await page.locator(`#${beschrijving}`).textContent()) ?? '', /klopt niet/)
    assert.equal(await bsn.inputValue(), '123456789')
    assert.equal(
      await page.getByRole('group', { name: 'Datum van de aanmelding' }).getByLabel('Dag').inputValue(),
      '31',
    )
    assert.ok(!page.url().includes('123456789'))
  })

  test('a double click and a reload make one dossier', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto('/medewerker/aanmelding')
    const verborgen = async (naam: string) => (await page.locator(`input[name=${naam}]`).getAttribute('value')) ?? ''
    const dossierId = await verborgen('dossierId')
    const formulier = {
      opdrachtId: await verborgen('opdrachtId'),
      gezienVersie: '0',
      dossierId,
      'veld.datum.dag': '5',
      'veld.datum.maand': '1',
      'veld.datum.jaar': '2026',
      'veld.kanaal': 'balie',
      'veld.naam': 'Twee Keer',
      'veld.telefoon': '0612345678',
    }
    const stuur = (form: Record<string, string>) =>
      page.request.post('/medewerker/aanmelding', { form, headers: { origin: proef.http }, maxRedirects: 0 })
    const antwoorden = await Promise.all([stuur(formulier), stuur(formulier), stuur(formulier)])
    assert.deepEqual(
      antwoorden.map((a) => a.status()),
      [303, 303, 303],
    )
    assert.equal(await keer(dossierId, 'Aangemeld'), 1)
    const anders = await stuur({ ...formulier, 'veld.naam': 'Iemand Anders' })
    assert.equal(anders.status(), 409)
    assert.match(await anders.text(), /al eerder verstuurd, met andere antwoorden/)
  })
})

describe('a step', () => {
  test('somebody else was first: nothing is lost, it says what they did, and sending again works (L-06)', async () => {
    const id = await proef.wandel(toelating.slice(0, 3))
    proef.zetDag('2026-01-06')
    const page = await ingelogd(browser, proef.http)
    await page.goto(`/medewerker/dossier/${id}/stap/LegEersteContactVast`)
    await proef.doe({ stroom: { soort: 'dossier', id }, soort: 'MaakNotitie', invoer: { tekst: 'Belt na vijven.' } })
    await datumIn(page, 'Datum van het contact', ['6', '1', '2026'])
    await page.getByLabel('Huisbezoek').check()
    await page.getByRole('button', { name: 'Eerste contact vastleggen' }).click()
    const melding = page.getByRole('alert')
    assert.match((await melding.textContent()) ?? '', /niets verloren.*Belt na vijven\..*Noor de Wit/s)
    assert.equal(await keer(id, 'EersteContactGelegd'), 0)
    assert.equal(await page.getByLabel('Huisbezoek').isChecked(), true)
    await page.getByRole('button', { name: 'Eerste contact vastleggen' }).click()
    assert.match(
      (await page.getByRole('status').textContent()) ?? '',
      /Opgeslagen.*6 januari 2026, bij de inwoner thuis/s,
    )
    assert.equal(await keer(id, 'EersteContactGelegd'), 1)
  })

  test('a list gets one more row without losing what was typed; Enter saves, it does not add a row', async () => {
    const id = await proef.wandel(toelating.slice(0, 11))
    proef.zetDag('2026-02-03')
    const page = await ingelogd(browser, proef.http)
    await page.goto(`/medewerker/dossier/${id}/stap/StelPlanVanAanpakOp`)
    await page.getByLabel('Hulpvraag').fill('Rust.\nEn overzicht.')
    await page.getByLabel('Wat', { exact: true }).fill('Post samen openen')
    await page.getByRole('button', { name: 'Nog een rij bij stappenplan' }).click()
    assert.equal(await page.getByLabel('Hulpvraag').inputValue(), 'Rust.\nEn overzicht.')
    assert.equal(await page.getByLabel('Wat', { exact: true }).count(), 2)
    assert.equal(await page.getByRole('alert').count(), 0)
    await page.getByLabel('Wat', { exact: true }).nth(1).fill('Bellen')
    await page.getByLabel('Wat', { exact: true }).nth(1).press('Enter')
    const fouten = (await page.getByRole('alert').textContent()) ?? ''
    assert.match(fouten, /Stappenplan 2, Uiterlijk: Vul de datum in\./)
    assert.equal(await page.getByLabel('Wat', { exact: true }).nth(1).inputValue(), 'Bellen')
  })

  test('amounts are typed as people write them; a list of schuldeisers is offered', async () => {
    const id = await proef.wandel(inBeeld.slice(0, toelating.length + 1))
    const page = await ingelogd(browser, proef.http)
    await page.goto(`/medewerker/dossier/${id}/stap/VoegVorderingToe`)
    await datumIn(page, 'Datum waarop deze schuld is gemeld', ['9', '2', '2026'])
    await page.getByLabel('Schuldeiser', { exact: true }).selectOption({ label: 'Energie De Vlam' })
    await page.getByLabel('Bedrag volgens de inwoner').fill('1.234,5')
    await page.getByLabel('Nee', { exact: true }).check()
    await page.getByRole('button', { name: 'Vordering toevoegen' }).click()
    assert.match((await page.getByRole('alert').textContent()) ?? '', /bijvoorbeeld 1\.234,56/)
    await page.getByLabel('Bedrag volgens de inwoner').fill('1.234,56')
    await page.getByRole('button', { name: 'Vordering toevoegen' }).click()
    assert.match((await page.getByRole('status').textContent()) ?? '', /Energie De Vlam toegevoegd: €\s1\.234,56/)
    assert.equal((await proef.staat(id)).schulden.vorderingen[0]?.aangemeld.bedrag, 123_456)
  })

  test('a step that cannot be done says why; a raw request does not pass either (L-01)', async () => {
    const id = await proef.wandel(toelating.slice(0, 1))
    const page = await ingelogd(browser, proef.http)
    await page.goto(`/medewerker/dossier/${id}/stap/GeefToelatingsbeschikking`)
    assert.match((await page.getByRole('main').textContent()) ?? '', /kan nu niet.*Leg eerst het eerste gesprek vast/s)
    const antwoord = await page.request.post(`/medewerker/dossier/${id}/stap/GeefToelatingsbeschikking`, {
      headers: { origin: proef.http },
      form: {
        opdrachtId: randomUUID(),
        gezienVersie: '1',
        'veld.datum.dag': '5',
        'veld.datum.maand': '1',
        'veld.datum.jaar': '2026',
      },
    })
    assert.equal(antwoord.status(), 422)
    assert.equal(await keer(id, 'ToelatingsbeschikkingGegeven'), 0)
    const beheer = await ingelogd(browser, proef.http, 'bram.zonderland')
    assert.equal((await beheer.goto(`/medewerker/dossier/${id}/stap/LegEersteContactVast`))?.status(), 403)
  })

  test('what is known stays known when a detail is added', async () => {
    const id = await proef.wandel(toelating.slice(0, 9))
    const page = await ingelogd(browser, proef.http)
    await page.goto(`/medewerker/dossier/${id}/stap/VulPersoonsgegevensAan`)
    await page.getByLabel('Woonplaats (niet verplicht)').fill('Zonderstad')
    await page.getByRole('button', { name: 'Gegevens van de inwoner aanvullen' }).click()
    await page.getByRole('status').waitFor()
    const { client } = (await proef.staat(id)).dossier
    assert.deepEqual(
      [client?.woonplaats, client?.geboortedatum, client?.postcode],
      ['Zonderstad', '1984-03-12', '1234AB'],
    )
  })
})

describe('lists', () => {
  test('search finds a part of a name, by Enter, and keeps what was asked', async () => {
    await proef.wandel(toelating.slice(0, 2))
    const page = await ingelogd(browser, proef.http)
    await page.goto('/medewerker/werkvoorraad')
    const zoek = page.getByRole('searchbox')
    await zoek.fill('amrani')
    await zoek.press('Enter')
    assert.equal(await zoek.inputValue(), 'amrani')
    assert.ok((await page.getByRole('row').count()) > 1)
    await zoek.fill('bestaat-niet')
    await zoek.press('Enter')
    assert.match((await page.getByRole('main').textContent()) ?? '', /Geen dossier past bij dit filter/)
  })

  test('a burgerservicenummer does not stay in the address', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto('/medewerker/werkvoorraad')
    await page.getByRole('searchbox').fill('111222333')
    await page.getByRole('searchbox').press('Enter')
    assert.ok(!page.url().includes('111222333'))
    assert.match((await page.getByRole('alert').textContent()) ?? '', /kan hier niet/)
  })

  test('a schuldeiser can be added, found and changed', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto('/medewerker/schuldeisers')
    await page.getByRole('link', { name: 'Schuldeiser toevoegen' }).click()
    await page.getByLabel('Naam', { exact: true }).fill('Verzekeraar Noorderlicht')
    await page.getByLabel('Zorg').check()
    await page.getByRole('group', { name: 'Is dit een privépersoon?' }).getByLabel('Nee').check()
    await page.getByRole('group', { name: 'Is deze schuldeiser vooraf akkoord?' }).getByLabel('Ja').check()
    await page.getByRole('button', { name: 'Schuldeiser toevoegen' }).click()
    await page.getByRole('searchbox').fill('noorder')
    await page.getByRole('searchbox').press('Enter')
    await page.getByRole('link', { name: 'Verzekeraar Noorderlicht', exact: true }).click()
    await page.getByRole('link', { name: 'Gegevens wijzigen' }).click()
    assert.equal(await page.getByLabel('Zorg').isChecked(), true)
    await page.getByLabel('Naam', { exact: true }).fill('Verzekeraar Zuiderlicht')
    await page.getByRole('button', { name: 'Schuldeiser wijzigen' }).click()
    await page.getByRole('heading', { name: 'Verzekeraar Zuiderlicht', exact: true }).waitFor()
    assert.match((await page.getByRole('main').textContent()) ?? '', /Eigen afspraak met deze schuldeiser/)
  })

  test('the teammanager sees counts; a beheerder adds a medewerker, a hulpverlener may not', async () => {
    const page = await ingelogd(browser, proef.http)
    await page.goto('/medewerker/team')
    assert.match((await page.getByRole('main').textContent()) ?? '', /in behandeling/)
    assert.equal((await page.goto('/medewerker/medewerkers'))?.status(), 403)
    const beheer = await ingelogd(browser, proef.http, 'bram.zonderland')
    await beheer.goto('/medewerker/medewerkers')
    await beheer.getByLabel('Naam', { exact: true }).fill('Lotte Nieuw')
    await beheer.getByLabel('Gebruikersnaam').fill('lotte.zonderland')
    await beheer.getByLabel('Administratie').check()
    await beheer.getByRole('button', { name: 'Medewerker toevoegen' }).click()
    await beheer.getByRole('rowheader', { name: 'Lotte Nieuw' }).waitFor()
  })

  test('the clock of the demo goes forward, and the page says so', async () => {
    proef.zetDag('2026-03-01')
    const page = await ingelogd(browser, proef.http)
    await page.getByRole('button', { name: '7 dagen' }).click()
    assert.match((await page.getByRole('status').textContent()) ?? '', /7 dagen verder/)
    assert.match((await page.getByRole('banner').textContent()) ?? '', /8 maart 2026/)
  })
})
