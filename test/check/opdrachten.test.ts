import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { opdrachtenlijst, pad } from './opdrachten.ts'

test('the list of opdrachten in the documents is that of the code', () => {
  assert.equal(readFileSync(pad, 'utf8'), opdrachtenlijst(), 'run: node test/check/opdrachten.ts')
})
