import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { documentstand } from '../../src/domein/dossier/index.ts'
import { leegTraject } from '../../src/domein/verloop/index.ts'
import { correspondentie } from '../steun/berichtwandeling.ts'
import { type Proefportaal, metPortaal, neemAan, wachtwoord } from '../steun/browser.ts'
import { vulDocument } from '../steun/document.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { type Hand, handen, schrijfDag } from '../steun/hand.ts'
import { saldoAntwoord } from '../steun/post.ts'
import { type Stapje, inBeeld, toelating } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser

metPortaal(async (opstelling) => {
  ;({ proef, browser } = opstelling)
  await neemAan(proef, 'ali.zonderland', ['schuldhulpverlener'])
})

const voorNoor = async (id: string): Promise<string> => {
  const invoer = { medewerkerId: proef.medewerker.id }
  await proef.doe({ stroom: { soort: 'dossier', id }, soort: 'WijsBehandelaarToe', invoer })
  return id
}

/** A walk whose inwoner has this name from the first step on. */
async function vanIemand(naam: string, stappen: readonly Stapje[]): Promise<string> {
  const [eerste, ...rest] = stappen
  if (eerste === undefined) throw new Error('The walk is empty')
  const invoer = () => ({ ...eerste.invoer(leegTraject), naam })
  return voorNoor(await proef.wandel([{ ...eerste, invoer }, ...rest]))
}

/** What lies ready for a schuldhulpverlener on this morning. */
async function ochtend(wie: string) {
  const schulden = await voorNoor(await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven')))
  const papieren = await voorNoor(await vulDocument(proef))
  const bericht = await vanIemand(`Bea ${wie}`, correspondentie.slice(0, 4))
  const nieuw = await vanIemand(`Anna ${wie}`, toelating.slice(0, 2))
  const bundel = [
    await vanIemand(`Carel ${wie}`, toelating.slice(0, 2)),
    await vanIemand(`Dirk ${wie}`, toelating.slice(0, 2)),
  ]
  proef.zetDag('2026-02-12')
  const { post, antwoord } = saldoAntwoord({ postId: randomUUID(), schuldeiserId: 'onbekend' })
  await proef.opslag.post.ontvang(proef.organisatieId, post, [antwoord])
  return { schulden, papieren, bericht, nieuw, bundel }
}

const knop = (page: Page, naam: string) => page.getByRole('button', { name: naam, exact: true })
const link = (page: Page, naam: string) => page.getByRole('link', { name: naam, exact: true })
/** What a line of Vandaag asks, of a dossier. */
const taak = (page: Page, dossierId: string, wat: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.locator(`a[href="/medewerker/dossier/${dossierId}"]`) })
    .getByRole('link', { name: wat })

const zoek = async (page: Page, hand: Hand, naam: string) => {
  await hand.druk(link(page, 'Werkvoorraad'))
  await hand.schrijf(page.getByLabel('Naam, postcode of kenmerk'), naam)
  await hand.druk(knop(page, 'Zoeken'))
}

const behandelaar = async (id: string) => (await proef.staat(id)).dossier.behandelaar?.naam

