import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { datum } from '../../gedeeld/datum.ts'
import { centen } from '../../gedeeld/geld.ts'
import { zoekerOp } from '../../gedeeld/wetswaarden.ts'
import {
  type Vergoedingsafspraak,
  alsProcent,
  toetsVergoeding,
  vergoedingBijUitdeling,
  vergoedingOver,
} from './index.ts'

const afspraak = (percentage: number, grondslag: 'doorbetaald' | 'gespaard', beheer = 0): Vergoedingsafspraak => ({
  percentage,
  grondslag,
  beheerPerMaand: centen(beheer),
})

test('worked cases: beheer, fee and what is left', () => {
  const gevallen = [
    // eisen §3.4 F1: 2,700 × 0.09 = 243.00; 2,700 − 243 = 2,457.00
    [afspraak(900, 'gespaard'), 270_000, 0, [0, 24_300, 245_700]],
    // eisen §3.4 F2: 2,700 / 1.09 = 2,477.064… → 2,477.06; the fee 222.94
    [afspraak(900, 'doorbetaald'), 270_000, 0, [0, 22_294, 247_706]],
    // 18 × 6 = 108; 2,700 − 108 = 2,592; 2,592 / 1.09 = 2,377.981… → 2,377.98; fee 214.02
    [afspraak(900, 'doorbetaald', 600), 270_000, 18, [10_800, 21_402, 237_798]],
    // 18 × 6 = 108; 2,592 × 0.09 = 233.28; left 2,358.72
    [afspraak(900, 'gespaard', 600), 270_000, 18, [10_800, 23_328, 235_872]],
    // Beheer of 108 on 90 saved: all of it, and nothing below 0 (L-25).
    [afspraak(900, 'doorbetaald', 600), 9000, 18, [9000, 0, 0]],
    // 0.05 × 0.10 = half a cent: the fee rounds up to 0.01, 0.04 is left.
    [afspraak(1000, 'gespaard'), 5, 0, [0, 1, 4]],
    // 0.33 / 1.10 = 0.30 exactly.
    [afspraak(1000, 'doorbetaald'), 33, 0, [0, 3, 30]],
    [afspraak(0, 'doorbetaald'), 270_000, 18, [0, 0, 270_000]],
    [afspraak(900, 'doorbetaald', 600), 0, 18, [0, 0, 0]],
  ] as const
  for (const [wat, gespaard, maanden, verwacht] of gevallen) {
    const { beheer, percentageDeel, naarSchuldeisers } = vergoedingOver(wat, centen(gespaard), maanden)
    assert.deepEqual([beheer, percentageDeel, naarSchuldeisers], verwacht, JSON.stringify([wat, gespaard]))
  }
})

const grondslag = fc.constantFrom('doorbetaald' as const, 'gespaard' as const)

test('the parts are the whole, none is below 0, and more saved never leaves less', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 900 }),
      grondslag,
      fc.integer({ min: 0, max: 600 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 3_000_000 }),
      fc.integer({ min: 0, max: 5000 }),
      (percentage, soort, perMaand, maanden, gespaard, meer) => {
        const wat = afspraak(percentage, soort, perMaand)
        const { beheer, percentageDeel, naarSchuldeisers } = vergoedingOver(wat, centen(gespaard), maanden)
        assert.equal(beheer + percentageDeel + naarSchuldeisers, gespaard)
        assert.ok(beheer >= 0 && percentageDeel >= 0 && naarSchuldeisers >= 0)
        assert.ok(vergoedingOver(wat, centen(gespaard + meer), maanden).naarSchuldeisers >= naarSchuldeisers)
      },
    ),
  )
})

test('the reading over what is paid on never asks more than the one over what is saved', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 3_000_000 }), (percentage, gespaard) => {
      const [door, spaar] = (['doorbetaald', 'gespaard'] as const).map(
        (soort) => vergoedingOver(afspraak(percentage, soort), centen(gespaard), 0).naarSchuldeisers,
      )
      assert.ok((door ?? -1) >= (spaar ?? 0))
    }),
  )
})

test('the maxima of the day: at them allowed, above them refused with the figures, both at once', () => {
  const op = (dag: string, wat: Vergoedingsafspraak) => {
    const zoeker = zoekerOp(datum(dag))
    return { geweigerd: toetsVergoeding(zoeker, wat), ...zoeker }
  }
  assert.deepEqual(op('2026-03-01', afspraak(900, 'doorbetaald', 600)).geweigerd, [])
  assert.deepEqual(op('2026-03-01', afspraak(901, 'doorbetaald', 601)).geweigerd, [
    { code: 'VergoedingTeHoog', hoogste: '9 %' },
    { code: 'BeheervergoedingTeHoog', hoogste: 600 },
  ])
  assert.deepEqual(
    op('2014-05-22', afspraak(1, 'doorbetaald', 1)).ontbreekt.map(({ vroegst }) => vroegst),
    ['2014-05-23', '2014-05-23'],
  )
  assert.deepEqual(op('2014-05-22', afspraak(0, 'doorbetaald')).ontbreekt, [])
})

