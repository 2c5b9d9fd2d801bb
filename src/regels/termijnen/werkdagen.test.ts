import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type Datum, datum, plusDagen } from '../../gedeeld/datum.ts'
import { isWerkdag, plusWerkdagen, volgendeWerkdag, werkdagenTot } from './werkdagen.ts'

const dagen = fc.integer({ min: 0, max: 9000 }).map((n): Datum => plusDagen(datum('2012-01-01'), n))

test('no werkdag: weekend, art. 3, 5 May every year, Goede Vrijdag, equated days', () => {
  const vrij = ['2026-11-21', '2026-11-22', '2026-01-02', '2026-04-03', '2026-05-05', '2027-05-05', '2028-05-26']
  for (const dag of vrij) assert.equal(isWerkdag(datum(dag)), false, dag)
  for (const dag of ['2026-05-04', '2026-12-31', '2026-12-24', '2025-04-28', '2029-05-11'])
    assert.equal(isWerkdag(datum(dag)), true, dag)
})

test('volgendeWerkdag stays on a werkdag and passes a chain of days off', () => {
  assert.equal(volgendeWerkdag(datum('2026-11-24')), '2026-11-24')
  assert.equal(volgendeWerkdag(datum('2025-12-25')), '2025-12-29')
  assert.equal(volgendeWerkdag(datum('2026-01-01')), '2026-01-05')
})

test('plusWerkdagen with 0 is the day itself; a negative or broken number is a bug', () => {
  assert.equal(plusWerkdagen(datum('2026-11-22'), 0), '2026-11-22')
  assert.throws(() => plusWerkdagen(datum('2026-11-22'), -1), RangeError)
  assert.throws(() => plusWerkdagen(datum('2026-11-22'), 1.5), RangeError)
})

test('werkdagenTot, counted on the calendar', () => {
  const gevallen = [
    ['2026-11-24', '2026-11-24', 0, 'the day itself'],
    ['2026-11-22', '2026-11-21', 0, 'Sunday back to Saturday: nothing, not minus nothing'],
    ['2026-11-20', '2026-11-25', 3, 'Friday to Wednesday'],
    ['2026-11-25', '2026-11-20', -3, 'and back'],
    ['2026-04-02', '2026-04-03', 0, 'Goede Vrijdag'],
    ['2026-04-03', '2026-04-07', 1, 'from Goede Vrijdag over Tweede paasdag to Tuesday'],
    ['2025-12-31', '2026-01-06', 2, 'over Nieuwjaarsdag and the equated 2 January'],
    // 52 weeks are 260 days from Monday to Friday; 9 are off: Goede Vrijdag, Tweede paasdag, Koningsdag, 5 May,
    // Hemelvaart and the Friday after it, Tweede pinksterdag, Eerste kerstdag and Nieuwjaarsdag 2027.
    ['2026-01-02', '2027-01-01', 251, 'a year'],
  ] as const
  for (const [van, tot, aantal, waarom] of gevallen) assert.equal(werkdagenTot(datum(van), datum(tot)), aantal, waarom)
})

test('plusWerkdagen ends on a werkdag and werkdagenTot counts it back', () => {
  fc.assert(
    fc.property(dagen, fc.integer({ min: 1, max: 60 }), (dag, n) => {
      const einde = plusWerkdagen(dag, n)
      assert.equal(isWerkdag(einde), true)
      assert.equal(werkdagenTot(dag, einde), n)
      assert.equal(werkdagenTot(einde, dag), -n)
    }),
  )
})

test('werkdagenTot equals counting day by day', () => {
  fc.assert(
    fc.property(dagen, fc.integer({ min: 0, max: 900 }), (van, aantal) => {
      const geteld = Array.from({ length: aantal }, (_, i) => plusDagen(van, i + 1)).filter(isWerkdag).length
      assert.equal(werkdagenTot(van, plusDagen(van, aantal)), geteld)
    }),
    { numRuns: 50 },
  )
})
