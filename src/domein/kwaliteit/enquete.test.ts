import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { type Datum, datum, plusDagen } from '../../gedeeld/datum.ts'
import { alleStellingen, enquetesTot, leesMening, neemtEnqueteAan, openEnquete } from './enquete.ts'
import { enqueteuitslag } from './enqueteuitslag.ts'

const toegelaten = datum('2026-01-14')
const loopt = { toegelaten, einde: null }
const ronde = (grond: { readonly toegelaten: Datum | null; readonly einde: Datum | null }, dag: string) =>
  openEnquete(grond, datum(dag))?.ronde ?? null

describe('when an inwoner is asked', () => {
  for (const [dag, wat] of [
    ['2027-01-13', null],
    ['2027-01-14', 'jaar-1'],
    ['2027-03-11', 'jaar-1'],
    ['2027-03-12', null],
    ['2028-01-14', 'jaar-2'],
  ] as const)
    test(`each year from the toelating on, eight weeks long: ${dag}`, () => assert.equal(ronde(loopt, dag), wat))

  test('never before the toelating, nor without one', () => {
    assert.deepEqual(enquetesTot({ toegelaten: null, einde: datum('2026-06-01') }, datum('2030-01-01')), [])
    assert.deepEqual(enquetesTot(loopt, datum('2026-12-31')), [])
  })

  test('at the end once, and not beside a yearly one that is open', () => {
    const einde = datum('2027-09-01')
    assert.equal(ronde({ toegelaten, einde }, '2027-08-31'), null)
    assert.equal(ronde({ toegelaten, einde }, '2027-09-01'), 'einde')
    assert.equal(ronde({ toegelaten, einde }, '2028-01-14'), null, 'the year after the end is none')
    const kortNa = { toegelaten, einde: datum('2027-03-11') }
    assert.equal(ronde(kortNa, '2027-03-11'), 'jaar-1')
    assert.equal(ronde(kortNa, '2027-03-12'), null)
    assert.equal(ronde({ toegelaten, einde: datum('2027-03-12') }, '2027-03-12'), 'einde')
    assert.equal(ronde({ toegelaten, einde: datum('2027-01-14') }, '2027-01-14'), 'einde', 'on the very day: one')
  })

  test('what was begun in time is taken for a week more, another ronde is not', () => {
    const neemt = (welke: string, dag: string) => neemtEnqueteAan(loopt, welke, datum(dag))
    assert.ok(neemt('jaar-1', '2027-03-18'))
    assert.ok(!neemt('jaar-1', '2027-03-19'))
    assert.ok(!neemt('jaar-2', '2027-03-11'))
    assert.ok(!neemt('einde', '2027-03-11'))
    assert.ok(!neemt('jaar-1', '2027-01-13'))
  })

  test('whatever the days, no two are open at once', () => {
    const dagen = fc.integer({ min: 0, max: 4000 }).map((n) => plusDagen(toegelaten, n))
    fc.assert(
      fc.property(fc.option(dagen), dagen, (einde, vandaag) => {
        const alle = enquetesTot({ toegelaten, einde }, vandaag)
        for (const [i, een] of alle.entries()) {
          const volgende = alle[i + 1]
          assert.ok(een.van <= vandaag)
          assert.ok(volgende === undefined || volgende.van > een.totEnMet)
        }
        assert.equal(new Set(alle.map((een) => een.ronde)).size, alle.length)
      }),
    )
  })
})

test('what is written is text: of every script and on several lines, not too long, nothing hidden in it', () => {
  assert.equal(leesMening('  Fijn!\nشكرا 🙂 '), 'Fijn!\nشكرا 🙂')
  for (const geen of ['', ' \n', 'a\u0000', 'a\ud800', 'a\u202e', 'a'.repeat(1001)])
    assert.equal(leesMening(geen), null)
})

describe('what came of it', () => {
  const t = (jaar: number, stelling: string, score: number, aantal: number) => ({ jaar, stelling, score, aantal })

  test('per year and statement how many gave which answer, and the mean in tenths', () => {
    const uitslag = enqueteuitslag([
      t(2026, 'uitleg', 2, 5),
      t(2027, 'uitleg', 5, 3),
      t(2027, 'vertrouwen', 4, 5),
      t(2027, 'uitleg', 1, 2),
    ])
    assert.deepEqual(
      uitslag.map(({ jaar, stellingen }) => [jaar, stellingen.map(({ stelling }) => stelling)]),
      [
        [2027, ['vertrouwen', 'uitleg']],
        [2026, ['uitleg']],
      ],
    )
    assert.deepEqual(uitslag[0]?.stellingen[1], {
      stelling: 'uitleg',
      aantallen: { 1: 2, 2: 0, 3: 0, 4: 0, 5: 3 },
      aantal: 5,
      gemiddelde: 34,
    })
  })

  test('fewer than five answers to a statement are nothing, and neither is a statement that we do not have', () => {
    assert.deepEqual(enqueteuitslag([t(2027, 'uitleg', 3, 4), t(2027, 'afgeschaft', 3, 10)]), [])
    assert.equal(
      enqueteuitslag(alleStellingen.map((s) => t(2027, s, 3, 5)))[0]?.stellingen.length,
      alleStellingen.length,
    )
  })
})
