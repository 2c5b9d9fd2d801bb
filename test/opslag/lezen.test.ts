import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { datum, plusDagen } from '../../src/gedeeld/datum.ts'
import type { Werkvoorraadvraag } from '../../src/domein/verloop/index.ts'
import { leesMigraties } from '../../src/koppelingen/opslag/migreer.ts'
import { type Proefopslag, proefopslag } from '../steun/opslag.ts'
import { inBeeld, kwijting, toelating, wandelingen } from '../steun/wandeling.ts'

let proef: Proefopslag
let afgerond: string
let lopend: string
before(async () => {
  proef = await proefopslag()
  afgerond = await proef.wandel(wandelingen.schuldbemiddeling)
  lopend = await proef.wandel(inBeeld)
})
after(() => proef.sluit())

const inzage = { door: kwijting, waarom: 'Behandeling' }

async function meldAan(naam: string, rest: object = {}): Promise<string> {
  const id = randomUUID()
  proef.zetDag('2026-03-20')
  const invoer = { datum: '2026-03-20', kanaal: 'mail', naam, email: 'a@voorbeeld.nl', ...rest }
  const antwoord = await proef.doe({ stroom: { soort: 'dossier', id }, soort: 'MeldAan', invoer })
  assert.equal(antwoord.soort, 'gedaan')
  return id
}

