import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { leesJson } from './json.ts'

function fouten(tekst: string): readonly (readonly [string | undefined, number | undefined, string])[] {
  const gelezen = leesJson(tekst)
  return gelezen.ok ? [] : gelezen.fouten.map(({ pointer, line, code }) => [pointer, line, code])
}

test('every JSON value is read as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (waarde) => {
      const tekst = JSON.stringify(waarde)
      assert.deepEqual(leesJson(tekst), { ok: true, waarde: JSON.parse(tekst) })
    }),
  )
})

test('a byte order mark and CRLF do no harm', () => {
  assert.deepEqual(leesJson('\uFEFF{\r\n"a": 1\r\n}'), { ok: true, waarde: { a: 1 } })
})

test('malformed text names the line and never quotes the input', () => {
  assert.deepEqual(fouten('{\n"bsn": "123456782",\n}'), [['#', 3, 'geen-json']])
  assert.deepEqual(fouten('{"a": 1'), [['#', 1, 'geen-json']])
  assert.deepEqual(fouten(' \n'), [['#', undefined, 'geen-json']])
  for (const tekst of ['{"a": NaN}', "{'a': 1}", '{"a": 01}', '{} {}', '[1,]', '{"a": "x\ny"}', '"123456782'])
    assert.deepEqual(
      fouten(tekst).map(([, , code]) => code),
      ['geen-json'],
      tekst,
    )
  assert.ok(!JSON.stringify(leesJson('123456782x')).includes('123456782'))
})

test('a name that stands twice in one object is a fault, wherever it stands and however it is written', () => {
  assert.deepEqual(fouten('{"a": 1, "b": {"x/y": 1, "x/y": 2}, "\\u0061": 2}'), [
    ['#/b/x~1y', undefined, 'dubbel'],
    ['#/a', undefined, 'dubbel'],
  ])
  assert.deepEqual(fouten('{"v": [{"id": 1}, {"id": ",", "q": "{", "id": 3}]}'), [['#/v/1/id', undefined, 'dubbel']])
  assert.deepEqual(fouten('{"a": ["a", "a"], "b": "a", "c": {"a": "a"}}'), [])
})

test('deep nesting is answered, not a crash', () => {
  const diep = 100_000
  assert.equal(leesJson('['.repeat(diep) + ']'.repeat(diep)).ok, true)
  assert.equal(leesJson('['.repeat(diep)).ok, false)
})
