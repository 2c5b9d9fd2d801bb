import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leesVerdeelvraag, verdelingAlsJson } from './invoer.ts'

const rij = (id: unknown, bedrag: unknown, preferentBedrag: unknown, meer: object = {}) => ({
  id,
  bedrag,
  preferentBedrag,
  ...meer,
})

function codes(invoer: unknown): readonly string[] {
  const gelezen = leesVerdeelvraag(invoer)
  return gelezen.ok ? [] : gelezen.weigeringen.map(({ pointer, code }) => `${pointer} ${code}`).toSorted()
}

test('twee-op-een is the default; the answer has exactly the fields of the contract', () => {
  const gelezen = leesVerdeelvraag({
    bedrag: '2700.00',
    vorderingen: [rij('p', '1000.00', '1000.00'), rij('c', '2000.00', '0.00', { reedsBetaald: '0.00' })],
  })
  assert.ok(gelezen.ok)
  const antwoord = verdelingAlsJson(gelezen.waarde)
  assert.deepEqual(antwoord.ok && antwoord.waarde, {
    percentagePreferent: '100.00',
    percentageConcurrent: '85.00',
    uitdeling: [
      { id: 'p', bedrag: '1000.00' },
      { id: 'c', bedrag: '1700.00' },
    ],
    rest: '0.00',
  })
})

test('contradictions: double ids, preferent above the claim, paid above the claim; all at once with other faults', () => {
  const vorderingen = [
    rij('a', '10.00', '10.01'),
    rij('b', '10.00', '0.00', { reedsBetaald: '10.01' }),
    rij('a', 5, '10.00'),
    rij('c', '1.00', '0.00', { kleur: 'rood' }),
  ]
  assert.deepEqual(codes({ bedrag: '-1.00', methode: 'loten', vorderingen, extra: null }), [
    '#/bedrag bedrag-buiten-bereik',
    '#/extra onbekend-veld',
    '#/methode onbekende-keuze',
    '#/vorderingen/0/preferentBedrag strijdig',
    '#/vorderingen/1/reedsBetaald strijdig',
    '#/vorderingen/2/bedrag verkeerd-type',
    '#/vorderingen/2/id dubbel',
    '#/vorderingen/3/kleur onbekend-veld',
  ])
})

test('what is no list of claims is refused, an empty one is not', () => {
  assert.deepEqual(codes({ bedrag: '1.00', vorderingen: [] }), [])
  assert.deepEqual(codes({ bedrag: '1.00' }), ['#/vorderingen ontbreekt'])
  assert.deepEqual(codes({ bedrag: '1.00', vorderingen: {} }), ['#/vorderingen verkeerd-type'])
  assert.deepEqual(codes({ bedrag: '1.00', vorderingen: [null] }), ['#/vorderingen/0 verkeerd-type'])
  const teVeel = Array.from({ length: 1001 }, (_, i) => rij(String(i), '1.00', '0.00'))
  assert.deepEqual(codes({ bedrag: '1.00', vorderingen: teVeel }), ['#/vorderingen te-lang'])
})

test('a claim that is paid in full already, or wholly preferent, is no contradiction', () => {
  assert.deepEqual(codes({ bedrag: '1.00', vorderingen: [rij('a', '10.00', '10.00', { reedsBetaald: '10.00' })] }), [])
})
