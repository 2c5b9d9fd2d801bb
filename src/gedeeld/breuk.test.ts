import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import {
  type Breuk,
  alsPercentage,
  breuk,
  gedeeldDoor,
  halfOp,
  halfOpGetal,
  kleinsteBreuk,
  maal,
  min,
  naarBeneden,
  nulBreuk,
  plus,
  vereenvoudig,
  vergelijk,
} from './breuk.ts'

const breuken = fc
  .tuple(fc.bigInt({ min: -10_000n, max: 10_000n }), fc.bigInt({ min: 1n, max: 10_000n }))
  .map(([teller, noemer]): Breuk => breuk(teller, noemer))

test('a fraction keeps its sign in the teller and refuses 0 below', () => {
  assert.deepEqual(breuk(1n, -2n), { teller: -1n, noemer: 2n })
  assert.deepEqual(nulBreuk, { teller: 0n, noemer: 1n })
  assert.throws(() => breuk(1n, 0n), RangeError)
  assert.throws(() => gedeeldDoor(breuk(1n), 0n), RangeError)
})

test('rounding: down, and half up', () => {
  assert.equal(naarBeneden(breuk(7n, 2n)), 3n)
  assert.equal(naarBeneden(breuk(-7n, 2n)), -4n)
  assert.equal(halfOp(breuk(5n, 2n)), 3n)
  assert.equal(halfOp(breuk(-5n, 2n)), -2n)
  assert.equal(halfOp(breuk(249n, 100n)), 2n)
})

test('percentages round half up on two decimals', () => {
  assert.equal(alsPercentage(breuk(1n, 3n)), '33.33')
  assert.equal(alsPercentage(breuk(2n, 3n)), '66.67')
  assert.equal(alsPercentage(breuk(82_905n, 1_000_000n)), '8.29')
  assert.equal(alsPercentage(breuk(41_450n, 1_000_000n)), '4.15')
  assert.equal(alsPercentage(breuk(-1n, 200n)), '-0.50')
  assert.equal(alsPercentage(breuk(-5n, 4n)), '-125.00')
  assert.equal(alsPercentage(breuk(0n)), '0.00')
})

test('plus, min, maal and gedeeldDoor undo each other', () => {
  fc.assert(
    fc.property(breuken, breuken, fc.bigInt({ min: 1n, max: 999n }), (a, b, n) => {
      assert.equal(vergelijk(min(plus(a, b), b), a), 0)
      assert.equal(vergelijk(gedeeldDoor(maal(a, n), n), a), 0)
      assert.equal(vergelijk(plus(a, b), plus(b, a)), 0)
    }),
  )
})

test('plus and vergelijk are those of school, whichever noemer is a multiple of which', () => {
  const noemers = fc.constantFrom(1n, 2n, 12n, 60n, 7n, 10n ** 26n)
  const elke = fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), noemers)
  fc.assert(
    fc.property(elke, elke, ([a, m], [b, n]) => {
      const som = plus(breuk(a, m), breuk(b, n))
      assert.equal(som.teller * m * n, (a * n + b * m) * som.noemer)
      assert.equal(som.noemer, m % n === 0n ? m : n % m === 0n ? n : m * n)
      const verschil = a * n - b * m
      assert.equal(vergelijk(breuk(a, m), breuk(b, n)), verschil < 0n ? -1 : verschil > 0n ? 1 : 0)
    }),
  )
})

test('half up is the whole number nearest by, the higher one of two', () => {
  const elke = fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.constantFrom(1n, 2n, 3n, 10n ** 20n))
  fc.assert(
    fc.property(elke, ([teller, noemer]) => {
      const verschil = 2n * (halfOp(breuk(teller, noemer)) * noemer - teller)
      assert.ok(-noemer < verschil && verschil <= noemer)
    }),
  )
})

test('half up as a plain number is the same, on halves and on both sides of what a number can hold', () => {
  const grens = BigInt(Number.MAX_SAFE_INTEGER)
  const rond = (midden: bigint) => fc.bigInt({ min: midden - 40n, max: midden + 40n })
  const tellers = fc.oneof(rond(0n), rond(grens), rond(-grens), fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }))
  const noemers = fc.oneof(fc.bigInt({ min: 1n, max: 12n }), rond(grens), fc.constantFrom(3_000_000n, 10n ** 26n))
  fc.assert(
    fc.property(tellers, noemers, (teller, noemer) => {
      assert.equal(halfOpGetal(breuk(teller, noemer)), Number(halfOp(breuk(teller, noemer))))
    }),
    { numRuns: 2_000 },
  )
})

test('what no longer fits a number is rounded before it becomes one', () => {
  // 2^53 + 3 over 2 × (2^53 + 3) + 1 lies just below a half; as plain numbers both round up, to exactly a half.
  assert.equal(halfOpGetal(breuk(2n ** 53n + 3n, 2n ** 54n + 7n)), 0)
  assert.equal(halfOpGetal(breuk(2n ** 53n + 3n, 2n ** 54n + 6n)), 1)
  // 3 × 2^52 + 12 over 2^53 + 8 is 1.5; one less lies below it, and becomes the same plain number.
  assert.equal(halfOpGetal(breuk(3n * 2n ** 52n + 11n, 2n ** 53n + 8n)), 1)
  assert.equal(halfOpGetal(breuk(3n * 2n ** 52n + 12n, 2n ** 53n + 8n)), 2)
})

test('the smaller of two is one of them and not above the other; lowest terms are the same fraction', () => {
  fc.assert(
    fc.property(breuken, breuken, (a, b) => {
      const klein = kleinsteBreuk(a, b)
      assert.ok(klein === a || klein === b)
      assert.ok(vergelijk(klein, a) <= 0 && vergelijk(klein, b) <= 0)
      assert.equal(vergelijk(vereenvoudig(a), a), 0)
      assert.ok(vereenvoudig(a).noemer <= a.noemer)
    }),
  )
  assert.deepEqual(vereenvoudig(breuk(-6n, 4n)), { teller: -3n, noemer: 2n })
  assert.deepEqual(vereenvoudig(breuk(-4n, 6n)), { teller: -2n, noemer: 3n })
  assert.deepEqual(vereenvoudig(breuk(0n, 4n)), { teller: 0n, noemer: 1n })
})
