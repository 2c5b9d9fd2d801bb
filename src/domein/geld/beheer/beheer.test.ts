import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { gegeven, stapje, totEnMet, voor } from '../../../../test/steun/gegeven.ts'
import {
  beheerstart,
  collega,
  inBeheer,
  inkomen,
  kwijting,
  leefgeld,
  leefgeldVanErfgenamen,
  leefgeldrekening,
  wandel,
} from '../../../../test/steun/wandeling.ts'
import { datum, plusDagen } from '../../../gedeeld/datum.ts'
import { alsDecimaal, centen } from '../../../gedeeld/geld.ts'
import type { Traject } from '../../verloop/index.ts'
import { achterOp, leefgeldsaldo, leefgeldstandOp, reserveringOp, saldoVan } from '../index.ts'
import { splitsingVan } from './stand.ts'

const op = (dag: string) => datum(dag)
/** What is kept and what is leefgeld, in cents. */
const deel = (staat: Traject, dag: string, bedrag: number) => {
  const { afloscapaciteit, leefgeld: rest } = splitsingVan(staat, op(dag), centen(bedrag))
  return [afloscapaciteit, rest]
}
const inRegeling = gegeven(voor(leefgeld, 'LegOntvangstVast', 2)).staat

test('the end does not lie before leefgeld that came or went', () => {
  const einde = (dag: string) => ({
    datum: dag,
    grond: 'verhuizing',
    toelichting: 'De inwoner verhuist.',
    beschikkingsdatum: dag,
  })
  // All of this income is leefgeld: nothing of it came onto the reservering.
  const binnen = gegeven([...inBeheer, inkomen('2026-03-24')])
  binnen.als('2026-03-25', 'BeeindigTraject', einde('2026-03-23')).danGeweigerd('DatumTeVroeg')
  binnen.als('2026-03-25', 'BeeindigTraject', einde('2026-03-24')).danSoorten('TrajectBeeindigd')
  const betaald = binnen.als('2026-03-26', 'BetaalLeefgeld').danSoorten('LeefgeldBetaald')
  betaald.als('2026-03-27', 'BeeindigTraject', einde('2026-03-25')).danGeweigerd('DatumTeVroeg')
})

describe('income falls apart', () => {
  test('the month of the looptijd keeps its capacity once, and the rest is leefgeld', () => {
    // The months begin on the 9th; that of 9 March asked nothing: the capacity is of 13 March.
    assert.deepEqual(deel(inRegeling, '2026-04-08', 160_000), [0, 160_000])
    assert.deepEqual(deel(inRegeling, '2026-04-09', 160_000), [15_000, 145_000])
    assert.deepEqual(deel(inRegeling, '2026-04-24', 9_999), [9_999, 0])
    const erna = wandel([inkomen('2026-04-24', '100.00')], inRegeling).staat
    assert.deepEqual(deel(erna, '2026-05-08', 160_000), [5_000, 155_000])
    assert.deepEqual(deel(erna, '2026-05-09', 160_000), [15_000, 145_000])
  })

  test('what the inwoner reserved by himself counts; what an earlier month lacks is not made up for', () => {
    const zelf = stapje('2026-04-20', 'LegOntvangstVast', {
      datum: '2026-04-20',
      bedrag: '150.00',
      herkomst: 'reservering',
      bewijs: 'afschrift',
    })
    assert.deepEqual(deel(wandel([zelf], inRegeling).staat, '2026-04-24', 160_000), [0, 160_000])
    assert.deepEqual(deel(inRegeling, '2026-07-10', 160_000), [15_000, 145_000])
  })

  test('after the looptijd, and when beheer stopped, nothing is kept', () => {
    assert.deepEqual(deel(inRegeling, '2027-08-08', 160_000), [15_000, 145_000])
    assert.deepEqual(deel(inRegeling, '2027-08-09', 160_000), [0, 160_000])
    assert.deepEqual(
      deel(gegeven(totEnMet(leefgeld, 'StopFinancieelBeheer')).staat, '2026-06-01', 160_000),
      [0, 160_000],
    )
  })

  test('what is kept counts as a reservering: nobody is behind who has an income', () => {
    const { staat } = gegeven(voor(leefgeld, 'BetaalExtraLeefgeld'))
    assert.equal(saldoVan(staat.geld), 15_000)
    assert.equal(reserveringOp(staat, op('2026-05-09'))?.achterstand, 0)
    assert.notEqual(achterOp(staat), achterOp(inRegeling))
  })

  test('income is refused without financieel beheer, and before it began', () => {
    gegeven(voor(leefgeld, 'StartFinancieelBeheer'))
      .als('2026-03-24', 'LegOntvangstVast', inkomen('2026-03-24').invoer)
      .danGeweigerd('GeenFinancieelBeheer')
    gegeven(inBeheer).als('2026-03-24', 'LegOntvangstVast', inkomen('2026-03-15').invoer).danGeweigerd('DatumTeVroeg')
  })
})