describe('the werkvoorraad', () => {
  const zoek = async (vraag: Partial<Werkvoorraadvraag>) =>
    (await proef.opslag.werkvoorraad(proef.organisatieId, { pagina: 1, ...vraag })).rijen.map((r) => r.dossierId)

  test('finds by the beginning of every word, with accents, capitals and the space of a postcode or without', async () => {
    const id = await meldAan('Zoë Ångström-Çelik', { postcode: '9876 ZX' })
    for (const woorden of ['zoe', 'Zoë', 'ÅNGSTRÖM', 'celik', 'zo angs', '9876ZX', '9876 zx', 'zoe 9876'])
      assert.deepEqual(await zoek({ zoek: woorden }), [id], woorden)
    for (const woorden of ['oe', 'zoe jansen', '9876 zy', "zoe' OR"])
      assert.deepEqual(await zoek({ zoek: woorden }), [], woorden)
    const alles = (await zoek({})).length
    for (const niets of ['', '%', "'", '\\']) assert.equal((await zoek({ zoek: niets })).length, alles)
  })

  test('finds a half-remembered name and a piece of a kenmerk, best first', async () => {
    // Fatima el Amrani of the walk is there already.
    const namen = ['Samira Amranovic', 'Piet van den Bergh', 'Rita van den Berg', 'Łukasz Yıldız-Nowak']
    for (const naam of namen) await meldAan(naam)
    const gevonden = async (woorden: string) => {
      const antwoord = await proef.opslag.werkvoorraad(proef.organisatieId, {
        pagina: 1,
        zoek: woorden,
        sorteer: 'beste',
      })
      return { namen: antwoord.rijen.map(({ naam }) => naam), gelijkend: antwoord.gelijkend, totaal: antwoord.totaal }
    }
    for (const woorden of ['Fatma Amrani', 'amranie fatima', 'mrani fat'])
      assert.deepEqual(await gevonden(woorden), { namen: ['Fatima el Amrani'], gelijkend: true, totaal: 1 }, woorden)
    const bergen = ['Piet van den Bergh', 'Rita van den Berg']
    assert.deepEqual((await gevonden('van den Bergh')).namen, bergen)
    assert.deepEqual((await gevonden('van den berg')).namen, bergen.toReversed(), 'who is called so stands first')
    for (const woorden of ['lukasz', 'yildis', 'Łukasz Yildiz'])
      assert.deepEqual((await gevonden(woorden)).namen, ['Łukasz Yıldız-Nowak'], woorden)
    assert.equal((await gevonden('lukasz')).gelijkend, false, 'nothing looks like it but what begins so')
    assert.deepEqual((await gevonden('Fatima Yildiz')).namen, [], 'every word must fit')
    assert.deepEqual((await gevonden('amrani')).namen.slice(0, 1), ['Fatima el Amrani'])
    const met = await meldAan('Bo Kenmerk', { postcode: '4321 QK' })
    assert.deepEqual(await zoek({ zoek: '321q' }), [met], 'a piece of a word with digits')
    assert.deepEqual(await zoek({ zoek: '321q', fase: 'einde' }), [], 'within the filter')
    assert.deepEqual(await zoek({ zoek: '4322qk' }), [], 'a number that is alike is another number')
  })

  test('what looks alike at another organisation stays there, and without an organisation there is nothing', async () => {
    const id = await meldAan('Gijsbrecht Uitzonderlijk')
    const zoekAls = (org: string | null) =>
      proef.sql<{ id: string }>(
        `SELECT dossier_id AS id FROM set_config('app.org', $1, false), kwijting.zoek_gelijkend(ARRAY['gijsbrect'])`,
        [org ?? ''],
      )
    assert.deepEqual(await zoekAls(proef.organisatieId), [{ id }])
    assert.deepEqual(await zoekAls(randomUUID()), [])
    assert.deepEqual(await zoekAls(null), [])
    const [wie] = await proef.sql<{ wie: string }>(
      `SELECT string_agg(r, ',') AS wie FROM unnest(ARRAY['public', 'kwijting_bewaring', 'kwijting_app']) AS r
       WHERE has_function_privilege(r, 'kwijting.zoek_gelijkend(text[])', 'execute')`,
    )
    assert.equal(wie?.wie, 'kwijting_app')
  })

  test('a database in which pg_trgm may not be made is told what to ask for, and keeps what it had', async () => {
    const migratie = leesMigraties().find(({ naam }) => naam.endsWith('_zoeken.sql'))
    assert.ok(migratie)
    await proef.sql('BEGIN')
    try {
      await proef.sql('DROP EXTENSION pg_trgm CASCADE')
      await proef.sql('SET LOCAL ROLE kwijting_app')
      await assert.rejects(proef.sql(migratie.sql), {
        message: 'The extension pg_trgm is not in this database, and kwijting_app may not make it',
        hint: /run, once, in database \w+: CREATE EXTENSION pg_trgm; then start again\. Nothing was changed\./,
      })
    } finally {
      await proef.sql('ROLLBACK')
    }
    assert.equal((await proef.opslag.werkvoorraad(proef.organisatieId, { pagina: 1, zoek: 'gijsbrect' })).totaal, 1)
  })

  test('a name that was changed is found by the new one only', async () => {
    const id = await meldAan('Willemijn Oudenaam')
    const invoer = { naam: 'Willemijn Nieuwenaam', email: 'a@voorbeeld.nl' }
    await proef.doe({ stroom: { soort: 'dossier', id }, soort: 'VulPersoonsgegevensAan', invoer })
    assert.deepEqual(await zoek({ zoek: 'nieuwenaam' }), [id])
    assert.deepEqual(await zoek({ zoek: 'oudenaam' }), [])
  })

  test('filters, with the closed dossiers only when asked', async () => {
    const { overzicht } = (await proef.opslag.dossier(proef.organisatieId, lopend, inzage)) ?? {}
    assert.ok(overzicht)
    assert.deepEqual(await zoek({ behandelaarId: proef.medewerker.id }), [lopend])
    assert.ok((await zoek({ fase: overzicht.fase })).includes(lopend))
    assert.ok((await zoek({ wachtOp: overzicht.wachtOp })).includes(lopend))
    assert.ok(!(await zoek({})).includes(afgerond))
    assert.ok((await zoek({ metEinde: true })).includes(afgerond))
    assert.deepEqual(await zoek({ fase: 'einde' }), [afgerond])
    assert.deepEqual(await zoek({ fase: 'bestaat-niet' }), [])
  })

  test('of chosen dossiers gives those, and of what is no id nothing', async () => {
    assert.deepEqual(await zoek({ dossierIds: [lopend, 'x', randomUUID()] }), [lopend])
    for (const dossierIds of [['x', '\0'], []]) assert.deepEqual(await zoek({ dossierIds }), [])
  })

  test('shows what the domein says of the dossier', async () => {
    const { rijen } = await proef.opslag.werkvoorraad(proef.organisatieId, {
      pagina: 1,
      behandelaarId: proef.medewerker.id,
    })
    const blad = await proef.opslag.dossier(proef.organisatieId, lopend, inzage)
    assert.ok(blad !== null)
    // Nobody needs an account to find a dossier.
    const { leefgeldrekening, ...getoond } = blad.overzicht
    assert.equal(leefgeldrekening, null)
    assert.deepEqual(rijen, [{ dossierId: lopend, ...getoond }])
  })

  test('L-18: all pages together give every row once, in the order asked', async () => {
    for (let i = 0; i < 60; i++) await meldAan(`Persoon ${String(i).padStart(2, '0')}`)
    for (const sorteer of ['naam', 'termijn', 'sinds'] as const) {
      const ids: string[] = []
      const namen: string[] = []
      let totaal = 0
      for (let pagina = 1; pagina <= 3; pagina++) {
        const antwoord = await proef.opslag.werkvoorraad(proef.organisatieId, { pagina, sorteer, metEinde: true })
        totaal = antwoord.totaal
        ids.push(...antwoord.rijen.map((r) => r.dossierId))
        namen.push(...antwoord.rijen.map((r) => r.naam.toLowerCase()))
      }
      assert.equal(ids.length, totaal)
      assert.equal(new Set(ids).size, totaal)
      if (sorteer === 'naam') assert.deepEqual(namen, [...namen].sort())
    }
  })
})

