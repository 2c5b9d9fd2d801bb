import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gegeven, stapje, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import { boedel, ontvangst } from '../../../test/steun/gevallen/geld.ts'
import { huishoudenMet } from '../../../test/steun/huishouden.ts'
import {
  type Stapje,
  behouden,
  contextOp,
  hercontroles,
  kwijting,
  mislukt,
  overleden,
  schuldbemiddeling,
  wandel,
  zonderErfgenamen,
} from '../../../test/steun/wandeling.ts'
import { organisatie } from '../../../test/steun/willekeur.ts'
import { datum } from '../../gedeeld/datum.ts'
import type { Aannames } from '../../regels/aannames/index.ts'
import { type Traject, beslis, termijnenVan, vervolgOp } from '../verloop/index.ts'
import { openTeVeel, reserveringOp, saldoVan, teVeelVan, vrijSaldo } from './index.ts'

const staatNa = (stappen: readonly Stapje[]) => gegeven(stappen).staat
const termijn = (staat: Traject, soort: string) =>
  termijnenVan(staat)
    .filter((t) => t.soort === soort)
    .map((t) => [t.sleutel, t.aanvang, t.gesloten])
const inRegeling = totEnMet(schuldbemiddeling, 'BrengRegelingTotStand')
const bij = (dag: string, bedrag?: string) => stapje(dag, 'LegOntvangstVast', ontvangst(dag, bedrag))

/** Decides with what an organisation set. */
function met(aannames: Aannames, staat: Traject, op: string, soort: string) {
  const context = contextOp(datum(op), kwijting, () => 'id')
  const besluit = beslis({ soort, invoer: {} }, staat, {
    ...context,
    feiten: { ...context.feiten, aannames: () => aannames },
  })
  return besluit.ok ? besluit.waarde[0] : assert.fail(JSON.stringify(besluit))
}
const eigen = (waarde: string) => ({ waarde, vanaf: datum('2026-01-01'), reden: 'besluit van het team' })

describe('expected against received', () => {
  test('the clock moves with every reservering, and comes back a month after it was talked about', () => {
    // The capacity holds from 13 March: the months that begin on 9 April and 9 May are the first two.
    assert.deepEqual(termijn(staatNa(inRegeling), 'reservering-nagaan'), [['reservering:1', '2026-06-09', null]])
    const betaald = [...inRegeling, bij('2026-04-25'), bij('2026-05-25')]
    assert.deepEqual(termijn(staatNa(betaald), 'reservering-nagaan'), [['reservering:1', '2026-08-09', null]])
    const besproken = [
      ...inRegeling,
      stapje('2026-06-12', 'BespreekReservering', { datum: '2026-06-12', toelichting: 'Gebeld.' }),
    ]
    assert.deepEqual(termijn(staatNa(besproken), 'reservering-nagaan'), [['reservering:2', '2026-07-09', null]])
    const [gesprek] = wandel(besproken).historie.slice(-1)
    assert.deepEqual(gesprek, {
      soort: 'ReserveringBesproken',
      datum: '2026-06-12',
      achterstand: 30_000,
      toelichting: 'Gebeld.',
    })
  })

  test('what was reserved before there was a regeling counts', () => {
    const staat = staatNa(voor(hercontroles, 'HerberekenVtlb'))
    const op = reserveringOp(staat, datum('2026-08-09'))
    assert.deepEqual([op?.verwacht, op?.ontvangen], [60_000, 75_000])
  })
})

