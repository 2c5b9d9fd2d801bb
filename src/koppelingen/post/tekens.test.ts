import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { eigenMap } from './brieven.ts'
import { drukbaar, tekensVan } from './tekens.ts'

const font = readFileSync(join(eigenMap, 'lettertypen', 'SourceSans3-Regular.ttf'))
const tekens = tekensVan(font)

test('the characters of the typeface are those of its file', () => {
  const heeft = (teken: string) => tekens.has(teken.codePointAt(0) ?? 0)
  for (const teken of 'aZ0€éëïøßŁşđАяΩ–’§½') assert.ok(heeft(teken), teken)
  for (const teken of '漢😀عא\u0007') assert.ok(!heeft(teken), teken)
  assert.ok(tekens.size > 1500)
})

test('what cannot be printed is one question mark each, and spaces stay', () => {
  assert.deepEqual(drukbaar('Jan\u00a0漢 漢 é\n€', tekens), { tekst: 'Jan\u00a0? ? é\n€', vervangen: ['漢'] })
  assert.deepEqual(drukbaar('e\u0301', tekens), { tekst: 'é', vervangen: [] })
})

test('a file that is no typeface is refused', () => {
  assert.throws(() => tekensVan(new Uint8Array(12)), /without its table/)
})
