import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { gegeven, stapje } from '../../../test/steun/gegeven.ts'
import { metCapaciteit, reactie, voorgesteld, voorstel } from '../../../test/steun/gevallen/schuldregeling.ts'
import { alsOndernemer, nevenafspraak } from '../../../test/steun/voorstel.ts'
import { huishoudenMet } from '../../../test/steun/huishouden.ts'
import { type Stapje, kwijting, vordering } from '../../../test/steun/wandeling.ts'
import type { Traject } from '../verloop/index.ts'
import { isVerouderd, veranderdSinds } from './index.ts'

const erbij = stapje('2026-03-18', 'VoegVorderingToe', {
  datum: '2026-03-18',
  schuldeiserId: 's-vlam',
  aangemeldBedrag: '50.00',
  zakelijk: false,
})
const weg = (n: number) =>
  stapje('2026-03-18', 'LaatVorderingVervallen', (t: Traject) => ({
    datum: '2026-03-18',
    vorderingId: vordering(t, n),
    reden: 'dubbel',
    toelichting: 'Dubbel.',
  }))
const saldo = (n: number, bedrag: string, preferentBedrag: string) =>
  stapje('2026-03-18', 'RegistreerSaldoOpgave', (t: Traject) => ({
    datum: '2026-03-18',
    vorderingId: vordering(t, n),
    antwoord: 'saldo',
    bedrag,
    preferentBedrag,
  }))
const overgedragen = stapje('2026-03-18', 'RegistreerSaldoOpgave', (t: Traject) => ({
  datum: '2026-03-18',
  vorderingId: vordering(t, 0),
  antwoord: 'overgedragen',
  overgedragenAan: 's-schatkist',
}))
const capaciteit = (perMaand: string) =>
  stapje('2026-03-18', 'StelAfloscapaciteitVast', huishoudenMet(perMaand, '2026-03-18'))
const afspraak = (n: number) => stapje('2026-03-18', 'LegNevenafspraakVast', nevenafspraak(n))
const sinds = (...stappen: readonly Stapje[]) => veranderdSinds(gegeven([...voorgesteld, ...stappen]).staat)

describe('L-26: what changed since the voorstel, and who must be asked again', () => {
  test('nothing, without a voorstel, right after one, and once the regeling stands', () => {
    assert.equal(veranderdSinds(gegeven(metCapaciteit('150.00')).staat), null)
    assert.equal(sinds(), null)
    const { staat } = gegeven(voorgesteld)
    const regeling = { datum: staat.schuldregeling.voorstel?.datum ?? assert.fail(), vorm: 'SB', einde: '2027-08-09' }
    const staand = { ...staat, schuldregeling: { ...staat.schuldregeling, capaciteit: null, regeling } } as Traject
    assert.equal(veranderdSinds(staand), null)
  })

  test('a claim that came, with no saldo yet; one that went; one of another height or preference', () => {
    assert.deepEqual(sinds(erbij)?.vorderingen, [{ soort: 'erbij', vorderingId: 'id-4', nu: null }])
    assert.deepEqual(sinds(weg(0))?.vorderingen, [
      { soort: 'weg', vorderingId: 'id-1', was: { bedrag: 400_000, preferentBedrag: 0 } },
    ])
    assert.deepEqual(sinds(saldo(2, '1000.00', '900.00'))?.vorderingen, [
      {
        soort: 'gewijzigd',
        vorderingId: 'id-3',
        was: { bedrag: 100_000, preferentBedrag: 100_000 },
        nu: { bedrag: 100_000, preferentBedrag: 90_000 },
      },
    ])
  })

  test('a claim that was sold: the new schuldeiser was never asked, also when it states the same saldo', () => {
    const was = { bedrag: 400_000, preferentBedrag: 0 }
    assert.deepEqual(sinds(overgedragen)?.vorderingen, [{ soort: 'overgedragen', vorderingId: 'id-1', was, nu: null }])
    const { staat } = gegeven([...voorgesteld, overgedragen])
    const [eerste, ...rest] = staat.schulden.vorderingen
    assert.ok(eerste)
    const bekend = { bron: 'teruggemeld', datum: eerste.sinds, ...staat.schuldregeling.voorstel?.grondslag[0] }
    const gelijk = {
      ...staat,
      schulden: { ...staat.schulden, vorderingen: [{ ...eerste, saldo: bekend }, ...rest] },
    } as Traject
    assert.deepEqual(veranderdSinds(gelijk)?.vorderingen, [
      { soort: 'overgedragen', vorderingId: 'id-1', was, nu: was },
    ])
    assert.equal(veranderdSinds(gelijk)?.opnieuw[0]?.waarom, 'nieuw')
  })

  test('another capacity', () => {
    assert.deepEqual(sinds(capaciteit('160.00'))?.capaciteit, {
      was: { perMaand: 15_000, vermogen: 0 },
      nu: { perMaand: 16_000, vermogen: 0 },
    })
    assert.equal(sinds(capaciteit('150.00')), null)
  })

  test('everybody who is asked is asked again, each with the reason; who agreed beforehand is not asked', () => {
    const anders = sinds(saldo(2, '1000.00', '900.00'), erbij)
    assert.deepEqual(anders?.opnieuw, [
      { vorderingId: 'id-1', waarom: 'percentages' },
      { vorderingId: 'id-3', waarom: 'eigen-vordering' },
      { vorderingId: 'id-4', waarom: 'nieuw' },
    ])
    assert.deepEqual(anders.informeren, ['id-2'])
  })

  test('a new round says what it replaces, why, and what total and percentages were', () => {
    const ronde = (...stappen: readonly Stapje[]) =>
      gegeven([...voorgesteld, ...stappen])
        .als('2026-03-18', 'DoeVoorstel', voorstel('SB'))
        .danSoorten('VoorstelGedaan').staat.schuldregeling.voorstel
    const vorige = { ronde: 1, datum: '2026-03-16', schuld: 1_500_000 }
    const percentages = { percentagePreferent: '30.00', percentageConcurrent: '15.00' }
    const vervangt = (...redenen: string[]) => ({ ...vorige, ...percentages, redenen })
    assert.deepEqual(ronde(weg(0))?.vervangt, vervangt('vorderingen'))
    assert.deepEqual(
      ronde(afspraak(1), capaciteit('160.00'), weg(0))?.vervangt,
      vervangt('vorderingen', 'capaciteit', 'nevenafspraken'),
    )
    assert.equal(gegeven(voorgesteld).staat.schuldregeling.voorstel?.vervangt, undefined)
  })

  test('a new round never holds an answer of an old one, whatever changed and whoever had answered', () => {
    const stap = fc.constantFrom(erbij, weg(0), saldo(2, '999.00', '0.00'), capaciteit('160.00'), afspraak(2))
    const antwoorden = fc.subarray([0, 2])
    fc.assert(
      fc.property(antwoorden, stap, (wie, wat) => {
        const oud = gegeven([
          ...voorgesteld,
          ...wie.map((n) => stapje('2026-03-17', 'RegistreerReactie', reactie(n, 'akkoord', '2026-03-17'))),
          wat,
        ])
        assert.ok(isVerouderd(oud.staat))
        oud.als('2026-03-18', 'BrengRegelingTotStand', {}, kwijting).danGeweigerd('VoorstelVerouderd')
        const klaar = oud.staat.schulden.vorderingen.every((v) => v.saldo !== null)
        if (!klaar) return
        const { staat } = oud.als('2026-03-18', 'DoeVoorstel', voorstel('SB')).danSoorten('VoorstelGedaan')
        assert.deepEqual(Object.keys(staat.schuldregeling.reacties), ['id-2'])
        assert.ok(!isVerouderd(staat))
      }),
      { numRuns: 25 },
    )
  })
})

