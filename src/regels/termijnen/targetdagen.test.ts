import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type Datum, dagenTussen, datum, plusDagen, weekdag } from '../../gedeeld/datum.ts'
import { eersteTargetdag, isTargetdag, targetdagVoor } from './targetdagen.ts'

test('the days on which banks do not settle, as published by the ECB', () => {
  const dicht = {
    2025: ['01-01', '04-18', '04-21', '05-01', '12-25', '12-26'],
    2026: ['01-01', '04-03', '04-06', '05-01', '12-25'],
    2027: ['01-01', '03-26', '03-29'],
    2028: ['04-14', '04-17', '05-01', '12-25', '12-26'],
  }
  for (const [jaar, dagen] of Object.entries(dicht)) {
    const gevonden: string[] = []
    for (let d = datum(`${jaar}-01-01`); d <= `${jaar}-12-31`; d = plusDagen(d, 1))
      if (weekdag(d) <= 5 && !isTargetdag(d)) gevonden.push(d.slice(5))
    assert.deepEqual(gevonden, dagen, jaar)
  }
})

test('the first one on or after a day', () => {
  const gevallen = [
    ['2026-11-24', '2026-11-24'],
    ['2026-11-28', '2026-11-30'],
    ['2026-12-25', '2026-12-28'],
    ['2027-01-01', '2027-01-04'],
    // Goede Vrijdag to after tweede paasdag.
    ['2026-04-03', '2026-04-07'],
    // Koningsdag and Hemelvaartsdag are days of art. 3 on which banks do settle.
    ['2026-04-27', '2026-04-27'],
    ['2026-05-14', '2026-05-14'],
    ['2026-05-01', '2026-05-04'],
  ] as const
  for (const [dag, eerste] of gevallen) assert.equal(eersteTargetdag(datum(dag)), eerste, dag)
})

test('it is never far away, and never in between', () => {
  const dagen = fc.integer({ min: 0, max: 100_000 }).map((n): Datum => plusDagen(datum('1920-01-01'), n))
  fc.assert(
    fc.property(dagen, (dag) => {
      const eerste = eersteTargetdag(dag)
      assert.ok(isTargetdag(eerste) && eerste >= dag && dagenTussen(dag, eerste) <= 4)
      for (let d = dag; d < eerste; d = plusDagen(d, 1)) assert.ok(!isTargetdag(d))
    }),
  )
})

test('the last one before a day is never that day', () => {
  const gevallen = [
    ['2026-11-24', '2026-11-23'],
    ['2026-11-23', '2026-11-20'],
    ['2026-04-07', '2026-04-02'],
    ['2026-12-28', '2026-12-24'],
  ] as const
  for (const [dag, vorige] of gevallen) assert.equal(targetdagVoor(datum(dag)), vorige, dag)
})
