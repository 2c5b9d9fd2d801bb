import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { datum, plusDagen } from '../../gedeeld/datum.ts'
import { centen } from '../../gedeeld/geld.ts'
import { type Afschriftstand, type Dagsom, sluitAfschriftenAan } from './dagaansluiting.ts'

const begin = datum('2026-03-01')
const dag = (nummer: number) => plusDagen(begin, nummer - 1)

/** A statement of the days from `van` up to `tot`, by the entries of those days. */
const afschrift = (van: number, tot: number, ook: Partial<Afschriftstand> = {}): Afschriftstand => ({
  id: `${van}-${tot}`,
  volgnummer: tot,
  gemaakt: null,
  eersteDag: dag(van),
  laatsteDag: dag(tot),
  tot: dag(tot),
  beginsaldo: null,
  eindsaldo: null,
  ...ook,
})

/** Statements that tie: 1000 at the beginning, and on every day its number in cents more. */
const saldoOp = (nummer: number) => centen(1000 + (nummer * (nummer + 1)) / 2)
const sluitend = (van: number, tot: number, ook: Partial<Afschriftstand> = {}) =>
  afschrift(van, tot, { beginsaldo: saldoOp(van - 1), eindsaldo: saldoOp(tot), ...ook })
const dagen = (...nummers: readonly number[]): readonly Dagsom[] =>
  nummers.map((nummer) => ({ datum: dag(nummer), som: centen(nummer) }))

describe('the statements of an account tie', () => {
  test('one after the other', () => {
    assert.deepEqual(sluitAfschriftenAan([sluitend(1, 2), sluitend(3, 4)], dagen(1, 2, 3, 4)), {
      beginstand: 1000,
      eindsaldo: { afschriftId: '3-4', bedrag: saldoOp(4), op: dag(4) },
      daarna: 0,
      verschil: 0,
      gaten: [],
      zonderEindsaldo: [],
    })
  })

  test('without statements there is nothing to tie', () => {
    const leeg = { beginstand: null, eindsaldo: null, daarna: 0, verschil: 0, gaten: [], zonderEindsaldo: [] }
    assert.deepEqual(sluitAfschriftenAan([], []), leeg)
  })

  test('a statement that is not there is a gap, with what is missing', () => {
    const { gaten, verschil } = sluitAfschriftenAan([sluitend(1, 2), sluitend(5, 6)], dagen(1, 2, 5, 6))
    assert.deepEqual(gaten, [{ afschriftId: '5-6', verschil: 7 }])
    assert.equal(verschil, -7)
  })

  test('statements that overlap are no gap', () => {
    const { gaten, verschil } = sluitAfschriftenAan(
      [sluitend(1, 4), sluitend(3, 6), sluitend(1, 2)],
      dagen(1, 2, 3, 4, 5, 6),
    )
    assert.deepEqual([gaten, verschil], [[], 0])
  })

  test('one that goes on within a day is no gap', () => {
    const ochtend = afschrift(1, 1, { id: 'ochtend', volgnummer: 1, beginsaldo: centen(0), eindsaldo: centen(70) })
    const middag = afschrift(1, 1, { id: 'middag', volgnummer: 2, beginsaldo: centen(70), eindsaldo: centen(100) })
    const { gaten, verschil } = sluitAfschriftenAan([middag, ochtend], [{ datum: dag(1), som: centen(100) }])
    assert.deepEqual([gaten, verschil], [[], 0])
  })

  test('without closing balance it is read, and what it brought is not proven', () => {
    const uitkomst = sluitAfschriftenAan([sluitend(1, 2), sluitend(3, 4, { eindsaldo: null })], dagen(1, 2, 3, 4))
    assert.deepEqual([uitkomst.zonderEindsaldo, uitkomst.daarna, uitkomst.verschil], [['3-4'], 7, 0])
    assert.equal(uitkomst.eindsaldo?.bedrag, saldoOp(2))
  })

  test('an empty statement ties by its day', () => {
    const leeg = { eersteDag: null, laatsteDag: null }
    const goed = afschrift(3, 3, { ...leeg, beginsaldo: saldoOp(2), eindsaldo: saldoOp(2) })
    assert.deepEqual(sluitAfschriftenAan([sluitend(1, 2), goed], dagen(1, 2)).gaten, [])
    const fout = afschrift(3, 3, { ...leeg, beginsaldo: centen(5), eindsaldo: centen(5) })
    assert.equal(sluitAfschriftenAan([sluitend(1, 2), fout], dagen(1, 2)).gaten.length, 1)
  })

  test('only a closing balance tells where it began too', () => {
    const { beginstand } = sluitAfschriftenAan([sluitend(1, 2, { beginsaldo: null })], dagen(1, 2))
    assert.equal(beginstand, 1000)
  })

  test('an entry that is there twice, or not at all, is a difference', () => {
    const dubbel = [...dagen(1, 2), { datum: dag(2), som: centen(2) }]
    assert.equal(sluitAfschriftenAan([sluitend(1, 2)], dubbel).verschil, 2)
    assert.equal(sluitAfschriftenAan([sluitend(1, 2)], dagen(1)).verschil, -2)
  })

  test('in whatever order the files came, the outcome is the same', () => {
    const afschriften = [sluitend(1, 2), sluitend(2, 3), sluitend(5, 6), sluitend(7, 7, { eindsaldo: null })]
    const som = dagen(1, 2, 3, 5, 6, 7)
    const verwacht = sluitAfschriftenAan(afschriften, som)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(afschriften, { minLength: afschriften.length }),
        fc.shuffledSubarray([...som], { minLength: som.length }),
        (anders, dagsommen) => {
          assert.deepEqual(sluitAfschriftenAan(anders, dagsommen), verwacht)
        },
      ),
    )
  })
})