describe('leefgeld by the plan', () => {
  const verschuldigd = (staat: Traject, dag: string) => leefgeldstandOp(staat, op(dag))?.verschuldigd
  const { staat } = gegeven(voor(leefgeld, 'BetaalLeefgeld'))

  test('is ready on the last day before it on which banks settle', () => {
    assert.deepEqual(
      ['2026-03-25', '2026-03-26', '2026-04-01', '2026-04-02', '2026-04-08', '2026-04-09'].map((d) =>
        verschuldigd(staat, d),
      ),
      // Friday 3 April is Goede Vrijdag; 10 April is ready on the 9th.
      [0, 25_000, 25_000, 50_000, 50_000, 75_000],
    )
  })

  test('is what there is, and what it lacks is paid when there is money again', () => {
    const arm = wandel([inkomen('2026-03-24', '100.01')], gegeven(inBeheer).staat).staat
    const betaald = wandel([stapje('2026-03-26', 'BetaalLeefgeld', {}, kwijting)], arm)
    assert.equal(leefgeldsaldo(betaald.staat.geld.beheer), 0)
    assert.equal(verschuldigd(betaald.staat, '2026-03-26'), 14_999)
    gegeven([], betaald.staat).als('2026-03-27', 'BetaalLeefgeld').danGeweigerd('GeenSaldo')
    const rijk = wandel([inkomen('2026-03-30', '500.00')], betaald.staat).staat
    gegeven([], rijk).als('2026-03-30', 'BetaalLeefgeld').dan({
      soort: 'LeefgeldBetaald',
      datum: '2026-03-30',
      bedrag: 14_999,
      grond: 'plan',
    })
  })

  test('a new plan begins anew; leefgeld besides it does not count', () => {
    const erna = gegeven(totEnMet(leefgeld, 'WijzigLeefgeldplan')).staat
    assert.equal(verschuldigd(erna, '2026-05-21'), 0)
    assert.equal(verschuldigd(erna, '2026-05-22'), 90_000)
    assert.equal(leefgeldstandOp(erna, op('2026-05-04'))?.volgende.dag, '2026-05-25')
  })

  test('goes to the account that a colleague confirmed, and to no other', () => {
    const dag = '2026-03-26'
    const bank = { metBankrekening: true }
    const naar = { iban: leefgeldrekening.iban, naam: leefgeldrekening.tenNameVan }
    gegeven([], staat)
      .als(dag, 'BetaalLeefgeld', {}, kwijting, bank)
      .dan({ soort: 'LeefgeldBetaald', datum: dag, bedrag: 25_000, grond: 'plan', naar })
    const nieuw = stapje('2026-03-25', 'StelLeefgeldrekeningVoor', { ...leefgeldrekening, iban: 'NL02ABNA0123456789' })
    const wacht = gegeven([nieuw], staat)
    wacht
      .als(dag, 'BetaalLeefgeld', {}, kwijting, bank)
      .dan({ soort: 'LeefgeldBetaald', datum: dag, bedrag: 25_000, grond: 'plan', naar })
    const anders = wacht.en([stapje('2026-03-25', 'BevestigLeefgeldrekening', { iban: 'NL02ABNA0123456789' }, collega)])
    anders.als(dag, 'BetaalLeefgeld', {}, kwijting, bank).dan({
      soort: 'LeefgeldBetaald',
      datum: dag,
      bedrag: 25_000,
      grond: 'plan',
      naar: { ...naar, iban: 'NL02ABNA0123456789' },
    })
  })

  test('besides it no more than there is, and not nothing', () => {
    const erna = gegeven(voor(leefgeld, 'BetaalExtraLeefgeld'))
    const saldo = leefgeldsaldo(erna.staat.geld.beheer)
    const extra = (bedrag: number) => ({ bedrag: alsDecimaal(centen(bedrag)), reden: 'Wasmachine.' })
    erna.als('2026-04-28', 'BetaalExtraLeefgeld', extra(saldo + 1)).danGeweigerd('SaldoTeLaag')
    erna.als('2026-04-28', 'BetaalExtraLeefgeld', extra(0)).danGeweigerd('BedragNul')
    erna.als('2026-04-28', 'BetaalExtraLeefgeld', extra(saldo)).danSoorten('LeefgeldBetaald')
  })

  test('the vtlb is the highest that can be agreed: by the week 12/52 of it', () => {
    const begin = gegeven(voor(leefgeld, 'StartFinancieelBeheer'))
    const vtlb = begin.staat.schuldregeling.capaciteit?.vtlb ?? assert.fail()
    const met = (ritme: string, bedrag: number) =>
      begin.als('2026-03-16', 'StartFinancieelBeheer', { ...beheerstart, ritme, bedrag: alsDecimaal(centen(bedrag)) })
    const week = Math.floor((vtlb * 12) / 52)
    met('week', week + 1).danGeweigerd('LeefgeldBovenVtlb')
    met('week', week).danSoorten('FinancieelBeheerGestart')
    met('maand', vtlb + 1).danGeweigerd('LeefgeldBovenVtlb')
    met('maand', vtlb).danSoorten('FinancieelBeheerGestart')
  })
})