describe('a higher vtlb that works back', () => {
  const voorBesluit = voor(hercontroles, 'BetaalTerugTeVeelGereserveerd')
  const [stand] = openTeVeel(staatNa(voorBesluit))
  const perMaand = staatNa(voorBesluit).schuldregeling.vaststellingen.at(-1)?.opNorm?.perMaand ?? 0

  test('two months of the old amount were paid: the difference is too much, on the desk of the behandelaar', () => {
    assert.ok(perMaand > 0 && perMaand < 15_000)
    // 9 July and 9 August began since it holds; 900.00 came in, and 4 × 150.00 less is what those two ask.
    assert.equal(stand?.bedrag, 2 * (15_000 - perMaand))
    assert.deepEqual(termijn(staatNa(voorBesluit), 'te-veel-gereserveerd'), [
      ['te-veel-gereserveerd:2', '2026-08-20', null],
    ])
    const terug = staatNa(totEnMet(hercontroles, 'BetaalTerugTeVeelGereserveerd'))
    assert.deepEqual(termijn(terug, 'te-veel-gereserveerd'), [['te-veel-gereserveerd:2', '2026-08-20', '2026-08-21']])
    assert.equal(saldoVan(terug.geld), 90_000 - (stand?.bedrag ?? 0))
    assert.deepEqual(openTeVeel(terug), [])
    assert.equal(teVeelVan(terug)[0]?.bedrag, stand?.bedrag, 'the amount does not change by paying it')
    gegeven(totEnMet(hercontroles, 'BetaalTerugTeVeelGereserveerd'))
      .als('2026-08-22', 'BehoudTeVeelGereserveerd', { datum: '2026-08-22', reden: 'x' })
      .danGeweigerd('NietsTeVeel')
  })

  test('until somebody decides it is not divided among the schuldeisers', () => {
    const open = [
      ...voorBesluit,
      stapje('2026-08-20', 'VoerHercontroleUit', { datum: '2026-08-20', ...huishoudenMet('150.00', '2026-08-20') }),
      stapje('2026-08-20', 'StelPrognoseBij', {}, kwijting),
      stapje('2026-08-20', 'DeelUit', {}, kwijting),
    ]
    const staat = staatNa(open)
    assert.equal(saldoVan(staat.geld), stand?.bedrag)
    assert.equal(vrijSaldo(staat), 0)
    gegeven(open)
      .als('2026-08-21', 'BetaalTerugTeVeelGereserveerd', { datum: '2026-08-21', reden: 'Hoger vtlb.' })
      .danSoorten('AanInwonerTerugbetaald')
  })

  test('what was paid out already cannot go back: it stays, by a decision', () => {
    const leeg = gegeven([
      ...voor(hercontroles, 'HerberekenVtlb'),
      stapje('2026-08-19', 'VoerHercontroleUit', { datum: '2026-08-19', ...huishoudenMet('150.00', '2026-08-19') }),
    ])
    // The hercontrole found it itself, and what is held covers it.
    assert.equal(openTeVeel(leeg.staat).length, 1)
    const weg = { ...leeg.staat, geld: { ...leeg.staat.geld, ontvangsten: leeg.staat.geld.ontvangsten.slice(0, 0) } }
    assert.deepEqual(openTeVeel(weg), [], 'only what was received is too much')
  })

  test('kept, it is divided with the rest at an early end', () => {
    const staat = staatNa(totEnMet(behouden, 'DeelUitBijEinde'))
    assert.equal(saldoVan(staat.geld), 0)
    const nogNiet = staatNa([
      ...voor(behouden, 'BehoudTeVeelGereserveerd'),
      ...behouden.filter((s) => s.soort === 'BeeindigTraject' || s.soort === 'DeelUitBijEinde'),
    ])
    assert.equal(saldoVan(nogNiet.geld), openTeVeel(nogNiet)[0]?.bedrag)
  })
})

describe('the prognose after a hercontrole', () => {
  const nieuw = (stappen: readonly Stapje[]) => {
    const [prognose] = staatNa(stappen).geld.controle.prognoses.slice(-1)
    return prognose ?? assert.fail()
  }

  test('makes itself, before the payout, once per hercontrole', () => {
    const staat = staatNa(voor(hercontroles, 'StelPrognoseBij'))
    assert.equal(vervolgOp(staat, datum('2026-10-08'), organisatie)?.soort, 'StelPrognoseBij')
    const na = staatNa(totEnMet(hercontroles, 'StelPrognoseBij'))
    assert.equal(vervolgOp(na, datum('2026-10-08'), organisatie)?.soort, 'DeelUit')
  })

  test('lower than agreed: on the desk, until it is judged', () => {
    const prognose = nieuw(totEnMet(hercontroles, 'StelPrognoseBij'))
    assert.deepEqual([prognose.lager, prognose.hercontrole], [true, 1])
    assert.ok(prognose.redenen.includes('capaciteit-lager'))
    assert.ok(prognose.teVerdelen < 240_000)
    assert.equal(
      prognose.verwachting.reduce((som, v) => som + v.verwacht, 0),
      prognose.teVerdelen,
    )
    const klok = (stappen: readonly Stapje[]) => termijn(staatNa(stappen), 'lagere-prognose')
    assert.deepEqual(klok(totEnMet(hercontroles, 'DeelUit')), [['lagere-prognose:1', '2026-10-08', null]])
    assert.deepEqual(klok(totEnMet(hercontroles, 'BeoordeelLagerePrognose')), [
      ['lagere-prognose:1', '2026-10-08', '2026-10-12'],
    ])
  })

  test('the margin is that of the organisation', () => {
    const staat = staatNa(voor(hercontroles, 'StelPrognoseBij'))
    const ruim = met({ 'marge-lagere-prognose': eigen('100') }, staat, '2026-10-08', 'StelPrognoseBij')
    assert.ok(ruim?.soort === 'PrognoseBijgesteld' && !ruim.lager)
    assert.equal(ruim.marge.bron, 'Vastgesteld door de organisatie: besluit van het team')
  })

  test('nothing changed: what was saved before and what every month asked is what was offered, nothing on the desk', () => {
    const gespaard = [bij('2026-02-25', '100.00'), bij('2026-03-14', '50.00')]
    const voorstel = totEnMet(schuldbemiddeling, 'DoeVoorstel')
    const staat = staatNa([
      ...voorstel.slice(0, -1),
      ...gespaard,
      ...voorstel.slice(-1),
      ...inRegeling.slice(voorstel.length).filter(({ soort }) => soort !== 'LegOntvangstVast'),
      bij('2026-04-24'),
      bij('2026-05-25'),
      stapje('2026-06-20', 'VoerHercontroleUit', { datum: '2026-06-20', ...huishoudenMet('150.00', '2026-06-20') }),
      stapje('2026-06-20', 'StelPrognoseBij', {}, kwijting),
    ])
    const gedaan = staat.schuldregeling.voorstel ?? assert.fail()
    const [prognose] = staat.geld.controle.prognoses
    // 150 saved before, and the sixteen months from 9 April on.
    assert.deepEqual([gedaan.gespaard, prognose?.teVerdelen], [255_000, gedaan.teVerdelen])
    assert.deepEqual(
      prognose?.verwachting.map(({ verwacht }) => verwacht),
      gedaan.uitdeling.map(({ bedrag }) => bedrag),
    )
    assert.deepEqual([prognose?.lager, prognose?.redenen], [false, ['gelijk']])
    assert.deepEqual(
      termijnenVan(staat).filter((t) => t.soort === 'lagere-prognose' && t.gesloten === null),
      [],
    )
    assert.ok(
      gedaan.berekend.berekening.stappen.some((s) => s.stap === 'Gereserveerd voordat er een afloscapaciteit was'),
    )
  })

  test('the one after it takes its place, at the end it is what was paid; nothing lower, nothing on the desk', () => {
    const laatste = nieuw(totEnMet(schuldbemiddeling, 'DeelUit'))
    assert.deepEqual([laatste.teVerdelen, laatste.lager], [270_006, false])
    assert.deepEqual(termijn(staatNa(totEnMet(schuldbemiddeling, 'DeelUit')), 'lagere-prognose'), [])
  })
})

