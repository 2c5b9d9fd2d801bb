import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum, weekdag } from '../../gedeeld/datum.ts'
import { eerstePaasdag, feestdagenVan, rustdag } from './feestdagen.ts'

// Published dates of western Easter, month-day per year from 2000 on.
const pasen =
  '04-23 04-15 03-31 04-20 04-11 03-27 04-16 04-08 03-23 04-12 ' +
  '04-04 04-24 04-08 03-31 04-20 04-05 03-27 04-16 04-01 04-21 ' +
  '04-12 04-04 04-17 04-09 03-31 04-20 04-05 03-28 04-16 04-01 ' +
  '04-21 04-13 03-28 04-17 04-09 03-25 04-13 04-05 04-25 04-10 ' +
  '04-01 04-21 04-06 03-29 04-17 04-09 03-25 04-14 04-05 04-18 04-10'

test('Easter Sunday 2000 to 2050 is as published', () => {
  for (const [i, dag] of pasen.split(' ').entries()) assert.equal(eerstePaasdag(2000 + i), `${2000 + i}-${dag}`)
})

test('Easter at the edges: earliest and latest days and the exceptions of the epact', () => {
  const gepubliceerd = {
    1913: '03-23',
    1943: '04-25',
    1954: '04-18',
    1981: '04-19',
    2008: '03-23',
    2076: '04-19',
    2100: '03-28',
    2106: '04-18',
    2133: '04-19',
    2199: '04-14',
  }
  for (const [jaar, dag] of Object.entries(gepubliceerd)) assert.equal(eerstePaasdag(Number(jaar)), `${jaar}-${dag}`)
  for (let jaar = 1900; jaar < 2200; jaar += 1) {
    const dag = eerstePaasdag(jaar)
    assert.equal(weekdag(dag), 7)
    assert.ok(dag >= `${jaar}-03-22` && dag <= `${jaar}-04-25`, dag)
  }
})

test('the days of 2026: art. 3 and the equated days', () => {
  assert.deepEqual(
    feestdagenVan(2026).map(({ dag, naam }) => `${dag} ${naam}`),
    [
      '2026-01-01 Nieuwjaarsdag',
      '2026-01-02 Gelijkgestelde dag',
      '2026-04-03 Goede Vrijdag',
      '2026-04-06 Tweede paasdag',
      '2026-04-27 Koningsdag',
      '2026-05-05 Bevrijdingsdag',
      '2026-05-14 Hemelvaartsdag',
      '2026-05-15 Gelijkgestelde dag',
      '2026-05-25 Tweede pinksterdag',
      '2026-12-25 Eerste kerstdag',
      '2026-12-26 Tweede kerstdag',
    ],
  )
})

test('Koningsdag is 26 April when the 27th is a Sunday; Koninginnedag before 2014', () => {
  const dagen = (jaar: number) => feestdagenVan(jaar).filter(({ naam }) => naam.startsWith('Koning'))
  const vorst = (jaar: number) => dagen(jaar)[0]?.dag
  assert.equal(vorst(2025), '2025-04-26')
  assert.equal(vorst(2031), '2031-04-26')
  assert.equal(vorst(2027), '2027-04-27')
  assert.equal(vorst(2013), '2013-04-30')
  assert.equal(vorst(2006), '2006-04-29')
  assert.deepEqual(dagen(2013), [{ dag: '2013-04-30', naam: 'Koninginnedag' }])
  // The first Koningsdag: 27 April 2014 was a Sunday.
  assert.deepEqual(dagen(2014), [{ dag: '2014-04-26', naam: 'Koningsdag' }])
})

test('nobody plans a talk on a Sunday or a feestdag that all keep', () => {
  const dagen = ['2026-05-24', '2026-05-25', '2026-04-27', '2026-12-26']
  assert.deepEqual(
    dagen.map((dag) => rustdag(datum(dag))),
    ['Zondag', 'Tweede pinksterdag', 'Koningsdag', 'Tweede kerstdag'],
  )
  for (const dag of ['2026-04-03', '2026-05-05', '2026-05-15', '2026-05-23', '2026-05-26'])
    assert.equal(rustdag(datum(dag)), null, dag)
})
