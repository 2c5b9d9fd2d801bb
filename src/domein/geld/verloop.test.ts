import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { wandel, wandelingen } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import { centen } from '../../gedeeld/geld.ts'
import { type Traject, evolve, leegTraject } from '../verloop/index.ts'
import { type Geld, delenPerVordering, geenGeld, geldPerMaand, saldoVan } from './index.ts'

/** The state after every gebeurtenis of every walk. */
function standen(): readonly Traject[] {
  return Object.values(wandelingen).flatMap((stappen) => {
    let staat = leegTraject
    return wandel(stappen).historie.map((g) => (staat = evolve(staat, g)))
  })
}

describe('the money of a dossier per month', () => {
  const op = (dag: string, cent: number) => ({ datum: datum(dag), bedrag: centen(cent) })
  const geld: Geld = {
    ontvangsten: [
      { ...op('2026-03-31', 15_000), herkomst: 'reservering', bewijs: 'a' },
      { ...op('2026-01-01', 100), herkomst: 'vermogen', bewijs: 'b' },
    ],
    uitdelingen: [
      {
        datum: datum('2026-03-31'),
        grond: 'regeling',
        delen: [{ vorderingId: 'v', bedrag: centen(12_000) }],
        vergoeding: centen(200),
      },
    ],
    teruggegeven: [{ ...op('2026-04-01', 50), aan: 'inwoner', teVeel: null }],
    krediet: null,
    beheer: null,
    controle: geenGeld.controle,
  }

  test('the last day of a month belongs to it once; a month in which nothing moved is there (L-15)', () => {
    assert.deepEqual(
      geldPerMaand(geld).map((m) => [m.eersteDag, m.erin, m.naarSchuldeisers, m.vergoeding, m.teruggegeven, m.saldo]),
      [
        ['2026-01-01', 100, 0, 0, 0, 100],
        ['2026-02-01', 0, 0, 0, 0, 100],
        ['2026-03-01', 15_000, 12_000, 200, 0, 2_900],
        ['2026-04-01', 0, 0, 0, 50, 2_850],
      ],
    )
  })

  test('nothing moved: no months', () => {
    assert.deepEqual(geldPerMaand(geenGeld), [])
  })

  test('of every state of every walk the last month ends with what is held', () => {
    let gezien = 0
    for (const { geld: een } of standen()) {
      assert.equal(geldPerMaand(een).at(-1)?.saldo ?? 0, saldoVan(een))
      gezien += een.ontvangsten.length
    }
    assert.ok(gezien > 100)
  })
})

describe('what each claim of the agreement got and will get', () => {
  test('never below nothing, never more than the claim; what is settled will get no more', () => {
    let gezien = 0
    for (const staat of standen())
      for (const deel of delenPerVordering(staat)) {
        assert.ok(deel.nogTeKrijgen >= 0 && deel.gekregen + deel.nogTeKrijgen <= deel.bedrag)
        if (staat.schuldregeling.kwijting !== null) assert.equal(deel.nogTeKrijgen, 0)
        gezien += deel.nogTeKrijgen > 0 && deel.gekregen > 0 ? 1 : 0
      }
    assert.ok(gezien > 0)
  })

  test('no regeling: nobody counts on anything', () => {
    assert.deepEqual(delenPerVordering(leegTraject), [])
  })
})
