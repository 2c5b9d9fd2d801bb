import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Datum, datum, plusDagen } from '../../../gedeeld/datum.ts'
import {
  type Stapje,
  inBeeld,
  overleden,
  saneringskrediet,
  schuldbemiddeling,
  toelating,
  wandel,
  wandelingen,
  zonderAfloscapaciteit,
} from '../../../../test/steun/wandeling.ts'
import { type Traject, evolve, leegTraject, termijnenVan } from '../index.ts'
import { documenten } from '../../../../test/steun/documentwandeling.ts'
import { mijnPapieren } from './papieren.ts'
import { antwoordenVan, mijlpalen, mijnGeld, mijnSchuldeisers, mijnTraject } from './index.ts'

/** A walk up to and including its last step of a day, seen on that day or later. */
const totEnMet = (stappen: readonly Stapje[], dag: string): Traject =>
  wandel(stappen.filter(({ op }) => op <= datum(dag))).staat
const trajectOp = (staat: Traject, dag: string) => mijnTraject({ staat, termijnen: termijnenVan(staat) }, datum(dag))

const hierOf = (staat: Traject, dag: string) =>
  trajectOp(staat, dag).pad.find(({ stand }) => stand === 'hier')?.mijlpaal

describe('where an inwoner is', () => {
  const gevallen: readonly [dag: string, hier: string, nu: string, doen: readonly string[]][] = [
    ['2026-01-05', 'aanmelding', 'aanmelding', []],
    ['2026-01-07', 'intake', 'intake-plannen', []],
    ['2026-01-12', 'intake', 'intake-gepland', ['afspraak']],
    ['2026-01-20', 'intake', 'intake-bezig', []],
    ['2026-01-27', 'plan', 'plan-maken', []],
    ['2026-02-03', 'plan', 'plan-tekenen', ['plan-tekenen']],
    ['2026-02-04', 'plan', 'besluit', []],
    ['2026-02-06', 'inventarisatie', 'overeenkomst', ['overeenkomst-tekenen']],
    ['2026-02-10', 'inventarisatie', 'schuldeisers-saldo', []],
    ['2026-03-12', 'inventarisatie', 'rekenen', []],
    ['2026-03-16', 'voorstel', 'schuldeisers-keuze', ['reserveren']],
    ['2026-04-09', 'regeling', 'regeling', ['reserveren']],
  ]
  for (const [dag, hier, nu, doen] of gevallen)
    test(`on ${dag}: ${nu}`, () => {
      const staat = totEnMet(schuldbemiddeling, dag)
      const { afloop, ...traject } = trajectOp(staat, dag)
      assert.deepEqual([hierOf(staat, dag), traject.nu, traject.doen.map(({ soort }) => soort)], [hier, nu, doen])
      assert.equal(afloop, 'loopt')
      assert.deepEqual(
        traject.pad.map(({ mijlpaal }) => mijlpaal),
        mijlpalen,
      )
    })

  test('the day of kwijting, and what comes after', () => {
    const staat = totEnMet(schuldbemiddeling, '2027-08-16')
    const { nu, doen } = trajectOp(staat, '2027-08-16')
    assert.deepEqual([hierOf(staat, '2027-08-16'), nu, doen], ['nazorg', 'vrij', []])
    const klaar = wandel(schuldbemiddeling).staat
    assert.ok(trajectOp(klaar, '2028-02-01').pad.every(({ stand }) => stand === 'klaar'))
  })

  test('a traject that stopped promises nothing after where it stopped', () => {
    const { pad, afloop, daarna, doen } = trajectOp(wandel(overleden).staat, '2026-06-01')
    assert.deepEqual(
      [afloop, pad.at(-1), daarna, doen],
      ['gestopt', { mijlpaal: 'inventarisatie', stand: 'gestopt' }, null, []],
    )
  })
})