describe('afspraken outside the verdeling', () => {
  test('one that is recorded after sending makes the round out of date; withdrawing it does so again', () => {
    const na = gegeven([...voorgesteld, afspraak(0)])
    assert.deepEqual(
      veranderdSinds(na.staat)?.nevenafspraken.erbij.map(({ wat }) => wat),
      ['De studieschuld loopt door'],
    )
    const ronde2 = na.als('2026-03-18', 'DoeVoorstel', voorstel('SB')).danSoorten('VoorstelGedaan')
    assert.equal(ronde2.staat.schuldregeling.voorstel?.nevenafspraken.length, 1)
    const ingetrokken = ronde2
      .als('2026-03-19', 'TrekNevenafspraakIn', (t: Traject) => ({
        nevenafspraakId: t.schuldregeling.nevenafspraken[0]?.id,
        reden: 'Vergissing.',
      }))
      .danSoorten('NevenafspraakIngetrokken')
    assert.equal(veranderdSinds(ingetrokken.staat)?.nevenafspraken.weg.length, 1)
  })

  test('of a claim that fell away it no longer counts', () => {
    const { staat } = gegeven([
      ...metCapaciteit('150.00'),
      stapje('2026-03-16', 'LegNevenafspraakVast', nevenafspraak(0)),
    ])
      .en([stapje('2026-03-16', 'MaakNotitie', { tekst: 'Gebeld.' }), weg(0)])
      .als('2026-03-18', 'DoeVoorstel', voorstel('SB'))
      .danSoorten('VoorstelGedaan')
    assert.deepEqual(staat.schuldregeling.voorstel?.nevenafspraken, [])
  })

  test('a supplier is paid first only for an ondernemer, and with a reason', () => {
    const leverancier = { aard: 'noodzakelijke-leverancier', bedrag: '500.00', reden: 'Zonder meel geen bakkerij.' }
    gegeven(alsOndernemer(metCapaciteit('150.00')))
      .als('2026-03-16', 'LegNevenafspraakVast', nevenafspraak(0, leverancier))
      .danSoorten('NevenafspraakVastgelegd')
    gegeven(alsOndernemer(metCapaciteit('150.00')))
      .als('2026-03-16', 'LegNevenafspraakVast', nevenafspraak(0, { ...leverancier, reden: '' }))
      .danGeweigerd('OnjuisteInvoer')
  })

  test('belongs to a claim of this dossier that still counts', () => {
    gegeven([...voorgesteld, weg(0)])
      .als('2026-03-18', 'LegNevenafspraakVast', nevenafspraak(0))
      .danGeweigerd('VorderingOnbekend')
  })
})
