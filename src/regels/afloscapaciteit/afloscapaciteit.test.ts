import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breuk, vergelijk } from '../../gedeeld/breuk.ts'
import { datum } from '../../gedeeld/datum.ts'
import { centen, centenHalfOp } from '../../gedeeld/geld.ts'
import { type Aflosvraag, afloscapaciteit, maandinkomen, stapAfloscapaciteit, zonderAfloscapaciteit } from './index.ts'

const euro = (bedrag: number) => breuk(BigInt(Math.round(bedrag * 100)))

function vraag(peildatum: string, inkomen: number, vtlb: number, beslagvrijeVoet: number, norm = 1283.83): Aflosvraag {
  return {
    peildatum: datum(peildatum),
    inkomen: euro(inkomen),
    vtlb: euro(vtlb),
    beslagvrijeVoet: euro(beslagvrijeVoet),
    norm: euro(norm),
  }
}
const perMaand = (v: Aflosvraag) => centenHalfOp(afloscapaciteit(v).perMaand) / 100

/** [day, income, vtlb, beslagvrije voet, capacity] */
const gevallen = [
  ['2026-11-22', 1100, 900, 900, 200],
  ['2024-07-01', 1300, 1320, 1235, 0],
  ['2024-07-01', 1300, 1300, 1235, 0],
  ['2024-07-01', 1300.01, 1300, 1235, 0.01],
  // Before: 5 % × 1,283.83 = 64.19, when that much lies above the beslagvrije voet.
  ['2024-06-30', 1300, 1320, 1200, 64.19],
  ['2024-06-30', 1300, 1320, 1280, 20],
  ['2024-06-30', 1300, 1320, 1300, 0],
  ['2024-06-30', 1300, 1320, 1310, 0],
  // What the vtlb leaves counts when it is more than the floor.
  ['2024-06-30', 1500, 1320, 1235, 180],
  ['2024-06-30', 1350, 1320, 1235, 64.19],
] as const

for (const [dag, inkomen, vtlb, voet, verwacht] of gevallen)
  test(`${dag}: income ${inkomen}, vtlb ${vtlb}, beslagvrije voet ${voet} → ${verwacht}`, () => {
    assert.equal(perMaand(vraag(dag, inkomen, vtlb, voet)), verwacht)
  })

test('the policy is that of the day', () => {
  assert.equal(afloscapaciteit(vraag('2024-06-30', 1, 1, 1)).beleid, 'minimum-5-procent')
  assert.equal(afloscapaciteit(vraag('2024-07-01', 1, 1, 1)).beleid, 'vtlb')
  assert.throws(() => afloscapaciteit(vraag('2014-05-22', 1, 1, 1)), RangeError)
})

test('the amount is exact: nothing is rounded here', () => {
  const derde = { ...vraag('2026-01-01', 10, 0, 0), vtlb: breuk(1n, 3n) }
  assert.equal(vergelijk(afloscapaciteit(derde).perMaand, breuk(2999n, 3n)), 0)
})

test('the step tells both the amount and its ground', () => {
  const nu = vraag('2026-11-22', 1100, 900, 900)
  assert.deepEqual(stapAfloscapaciteit(nu, afloscapaciteit(nu)), {
    stap: 'Afloscapaciteit',
    bedrag: '200.00',
    formule: 'inkomen €\u00a01.100,00 − vtlb €\u00a0900,00, niet onder 0',
    bron: 'Gedragscode art. 8; NVVK per 1 juli 2024: het vtlb beslist',
  })
  const toen = vraag('2024-06-30', 1300, 1320, 1200)
  assert.equal(stapAfloscapaciteit(toen, afloscapaciteit(toen)).status, 'te-bevestigen')
})

