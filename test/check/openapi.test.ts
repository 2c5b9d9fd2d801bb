import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { documenttekst } from '../../src/portalen/api/index.ts'
import { pad } from './openapi.ts'

test('the document of the API in the repository is that of the code', async () => {
  assert.equal(readFileSync(pad, 'utf8'), await documenttekst(), 'run: node test/check/openapi.ts')
})
