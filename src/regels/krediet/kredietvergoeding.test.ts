import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum } from '../../gedeeld/datum.ts'
import { zoekerOp } from '../../gedeeld/wetswaarden.ts'
import { toetsJaarrente } from './index.ts'

// art. 4 Besluit kredietvergoeding: 10 % from 10 August 2020, 14 % in the second half of 2023, 12 % in 2026.
const gevallen: readonly (readonly [dag: string, jaarrente: number, hoogste: string | null])[] = [
  ['2020-08-10', 1000, null],
  ['2020-08-10', 1001, '10 %'],
  ['2023-07-01', 1400, null],
  ['2023-07-01', 1401, '14 %'],
  ['2026-03-01', 1, null],
  ['2026-03-01', 1200, null],
  ['2026-03-01', 1201, '12 %'],
]

for (const [dag, jaarrente, hoogste] of gevallen)
  test(`a jaarrente of ${jaarrente / 100} % on ${dag} is ${hoogste === null ? 'allowed' : `above ${hoogste}`}`, () => {
    const weigering = hoogste === null ? null : { code: 'KredietvergoedingTeHoog', hoogste }
    const zoeker = zoekerOp(datum(dag))
    assert.deepEqual(toetsJaarrente(zoeker, jaarrente), weigering)
    assert.deepEqual([zoeker.gevonden.length, zoeker.ontbreekt.length], [1, 0])
  })

test('on a day without a maximum the zoeker tells, and without rente none is looked for', () => {
  const zoeker = zoekerOp(datum('2020-08-09'))
  assert.equal(toetsJaarrente(zoeker, 0), null)
  assert.deepEqual([zoeker.gevonden, zoeker.ontbreekt], [[], []])
  assert.equal(toetsJaarrente(zoeker, 1), null)
  assert.deepEqual(
    zoeker.ontbreekt.map(({ vroegst }) => vroegst),
    ['2020-08-10'],
  )
})