describe('at an early end', () => {
  test('two to one when the organisation set it, and the gebeurtenis says so', () => {
    const staat = staatNa(voor(mislukt, 'DeelUitBijEinde'))
    const gedaan = met({ 'verdeling-bij-einde': eigen('twee-op-een') }, staat, '2026-06-02', 'DeelUitBijEinde')
    assert.ok(gedaan?.soort === 'Uitgedeeld')
    assert.equal(gedaan.methode, 'twee-op-een')
    // 150.00 over 2 × 1,000 + 14,000
    assert.deepEqual(
      gedaan.delen.map((d) => d.bedrag),
      [3750, 9375, 1875],
    )
  })

  test('with the Wsnp it is of the boedel, at once and wholly, with the day of the first repayment', () => {
    const wsnp = gegeven(voor(hercontroles, 'DraagOverAanBoedel'))
    assert.deepEqual(
      termijnenVan(wsnp.staat)
        .filter((t) => t.sleutel === 'geld-bestemmen')
        .map((t) => [t.opdracht, t.wachtOp]),
      [['DraagOverAanBoedel', 'ons']],
    )
    assert.equal(vervolgOp(wsnp.staat, datum('2027-06-01'), organisatie), null)
    wsnp
      .als('2027-01-18', 'BetaalTerugAanInwoner', { datum: '2027-01-18', reden: 'x' })
      .danGeweigerd('GeldHoortBijBoedel')
    wsnp.als('2027-01-18', 'DraagOverAanBoedel', boedel('2027-01-18')).dan({
      soort: 'AanBoedelOvergedragen',
      ...boedel('2027-01-18'),
      bedrag: 15_000,
      eersteAflossing: { datum: '2026-03-25', bewijs: 'afschrift' },
    })
  })

  test('without known heirs the money is never forgotten: a year after the report, and heirs may still come', () => {
    const gemeld = gegeven(totEnMet(zonderErfgenamen, 'MeldErfgenamenOnbekend'))
    const geld = termijnenVan(gemeld.staat).find((t) => t.sleutel === 'geld-bestemmen')
    assert.deepEqual([geld?.opdracht, geld?.uiterlijk, geld?.gesloten], ['StortInConsignatiekas', '2027-04-09', null])
    assert.match(geld?.reden ?? '', /20 jaar/)
    const [uitkering] = overleden.filter((s) => s.soort === 'KeerUitAanErfgenamen')
    gemeld
      .als('2026-09-01', 'KeerUitAanErfgenamen', { ...uitkering?.invoer(gemeld.staat), datum: '2026-09-01' })
      .danSoorten('AanErfgenamenUitgekeerd')
    gegeven(totEnMet(zonderErfgenamen, 'StortInConsignatiekas'))
      .als('2027-04-03', 'HerroepOverlijden', { reden: 'x' })
      .danGeweigerd('AlUitgekeerd')
  })
})
