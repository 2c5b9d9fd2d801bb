import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gegeven, stapje, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import { bestandshash, overzichtsregel } from '../../../test/steun/overzichtwandeling.ts'
import { vorderingenoverzicht } from '../../../test/steun/wandeling.ts'
import { beoordeelOverzichten, bronorganisaties, isBron } from './vorderingenoverzicht.ts'

const ingelezen = totEnMet(vorderingenoverzicht, 'LeesVorderingenoverzichtIn')
const overgenomen = totEnMet(vorderingenoverzicht, 'NeemVorderingenOver')
const lees = (teken: string, ...regels: readonly object[]) =>
  stapje('2026-02-10', 'LeesVorderingenoverzichtIn', { bestand: bestandshash(teken), regels })
const standen = (stappen: Parameters<typeof gegeven>[0]) =>
  beoordeelOverzichten(gegeven(stappen).staat.schulden).map(({ regel, stand, open }) => [regel.kenmerk, stand, open])

describe('an overview beside the dossier', () => {
  test('what is new, what was paid; what the source itself says is named when it differs', () => {
    assert.deepEqual(standen(ingelezen), [
      ['9-100', 'nieuw', 20_900],
      ['9-200', 'niets-open', 0],
      ['9-300', 'nieuw', 180_000],
    ])
    const wijktAf = beoordeelOverzichten(gegeven(ingelezen).staat.schulden).filter((een) => een.saldoWijktAf)
    assert.deepEqual(
      wijktAf.map(({ regel }) => regel.kenmerk),
      ['9-300'],
    )
  })

  test('what was taken over is the same claim; its source stays with it', () => {
    const { staat } = gegeven(overgenomen)
    assert.deepEqual(standen(overgenomen)[0], ['9-100', 'zelfde', 20_900])
    assert.deepEqual(staat.schulden.vorderingen[0]?.herkomst, {
      soort: 'fcid',
      bestand: bestandshash('a'),
      organisatie: 'cjib',
      kenmerk: '9-100',
      op: '2026-02-05',
    })
    assert.equal(staat.schulden.vorderingen[0]?.aangemeld.bedrag, 20_900)
  })

  test('a newer overview counts, an older one that comes later does not', () => {
    const nieuwer = lees('b', overzichtsregel('9-100', { betaald: '100.00', op: '2026-02-08' }))
    const ouder = lees('c', overzichtsregel('9-100', { betaald: '0.00', op: '2026-01-08' }))
    assert.deepEqual(standen([...overgenomen, nieuwer, ouder])[0], ['9-100', 'ander-bedrag', 15_900])
  })

  test('a claim that was typed is the same one when kenmerk and schuldeiser are; a kenmerk alone is not enough', () => {
    const claim = { datum: '2026-02-09', aangemeldBedrag: '209.00', zakelijk: false, kenmerk: '9 100' }
    const getypt = stapje('2026-02-09', 'VoegVorderingToe', { ...claim, schuldeiserId: 's-vlam' })
    assert.deepEqual(standen([...ingelezen, getypt])[0], ['9-100', 'nieuw', 20_900])
  })

  test('a claim that fell away is not proposed again', () => {
    const weg = stapje('2026-02-10', 'LaatVorderingVervallen', (t) => ({
      datum: '2026-02-10',
      vorderingId: t.schulden.vorderingen[0]?.id,
      reden: 'al-betaald',
      toelichting: 'Betaald aan de deurwaarder.',
    }))
    assert.deepEqual(standen([...overgenomen, weg])[0], ['9-100', 'vervallen', 20_900])
  })

  test('the same file twice adds nothing; the same zaak twice in one opdracht neither', () => {
    gegeven(ingelezen)
      .als('2026-02-10', 'LeesVorderingenoverzichtIn', { bestand: bestandshash('a'), regels: [] })
      .danGeweigerd('OverzichtAlIngelezen')
    const keuze = { organisatie: 'cjib', kenmerk: '9-100', schuldeiserId: 's-schatkist', zakelijk: false }
    gegeven(ingelezen)
      .als('2026-02-10', 'NeemVorderingenOver', { keuzes: [keuze, keuze] })
      .danGeweigerd('OverzichtsregelNietNieuw')
    gegeven(ingelezen)
      .als('2026-02-10', 'NeemVorderingenOver', { keuzes: [{ ...keuze, kenmerk: '9-200' }] })
      .danGeweigerd('OverzichtsregelNietNieuw')
  })

  test('the BSN of the file is compared and kept nowhere', () => {
    const metBsn = [
      ...voor(vorderingenoverzicht, 'LeesVorderingenoverzichtIn'),
      stapje('2026-02-09', 'VulPersoonsgegevensAan', { naam: 'Fatima el Amrani', bsn: '999990019' }),
    ]
    const invoer = { bestand: bestandshash('d'), bsn: '999990019', regels: [overzichtsregel('9-100')] }
    const { weigeringen, danSoorten } = gegeven(metBsn).als('2026-02-09', 'LeesVorderingenoverzichtIn', invoer)
    assert.deepEqual(weigeringen, [])
    const na = danSoorten('VorderingenoverzichtIngelezen')
    assert.doesNotMatch(JSON.stringify(na.staat.schulden), /999990019/)
    gegeven(metBsn)
      .als('2026-02-09', 'LeesVorderingenoverzichtIn', { ...invoer, bsn: '999990020' })
      .danGeweigerd('OverzichtVanIemandAnders')
  })
})

test('a source is known by its names, not by what looks like one', () => {
  assert.deepEqual(
    Object.entries(bronorganisaties).flatMap(([kort, namen]) => namen.filter((naam) => !isBron(kort, naam))),
    [],
  )
  assert.ok(isBron('cjib', 'Centraal Justitieel Incassobureau (CJIB)'))
  assert.ok(isBron('duo', 'DUO'))
  assert.ok(!isBron('cjib', 'CJIB-incasso De Valk'))
  assert.ok(!isBron('bd', 'Belastingdienst/Toeslagen'))
})