describe('a dossier', () => {
  test('is its log replayed, with its termijnen and berichten', async () => {
    const blad = await proef.opslag.dossier(proef.organisatieId, lopend, inzage)
    assert.ok(blad)
    assert.equal(blad.versie, blad.historie.length)
    assert.deepEqual(
      blad.historie.map((h) => h.versie),
      blad.historie.map((_, i) => i + 1),
    )
    assert.equal(blad.historie[0]?.opgetekendOp, '2026-01-05T12:00:00.000Z')
    assert.equal(blad.organisatie.code, 'zonderland')
    assert.ok(blad.berichten.length > 0 && blad.termijnen.length > 0)
    for (const { id } of blad.berichten) {
      const regel = await proef.opslag.bericht(proef.organisatieId, id, inzage)
      assert.deepEqual(
        regel,
        blad.berichten.find((b) => b.id === id),
      )
    }
  })

  test('who looked is on record, and who changed', async () => {
    const id = await proef.wandel(toelating.slice(0, 2))
    const voor = (await proef.opslag.wieKeekMee(proef.organisatieId, id)).length
    await proef.opslag.dossier(proef.organisatieId, id, { door: proef.hulpverlener, waarom: 'Vraag van de inwoner' })
    const regels = await proef.opslag.wieKeekMee(proef.organisatieId, id)
    assert.equal(regels.length, voor + 1)
    assert.deepEqual(regels[0], {
      op: proef.opslag.klok.nu(),
      door: 'Noor de Wit',
      wat: 'Dossier',
      waarom: 'Vraag van de inwoner',
    })
    assert.ok(regels.some(({ wat }) => wat === 'MeldAan'))
    assert.deepEqual(
      await proef.opslag.wieKeekMee(proef.organisatieId, id, 1),
      regels.slice(0, 1),
      'the last ones only',
    )
  })

  test('there is none for an id that is unknown, no uuid, or that of a schuldeiser', async () => {
    const { rijen } = await proef.opslag.schuldeisers(proef.organisatieId, { pagina: 1 })
    for (const id of [randomUUID(), 'x', rijen[0]?.id ?? ''])
      assert.equal(await proef.opslag.dossier(proef.organisatieId, id, inzage), null)
    assert.equal(await proef.opslag.bericht(proef.organisatieId, 'x', inzage), null)
    assert.deepEqual(await proef.opslag.wieKeekMee(proef.organisatieId, 'x'), [])
  })

  test('all dossiers are gone through once, also when the reader stops halfway', async () => {
    const ids: string[] = []
    for await (const { id, versie, historie } of proef.opslag.alleDossiers(proef.organisatieId)) {
      ids.push(id)
      assert.equal(versie, historie.length)
    }
    assert.equal(new Set(ids).size, ids.length)
    assert.ok(ids.includes(afgerond) && ids.includes(lopend))
    for (let i = 0; i < 30; i++)
      for await (const { id } of proef.opslag.alleDossiers(proef.organisatieId)) if (id) break
    assert.ok(await proef.opslag.bereikbaar(), 'no connection is left behind')
  })
})

