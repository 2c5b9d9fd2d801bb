import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsDecimaal, centen, centenUitDecimaal } from '../../gedeeld/geld.ts'
import type { Methode } from './percentages.ts'
import { verdeel } from './verdeling.ts'

const c = (tekst: string) => centenUitDecimaal(tekst) ?? assert.fail(tekst)

/** Claims as `[bedrag, preferent, reedsBetaald?]`; the answer as `[p, q, uitdeling, rest]`. */
function uitkomst(bedrag: string, methode: Methode, ...claims: readonly (readonly [string, string, string?])[]) {
  const verdeling = verdeel({
    bedrag: c(bedrag),
    methode,
    vorderingen: claims.map(([hele, preferent, betaald], i) => ({
      id: `v${i}`,
      bedrag: c(hele),
      preferentBedrag: c(preferent),
      ...(betaald === undefined ? {} : { reedsBetaald: c(betaald) }),
    })),
  })
  return [
    verdeling.percentagePreferent,
    verdeling.percentageConcurrent,
    verdeling.uitdeling.map(({ bedrag: deel }) => alsDecimaal(deel)).join(' '),
    alsDecimaal(verdeling.rest),
  ]
}

const gevallen: readonly (readonly [naam: string, krijgt: readonly string[], verwacht: readonly string[]])[] = [
  [
    'V1: a court case',
    uitkomst('2783.23', 'twee-op-een', ['17247.00', '17247.00'], ['12361.73', '0.00']),
    ['11.88', '5.94', '2048.94 734.29', '0.00'],
  ],
  [
    'V2',
    uitkomst('2700.00', 'twee-op-een', ['4000.00', '4000.00'], ['26000.00', '0.00']),
    ['15.88', '7.94', '635.29 2064.71', '0.00'],
  ],
  [
    'V3',
    uitkomst('2700.00', 'twee-op-een', ['9000.00', '9000.00'], ['21000.00', '0.00']),
    ['13.85', '6.92', '1246.15 1453.85', '0.00'],
  ],
  [
    'V4: preferent full, the rest to concurrent',
    uitkomst('2700.00', 'twee-op-een', ['1000.00', '1000.00'], ['2000.00', '0.00']),
    ['100.00', '85.00', '1000.00 1700.00', '0.00'],
  ],
  [
    'V5: both percentages rounded from the unrounded value',
    uitkomst('41450.00', 'twee-op-een', ['400000.00', '400000.00'], ['200000.00', '0.00']),
    ['8.29', '4.15', '33160.00 8290.00', '0.00'],
  ],
  [
    'V6: the same, higher',
    uitkomst('396450.00', 'twee-op-een', ['400000.00', '400000.00'], ['200000.00', '0.00']),
    ['79.29', '39.65', '317160.00 79290.00', '0.00'],
  ],
  [
    'a claim with both parts gets one rounded amount',
    uitkomst('100.00', 'twee-op-een', ['300.00', '100.00'], ['200.00', '0.00']),
    ['33.33', '16.67', '66.67 33.33', '0.00'],
  ],
  [
    'no preferent part: p is twice q',
    uitkomst('30.00', 'twee-op-een', ['100.00', '0.00']),
    ['60.00', '30.00', '30.00', '0.00'],
  ],
  [
    'no preferent part: p stops at 100 %',
    uitkomst('60.00', 'twee-op-een', ['100.00', '0.00']),
    ['100.00', '60.00', '60.00', '0.00'],
  ],
  [
    // As much preferent as concurrent: q = 30 / (2 × 100 + 100) = 10 %.
    'both parts equal',
    uitkomst('30.00', 'twee-op-een', ['100.00', '100.00'], ['100.00', '0.00']),
    ['20.00', '10.00', '20.00 10.00', '0.00'],
  ],
  [
    'no concurrent part: q is half of p',
    uitkomst('60.00', 'twee-op-een', ['100.00', '100.00']),
    ['60.00', '30.00', '60.00', '0.00'],
  ],
  [
    'no concurrent part and all paid',
    uitkomst('100.00', 'twee-op-een', ['100.00', '100.00']),
    ['100.00', '100.00', '100.00', '0.00'],
  ],
  [
    'p reaches exactly 100 %',
    uitkomst('200.00', 'twee-op-een', ['100.00', '100.00'], ['200.00', '0.00']),
    ['100.00', '50.00', '100.00 100.00', '0.00'],
  ],
  [
    'more than all claims: rest',
    uitkomst('350.50', 'twee-op-een', ['100.00', '100.00'], ['200.00', '0.00']),
    ['100.00', '100.00', '100.00 200.00', '50.50'],
  ],
  [
    'pondspondsgewijs knows no priority',
    uitkomst('30.00', 'pondspondsgewijs', ['100.00', '100.00'], ['200.00', '0.00']),
    ['10.00', '10.00', '10.00 20.00', '0.00'],
  ],
  [
    'pondspondsgewijs more than all claims',
    uitkomst('301.00', 'pondspondsgewijs', ['100.00', '100.00'], ['200.00', '0.00']),
    ['100.00', '100.00', '100.00 200.00', '1.00'],
  ],
  [
    'one cent over: the first of equal fractions',
    uitkomst('0.10', 'pondspondsgewijs', ['1.00', '0.00'], ['1.00', '0.00'], ['1.00', '0.00']),
    ['3.33', '3.33', '0.04 0.03 0.03', '0.00'],
  ],
  [
    'one cent over: the largest fraction, though later',
    uitkomst('0.05', 'pondspondsgewijs', ['1.00', '0.00'], ['2.00', '0.00']),
    ['1.67', '1.67', '0.02 0.03', '0.00'],
  ],
  [
    'shares follow the claim, not what is still open',
    uitkomst('30.00', 'pondspondsgewijs', ['100.00', '0.00', '50.00'], ['200.00', '0.00', '100.00']),
    ['10.00', '10.00', '10.00 20.00', '0.00'],
  ],
  [
    'unequal earlier payments do not change the shares while there is room',
    uitkomst('30.00', 'twee-op-een', ['100.00', '0.00', '50.00'], ['200.00', '0.00']),
    ['20.00', '10.00', '10.00 20.00', '0.00'],
  ],
  [
    'a full claim leaves its share to the others; the percentages are those before',
    uitkomst('30.00', 'twee-op-een', ['100.00', '0.00', '100.00'], ['200.00', '0.00'], ['100.00', '0.00']),
    ['15.00', '7.50', '0.00 20.00 10.00', '0.00'],
  ],
  [
    'a preferent part that fills up: the rest of the second payment goes to concurrent',
    uitkomst('1000.00', 'twee-op-een', ['1000.00', '1000.00', '600.00'], ['2000.00', '0.00', '600.00']),
    ['50.00', '25.00', '400.00 600.00', '0.00'],
  ],
  [
    // Claim 0: of 90.00 paid, 60.00 lies on its preferent and 30.00 on its concurrent part. Its preferent part is full
    // after 40.00; the other 100.00 goes to the concurrent parts of 100.00 and 300.00.
    'an earlier payment fills both parts 2:1',
    uitkomst('140.00', 'twee-op-een', ['200.00', '100.00', '90.00'], ['300.00', '0.00']),
    ['46.67', '23.33', '65.00 75.00', '0.00'],
  ],
  [
    'everything open is paid, rest only then',
    uitkomst('500.00', 'twee-op-een', ['200.00', '100.00', '90.00'], ['300.00', '0.00', '1.01']),
    ['100.00', '100.00', '110.00 298.99', '91.01'],
  ],
  [
    // 2/3 and 4/3 of a cent: 0 and 1, and the cent that is over goes to the larger fraction, of the smaller claim.
    'a claim of one cent has its share',
    uitkomst('0.02', 'twee-op-een', ['0.01', '0.00'], ['0.02', '0.00']),
    ['100.00', '66.67', '0.01 0.01', '0.00'],
  ],
  [
    // q = 1 / (2 × 1 + 2) = 25 %: half a cent each, and the cent goes to the first.
    'one cent to divide',
    uitkomst('0.01', 'twee-op-een', ['0.01', '0.01'], ['0.02', '0.00']),
    ['50.00', '25.00', '0.01 0.00', '0.00'],
  ],
  ['nothing to divide', uitkomst('0.00', 'twee-op-een', ['10.00', '5.00']), ['0.00', '0.00', '0.00', '0.00']],
  ['nothing to divide over nothing', uitkomst('0.00', 'twee-op-een'), ['0.00', '0.00', '', '0.00']],
  ['no claims', uitkomst('10.00', 'twee-op-een'), ['100.00', '100.00', '', '10.00']],
  ['claims of nothing', uitkomst('10.00', 'twee-op-een', ['0.00', '0.00']), ['100.00', '100.00', '0.00', '10.00']],
  [
    'a claim of nothing among others',
    uitkomst('1.00', 'twee-op-een', ['0.00', '0.00'], ['4.00', '0.00']),
    ['50.00', '25.00', '0.00 1.00', '0.00'],
  ],
]

