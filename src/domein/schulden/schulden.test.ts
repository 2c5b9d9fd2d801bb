import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gegeven, stapje, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import {
  contextOp,
  inBeeld,
  kwijting,
  schuldeisers,
  toelating,
  vordering,
  wandel,
} from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import { type Traject, opdrachten } from '../verloop/index.ts'
import { totaalSchuld, zonderSaldo } from './index.ts'

const gevraagd = totEnMet(inBeeld, 'VraagSaldoOpgaven')
const opgave = (n: number, dag: string, anders: object) => (t: Traject) => ({
  datum: dag,
  vorderingId: vordering(t, n),
  antwoord: 'saldo',
  ...anders,
})

describe('claims', () => {
  test('a claim keeps who it belongs to as known on that day, with every reference of its own', () => {
    gegeven(toelating)
      .als('2026-02-09', 'VoegVorderingToe', {
        datum: '2026-02-09',
        schuldeiserId: 's-vlam',
        kenmerk: 'EV-88',
        incassant: 'Incasso De Haan',
        incassantKenmerk: 'H-1',
        aangemeldBedrag: '2500.00',
        zakelijk: false,
      })
      .dan({
        soort: 'VorderingToegevoegd',
        datum: '2026-02-09',
        vorderingId: 'id-nieuw',
        schuldeiser: schuldeisers[0],
        kenmerk: 'EV-88',
        incassant: { naam: 'Incasso De Haan', kenmerk: 'H-1' },
        zakelijk: false,
        aangemeldBedrag: 250_000,
      })
  })

  test('a claim that falls away stays visible and no longer counts', () => {
    const eerst = gegeven(inBeeld)
    assert.equal(totaalSchuld(eerst.staat.schulden), 1_500_000)
    const { staat } = eerst.en([
      stapje('2026-03-13', 'LaatVorderingVervallen', (t: Traject) => ({
        datum: '2026-03-13',
        vorderingId: vordering(t, 0),
        reden: 'verjaard',
        toelichting: 'De inwoner beroept zich op verjaring.',
      })),
    ])
    assert.equal(staat.schulden.vorderingen.length, 3)
    assert.equal(totaalSchuld(staat.schulden), 1_100_000)
  })

  test('aangemeld and teruggemeld stand side by side', () => {
    const [eerste] = gegeven(inBeeld).staat.schulden.vorderingen
    assert.equal(eerste?.aangemeld.bedrag, 250_000)
    assert.deepEqual(eerste?.saldo, { bron: 'teruggemeld', datum: '2026-02-16', bedrag: 400_000, preferentBedrag: 0 })
  })
})

describe('kennisgeving', () => {
  test('goes once to each, may come before the toelating, and pauses only where a convenant says so', () => {
    const claims = inBeeld.filter((s) => s.soort === 'VoegVorderingToe')
    const vroeg = gegeven([...voor(toelating, 'GeefToelatingsbeschikking'), ...claims])
    vroeg
      .als('2026-02-10', 'VerstuurKennisgeving')
      .dan({
        soort: 'KennisgevingVerstuurd',
        datum: '2026-02-10',
        vorderingen: [
          { id: 'id-1', pauzeTot: null },
          { id: 'id-2', pauzeTot: '2026-10-10' },
          { id: 'id-3', pauzeTot: '2026-08-10' },
        ],
      })
      .als('2026-02-11', 'VerstuurKennisgeving')
      .danGeweigerd('AlleKennisgevingenVerstuurd')
  })

  test('one that was found later gets its own; the others are not written to again', () => {
    gegeven([
      ...gevraagd,
      stapje('2026-02-12', 'VoegVorderingToe', {
        datum: '2026-02-12',
        schuldeiserId: 's-vlam',
        aangemeldBedrag: '1.00',
        zakelijk: false,
      }),
    ])
      .als('2026-02-12', 'VraagSaldoOpgaven')
      .danGeweigerd('KennisgevingOntbreekt')
  })

  test('leaving it out beforehand takes a recorded reason', () => {
    gegeven(voor(inBeeld, 'VerstuurKennisgeving'))
      .en([
        stapje('2026-02-10', 'WijkAfVanStandaard', {
          datum: '2026-02-10',
          onderdeel: 'kennisgeving',
          reden: 'De schuldeisers zijn gebeld.',
        }),
      ])
      .als('2026-02-10', 'VraagSaldoOpgaven')
      .danSoorten('SaldoOpgaveGevraagd')
  })
})