describe('the papers that are asked of an inwoner', () => {
  test('on one day: what waits for the inwoner first, each with its reason and what was said of it', () => {
    const papieren = mijnPapieren(totEnMet(documenten, '2026-01-12'))
    assert.deepEqual(
      papieren.map(({ soort, stand, kan }) => [soort, stand, kan]),
      [
        ['huurcontract', 'hulp', 'leveren'],
        ['anders', 'niet-hebben', 'leveren'],
        ['loonstrook', 'goed', 'niets'],
        ['polis', 'goed', 'niets'],
        ['identiteitsbewijs', 'gezien', 'niets'],
      ],
    )
    assert.deepEqual(
      [papieren[0]?.gemeld, papieren[1]?.waarom, papieren[2]?.bestanden.length, papieren[2]?.uitleg],
      ['Ik huur van een oom.', 'Dan weten wij wanneer hij komt.', 2, 'Lukt iets niet? Bel gerust.'],
    )
  })

  test('what is asked again says why; what was never asked before does not; after the end nothing is asked', () => {
    const weer = mijnPapieren(totEnMet(documenten, '2026-01-13')).slice(0, 2)
    assert.deepEqual(
      weer.map(({ soort, opnieuwOmdat }) => [soort, opnieuwOmdat]),
      [
        ['loonstrook', 'Er is een nieuwe baan.'],
        ['anders', null],
      ],
    )
    assert.deepEqual(new Set(mijnPapieren(wandel(documenten).staat).map(({ kan }) => kan)), new Set(['niets']))
  })

  test('an identiteitsbewijs is shown, never copied; what waits for the inwoner is what he has to do', () => {
    const gevraagd = totEnMet(documenten, '2026-01-07')
    const bewijs = mijnPapieren(gevraagd).find(({ soort }) => soort === 'identiteitsbewijs')
    assert.equal(bewijs?.kan, 'laten-zien')
    assert.deepEqual(trajectOp(gevraagd, '2026-01-07').doen, [
      { soort: 'papieren-geven', aantal: 5, graagVoor: '2026-01-21' },
    ])
    assert.deepEqual(trajectOp(totEnMet(documenten, '2026-01-12'), '2026-01-12').doen, [])
  })
})

describe('what waits on whom, and what is late', () => {
  test('we promise to call within two werkdagen; the day after that is late, by us', () => {
    const staat = totEnMet(toelating, '2026-01-05')
    assert.ok(
      trajectOp(staat, '2026-01-07').wij.some((b) => b.soort === 'eerste-contact' && b.uiterlijk === '2026-01-07'),
    )
    const laat = trajectOp(staat, '2026-01-08')
    assert.ok(!laat.wij.some(({ soort }) => soort === 'eerste-contact'))
    assert.deepEqual(
      laat.vertragingen.filter(({ soort }) => soort === 'eerste-contact'),
      [{ soort: 'eerste-contact', uiterlijk: '2026-01-07', wachtOp: 'ons' }],
    )
  })

  test('schuldeisers that were asked are waited for, all of those that were asked and until their last day', () => {
    const staat = totEnMet(inBeeld, '2026-02-10')
    assert.deepEqual(trajectOp(staat, '2026-02-10').wachten, [
      { soort: 'saldo-opgave', aantal: 3, van: 3, uiterlijk: '2026-02-24' },
    ])
    const { vertragingen } = trajectOp(staat, '2026-02-25')
    assert.deepEqual(vertragingen, [{ soort: 'saldo-opgave', uiterlijk: '2026-02-24', wachtOp: 'schuldeisers' }])
  })

  test('when 120 days were not enough it waits on the schuldeisers as long as one of them has to answer, else on us', () => {
    const laat = (staat: Traject) =>
      trajectOp(staat, '2026-07-01').vertragingen.find(({ soort }) => soort === 'schuldregeling')?.wachtOp
    assert.equal(laat(totEnMet(inBeeld, '2026-02-17')), 'schuldeisers')
    assert.equal(laat(wandel(inBeeld).staat), 'ons')
  })

  test('a beschikking can be objected to until its last day', () => {
    const staat = totEnMet(schuldbemiddeling, '2027-08-17')
    assert.equal(trajectOp(staat, '2027-08-17').bezwaarTot, '2027-09-28')
    assert.equal(trajectOp(staat, '2027-09-29').bezwaarTot, null)
  })
})

describe('the schuldeisers of an inwoner', () => {
  const standen = (stappen: readonly Stapje[], dag: string) => {
    const rijen = mijnSchuldeisers(totEnMet(stappen, dag), datum(dag))
    return rijen.map(({ stand, bron, pauzeTot }) => [stand, bron, pauzeTot])
  }

  test('asked, answered, estimated, each with its pause', () => {
    assert.deepEqual(standen(inBeeld, '2026-02-09'), [
      ['nog-niet', 'opgave-inwoner', null],
      ['nog-niet', 'opgave-inwoner', null],
      ['nog-niet', 'opgave-inwoner', null],
    ])
    assert.deepEqual(standen(inBeeld, '2026-03-12'), [
      ['geantwoord', 'opgave-schuldeiser', null],
      ['geantwoord', 'opgave-schuldeiser', '2026-10-10'],
      ['geschat', 'geschat', '2026-08-10'],
    ])
  })

  test('who agrees, who still has to choose, who is in the regeling, of whom nothing is owed any more', () => {
    const op = (dag: string) => standen(schuldbemiddeling, dag).map(([stand]) => stand)
    assert.deepEqual(op('2026-03-16'), ['voorstel', 'akkoord', 'voorstel'])
    assert.deepEqual(op('2026-04-09'), ['regeling', 'regeling', 'regeling'])
    assert.deepEqual(op('2027-08-16'), ['vrij', 'vrij', 'vrij'])
  })

  test('the count of answers is live: first what is owed, then whether they agree', () => {
    const op = (dag: string) => {
      const staat = totEnMet(schuldbemiddeling, dag)
      return antwoordenVan(mijnSchuldeisers(staat, datum(dag)), staat)
    }
    assert.equal(op('2026-01-27'), null)
    assert.deepEqual(op('2026-02-16'), { vraag: 'saldo', gegeven: 1, van: 3, akkoord: 0, nietAkkoord: 0 })
    assert.deepEqual(op('2026-03-16'), { vraag: 'voorstel', gegeven: 1, van: 3, akkoord: 1, nietAkkoord: 0 })
    assert.deepEqual(op('2026-04-09'), { vraag: 'voorstel', gegeven: 3, van: 3, akkoord: 3, nietAkkoord: 0 })
  })
})

