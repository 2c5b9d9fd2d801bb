import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import {
  type Datum,
  dagenTussen,
  datum,
  datumOp,
  jaarVan,
  laatste,
  leeftijdOp,
  leesDatum,
  maandenTussen,
  momentOp,
  plusDagen,
  plusJaren,
  plusMaanden,
  weekdag,
} from './datum.ts'

const dagen: fc.Arbitrary<Datum> = fc.integer({ min: 0, max: 80_000 }).map((n) => plusDagen(datum('1950-01-01'), n))

test('only a day that exists, written one way, is a date', () => {
  for (const goed of ['1900-01-01', '2000-02-29', '2024-02-29', '2026-12-31', '2199-12-31'])
    assert.equal(leesDatum(goed), goed)
  for (const fout of [
    '1900-02-29',
    '2100-02-29',
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2200-01-01',
    '0000-00-00',
    '2026-1-1',
    '26-01-01',
    '01-01-2026',
    '20260101',
    ' 2026-01-01',
    '2026-01-01 ',
    '2026-01-01T00:00:00Z',
    '2026-W01-1',
    '+002026-01-01',
    '２０２６-01-01',
    '',
  ])
    assert.equal(leesDatum(fout), null, JSON.stringify(fout))
  assert.throws(() => datum('2026-02-29'), RangeError)
})

test('month ends: the same day number, else the last day (L-15)', () => {
  for (const [van, maanden, tot] of [
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-08-31', 18, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ] as const)
    assert.equal(plusMaanden(datum(van), maanden), tot)
  // Month by month from a month end drifts; counted from the beginning it does not.
  assert.equal(plusMaanden(plusMaanden(datum('2026-01-31'), 1), 1), '2026-03-28')
  assert.equal(plusMaanden(datum('2026-01-31'), 2), '2026-03-31')
  assert.equal(plusJaren(datum('2028-02-29'), 1), '2029-02-28')
  assert.equal(plusJaren(datum('2028-02-29'), 4), '2032-02-29')
})

test('a year older on the birthday itself, and who was born on 29 February on 1 March', () => {
  for (const [geboren, op, leeftijd] of [
    ['2014-05-20', '2026-05-19', 11],
    ['2014-05-20', '2026-05-20', 12],
    ['2014-05-20', '2026-05-21', 12],
    ['2014-12-31', '2026-01-01', 11],
    ['2026-05-20', '2026-05-20', 0],
    ['2026-05-20', '2026-05-19', -1],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-28', 19],
    ['2008-02-29', '2028-02-29', 20],
    ['2008-02-28', '2026-02-28', 18],
  ] as const)
    assert.equal(leeftijdOp(datum(geboren), datum(op)), leeftijd, `${geboren} on ${op}`)
  fc.assert(
    fc.property(dagen, fc.nat(100), (geboren, jaren) => {
      const verjaardag = plusJaren(geboren, jaren)
      if (verjaardag.slice(5) === geboren.slice(5)) assert.equal(leeftijdOp(geboren, verjaardag), jaren)
      assert.equal(leeftijdOp(geboren, plusDagen(verjaardag, -1)), jaren - 1)
    }),
  )
})

test('counting days is exact over clock changes, leap days and years', () => {
  assert.equal(plusDagen(datum('2026-03-28'), 2), '2026-03-30')
  assert.equal(plusDagen(datum('2026-10-24'), 2), '2026-10-26')
  assert.equal(dagenTussen(datum('2028-02-28'), datum('2028-03-01')), 2)
  assert.equal(dagenTussen(datum('2026-01-02'), datum('2026-01-01')), -1)
  assert.equal(maandenTussen(datum('2026-01-31'), datum('2026-02-28')), 0)
  assert.equal(maandenTussen(datum('2026-01-15'), datum('2027-07-15')), 18)
  fc.assert(
    fc.property(dagen, fc.integer({ min: -5000, max: 5000 }), (van, n) => {
      const tot = plusDagen(van, n)
      assert.equal(dagenTussen(van, tot), n)
      assert.equal(tot < van, n < 0, 'text sorts as days do')
      assert.equal(leesDatum(tot), tot)
      assert.equal((weekdag(van) - 1 + (n % 7) + 7) % 7, weekdag(tot) - 1)
    }),
  )
})

test('the day in the Netherlands, not the day in UTC (L-16)', () => {
  for (const [instant, dag] of [
    // winter: one hour ahead
    ['2026-01-04T22:59:59Z', '2026-01-04'],
    ['2026-01-04T23:00:00Z', '2026-01-05'],
    // summer: two hours ahead
    ['2026-07-04T21:59:59Z', '2026-07-04'],
    ['2026-07-04T22:00:00Z', '2026-07-05'],
    // 29 March 2026 begins in winter time and ends in summer time
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    // 25 October 2026 begins in summer time and ends in winter time
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
    ['2026-06-01T00:30:00+02:00', '2026-06-01'],
  ] as const)
    assert.equal(datumOp(instant), dag, instant)
  for (const geen of [
    '2026-06-01',
    '2026-02-30T12:00:00Z',
    '2026-06-01T24:00:00Z',
    '2026-06-01T12:60:00Z',
    '2026-06-01T12:00:00',
  ])
    assert.throws(() => datumOp(geen), RangeError, `${geen} is no instant`)
})

test('the day at any instant is the one that Temporal says, in years with other clocks too', () => {
  const nederlands = (instant: string) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()
  const momenten = fc
    .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T12:00:00Z'), noInvalidDate: true })
    .map((moment) => moment.toISOString())
  fc.assert(fc.property(momenten, (instant) => assert.equal(datumOp(instant), nederlands(instant))))
  const wissel = fc.tuple(dagen, fc.integer({ min: -5_000, max: 5_000 }))
  fc.assert(
    fc.property(wissel, ([d, anders]) => {
      const instant = new Date(Date.parse(momentOp(d, '00:00')) + anders).toISOString()
      assert.equal(datumOp(instant), anders < 0 ? plusDagen(d, -1) : d)
      assert.equal(datumOp(instant.replace('Z', '+00:00')), datumOp(instant))
    }),
  )
  assert.equal(datumOp('1925-05-31T23:39:59.999Z'), nederlands('1925-05-31T23:39:59.999Z'))
})

test('weekday, year, later of two', () => {
  assert.deepEqual([weekdag(datum('2026-11-23')), weekdag(datum('2026-11-29'))], [1, 7])
  assert.equal(jaarVan(datum('1999-12-31')), 1999)
  assert.equal(laatste(datum('2026-01-02'), datum('2026-01-01')), '2026-01-02')
})