test('the explanation names only what was asked, with the amounts', () => {
  const stappen = (wat: Vergoedingsafspraak) => vergoedingOver(wat, centen(270_000), 18).verantwoording
  assert.deepEqual(stappen(afspraak(0, 'gespaard')), [])
  const [gespaard] = stappen(afspraak(900, 'gespaard'))
  assert.equal(gespaard?.stap, 'Vergoeding: 9,00 % over wat is gespaard')
  assert.equal(gespaard.formule.replaceAll('\u00a0', ' '), '9,00 % × € 2.700,00')
  assert.deepEqual(
    stappen(afspraak(900, 'doorbetaald', 600)).map(({ stap, formule, bedrag }) => [
      stap,
      formule.replaceAll('\u00a0', ' '),
      bedrag,
    ]),
    [
      ['Vergoeding voor financieel beheer', '18 × € 6,00, niet meer dan er is gespaard', '108.00'],
      [
        'Vergoeding: 9,00 % over wat naar de schuldeisers gaat',
        '€ 2.592,00 − € 2.592,00 / (1 + 9,00 %) = € 2.592,00 − € 2.377,98',
        '214.02',
      ],
    ],
  )
})

test('hundredths of a percent as text; amounts below 0 are a bug', () => {
  assert.deepEqual([alsProcent(960), alsProcent(5), alsProcent(0)], ['9.60', '0.05', '0.00'])
  assert.throws(() => vergoedingOver(afspraak(900, 'gespaard'), centen(-1), 0), RangeError)
  assert.throws(() => vergoedingOver(afspraak(-1, 'gespaard'), centen(1), 0), RangeError)
  assert.throws(() => vergoedingOver(afspraak(0, 'gespaard', -1), centen(1), 1), RangeError)
  assert.throws(() => vergoedingOver(afspraak(0, 'gespaard', 1), centen(1), -1), RangeError)
})

test('what is taken at a payout is what the regeling costs so far, less what was taken', () => {
  const ruim = 100_000_000
  // gespaard, months, opneembaar, already taken → taken now
  const gevallen = [
    // Half of the 2,700 of eisen §3.4: 1,350 / 1.09 = 1,238.532… → 1,238.53; the fee 111.47.
    [afspraak(900, 'doorbetaald'), 135_000, 0, ruim, 0, 11_147],
    // The other half: 222.94 in all, less 111.47.
    [afspraak(900, 'doorbetaald'), 270_000, 0, ruim, 11_147, 11_147],
    [afspraak(900, 'gespaard'), 270_000, 0, ruim, 0, 24_300],
    // Nothing more was saved, two months of beheer more: 12.00, less over what is left for the percentage.
    // 2,688 / 1.09 = 2,466.055… → 2,466.06; fee 221.94 + 12.00 − 222.94 = 11.00.
    [afspraak(900, 'doorbetaald', 600), 270_000, 2, ruim, 22_294, 1100],
    // The claims take 2,000 more: 9 % of it, not of what goes back to the inwoner.
    [afspraak(900, 'doorbetaald'), 270_000, 0, 200_000, 0, 18_000],
    // The other reading: 2,000 is 91 % of 2,197.80; the fee 197.80.
    [afspraak(900, 'gespaard'), 270_000, 0, 200_000, 0, 19_780],
    // Exactly what they can take: no other fee than without a bound.
    [afspraak(900, 'doorbetaald'), 270_000, 0, 247_706, 0, 22_294],
    // 0.06 / 1.09 = 0.055: 0.06, and no fee; 9 % of 0.06 would be 0.0054: 0.01.
    [afspraak(900, 'doorbetaald'), 6, 0, 6, 0, 0],
    // Reserved too much and given back since: nothing is taken, nothing comes back.
    [afspraak(900, 'doorbetaald'), 100_000, 0, ruim, 11_147, 0],
    [afspraak(900, 'doorbetaald', 600), 0, 5, ruim, 0, 0],
    [afspraak(0, 'doorbetaald'), 270_000, 18, ruim, 0, 0],
  ] as const
  for (const [wat, gespaard, maandenBeheer, opneembaar, alGenomen, verwacht] of gevallen)
    assert.equal(
      vergoedingBijUitdeling(wat, {
        gespaard: centen(gespaard),
        maandenBeheer,
        opneembaar: centen(opneembaar),
        alGenomen: centen(alGenomen),
      }),
      verwacht,
      JSON.stringify([wat, gespaard, opneembaar, alGenomen]),
    )
})

test('payouts in parts cost what one payout at the end costs', () => {
  const ruim = centen(10_000_000)
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 900 }),
      grondslag,
      fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 6 }),
      (percentage, soort, delen) => {
        const wat = afspraak(percentage, soort)
        let [gespaard, genomen] = [0, 0]
        for (const deel of delen) {
          gespaard += deel
          const stand = { gespaard: centen(gespaard), maandenBeheer: 0, opneembaar: ruim, alGenomen: centen(genomen) }
          genomen += vergoedingBijUitdeling(wat, stand)
        }
        assert.equal(genomen, vergoedingOver(wat, centen(gespaard), 0).percentageDeel)
      },
    ),
  )
})