describe('lists', () => {
  test('termijnen: open, up to the day, worst first, with their dossier', async () => {
    const id = await meldAan('Termijn Tester')
    const vraag = { tot: datum('2026-12-31'), pagina: 1 }
    const { rijen, totaal } = await proef.opslag.termijnen(proef.organisatieId, vraag)
    const alle = [...rijen]
    for (let pagina = 2; alle.length < totaal; pagina++) {
      const { rijen: erbij } = await proef.opslag.termijnen(proef.organisatieId, { ...vraag, pagina })
      assert.ok(erbij.length > 0, 'no page drops rows')
      alle.push(...erbij)
    }
    assert.equal(new Set(alle.map((t) => `${t.dossierId} ${t.sleutel}`)).size, totaal)
    assert.ok(alle.some((t) => t.dossierId === id && t.naam === 'Termijn Tester'))
    const volgorde = rijen.map((t) => `${t.ernst} ${t.uiterlijk}`)
    assert.deepEqual(volgorde, [...volgorde].sort())
    assert.ok(rijen.every((t) => t.gesloten === null && t.uiterlijk <= vraag.tot))
    const eigen = await proef.opslag.termijnen(proef.organisatieId, { ...vraag, behandelaarId: proef.medewerker.id })
    assert.ok(eigen.rijen.every((t) => t.behandelaarId === proef.medewerker.id))
  })

  test('what others gave to a medewerker who has it still: the last time, with what was written', async () => {
    const id = await meldAan('Gekregen Dossier')
    const [ali, bea] = ['00000000-0000-4000-8000-00000000a11e', '00000000-0000-4000-8000-00000000bea0']
    const naarMij = { soort: 'WijsBehandelaarToe', stroom: { soort: 'dossier', id } } as const
    const door = { soort: 'medewerker', id: bea, naam: 'Bea', rollen: ['teammanager'] } as const
    const gekregen = (medewerkerId: string, sinds = '2026-01-01T00:00:00Z') =>
      proef.opslag.overgedragen(proef.organisatieId, { medewerkerId, sinds })
    const mij = proef.medewerker.id
    assert.equal((await gekregen(mij)).length, 0, 'what I took myself nobody gave me')
    for (const toelichting of ['Eerst.', 'Bel eerst.'])
      await proef.doe({ ...naarMij, door, invoer: { medewerkerId: mij, toelichting } })
    const [een, ...rest] = await gekregen(mij)
    assert.deepEqual(rest, [])
    assert.deepEqual(
      { ...een, op: null },
      { dossierId: id, naam: 'Gekregen Dossier', op: null, door, van: null, toelichting: 'Bel eerst.' },
    )
    assert.deepEqual(await gekregen(mij, '2030-01-01T00:00:00Z'), [], 'a while ago')
    assert.deepEqual(await gekregen(ali), [])
    await proef.doe({ ...naarMij, invoer: { medewerkerId: mij } })
    assert.deepEqual(await gekregen(mij), [], 'confirmed by myself')
  })

  test('termijnen after a day leave out what must today: a wall of late ones hides nothing that can be done ahead', async () => {
    const vraag = { tot: datum('2026-12-31'), pagina: 1 }
    const alles = await proef.opslag.termijnen(proef.organisatieId, vraag)
    const vandaag = datum('2026-03-20')
    const tot = await proef.opslag.termijnen(proef.organisatieId, { ...vraag, tot: vandaag })
    const na = await proef.opslag.termijnen(proef.organisatieId, { ...vraag, na: vandaag })
    assert.ok(na.rijen.length > 0 && na.rijen.every(({ uiterlijk }) => uiterlijk > vandaag))
    assert.equal(na.totaal + tot.totaal, alles.totaal)
    const ervoor = await proef.opslag.termijnen(proef.organisatieId, { ...vraag, tot: plusDagen(vandaag, -1) })
    assert.equal(tot.eerder, ervoor.totaal)
  })

  test('what is asked in the same turn goes off together: what fails fails alone, and each organisation sees its own', async () => {
    const { opslag, organisatieId } = proef
    const medewerkerId = proef.medewerker.id
    const [hier, elders, kapot] = await Promise.allSettled([
      opslag.medewerkers(organisatieId),
      opslag.medewerkers(randomUUID()),
      opslag.overgedragen(organisatieId, { medewerkerId, sinds: 'geen moment' }),
    ])
    assert.ok(hier.status === 'fulfilled' && hier.value.some(({ id }) => id === medewerkerId))
    assert.ok(elders.status === 'fulfilled' && elders.value.length === 0)
    assert.equal(kapot.status, 'rejected')
    assert.deepEqual(await opslag.medewerkers(organisatieId), hier.value, 'the connection is as it was')
  })

  test('what happened by itself, since an instant', async () => {
    const alles = await proef.opslag.vanzelf(proef.organisatieId, { sinds: '2026-01-01T00:00:00Z' })
    const zelf: string[] = []
    for await (const { historie } of proef.opslag.alleDossiers(proef.organisatieId))
      zelf.push(...historie.filter(({ door }) => door.soort === 'kwijting').map(({ gebeurtenis }) => gebeurtenis.soort))
    assert.ok(zelf.length > 0)
    assert.deepEqual(alles.map((v) => v.gebeurtenis.soort).sort(), zelf.sort())
    const later = await proef.opslag.vanzelf(proef.organisatieId, { sinds: '2030-01-01T00:00:00Z' })
    assert.deepEqual(later, [])
    for (const { dossierId, schuldeisers } of alles) {
      const { vorderingen } = (await proef.staat(dossierId)).schulden
      assert.deepEqual(schuldeisers, Object.fromEntries(vorderingen.map((v) => [v.id, v.schuldeiser.naam])))
    }
    assert.ok(alles.some(({ schuldeisers }) => Object.keys(schuldeisers).length > 0))
    const tijden = alles.map((v) => v.opgetekendOp)
    assert.deepEqual(tijden, [...tijden].sort().reverse())
  })
})