describe('whose leefgeld is at the end', () => {
  test('what is left goes to the inwoner when it stops, while the dossier goes on', () => {
    const { staat } = gegeven(totEnMet(leefgeld, 'GeefLeefgeldTerug'))
    assert.equal(leefgeldsaldo(staat.geld.beheer), 0)
    assert.equal(saldoVan(staat.geld), 15_000)
  })

  test('at an early end the schuldeisers get the reservering, and of leefgeld nothing', () => {
    const einde = gegeven([
      ...voor(leefgeld, 'BetaalExtraLeefgeld'),
      stapje('2026-04-28', 'BeeindigTraject', {
        datum: '2026-04-28',
        grond: 'op-verzoek',
        toelichting: 'De inwoner wil niet verder.',
        beschikkingsdatum: '2026-04-28',
      }),
    ])
    const over = leefgeldsaldo(einde.staat.geld.beheer)
    assert.ok(over > 0)
    const uit = einde.als('2026-06-10', 'DeelUitBijEinde').danSoorten('Uitgedeeld')
    const delen = uit.staat.geld.uitdelingen.flatMap((u) => u.delen).reduce((som, d) => som + d.bedrag, 0)
    assert.equal(delen, 15_000)
    uit.als('2026-06-11', 'SluitDossier', { datum: '2026-06-11' }).danGeweigerd('NogNietUitgedeeld')
    uit
      .als('2026-06-11', 'GeefLeefgeldTerug')
      .dan({ soort: 'LeefgeldTeruggegeven', datum: '2026-06-11', bedrag: over, aan: 'inwoner' })
      .als('2026-06-11', 'SluitDossier', { datum: '2026-06-11' })
      .danSoorten('DossierGesloten')
  })

  test('at death both are the heirs, and the inwoner gets nothing by itself', () => {
    const dood = gegeven(voor(leefgeldVanErfgenamen, 'KeerUitAanErfgenamen'))
    dood.als('2026-04-20', 'GeefLeefgeldTerug').danGeweigerd('GeldHoortBijErfgenamen')
    dood
      .als('2026-04-20', 'KeerUitAanErfgenamen', { datum: '2026-04-20', aan: 'Samir el Amrani', bewijs: 'verklaring' })
      .danSoorten('AanErfgenamenUitgekeerd', 'LeefgeldTeruggegeven')
      .als('2026-04-21', 'HerroepOverlijden', { reden: 'Een naamgenoot.' })
      .danGeweigerd('AlUitgekeerd')
  })
})

