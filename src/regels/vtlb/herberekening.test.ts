import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum } from '../../gedeeld/datum.ts'
import { centen } from '../../gedeeld/geld.ts'
import { ingangVan, uiterlijkHerberekend } from './index.ts'

const norm = datum('2026-01-01')
const bekend = datum('2026-02-10')

test('a higher or equal vtlb works back to the norm, a lower one holds from the day it is made known', () => {
  assert.equal(ingangVan(centen(100), centen(101), norm, bekend), norm)
  assert.equal(ingangVan(centen(100), centen(100), norm, bekend), norm)
  assert.equal(ingangVan(centen(100), centen(99), norm, bekend), bekend)
})

test('the norms of January are in the dossiers before 31 May, those of July before December', () => {
  assert.equal(uiterlijkHerberekend(norm), '2026-05-30')
  assert.equal(uiterlijkHerberekend(datum('2026-07-01')), '2026-11-30')
  assert.throws(() => uiterlijkHerberekend(datum('2026-03-01')), /No norm begins on 2026-03-01/)
})