for (const [naam, krijgt, verwacht] of gevallen) {
  test(`verdeling: ${naam}`, () => {
    assert.deepEqual(krijgt, verwacht)
  })
}

test('contradicting amounts are a bug of the caller', () => {
  assert.throws(() => uitkomst('1.00', 'twee-op-een', ['1.00', '2.00']), RangeError)
  assert.throws(() => uitkomst('1.00', 'twee-op-een', ['1.00', '0.00', '1.01']), RangeError)
  assert.throws(() => uitkomst('1.00', 'twee-op-een', ['1.00', '-0.01']), RangeError)
  assert.throws(() => uitkomst('1.00', 'twee-op-een', ['1.00', '0.00', '-0.01']), RangeError)
  assert.throws(() => verdeel({ bedrag: centen(-1), methode: 'twee-op-een', vorderingen: [] }), RangeError)
})

function uitlegVan(methode: Methode) {
  const { verantwoording } = verdeel({
    bedrag: c('2700.00'),
    methode,
    vorderingen: [
      { id: 'p', bedrag: c('1000.00'), preferentBedrag: c('1000.00') },
      { id: 'c', bedrag: c('2000.00'), preferentBedrag: c('0.00') },
    ],
  })
  const vind = (stap: string) => verantwoording.find((regel) => regel.stap === stap)
  return { vind, bronnen: new Set(verantwoording.map(({ bron }) => bron)) }
}