describe('income from a statement', () => {
  const post = { postId: 'bp-enkel', bedrag: '150.00', herkomst: 'inkomen' }
  const begin = gegeven(voor(leefgeld, 'LegOntvangstVast'))
  const gekoppeld = begin.als('2026-03-20', 'KoppelBankpost', post).danSoorten('GeldOntvangen')
  const terug = { koppelingId: 'id-nieuw', reden: 'Van een naamgenoot.' }

  test('is undone as a whole, and not when it was paid out already', () => {
    const weg = gekoppeld.als('2026-03-23', 'DraaiOntvangstTerug', terug).danSoorten('OntvangstTeruggedraaid')
    assert.deepEqual(weg.staat.geld, begin.staat.geld)
    gekoppeld
      .als('2026-03-26', 'BetaalLeefgeld')
      .danSoorten('LeefgeldBetaald')
      .als('2026-03-26', 'DraaiOntvangstTerug', terug)
      .danGeweigerd('SaldoTeLaag')
  })
})

test('whatever comes in and goes out: to the cent, never below nothing, never more kept than the month asks', () => {
  const stappen = fc.array(
    fc.record({
      dagen: fc.nat(20),
      wat: fc.constantFrom('inkomen', 'inkomen', 'leefgeld', 'extra'),
      bedrag: fc.oneof(fc.integer({ min: 1, max: 300_000 }), fc.constantFrom(1, 14_999, 15_000, 15_001)),
    }),
    { minLength: 1, maxLength: 30 },
  )
  let betaald = 0
  fc.assert(
    fc.property(stappen, (reeks) => {
      let { staat } = gegeven([], inRegeling)
      let dag = op('2026-04-09')
      let kas = saldoVan(staat.geld) + leefgeldsaldo(staat.geld.beheer)
      for (const { dagen, wat, bedrag } of reeks) {
        dag = plusDagen(dag, dagen)
        const hoeveel = alsDecimaal(centen(bedrag))
        if (wat === 'inkomen') {
          staat = wandel([inkomen(dag, hoeveel)], staat).staat
          kas += bedrag
        } else {
          const soort = wat === 'leefgeld' ? 'BetaalLeefgeld' : 'BetaalExtraLeefgeld'
          const was = leefgeldsaldo(staat.geld.beheer)
          const verzoek = gegeven([], staat).als(
            dag,
            soort,
            wat === 'leefgeld' ? {} : { bedrag: hoeveel, reden: 'Nodig.' },
          )
          if (verzoek.weigeringen.length > 0) continue
          staat = verzoek.danSoorten('LeefgeldBetaald').staat
          kas -= was - leefgeldsaldo(staat.geld.beheer)
          betaald += 1
        }
        const saldi = [saldoVan(staat.geld), leefgeldsaldo(staat.geld.beheer)]
        assert.ok(saldi.every((saldo) => saldo >= 0))
        assert.equal(
          saldi.reduce((som, saldo) => som + saldo, 0),
          kas,
        )
        const perMaand = reserveringOp(staat, op('2027-09-09'))?.maanden ?? assert.fail()
        assert.ok(saldi[0] !== undefined && saldi[0] <= perMaand.reduce((som, maand) => som + maand.bedrag, 0))
      }
    }),
  )
  assert.ok(betaald > 0)
})
