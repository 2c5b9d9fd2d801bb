import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { breuk } from './breuk.ts'
import {
  alsDecimaal,
  alsEuro,
  centen,
  centenHalfOp,
  centenUitDecimaal,
  grootste,
  kleinste,
  nul,
  telOp,
  trekAf,
} from './geld.ts'

test('an amount is a whole, safe number of cents; anything else is a bug', () => {
  for (const fout of [0.1, NaN, Infinity, 2 ** 53, -(2 ** 53)]) assert.throws(() => centen(fout), RangeError)
  assert.ok(Object.is(centen(-0), 0), 'there is no minus nothing')
  assert.throws(() => telOp(centen(Number.MAX_SAFE_INTEGER), centen(1)), RangeError)
})

test('adding, subtracting, comparing', () => {
  assert.equal(telOp(), nul)
  assert.equal(telOp(centen(10), centen(20), centen(-5)), 25)
  assert.equal(trekAf(centen(1), centen(3)), -2)
  assert.deepEqual([kleinste(centen(1), centen(2)), grootste(centen(1), centen(2))], [1, 2])
})

test('an amount is read only when it has exactly two decimals and no frills', () => {
  for (const [tekst, bedrag] of [
    ['0.00', 0],
    ['0.01', 1],
    ['-0.01', -1],
    ['1234.56', 123_456],
    ['9999999999999.99', 999_999_999_999_999],
  ] as const)
    assert.equal(centenUitDecimaal(tekst), bedrag, tekst)
  for (const fout of [
    '',
    ' 1.00',
    '1.00 ',
    '1',
    '1.',
    '.50',
    '1.0',
    '1.000',
    '1,00',
    '1.234,56',
    '1,234.56',
    '+1.00',
    '--1.00',
    '01.00',
    '00.00',
    '-0.00',
    '1e3',
    '1e3.00',
    '0x1.00',
    'NaN',
    'Infinity',
    '12345678901234.00',
    '١.٠٠',
    '１.００',
    '1.00\n',
    '€ 1.00',
  ])
    assert.equal(centenUitDecimaal(fout), null, JSON.stringify(fout))
})

test('what is written is read back as the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (n) => {
      assert.equal(centenUitDecimaal(alsDecimaal(centen(n))), centen(n))
    }),
  )
})

test('people read euros as the Dutch write them', () => {
  const ruimte = '\u00a0'
  for (const [bedrag, tekst] of [
    [0, '0,00'],
    [5, '0,05'],
    [99_999, '999,99'],
    [100_000, '1.000,00'],
    [123_456_789_01, '123.456.789,01'],
  ] as const)
    assert.equal(alsEuro(centen(bedrag)), `€${ruimte}${tekst}`)
  assert.equal(alsEuro(centen(-5)), `-\u2060€${ruimte}0,05`)
})

test('rounding is half up, also below zero: the half goes to the larger amount', () => {
  for (const [teller, noemer, uit] of [
    [1, 2, 1],
    [3, 2, 2],
    [149, 100, 1],
    [-1, 2, 0],
    [-3, 2, -1],
    [-151, 100, -2],
  ] as const)
    assert.equal(centenHalfOp(breuk(BigInt(teller), BigInt(noemer))), uit, `${teller}/${noemer}`)
})
