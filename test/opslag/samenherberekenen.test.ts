import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Actor } from '../../src/domein/toegang/index.ts'
import { doeSamen } from '../../src/portalen/medewerker/herberekenen/samen/doe.ts'
import { leesVoorbeeld, omgevingVoor } from '../../src/portalen/medewerker/herberekenen/samen/lees.ts'
import { type Zet, leesVeld } from '../../src/portalen/medewerker/herberekenen/samen/zet.ts'
import { voor } from '../steun/gegeven.ts'
import { huishoudenMet } from '../steun/huishouden.ts'
import { type Proefopslag, proefopslag } from '../steun/opslag.ts'
import { schuldbemiddeling } from '../steun/wandeling.ts'

/** A regeling whose vtlb was computed under the norms of January 2026. */
const regeling = voor(schuldbemiddeling, 'HerberekenVtlb')
const beheerder: Actor = { soort: 'medewerker', id: 'b-1', naam: 'Bo Beheer', rollen: ['beheerder'] }

let proef: Proefopslag
before(async () => {
  proef = await proefopslag()
})
after(() => proef.sluit())

async function doener(door: Actor = proef.hulpverlener) {
  const [organisatie] = await proef.opslag.organisaties()
  assert.ok(organisatie)
  return { ...(await omgevingVoor(proef.opslag, { organisatie }, door)), medewerkerId: proef.medewerker.id }
}

/** The dossiers in a preview of 20 July 2026, as its form carries them. */
async function gezien(ids: readonly string[]) {
  proef.zetDag('2026-07-20')
  const voorbeeld = await leesVoorbeeld(proef.opslag, await doener(), ids)
  const zetten = voorbeeld.samen.map(({ veld }) => leesVeld(veld)).filter((zet) => zet !== null)
  return { ...voorbeeld, zetten }
}

const herberekend = async (id: string) => {
  const blad = await proef.opslag.dossier(proef.organisatieId, id, { door: proef.hulpverlener, waarom: 'test' })
  return (blad?.historie ?? []).filter(({ gebeurtenis }) => gebeurtenis.soort === 'VtlbHerberekend')
}

test('a preview records nothing; then each is done as it was shown, what changed since is left and named', async () => {
  const ids = [await proef.wandel(regeling), await proef.wandel(regeling), await proef.wandel(regeling)]
  const metVermogen = await proef.wandel(
    regeling.map((stap) =>
      stap.soort === 'StelAfloscapaciteitVast'
        ? { ...stap, invoer: () => huishoudenMet('150.00', '2026-03-13', '800.00') }
        : stap,
    ),
  )
  const { zetten, samen, zelf } = await gezien([...ids, metVermogen])
  assert.deepEqual(
    samen.map(({ id }) => id),
    ids,
  )
  assert.deepEqual(
    zelf.map(({ id, redenen }) => [id, redenen.map((reden) => reden.replace('\u00a0', ' '))]),
    [[metVermogen, ['Er was € 800,00 vermogen. Vraag hoeveel dat nu is.']]],
  )
  for (const id of ids) assert.deepEqual(await herberekend(id), [])

  const [eerste = '', tweede = '', derde = ''] = ids
  await proef.doe({ stroom: { soort: 'dossier', id: derde }, soort: 'MaakNotitie', invoer: { tekst: 'Gebeld.' } })
  const uitslag = await doeSamen(proef.opslag, await doener(), zetten)
  assert.equal(uitslag.gedaan, 2)
  assert.deepEqual(
    uitslag.overgeslagen.map(({ dossierId, waarom }) => [dossierId, waarom]),
    [[derde, 'intussen-veranderd']],
  )
  for (const id of [eerste, tweede]) {
    const [gedaan, ...meer] = await herberekend(id)
    assert.equal(meer.length, 0)
    const { capaciteit, vaststellingen } = (await proef.staat(id)).schuldregeling
    const getoond = samen.find((rij) => rij.id === id)?.uitkomst
    assert.deepEqual({ vtlb: capaciteit?.vtlb, perMaand: capaciteit?.perMaand }, getoond?.straks)
    assert.equal(vaststellingen.at(-1)?.ingang, getoond?.ingang)
    assert.deepEqual(gedaan?.door, proef.hulpverlener)
  }
  assert.deepEqual(await herberekend(derde), [])

  const voor = await proef.sql('SELECT count(*) FROM kwijting.opdracht')
  assert.deepEqual(await doeSamen(proef.opslag, await doener(), zetten), uitslag, 'the same form again')
  assert.deepEqual(await proef.sql('SELECT count(*) FROM kwijting.opdracht'), voor)
})

test('two tabs at the same moment do it once', async () => {
  const ids = [await proef.wandel(regeling), await proef.wandel(regeling)]
  const { zetten } = await gezien(ids)
  const wie = await doener()
  const beide = await Promise.all([doeSamen(proef.opslag, wie, zetten), doeSamen(proef.opslag, wie, zetten)])
  assert.deepEqual(beide, Array(2).fill({ gedaan: 2, overgeslagen: [] }))
  for (const id of ids) assert.equal((await herberekend(id)).length, 1)
})

test('amounts that are no longer those that were shown are not recorded, nor is anything by who may not', async () => {
  const id = await proef.wandel(regeling)
  const { zetten } = await gezien([id])
  const [zet] = zetten
  assert.ok(zet)
  const administratie: Actor = { soort: 'medewerker', id: 'a-1', naam: 'Adil', rollen: ['administratie'] }
  const waarom = async (door: Actor, velden: readonly Zet[]) =>
    (await doeSamen(proef.opslag, await doener(door), velden)).overgeslagen.map((een) => een.waarom)
  assert.deepEqual(await waarom(administratie, zetten), ['kan-niet-meer'])
  assert.deepEqual(await waarom(proef.hulpverlener, [{ ...zet, dossierId: crypto.randomUUID() }]), ['weg'])

  const aanname = { sleutel: 'reserveringstoeslag', vanaf: '2026-07-01', waarde: '25,00', reden: 'Vtlb-rapport' }
  const stroom = { soort: 'organisatie', id: proef.organisatieId } as const
  assert.equal(
    (await proef.doe({ stroom, soort: 'StelAannameVast', invoer: aanname, door: beheerder })).soort,
    'gedaan',
  )
  assert.deepEqual(await waarom(proef.hulpverlener, zetten), ['andere-bedragen'])
  assert.deepEqual(await herberekend(id), [])
})