test('the explanation carries the percentages, every uitdeling and the rest, each with its source', () => {
  const { vind, bronnen } = uitlegVan('twee-op-een')
  assert.equal(vind('Percentage preferent')?.formule, '2 × concurrent percentage, hoogstens 100 %')
  assert.match(vind('Percentage concurrent')?.formule ?? '', /^bedrag \/ \(2 × preferent \+ concurrent\), boven 100 %/)
  assert.equal(vind('Percentage concurrent')?.uitkomst, '85.00')
  assert.equal(vind('Uitdeling c')?.bedrag, '1700.00')
  assert.equal(vind('Rest')?.bedrag, '0.00')
  assert.deepEqual(bronnen, new Set(['art. 349 lid 2 Fw']))
})

test('pondspondsgewijs explains itself by its own formula and source', () => {
  const { vind, bronnen } = uitlegVan('pondspondsgewijs')
  for (const deel of ['preferent', 'concurrent']) {
    // 2,700 / 3,000
    const { formule, uitkomst: procent } = vind(`Percentage ${deel}`) ?? assert.fail(deel)
    assert.deepEqual([formule, procent], ['bedrag / alle vorderingen', '90.00'])
  }
  assert.equal(vind('Uitdeling c')?.bedrag, '1800.00')
  assert.deepEqual(bronnen, new Set(['Gedragscode art. 16']))
})
