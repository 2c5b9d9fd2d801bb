import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { halfOp, min, vergelijk, breuk } from '../../gedeeld/breuk.ts'
import { type Centen, centen } from '../../gedeeld/geld.ts'
import { contanteWaarde, grenzen, maandrente } from './contante-waarde.ts'
import { wortel } from './wortel.ts'

const elkeMaand = (bedrag: number, maanden: number): readonly Centen[] =>
  Array.from({ length: maanden }, () => centen(bedrag))
const alleenIn = (maand: number, bedrag: number): readonly Centen[] =>
  Array.from({ length: maand }, (_, i) => centen(i + 1 === maand ? bedrag : 0))

// The bounds first: where they are wrong, the answers below would never be found.
test('where the worth is a fraction both bounds are that fraction, whichever root the rente has', () => {
  const gevallen: readonly (readonly [naam: string, maand: number, bedrag: number, rente: number, waarde: bigint])[] = [
    // 1 + 40.95 × 100 = 4096 = 2^12: half is left after a month.
    ['a twelfth power', 1, 2, 40_950_000, 1n],
    // 1 + 63 = 64 = 2^6: half is left after two months.
    ['a sixth power', 2, 2, 630_000, 1n],
    // 1.4641 = 1.1^4: 11 / 1.1 = 10 after three months.
    ['a fourth power', 3, 11, 4641, 10n],
    // 1.331 = 1.1^3: the same after four months.
    ['a third power', 4, 11, 3310, 10n],
    // 1.21 = 1.1^2: the same after six months.
    ['a square', 6, 11, 2100, 10n],
    // No power: 1096 / 1.096 = 1000 after a year.
    ['no power', 12, 1096, 960, 1000n],
  ]
  for (const [naam, maand, bedrag, rente, waarde] of gevallen) {
    const { laag, hoog } = grenzen(alleenIn(maand, bedrag), rente, 5)
    assert.deepEqual([vergelijk(laag, breuk(waarde)), vergelijk(hoog, breuk(waarde))], [0, 0], naam)
  }
})

test('a root of one digit encloses the factor of a month at 9.60 %, 0.9923…, between 0.9 and 1.0', () => {
  const { laag, hoog } = grenzen(alleenIn(1, 100), 960, 1)
  assert.deepEqual([vergelijk(laag, breuk(90n)), vergelijk(hoog, breuk(100n))], [0, 0])
})

test('published and worked cases', () => {
  const gevallen: readonly (readonly [string, readonly Centen[], number, number])[] = [
    // eisen §3.5: € 150 × 18 at 9,60 % effective; a twelfth of the rate would give € 2,505.30.
    ['18 × 150.00 at 9.60 %', elkeMaand(15_000, 18), 960, 251_297],
    // One payment after twelve months: 109.60 / 1.096 = 100.00.
    ['a year away', alleenIn(12, 10_960), 960, 10_000],
    // After six months at 21 %: √1.21 = 1.1; 110.00 / 1.1 = 100.00.
    ['half a year away, a square', alleenIn(6, 11_000), 2100, 10_000],
    // After four months at 33.10 %: the cube root of 1.331 is 1.1.
    ['four months away, a cube', alleenIn(4, 11_000), 3310, 10_000],
    // 0.15 after a year at 20 %: 15 / 1.2 = 12.5 cents, exactly a half: up.
    ['exactly half a cent', alleenIn(12, 15), 2000, 13],
    // √1.44 = 1.2 after half a year, the cube root of 1.728 after four months: 3 / 1.2 = 2.5 cents, up.
    ['half a cent, a square', alleenIn(6, 3), 4400, 3],
    ['half a cent, a cube', alleenIn(4, 3), 7280, 3],
    // 0.33 after half a year at 21 %, 0.11 after a year at 21 %: 33/1.1 = 30 and 11/1.21 = 9.09…: 39.09… cents.
    ['two powers of 1.1', [...elkeMaand(0, 5), centen(33), ...elkeMaand(0, 5), centen(11)], 2100, 39],
    ['nothing', [], 960, 0],
    ['no rente', elkeMaand(15_000, 18), 0, 270_000],
  ]
  for (const [naam, betalingen, rente, waarde] of gevallen)
    assert.equal(contanteWaarde(betalingen, rente), waarde, naam)
})

test('a real contract: 31 × 512.11 and 2,110.85 about month 2 at 9.60 % is the principal of 16,161.59, within a euro', () => {
  const betalingen = elkeMaand(51_211, 31).map((bedrag, i) => centen(i === 1 ? bedrag + 211_085 : bedrag))
  // 31 × 512.11 + 2,110.85 = 15,875.41 + 2,110.85 = 17,986.26 = 16,161.59 + 1,824.67
  assert.equal(
    betalingen.reduce((som, bedrag) => som + bedrag, 0),
    1_616_159 + 182_467,
  )
  const krediet = contanteWaarde(betalingen, 960)
  assert.ok(Math.abs(krediet - 1_616_159) <= 100, String(krediet))
  // At a twelfth of the yearly rate per month it would be another loan.
  const nominaal = betalingen.reduce((som, bedrag, i) => som + bedrag / (1 + 0.096 / 12) ** (i + 1), 0)
  assert.ok(Math.abs(nominaal - 1_616_159) > 5000, String(nominaal))
})

