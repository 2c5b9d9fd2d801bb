import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum } from '../../gedeeld/datum.ts'
import { looptijdnorm } from './looptijd.ts'

function maanden(dag: string, ondernemer: boolean): readonly [number, number | null] | string {
  const norm = looptijdnorm(datum(dag), ondernemer)
  return norm.ok ? [norm.waarde.maanden, norm.waarde.maximum] : norm.weigeringen.map(({ vroegst }) => vroegst).join()
}

test('36 months, 18 from 1 July 2023; ondernemers 36, at most 60', () => {
  assert.deepEqual(maanden('2023-06-30', false), [36, null])
  assert.deepEqual(maanden('2023-07-01', false), [18, null])
  assert.deepEqual(maanden('2026-11-24', true), [36, 60])
})

test('before the first norm known: refused with the first day', () => {
  assert.equal(maanden('2014-05-22', false), '2014-05-23')
  assert.equal(maanden('2014-05-22', true), '2014-05-23')
})
