import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gegeven, totEnMet } from '../../../test/steun/gegeven.ts'
import { huishoudenMet } from '../../../test/steun/huishouden.ts'
import { inBeeld, schuldbemiddeling } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import { minderjarigenOp } from './kinderen.ts'

const peildatum = '2026-03-13'
const geboren = (...dagen: readonly string[]) => dagen.map((dag) => ({ geboortedatum: datum(dag) }))

test('who is born and under 18 on the day counts, with the age on that day', () => {
  const kinderen = geboren('2008-03-13', '2008-03-14', '2014-03-13', '2026-03-13', '2026-03-14')
  assert.deepEqual(minderjarigenOp(kinderen, datum(peildatum)), [{ leeftijd: 17 }, { leeftijd: 12 }, { leeftijd: 0 }])
  assert.deepEqual(minderjarigenOp(geboren('2008-02-29'), datum('2026-02-28')), [{ leeftijd: 17 }])
  assert.deepEqual(minderjarigenOp(geboren('2008-02-29'), datum('2026-03-01')), [])
})

/** What is handed in for these children; with a leefsituatie without them there is no kindgebonden budget either. */
function opgave(dagen: readonly string[], leefsituatie = 'alleenstaande-ouder', anders: object = {}) {
  const { lasten, ...rest } = huishoudenMet('150.00', peildatum)
  const kinderen = dagen.map((geboortedatum) => ({ geboortedatum }))
  const zonder = leefsituatie === 'alleenstaand' ? { kindgebondenBudget: '0.00' } : {}
  return { ...rest, leefsituatie, lasten: { ...lasten, ...zonder, kinderen }, ...anders }
}

const stappen = [
  ['StelAfloscapaciteitVast', inBeeld, {}],
  ['HerberekenVtlb', totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'), {}],
  ['VoerHercontroleUit', totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'), { datum: '2026-07-06' }],
] as const

for (const [soort, voor, ook] of stappen)
  describe(`${soort}: who is under 18 on the peildatum must fit the leefsituatie`, () => {
    const fouten = (...[dagen, leefsituatie, anders]: Parameters<typeof opgave>) => {
      const { weigeringen } = gegeven(voor).als('2026-07-20', soort, { ...ook, ...opgave(dagen, leefsituatie, anders) })
      return weigeringen.flatMap((w) =>
        w.code === 'OnjuisteInvoer' ? w.fouten.map((f) => `${f.pointer} ${f.code}`) : [],
      )
    }
    for (const [wat, dagen, leefsituatie, verwacht] of [
      ['17 on the day before the birthday is a child', ['2008-03-14'], 'alleenstaande-ouder', false],
      ['18 on the peildatum is none', ['2008-03-13'], 'alleenstaande-ouder', true],
      ['a parent without any', [], 'alleenstaande-ouder', true],
      ['one under 18 is enough', ['2007-01-01', '2008-03-14'], 'gehuwd-met-kinderen', false],
      ['a child in a household without', ['2008-03-14'], 'alleenstaand', true],
      ['only grown ones in a household without', ['2008-03-13'], 'alleenstaand', false],
    ] as const)
      test(wat, () => assert.deepEqual(fouten(dagen, leefsituatie), verwacht ? ['#/lasten/kinderen strijdig'] : []))

    test('born after the peildatum: a fault at its field, and nothing is said of the leefsituatie', () => {
      const veld = '#/lasten/kinderen/1/geboortedatum'
      assert.deepEqual(fouten(['2016-11-02', '2026-03-13']), [])
      assert.deepEqual(fouten(['2016-11-02', '2026-03-14']), [`${veld} strijdig`])
      assert.deepEqual(fouten(['2016-11-02', '2026-03-14'], 'alleenstaand'), [`${veld} strijdig`])
      assert.deepEqual(fouten(['2016-11-02', '2026-02-30']), [`${veld} geen-datum`])
    })

    test('without a sound peildatum only none at all is known', () => {
      const geenDag = { peildatum: '2026-02-30' }
      assert.deepEqual(fouten([], 'alleenstaande-ouder', geenDag), [
        '#/peildatum geen-datum',
        '#/lasten/kinderen strijdig',
      ])
      for (const leefsituatie of ['alleenstaand', 'alleenstaande-ouder'])
        assert.deepEqual(fouten(['2008-03-13'], leefsituatie, geenDag), ['#/peildatum geen-datum'])
      assert.deepEqual(fouten(['2008-03-13'], 'alleenstaand', { lasten: 'geen' }), ['#/lasten verkeerd-type'])
    })
  })

describe('a household that is computed again is as old as it is then', () => {
  const bij = (...dagen: readonly string[]) =>
    gegeven(inBeeld).als(peildatum, 'StelAfloscapaciteitVast', opgave(dagen)).danSoorten('AfloscapaciteitVastgesteld')
      .staat.schuldregeling.capaciteit?.vtlb ?? assert.fail()

  test('on the day that a child turns 12 more is left, and on the day that it turns 18 it does not count', () => {
    assert.ok(bij('2014-03-13') - bij('2014-03-14') > 5000)
    assert.equal(bij('2016-11-02', '2008-03-13'), bij('2016-11-02'))
    assert.ok(bij('2016-11-02', '2008-03-14') > bij('2016-11-02'))
  })
})