const renten = fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(960, 1400, 2100, 3310, 4641, 4400))
const rijen = fc.array(fc.integer({ min: 0, max: 1_000_000 }).map(centen), { maxLength: 60 })

test('fifty more digits change no cent, and the bounds lie closer than a trillionth of a cent', () => {
  fc.assert(
    fc.property(rijen, renten, (betalingen, rente) => {
      const waarde = BigInt(contanteWaarde(betalingen, rente))
      const grof = grenzen(betalingen, rente, 30)
      const fijn = grenzen(betalingen, rente, 80)
      assert.deepEqual([halfOp(fijn.laag), halfOp(fijn.hoog)], [waarde, waarde])
      assert.ok(vergelijk(grof.laag, fijn.laag) <= 0 && vergelijk(fijn.hoog, grof.hoog) <= 0)
      assert.ok(vergelijk(min(grof.hoog, grof.laag), breuk(1n, 10n ** 12n)) < 0)
    }),
    { numRuns: 500 },
  )
})

test('the loan ends at nothing: the worth, with interest month by month, less the payments', () => {
  fc.assert(
    fc.property(rijen, renten, (betalingen, rente) => {
      const i = maandrente(rente)
      const factor = Number(i.teller) / Number(i.noemer) + 1
      const over = betalingen.reduce(
        (schuld, bedrag) => schuld * factor - bedrag,
        Number(contanteWaarde(betalingen, rente)),
      )
      // Half a cent of rounding at the start grows with the rente; floats add their own noise.
      assert.ok(Math.abs(over) <= 0.5 * factor ** betalingen.length + 0.01, String(over))
    }),
  )
})

test('twelve months of the maandrente are the jaarrente', () => {
  for (const rente of [1, 960, 1200, 9999]) {
    const { teller, noemer } = maandrente(rente)
    const jaar = (teller + noemer) ** 12n * 10_000n - noemer ** 12n * BigInt(10_000 + rente)
    assert.ok((jaar < 0n ? -jaar : jaar) * 10n ** 20n < noemer ** 12n, String(rente))
    // The factor of a month lies below 1 and above 0.9: written in thirty digits.
    assert.equal(String(noemer).length, 30, String(rente))
  }
})

test('a higher rente, a later payment: never worth more; a cent more to pay: never worth less', () => {
  fc.assert(
    fc.property(rijen, fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 1000 }), (rij, rente, meer) => {
      const waarde = contanteWaarde(rij, rente)
      assert.ok(contanteWaarde(rij, rente + meer) <= waarde)
      assert.ok(contanteWaarde([centen(0), ...rij], rente) <= waarde)
      assert.ok(
        contanteWaarde(
          rij.map((bedrag) => centen(bedrag + 1)),
          rente,
        ) >= waarde,
      )
      assert.ok(waarde >= 0 && waarde <= rij.reduce((som, bedrag) => som + bedrag, 0))
    }),
  )
})

test('whole roots are the largest that fit', () => {
  const gevallen = [
    [0n, 1, 0n],
    [0n, 2, 0n],
    [1n, 1, 1n],
    [1n, 12, 1n],
    [2n, 1, 2n],
    [2n, 2, 1n],
    [3n, 2, 1n],
    [4n, 2, 2n],
    [7n, 3, 1n],
    [8n, 3, 2n],
  ] as const
  for (const [getal, graad, verwacht] of gevallen) assert.equal(wortel(getal, graad), verwacht, `${getal} ${graad}`)
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 60n }), fc.integer({ min: 1, max: 12 }), (getal, graad) => {
      const n = BigInt(graad)
      const w = wortel(getal, graad)
      assert.ok(w ** n <= getal && (w + 1n) ** n > getal)
      assert.equal(wortel(getal ** n, graad), getal)
    }),
  )
})

test('what cannot be is a bug, not an answer', () => {
  assert.throws(() => contanteWaarde([centen(-1)], 960), RangeError)
  assert.throws(() => contanteWaarde([centen(1)], -1), RangeError)
  assert.throws(() => contanteWaarde([centen(1)], 9.6), RangeError)
  assert.throws(() => wortel(-1n, 2), /^RangeError: A root of nothing$/)
  assert.throws(() => wortel(0n, 0), /^RangeError: A root of nothing$/)
  assert.throws(() => wortel(4n, -1), /^RangeError: A root of nothing$/)
  assert.throws(() => wortel(4n, 1.5), RangeError)
})