test('vakantiegeld and interest are spread over twelve months, half up on the sum', () => {
  const { bedrag, stappen } = maandinkomen({
    perMaand: centen(180_000),
    vakantiegeldPerJaar: centen(150_006),
    rentePerJaar: centen(1_205),
  })
  // 1,800 + 1,500.06 / 12 = 125.005 → 125.01 + 12.05 / 12 = 1.004 → 1.00
  assert.equal(bedrag, 192_601)
  assert.deepEqual(
    stappen.map(({ stap, bedrag: b, status }) => [stap, b, status]),
    [
      ['Netto inkomen per maand', '1800.00', undefined],
      ['Vakantiegeld per maand', '125.01', 'te-bevestigen'],
      ['Rente op het spaargeld per maand', '1.00', undefined],
      ['Inkomen om mee te rekenen', '1926.01', undefined],
    ],
  )
  assert.equal(stappen[1]?.formule, '€\u00a01.500,06 / 12')
})

test('an income is rounded once, on the sum, and says so where what is printed is a cent off', () => {
  // 0.06 / 12 is half a cent; twice that is one cent, not two.
  const samen = maandinkomen({ perMaand: centen(100), vakantiegeldPerJaar: centen(6), rentePerJaar: centen(6) })
  assert.equal(samen.bedrag, 101)
  assert.equal(samen.stappen.at(-1)?.formule, 'samen; elke stap is los afgerond')
  const gewoon = maandinkomen({ perMaand: centen(100), vakantiegeldPerJaar: centen(6), rentePerJaar: centen(12) })
  assert.deepEqual([gewoon.bedrag, gewoon.stappen.at(-1)?.formule], [102, 'samen'])
  const laag = maandinkomen({ perMaand: centen(100), vakantiegeldPerJaar: centen(5), rentePerJaar: centen(5) })
  assert.deepEqual([laag.bedrag, laag.stappen.at(-1)?.formule], [101, 'samen; elke stap is los afgerond'])
})

test('an exact half cent makes what is printed a cent off, and the step says so', () => {
  const formule = (vtlb: bigint) => {
    const half = { ...vraag('2026-11-22', 1100, 900, 900), vtlb: breuk(vtlb, 2n) }
    const { bedrag, formule: tekst } = stapAfloscapaciteit(half, afloscapaciteit(half))
    return [bedrag, tekst.replaceAll('\u00a0', ' ')]
  }
  assert.deepEqual(formule(180_001n), [
    '200.00',
    'inkomen € 1.100,00 − vtlb € 900,01, niet onder 0; elke stap is los afgerond',
  ])
  assert.deepEqual(formule(180_002n), ['199.99', 'inkomen € 1.100,00 − vtlb € 900,01, niet onder 0'])
})

test('an income without anything once a year is itself, in one step', () => {
  const niets = { vakantiegeldPerJaar: centen(0), rentePerJaar: centen(0) }
  const { bedrag, stappen } = maandinkomen({ perMaand: centen(180_000), ...niets })
  assert.deepEqual([bedrag, stappen.length], [180_000, 1])
  const metRente = maandinkomen({ perMaand: centen(0), ...niets, rentePerJaar: centen(6) })
  assert.deepEqual([metRente.bedrag, metRente.stappen.length], [1, 3])
})

test('zonder afloscapaciteit: from 1 July 2024, no capacity now and none foreseen; every reason is given', () => {
  const dag = datum('2024-07-01')
  assert.deepEqual(zonderAfloscapaciteit(dag, centen(0), false), [])
  assert.deepEqual(zonderAfloscapaciteit(dag, centen(1), false), [{ code: 'ErIsCapaciteit', perMaand: 1 }])
  assert.deepEqual(zonderAfloscapaciteit(dag, centen(0), true), [{ code: 'CapaciteitVerwacht' }])
  assert.deepEqual(zonderAfloscapaciteit(datum('2024-06-30'), centen(1), true), [
    { code: 'ZonderBestondNogNiet', vanaf: '2024-07-01' },
    { code: 'ErIsCapaciteit', perMaand: 1 },
    { code: 'CapaciteitVerwacht' },
  ])
})
