import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import type { Gemachtigdenrol } from '../../src/domein/schulden/index.ts'
import { naamVan } from '../../src/domein/toegang/index.ts'
import type { Loketgebruiker, Loketregel } from '../../src/domein/verloop/index.ts'
import { type Inloggen, openInloggen } from '../../src/koppelingen/inloggen/index.ts'
import { controleer } from '../../src/koppelingen/opslag/index.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { collegaVan, partijErbij, partijVoor, verstuur } from '../steun/loket.ts'
import { type Proefopslag, log, proefopslag, richtProefIn } from '../steun/opslag.ts'
import { inBeeld, schuldbemiddeling, vordering } from '../steun/wandeling.ts'

let proef: Proefopslag
let overzee: Proefopslag
let inloggen: Inloggen
let vlam: Loketgebruiker
let valk: Loketgebruiker
let haan: Loketgebruiker
let bas: Loketgebruiker

before(async () => {
  proef = await proefopslag()
  overzee = await richtProefIn(proef.url, 'overzee')
  inloggen = openInloggen({ url: proef.url, log })
  vlam = await partijVoor(proef, inloggen, 'vlam', '90000001')
  valk = await partijVoor(proef, inloggen, 'de valk', '90000004')
  haan = await partijVoor(proef, inloggen, 'de haan', '90000003')
  bas = await collegaVan(inloggen, vlam, 'Bas', 'behandelaar')
  for (const [naam, kvk, wie] of [
    ['vlam', '90000001', vlam],
    ['de valk', '90000004', valk],
  ] as const)
    await partijErbij(inloggen, overzee, naam, kvk, wie)
})
after(async () => {
  await inloggen.sluit()
  await overzee.sluit()
  await proef.sluit()
})

const loket = () => proef.opslag.loket
const gevraagd = totEnMet(inBeeld, 'VraagSaldoOpgaven')
const saldo = { antwoord: 'saldo', bedrag: '1234.56', voorafAkkoord: true, ingevuldDoor: 'Anna Vonk' }

async function verstuurd(stappen = gevraagd, van = proef): Promise<string> {
  const id = await van.wandel(stappen)
  await verstuur(van, id)
  return id
}

/** The berichten of a party about one dossier, the questions that wait first. */
async function berichtenVan(wie: Loketgebruiker, dossierId: string): Promise<readonly Loketregel[]> {
  const rijen = await proef.sql<{ id: string }>('SELECT bericht_id AS id FROM kwijting.bericht WHERE dossier_id = $1', [
    dossierId,
  ])
  const eigen = new Set(rijen.map(({ id }) => id))
  const alle = (await loket().berichten(wie, { pagina: 1 })).rijen.filter(({ berichtId }) => eigen.has(berichtId))
  return alle.toSorted((a, b) => Number(b.open) - Number(a.open))
}
const eerste = async (wie: Loketgebruiker, dossierId: string) =>
  (await berichtenVan(wie, dossierId))[0] ?? assert.fail('nothing was sent')
const vragenVan = async (wie: Loketgebruiker, dossierId: string) =>
  (await berichtenVan(wie, dossierId)).filter(({ open }) => open)

async function geef(wie: Loketgebruiker, id: string, van: string, invoer: object = {}) {
  const { berichtId } = await eerste(wie, id)
  const keuzes = (await loket().machtigen.keuzes(wie, berichtId)) ?? []
  const gemachtigdeId = keuzes.find(({ naam }) => naam.toLowerCase().includes(van))?.id
  return loket().machtigen.geef(wie, berichtId, {
    opdrachtId: randomUUID(),
    invoer: { ...(gemachtigdeId === undefined ? {} : { gemachtigdeId }), ...invoer },
  })
}
async function trekIn(wie: Loketgebruiker, id: string, rol: Gemachtigdenrol = 'incassant') {
  const { berichtId } = await eerste(wie, id)
  return loket().machtigen.trekIn(wie, berichtId, { opdrachtId: randomUUID(), rol })
}
const isGedaan = (antwoord: Awaited<ReturnType<typeof geef>>) =>
  assert.equal(antwoord?.soort, 'gedaan', JSON.stringify(antwoord))
const zonderKlacht = async () =>
  assert.deepEqual(
    (await controleer(proef.url)).invarianten.filter(({ geschonden }) => geschonden > 0),
    [],
  )

