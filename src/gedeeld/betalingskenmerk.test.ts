import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { leesBetalingskenmerk } from './betalingskenmerk.ts'

test('published references pass, however they are typed', () => {
  const goed = [
    // Betaalvereniging Nederland.
    ['5000 0567 8901 2345', '5000056789012345', 'NL'],
    ['12 2345 3462 2567', '12234534622567', 'NL'],
    // ISO 11649.
    ['RF18 5390 0754 7034', 'RF18539007547034', 'ISO'],
    ['rf18000000000539007547034', 'RF18000000000539007547034', 'ISO'],
  ] as const
  for (const [tekst, kenmerk, regels] of goed) assert.deepEqual(leesBetalingskenmerk(tekst), { kenmerk, regels }, tekst)
})

test('what holds no check or fails it is none', () => {
  const geen = [
    '1234567',
    '5000056789012346',
    '22234534622567',
    '13234534622567',
    'RF19539007547034',
    'RF18',
    'CJIB-12/3',
    '',
    '500005678901234',
  ]
  for (const tekst of geen) assert.equal(leesBetalingskenmerk(tekst), null, tekst)
})

test('one wrong digit is always found in 16 digits whose check digit is its own', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 9 }), (plaats, erbij) => {
      const goed = '5000056789012345'
      const fout = String((Number(goed[plaats]) + erbij) % 10)
      assert.equal(leesBetalingskenmerk(goed.slice(0, plaats) + fout + goed.slice(plaats + 1)), null)
    }),
  )
})