describe('a bericht', () => {
  test('goes only the ways there are, each once', async () => {
    const { opslag, organisatieId: org } = proef
    const [eerste, tweede] = await opslag.berichtenTeVerzenden(org, lopend)
    assert.ok(eerste && tweede)
    assert.equal(await opslag.markeerBeantwoord(org, eerste.id), false, 'not before it went out')
    assert.equal(await opslag.markeerVerzonden(org, eerste.id), true)
    assert.equal(await opslag.markeerVerzonden(org, eerste.id), false)
    assert.equal(await opslag.markeerMislukt(org, eerste.id), false)
    assert.equal(await opslag.markeerBeantwoord(org, eerste.id), true)
    assert.equal(await opslag.markeerBeantwoord(org, eerste.id), false)
    assert.equal(await opslag.markeerMislukt(org, tweede.id), true)
    assert.equal(await opslag.markeerVerzonden(org, tweede.id), false)
    assert.equal(await opslag.zetOpnieuwKlaar(org, tweede.id), true)
    assert.equal(await opslag.markeerVerzonden(org, 'x'), false)
    assert.equal((await opslag.bericht(org, eerste.id, inzage))?.stand, 'beantwoord')
    const over = await opslag.berichtenTeVerzenden(org, lopend)
    assert.ok(!over.some(({ id }) => id === eerste.id) && over.some(({ id }) => id === tweede.id))
    const terug = `UPDATE kwijting.bericht SET stand = 'te-verzenden', verzonden_op = NULL, beantwoord_op = NULL WHERE bericht_id = $1`
    await assert.rejects(proef.sql(terug, [eerste.id]), /cannot go from beantwoord to te-verzenden/)
  })

  test('is answered in the transaction of the opdracht that records the answer', async () => {
    const tot = inBeeld.findIndex((s) => s.soort === 'VraagSaldoOpgaven') + 1
    const id = await proef.wandel(inBeeld.slice(0, tot))
    for (const { id: bericht } of await proef.opslag.berichtenTeVerzenden(proef.organisatieId, id))
      await proef.opslag.markeerVerzonden(proef.organisatieId, bericht)
    const standen = async () =>
      (await proef.opslag.dossier(proef.organisatieId, id, inzage))?.berichten
        .filter(({ bericht }) => bericht.soort === 'saldoverzoek')
        .map(({ stand }) => stand)
    assert.ok((await standen())?.every((stand) => stand === 'verzonden'))
    const [antwoord] = inBeeld.slice(tot)
    assert.equal(antwoord?.soort, 'RegistreerSaldoOpgave')
    await proef.wandel(inBeeld.slice(tot, tot + 1), id)
    assert.equal((await standen())?.filter((stand) => stand === 'beantwoord').length, 1)
  })
})