describe('a schuldeiser that lets another act for it', () => {
  test('who acts has the open question of that claim alone, and answers it under its own name, for the schuldeiser', async () => {
    const [id, ander] = [await verstuurd(), await verstuurd()]
    assert.deepEqual(await berichtenVan(valk, id), [])
    isGedaan(await geef(vlam, id, 'valk', { kenmerk: 'I-7' }))
    await verstuur(proef, id)
    const [vraag, ...meer] = await vragenVan(valk, id)
    assert.ok(vraag !== undefined && meer.length === 0)
    assert.deepEqual([vraag.vraag, vraag.namens, vraag.kenmerk], ['saldo', 'Energie De Vlam', 'I-7'])
    assert.deepEqual(await berichtenVan(valk, ander), [], 'nothing of another claim')
    assert.equal((await vragenVan(vlam, id)).length, 1, 'the schuldeiser may still answer what it was asked')

    const blad = (await loket().bekijk(valk, vraag.berichtId)) ?? assert.fail()
    assert.deepEqual([blad.machtiging, blad.geld, blad.gegevens.klant.bsn], [null, null, undefined])
    assert.deepEqual(await loket().antwoord(valk, vraag.berichtId, saldo), { soort: 'ontvangen' })
    assert.deepEqual([...(await vragenVan(valk, id)), ...(await vragenVan(vlam, id))], [])

    const terug = (await loket().bekijk(vlam, (await eerste(vlam, id)).berichtId)) ?? assert.fail()
    assert.deepEqual(
      terug.machtiging?.antwoorden.map(({ gebeurtenis, door }) => [gebeurtenis.soort, naamVan(door)]),
      [['SaldoOpgaveOntvangen', 'Incassobureau De Valk (Anna Vonk), namens Energie De Vlam']],
    )
    assert.deepEqual(
      terug.machtiging?.gemachtigden.map(({ naam, kenmerk }) => [naam, kenmerk]),
      [['Incassobureau De Valk', 'I-7']],
    )
    const keekMee = await proef.opslag.wieKeekMee(proef.organisatieId, id)
    assert.ok(keekMee.some(({ wat, door }) => wat === 'WijsGemachtigdeAan' && door === 'Energie De Vlam (Anna Vonk)'))
    assert.ok(keekMee.some(({ waarom }) => waarom === 'bekeken in het portaal voor schuldeisers'))
    await zonderKlacht()
  })

  test('withdrawn, who acted sees and answers nothing from that moment; what is open comes to the schuldeiser', async () => {
    const id = await verstuurd(totEnMet(schuldbemiddeling, 'DoeVoorstel'))
    isGedaan(await geef(vlam, id, 'valk'))
    await verstuur(proef, id)
    const [vraag] = await vragenVan(valk, id)
    assert.ok(vraag !== undefined)
    isGedaan(await trekIn(vlam, id))
    assert.deepEqual(await berichtenVan(valk, id), [])
    for (const zien of [loket().bekijk, loket().brief]) assert.equal(await zien(valk, vraag.berichtId), null)
    const akkoord = { reactie: 'akkoord', ingevuldDoor: 'Anna Vonk' }
    assert.deepEqual(await loket().antwoord(valk, vraag.berichtId, akkoord), { soort: 'kan-niet' })
    const keuze = { vraag: 'voorstel', berichtIds: [vraag.berichtId], invoer: akkoord } as const
    assert.deepEqual(await loket().antwoordVeel(valk, keuze), { beantwoord: 0, overgeslagen: 1 })
    await verstuur(proef, id)
    const [terug] = await vragenVan(vlam, id)
    assert.deepEqual([terug?.soort, terug?.namens], ['voorstel', null])
    assert.deepEqual(await loket().antwoord(vlam, terug?.berichtId ?? '', akkoord), { soort: 'ontvangen' })
    assert.ok((await proef.opslag.herbouw({ alles: true })) !== null)
    assert.deepEqual(await berichtenVan(valk, id), [], 'after a rebuild as well')
    await zonderKlacht()
  })

  test('after its last day the same, before and after it was recorded', async () => {
    const id = await verstuurd()
    isGedaan(await geef(vlam, id, 'valk', { totEnMet: '2026-02-12' }))
    await verstuur(proef, id)
    const [vraag] = await vragenVan(valk, id)
    proef.zetDag('2026-02-12')
    assert.equal((await loket().bekijk(valk, vraag?.berichtId ?? ''))?.vraagstand, 'open')
    proef.zetDag('2026-02-13')
    assert.equal(await loket().bekijk(valk, vraag?.berichtId ?? ''), null)
    assert.deepEqual(await loket().antwoord(valk, vraag?.berichtId ?? '', saldo), { soort: 'kan-niet' })
    await proef.opslag.verloop(proef.organisatieId, id)
    assert.deepEqual(await berichtenVan(valk, id), [])
    await verstuur(proef, id)
    assert.equal((await vragenVan(vlam, id)).length, 1)
    await zonderKlacht()
  })

  test('is for a beheerder, of its own claim, to who collects and was let in; a second click changes nothing', async () => {
    const id = await verstuurd()
    const { berichtId } = await eerste(vlam, id)
    assert.deepEqual(
      (await loket().machtigen.keuzes(vlam, berichtId))?.map(({ naam, rol }) => [naam, rol]),
      [
        ['Gerechtsdeurwaarder De Haan', 'deurwaarder'],
        ['Incassobureau De Valk', 'incassant'],
      ],
    )
    assert.equal(await geef(bas, id, 'valk'), null)
    assert.equal(await trekIn(bas, id), null)
    for (const wie of [valk, haan]) assert.equal(await loket().machtigen.keuzes(wie, berichtId), null)
    const { rijen } = await proef.opslag.schuldeisers(proef.organisatieId, { zoek: 'erf', pagina: 1 })
    const vreemd = await geef(vlam, id, 'niemand', { gemachtigdeId: rijen[0]?.id })
    assert.deepEqual(vreemd?.soort === 'geweigerd' && vreemd.weigeringen.map(({ code }) => code), ['OnjuisteInvoer'])
    isGedaan(await geef(vlam, id, 'valk'))
    await verstuur(proef, id)
    // Who acts passes it on to nobody.
    const [vraag] = await vragenVan(valk, id)
    const haanId = (await loket().machtigen.keuzes(vlam, berichtId))?.find(({ rol }) => rol === 'deurwaarder')?.id
    const door = { opdrachtId: randomUUID(), invoer: { gemachtigdeId: haanId ?? '' } }
    assert.equal(await loket().machtigen.geef(valk, vraag?.berichtId ?? '', door), null)
    for (const soort of ['gedaan', 'gedaan'])
      assert.equal((await loket().machtigen.geef(vlam, berichtId, door))?.soort, soort)
    const staat = await proef.staat(id)
    assert.equal(staat.schulden.vorderingen.find((v) => v.id === vordering(staat, 0))?.deurwaarder?.id, haanId)
  })

  test('at another organisation it is another claim, and its own contactenboek', async () => {
    const [hier, daar] = [await verstuurd(), await verstuurd(gevraagd, overzee)]
    const keuzes = await loket().machtigen.keuzes(vlam, (await eerste(vlam, daar)).berichtId)
    assert.deepEqual(
      keuzes?.map(({ naam }) => naam),
      ['Incassobureau De Valk'],
      'who was let in there',
    )
    isGedaan(await geef(vlam, daar, 'valk'))
    await verstuur(overzee, daar)
    const [vraag] = await vragenVan(valk, daar)
    assert.equal(vraag?.organisatieId, overzee.organisatieId)
    assert.deepEqual(await berichtenVan(valk, hier), [])
  })

  test('the role of the database shows who acts its rows, and none after that', async () => {
    const id = await verstuurd()
    const client = new pg.Client({ connectionString: proef.url })
    await client.connect()
    await client.query('SET ROLE kwijting_schuldeiser')
    await client.query(`SELECT set_config('app.partij', $1, false)`, [valk.partijId])
    const rijen = async () =>
      (
        await client.query<{ soort: string }>(
          `SELECT inhoud ->> 'soort' AS soort FROM kwijting.bericht WHERE dossier_id = $1 ORDER BY 1`,
          [id],
        )
      ).rows.map(({ soort }) => soort)
    assert.deepEqual(await rijen(), [])
    isGedaan(await geef(vlam, id, 'valk'))
    await verstuur(proef, id)
    assert.deepEqual(await rijen(), ['machtiging', 'saldoverzoek'])
    isGedaan(await trekIn(vlam, id))
    await verstuur(proef, id)
    assert.deepEqual(await rijen(), [])
    await client.end()
  })
})
