import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breuk } from './breuk.ts'
import { bedragUit, deelUit, toonBedrag, toonProcent, toonWetsbedrag } from './tonen.ts'

test('what the law writes is read exactly, in lowest terms', () => {
  assert.deepEqual(bedragUit('1369.06'), breuk(136_906n))
  assert.deepEqual(bedragUit('0.005'), breuk(1n, 2n))
  assert.deepEqual(deelUit('13.70'), breuk(137n, 1000n))
  assert.deepEqual(deelUit('22'), breuk(11n, 50n))
})

test('an amount of the law reads as any other amount, the second time too', () => {
  const bedrag = breuk(130_060_7n, 10n)
  for (const keer of [1, 2]) assert.equal(toonWetsbedrag(bedrag), toonBedrag(bedrag), `${keer}`)
  assert.equal(toonBedrag(bedrag), '€\u00a01.300,61')
  assert.notEqual(toonWetsbedrag(breuk(1n)), toonWetsbedrag(bedrag))
  assert.equal(toonProcent('13.70'), '13,70 %')
})