describe('the money of an inwoner', () => {
  const geldOp = (stappen: readonly Stapje[], dag: string) => {
    const staat = totEnMet(stappen, dag)
    return mijnGeld(staat, mijnSchuldeisers(staat, datum(dag)), datum(dag))
  }

  test('nothing is said of an amount before it was determined', () => {
    const { bedrag, berekening, looptijd, uitdelingen } = geldOp(inBeeld, '2026-02-10')
    assert.deepEqual([bedrag, berekening, uitdelingen], [null, null, []])
    assert.deepEqual(looptijd, { begin: '2026-02-09', einde: '2027-08-09', maanden: 18 })
  })

  test('of a schuldbemiddeling: the amount with its calculation, what is held, what is behind, what was paid', () => {
    const eerst = geldOp(schuldbemiddeling, '2026-07-20')
    assert.equal(eerst.bedrag?.perMaand, 15_000)
    assert.ok((eerst.berekening?.stappen.length ?? 0) > 3)
    assert.deepEqual([eerst.gespaard, eerst.betaald], [0, 0])
    assert.ok((eerst.reservering?.achterstand ?? 0) > 0)
    const later = geldOp(schuldbemiddeling, '2027-04-05')
    assert.deepEqual(
      later.uitdelingen.map(({ datum: dag, delen }) => [dag, delen.length]),
      [['2027-04-05', 3]],
    )
    assert.equal(later.betaald + later.gespaard, later.ontvangen)
  })

  test('of a saneringskrediet: the loan, and nothing that is put aside with us', () => {
    const { lening, reservering } = geldOp(saneringskrediet, '2026-09-01')
    assert.equal(reservering, null)
    assert.ok(lening !== null && lening.perMaand > 0 && lening.nog > 0)
  })

  test('kwijting: what was paid and what was forgiven are the whole debt of the regeling', () => {
    const met = geldOp(schuldbemiddeling, '2027-08-16')
    assert.equal((met.kwijting?.betaald ?? 0) + (met.kwijting?.kwijtgescholden ?? 0), 1_500_000)
    const zonder = geldOp(zonderAfloscapaciteit, '2026-04-08')
    assert.deepEqual(zonder.kwijting, { datum: '2026-04-08', betaald: 0, kwijtgescholden: 1_500_000 })
  })
})

test('every walk, after every gebeurtenis: one place on the path, and all that is told has a day', () => {
  let gekeken = 0
  for (const stappen of Object.values(wandelingen)) {
    const { historie } = wandel(stappen)
    let staat = leegTraject
    let vandaag: Datum = datum('2026-01-05')
    for (const g of historie) {
      staat = evolve(staat, g)
      if ('datum' in g && g.datum > vandaag) vandaag = g.datum
      for (const dag of [vandaag, plusDagen(vandaag, 400)]) {
        const { pad, afloop, vertragingen, wij } = trajectOp(staat, dag)
        const nu = pad.filter(({ stand }) => stand === 'hier' || stand === 'gestopt')
        assert.equal(nu.length, pad.every(({ stand }) => stand === 'klaar') ? 0 : 1)
        if (afloop === 'loopt') assert.equal(pad.length, mijlpalen.length)
        assert.ok(
          vertragingen.every(({ uiterlijk }) => uiterlijk < dag) && wij.every(({ uiterlijk }) => uiterlijk >= dag),
        )
        const rijen = mijnSchuldeisers(staat, dag)
        const { gespaard } = mijnGeld(staat, rijen, dag)
        assert.ok(gespaard >= 0 && rijen.every(({ betaald, bedrag }) => betaald <= bedrag))
        gekeken++
      }
    }
  }
  assert.ok(gekeken > 500)
})