for (const [hoe, hand] of Object.entries(handen))
  test(`a morning at work, ${hoe}`, async () => {
    const wie = hoe === 'with the mouse' ? 'Muis' : 'Toets'
    const { schulden, papieren, bericht, nieuw, bundel } = await ochtend(wie)
    const page = await (await browser.newContext({ baseURL: proef.http, javaScriptEnabled: false })).newPage()
    await page.goto('/medewerker')
    await hand.schrijf(page.getByLabel('Gebruikersnaam'), 'noor.zonderland')
    await hand.schrijf(page.getByLabel('Wachtwoord'), wachtwoord)
    await hand.druk(knop(page, 'Inloggen'))
    await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor()

    // What was handed in is judged from the list of the day.
    await hand.druk(taak(page, papieren, 'Documenten bekijken'))
    const polis = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Polis/ }) })
    await hand.druk(polis.getByRole('button', { name: 'Goed', exact: true }))
    await page.getByText('Opgeslagen. De inwoner kan het nu zien.').waitFor()
    assert.ok((await proef.staat(papieren)).dossier.documentvragen.map(documentstand).includes('goed'))

    // The desk: a message of an inwoner, and an answer of a schuldeiser that nobody could place.
    await hand.druk(link(page, 'Vandaag'))
    await hand.druk(taak(page, bericht, 'Bericht van de inwoner beantwoorden'))
    await hand.schrijf(page.getByLabel('Uw bericht aan de inwoner'), 'U hoeft niets mee te nemen.')
    await hand.druk(knop(page, 'Verstuur'))
    await page.getByText('Verstuurd. De inwoner kan het nu lezen.').waitFor()
    await hand.druk(link(page, 'Berichten'))
    await hand.druk(page.getByRole('link', { name: 'Saldo-opgave' }).first())
    await hand.schrijf(page.getByLabel('Zoek het dossier'), 'Fatima')
    await hand.druk(knop(page, 'Zoeken'))
    await hand.druk(page.locator(`a[href$="dossier=${schulden}"]`))
    const vorderingen = page.getByLabel('Vordering in het dossier')
    await hand.neem(vorderingen, (await vorderingen.locator('option').nth(1).textContent()) ?? '')
    await hand.druk(knop(page, 'Verwerk bij deze vordering'))
    await page.getByText('Het antwoord is verwerkt').waitFor()
    assert.equal((await proef.staat(schulden)).schulden.vorderingen[0]?.saldo?.bedrag, 410_000)

    // Somebody rings: found by a part of the name, and what was said is written down.
    await zoek(page, hand, `anna ${wie.toLowerCase()}`)
    await hand.druk(link(page, `Anna ${wie}`))
    await hand.schrijf(page.getByLabel('Notitie'), 'Belde: zij kan alleen na vijven.')
    await hand.druk(knop(page, 'Notitie bewaren'))
    await page.getByText('Belde: zij kan alleen na vijven.').first().waitFor()

    // The call was the first contact: a step of the dossier.
    await hand.druk(link(page, 'Eerste contact vastleggen'))
    await schrijfDag(hand, page.getByRole('group', { name: 'Datum van het contact' }), '2026-02-12')
    await hand.kies(page.getByLabel('Telefoon', { exact: true }))
    await hand.druk(knop(page, 'Eerste contact vastleggen'))
    await page.getByText('Opgeslagen').first().waitFor()
    assert.equal((await proef.staat(nieuw)).dossier.eersteContact, '2026-02-12')

    // Several at once, seen before it is done.
    await zoek(page, hand, wie)
    for (const naam of ['Carel', 'Dirk']) await hand.kies(page.getByLabel(`Kies ${naam} ${wie}`))
    await hand.druk(knop(page, 'Draag gekozen dossiers over'))
    await hand.kies(page.getByLabel(/^Een schuldhulpverlener/))
    await hand.schrijf(page.getByLabel('Wat moet uw collega weten?'), 'Ik ben er morgen niet.')
    await hand.druk(knop(page, 'Bekijk wie wat krijgt'))
    await page.getByText('Er is nog niets overgedragen').waitFor()
    assert.deepEqual(await Promise.all(bundel.map(behandelaar)), ['Noor de Wit', 'Noor de Wit'])
    await hand.druk(knop(page, 'Draag 2 dossiers over'))
    await page.getByText('2 dossiers overgedragen').waitFor()
    assert.deepEqual(await Promise.all(bundel.map(behandelaar)), ['Een schuldhulpverlener', 'Een schuldhulpverlener'])

    // And one case, from its own page.
    await zoek(page, hand, `bea ${wie}`)
    await hand.druk(link(page, `Bea ${wie}`))
    await hand.open(page.getByText('Alle stappen', { exact: true }))
    await hand.druk(link(page, 'Behandelaar toewijzen'))
    await hand.neem(page.getByLabel('Behandelaar', { exact: true }), 'Een schuldhulpverlener')
    await hand.schrijf(page.getByLabel('Wat moet uw collega weten?'), 'Bea schrijft liever dan dat zij belt.')
    await hand.druk(knop(page, 'Behandelaar toewijzen'))
    await page.getByText('Opgeslagen').first().waitFor()
    assert.equal(await behandelaar(bericht), 'Een schuldhulpverlener')
    await page.context().close()
  })
