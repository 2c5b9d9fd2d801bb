import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum } from './datum.ts'
import { waardeOp } from './reeks.ts'

const rij = (vanaf: string, waarde: number) =>
  ({ vanaf, waarde, eenheid: 'maanden', bron: 'bron', status: 'bevestigd' }) as const
const reeks = [rij('2014-05-23', 36), rij('2023-07-01', 18)]

test('the value that holds is the last one that began on or before the day', () => {
  assert.equal(waardeOp(reeks, datum('2014-05-23'))?.waarde, 36)
  assert.equal(waardeOp(reeks, datum('2023-06-30'))?.waarde, 36)
  assert.equal(waardeOp(reeks, datum('2023-07-01'))?.waarde, 18)
  assert.equal(waardeOp(reeks, datum('2030-01-01'))?.waarde, 18)
})

test('before the series begins there is no value', () => {
  assert.equal(waardeOp(reeks, datum('2014-05-22')), null)
})
