import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum } from './datum.ts'
import type { Waarde } from './verantwoording.ts'
import { ontbrekend, zoekerOp } from './wetswaarden.ts'

const rij = (vanaf: string, waarde: string, totEnMet?: string): Waarde<string> => ({
  vanaf,
  waarde,
  eenheid: 'euro per maand',
  bron: `bron van ${vanaf}`,
  status: 'bevestigd',
  ...(totEnMet === undefined ? {} : { totEnMet }),
})
const reeks = [rij('2023-07-01', '0.50'), rij('2024-01-01', '1.00'), rij('2025-01-01', '2.00', '2025-12-31')]
const toon = (waarde: string) => `${waarde} euro`

test('what is found is remembered as it was used, what is missing with the days on which it is known', () => {
  const zoeker = zoekerOp(datum('2025-12-31'))
  assert.equal(zoeker.peildatum, '2025-12-31')
  assert.equal(zoeker.zoek('Norm', reeks, toon), '2.00')
  assert.deepEqual(zoeker.gevonden, [
    { naam: 'Norm', waarde: '2.00 euro', vanaf: '2025-01-01', bron: 'bron van 2025-01-01', status: 'bevestigd' },
  ])
  assert.deepEqual(zoeker.ontbreekt, [])
})

test('before the first day and after the last there is no value, and the zoeker says so', () => {
  for (const dag of ['2023-06-30', '2026-01-01']) {
    const zoeker = zoekerOp(datum(dag))
    assert.equal(zoeker.zoek('Norm', reeks, toon), null)
    assert.deepEqual(zoeker.gevonden, [])
    assert.deepEqual(zoeker.ontbreekt, [
      {
        code: 'WaardeOntbreekt',
        naam: 'Norm',
        bron: 'bron van 2023-07-01',
        vroegst: '2023-07-01',
        laatst: '2025-12-31',
      },
    ])
  }
})

test('a series without an end is known for good; one without rows is a bug', () => {
  assert.equal(ontbrekend('Norm', [rij('2024-01-01', '1.00')]).laatst, null)
  assert.throws(() => ontbrekend('Norm', []), RangeError)
})
