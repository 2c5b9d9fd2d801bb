import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum } from '../../../gedeeld/datum.ts'
import { leesVraag } from './vraag.ts'

const lees = (vandaag: string, rapportage: 'halfjaar' | 'kwartaal', vraag: object = {}) => {
  const gelezen = leesVraag(new TextEncoder().encode(JSON.stringify(vraag)), { vandaag: datum(vandaag), rapportage })
  assert.ok(gelezen.ok, JSON.stringify(gelezen))
  return gelezen.waarde
}
const periode = (vandaag: string, rapportage: 'halfjaar' | 'kwartaal') => {
  const { van, tot } = lees(vandaag, rapportage)
  return `${van} ${tot}`
}

test('without days it is the last period that is over', () => {
  for (const [vandaag, halfjaar, kwartaal] of [
    ['2026-07-01', '2026-01-01 2026-06-30', '2026-04-01 2026-06-30'],
    ['2026-06-30', '2025-07-01 2025-12-31', '2026-01-01 2026-03-31'],
    ['2026-12-31', '2026-01-01 2026-06-30', '2026-07-01 2026-09-30'],
    ['2027-01-01', '2026-07-01 2026-12-31', '2026-10-01 2026-12-31'],
    ['2028-04-01', '2027-07-01 2027-12-31', '2028-01-01 2028-03-31'],
  ] as const)
    assert.deepEqual([periode(vandaag, 'halfjaar'), periode(vandaag, 'kwartaal')], [halfjaar, kwartaal], vandaag)
})

test('one day may be named, the other is that of the period', () => {
  const { van, tot, blad, bladGrootte, organisatie } = lees('2026-07-01', 'halfjaar', {
    aanleverperiodeStartdatum: '2025-01-01',
  })
  assert.deepEqual([van, tot, blad, bladGrootte, organisatie], ['2025-01-01', '2026-06-30', 1, 25_000, null])
})

test('bytes that are no UTF-8 are refused', () => {
  const gelezen = leesVraag(Uint8Array.of(0x22, 0xff, 0x22), { vandaag: datum('2026-07-01'), rapportage: 'halfjaar' })
  assert.ok(!gelezen.ok)
  assert.deepEqual(gelezen.weigeringen[0]?.soort, 'ongeldig')
})