describe('saldo-opgave', () => {
  test('ten werkdagen, a reminder, ten more, and only then an estimate', () => {
    const open = gegeven(voor(inBeeld, 'HerinnerSaldoOpgaven'))
    const schat = (t: Traject) => ({ vorderingId: vordering(t, 2), bedrag: '1000.00', toelichting: 'Aanslag.' })
    open.als('2026-02-24', 'HerinnerSaldoOpgaven', {}, kwijting).danGeweigerd('NietsTeHerinneren')
    const herinnerd = open.als('2026-02-25', 'HerinnerSaldoOpgaven', {}, kwijting).dan({
      soort: 'SaldoOpgaveHerinnerd',
      datum: '2026-02-25',
      uiterlijk: '2026-03-11',
      vorderingIds: ['id-3'],
    })
    herinnerd.als('2026-03-11', 'SchatVordering', schat).danGeweigerd('TermijnLoopt')
    herinnerd.als('2026-03-12', 'SchatVordering', schat).dan({
      soort: 'VorderingGeschat',
      datum: '2026-03-12',
      vorderingId: 'id-3',
      bedrag: 100_000,
      preferentBedrag: 0,
      toelichting: 'Aanslag.',
    })
  })

  test('an answer that comes after the estimate goes before it', () => {
    const { staat } = gegeven(inBeeld)
      .als(
        '2026-03-20',
        'RegistreerSaldoOpgave',
        opgave(2, '2026-03-09', { bedrag: '1100.00', preferentBedrag: '1100.00' }),
      )
      .danSoorten('SaldoOpgaveOntvangen')
    assert.equal(staat.schulden.vorderingen[2]?.saldo?.bron, 'teruggemeld')
  })

  test('an older letter does not undo a newer one', () => {
    const nieuw = gegeven(totEnMet(inBeeld, 'RegistreerSaldoOpgave'))
    nieuw
      .als('2026-02-20', 'RegistreerSaldoOpgave', opgave(1, '2026-02-16', { bedrag: '1.00' }))
      .danGeweigerd('DatumTeVroeg')
    nieuw
      .als('2026-02-20', 'RegistreerSaldoOpgave', opgave(1, '2026-02-18', { bedrag: '9900.00' }))
      .danSoorten('SaldoOpgaveOntvangen')
  })

  test('vooraf akkoord is what the convenant says, unless the answer says otherwise', () => {
    const vraag = gegeven(gevraagd)
    const stand = (n: number, anders: object) =>
      vraag
        .als('2026-02-16', 'RegistreerSaldoOpgave', opgave(n, '2026-02-16', { bedrag: '1.00', ...anders }))
        .danSoorten('SaldoOpgaveOntvangen').staat.schulden.vorderingen[n]?.voorafAkkoord
    assert.deepEqual([stand(0, {}), stand(1, {})], [false, true])
    assert.deepEqual([stand(0, { voorafAkkoord: true }), stand(1, { voorafAkkoord: false })], [true, false])
  })

  test('what belongs to another answer is refused, field by field', () => {
    gegeven(gevraagd)
      .als(
        '2026-02-16',
        'RegistreerSaldoOpgave',
        opgave(0, '2026-02-16', { antwoord: 'client-onbekend', bedrag: '1.00', belemmering: 'x' }),
      )
      .danGeweigerd('HoortNietBijElkaar', 'HoortNietBijElkaar')
  })

  test('a schuldeiser that does not know the client drops out; a claim that was sold starts anew at its new owner', () => {
    const vraag = gegeven(gevraagd)
    vraag
      .als('2026-02-16', 'RegistreerSaldoOpgave', opgave(0, '2026-02-16', { antwoord: 'client-onbekend' }))
      .danSoorten('VorderingVervallen')
    const { staat } = vraag
      .als(
        '2026-02-16',
        'RegistreerSaldoOpgave',
        opgave(1, '2026-02-16', { antwoord: 'overgedragen', overgedragenAan: 's-vlam', kenmerk: 'X-9' }),
      )
      .dan({
        soort: 'VorderingOvergedragen',
        datum: '2026-02-16',
        vorderingId: 'id-2',
        aan: schuldeisers[0],
        kenmerk: 'X-9',
      })
    const verkocht = staat.schulden.vorderingen[1]
    assert.deepEqual(
      [verkocht?.schuldeiser.id, verkocht?.voorafAkkoord, verkocht?.kennisgeving, verkocht?.gevraagd, verkocht?.saldo],
      ['s-vlam', false, null, null, null],
    )
    assert.equal(zonderSaldo(staat.schulden).length, 3)
  })

  test('who bought a claim is not written to with the reference and the collector of the seller', () => {
    const { staat } = gegeven([
      ...voor(inBeeld, 'VerstuurKennisgeving'),
      stapje('2026-02-10', 'VoegVorderingToe', {
        datum: '2026-02-10',
        schuldeiserId: 's-vlam',
        aangemeldBedrag: '100.00',
        zakelijk: false,
        kenmerk: 'EV-99',
        incassant: 'Incasso De Haan',
        incassantKenmerk: 'H-1',
      }),
      stapje('2026-02-10', 'VerstuurKennisgeving'),
      stapje('2026-02-10', 'VraagSaldoOpgaven'),
      stapje(
        '2026-02-16',
        'RegistreerSaldoOpgave',
        opgave(3, '2026-02-16', { antwoord: 'overgedragen', overgedragenAan: 's-erf' }),
      ),
    ])
    const verkocht = staat.schulden.vorderingen[3]
    assert.deepEqual([verkocht?.schuldeiser.id, verkocht?.sinds], ['s-erf', '2026-02-16'])
    assert.ok(verkocht !== undefined && !('kenmerk' in verkocht) && !('incassant' in verkocht))
  })

  test('a preference that was told before does not go by silence: it is asked, also when it became nothing', () => {
    const geschat = gegeven(inBeeld)
    const later = { antwoord: 'saldo', bedrag: '1100.00' }
    geschat
      .als('2026-03-16', 'RegistreerSaldoOpgave', opgave(2, '2026-03-16', later))
      .danGeweigerd('PreferentDeelOntbreekt')
    const { staat } = geschat
      .als('2026-03-16', 'RegistreerSaldoOpgave', opgave(2, '2026-03-16', { ...later, preferentBedrag: '0.00' }))
      .danSoorten('SaldoOpgaveOntvangen')
    assert.equal(staat.schulden.vorderingen[2]?.saldo?.preferentBedrag, 0)
  })
})

test('estimating is offered only when a reminded schuldeiser is past its term', () => {
  const schatten = opdrachten.find((o) => o.soort === 'SchatVordering')
  const codes = (tot: string, op: string) =>
    schatten
      ?.kan(
        wandel(totEnMet(inBeeld, tot)).staat,
        contextOp(datum(op), kwijting, () => 'id'),
      )
      .map((w) => w.code)
  assert.deepEqual(codes('VerstuurKennisgeving', '2026-02-10'), ['SaldoNietGevraagd'])
  assert.deepEqual(codes('VraagSaldoOpgaven', '2026-02-24'), ['EerstHerinneren'])
  assert.deepEqual(codes('HerinnerSaldoOpgaven', '2026-03-11'), ['TermijnLoopt'])
  assert.deepEqual(codes('HerinnerSaldoOpgaven', '2026-03-12'), [])
})
