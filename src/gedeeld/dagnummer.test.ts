import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { dagnummer, dagtekst, maandlengte, weekdagVan } from './dagnummer.ts'
import { type Datum, dagenTussen, datum, leesDatum, plusDagen, plusJaren, plusMaanden, weekdag } from './datum.ts'

const laatste = 109_572
const dagen = fc.integer({ min: 0, max: laatste }).map((n): Datum => datum(dagtekst(n) ?? ''))
const temporal = (d: Datum) => Temporal.PlainDate.from(d)

test('every day from 1900 to 2199 has the next number, the text and the day of the week that Temporal says', () => {
  const anders: string[] = []
  let dag = Temporal.PlainDate.from('1900-01-01')
  for (let nummer = 0; nummer <= laatste; nummer += 1) {
    const tekst = dag.toString()
    const d = leesDatum(tekst)
    const klopt =
      d !== null &&
      dagtekst(nummer) === tekst &&
      dagnummer(dag.year, dag.month, dag.day) === nummer &&
      weekdagVan(nummer) === dag.dayOfWeek
    dag = dag.add({ days: 1 })
    if (!klopt || plusDagen(d, 1) !== dag.toString()) anders.push(tekst)
  }
  assert.deepEqual(anders, [])
  assert.equal(dag.toString(), '2200-01-01')
})

test('no number is no day: before, after, in between, and days that no month has', () => {
  for (const geen of [-1, laatste + 1, laatste + 2, 0.5, 400_000, Number.NaN, Infinity])
    assert.equal(dagtekst(geen), null, String(geen))
  for (const [jaar, maand, dag] of [
    [1899, 12, 31],
    [2200, 1, 1],
    [1900, 2, 29],
    [2100, 2, 29],
    [2026, 4, 31],
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 1, 0],
    [2026, 1.5, 1],
    [Number.NaN, 1, 1],
  ] as const)
    assert.ok(Number.isNaN(dagnummer(jaar, maand, dag)), `${jaar}-${maand}-${dag}`)
  assert.deepEqual([maandlengte(2000, 2), maandlengte(2100, 2), maandlengte(2026, 12)], [29, 28, 31])
})

test('days, months and years on and back are those of Temporal, out of the table too', () => {
  fc.assert(
    fc.property(dagen, fc.integer({ min: -60_000, max: 60_000 }), (d, n) => {
      assert.equal(plusDagen(d, n), temporal(d).add({ days: n }).toString())
      assert.equal(
        plusMaanden(d, n % 2000),
        temporal(d)
          .add({ months: n % 2000 })
          .toString(),
      )
      assert.equal(
        plusJaren(d, n % 200),
        temporal(d)
          .add({ years: n % 200 })
          .toString(),
      )
      const tot = plusDagen(d, n)
      assert.equal(dagenTussen(d, tot), n)
      assert.equal(weekdag(tot), temporal(tot).dayOfWeek)
    }),
    { numRuns: 1000 },
  )
})

test('half a day, month or year is a bug', () => {
  for (const plus of [plusDagen, plusMaanden, plusJaren])
    for (const aantal of [0.5, Number.NaN, Infinity])
      assert.throws(() => plus(datum('2026-11-23'), aantal), RangeError, `${plus.name} ${aantal}`)
})
