import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Stap } from '../../../gedeeld/verantwoording.ts'
import { inDelen } from './rekenregels.ts'

const bedrag = (stap: string): Stap => ({ stap, formule: 'x', bedrag: '1.00', bron: 'Opgave' })
const opgave = (stap: string): Stap => ({ stap, formule: 'zoals opgegeven', uitkomst: 'y', bron: 'Opgave' })

test('what repeats what was handed in begins a part; an amount that was handed in does not', () => {
  const delen = inDelen([bedrag('a'), bedrag('b'), opgave('c'), bedrag('d'), opgave('e'), bedrag('f'), bedrag('g')])
  assert.deepEqual(
    delen.map((d) => [d.titel, d.stappen.map((s) => s.stap).join('')]),
    [
      ['Het inkomen', 'ab'],
      ['De beslagvrije voet', 'cd'],
      ['Het vtlb en de afloscapaciteit', 'efg'],
    ],
  )
})

test('a calculation of another form stays one list, with every step', () => {
  const stappen = [bedrag('a'), opgave('b'), bedrag('c')]
  assert.deepEqual(inDelen(stappen), [{ titel: null, stappen }])
  assert.deepEqual(inDelen([]), [{ titel: null, stappen: [] }])
})
