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

test('who hands the value on to what calls itself sets how deep it may be', () => {
  const lagen = (diep: number) => leesJson('{"a":'.repeat(diep - 1) + '[]' + '}'.repeat(diep - 1), 20)
  assert.equal(lagen(20).ok, true)
  assert.deepEqual(lagen(21), {
    ok: false,
    fouten: [{ pointer: '#', code: 'te-diep', detail: 'Dit zit dieper dan 20 lagen.' }],
  })
})

test('what is told of names that stand twice stays small, however deep, long or many they are', () => {
  const dubbele = '{"b":1' + ',"b":1'.repeat(3000) + '}'
  for (const tekst of [
    '{"a":'.repeat(2000) + dubbele + '}'.repeat(2000),
    `{"${'lang'.repeat(5000)}":${dubbele}}`,
    dubbele,
  ]) {
    const gelezen = leesJson(tekst)
    assert.ok(!gelezen.ok && gelezen.fouten.length === 100)
    assert.ok(JSON.stringify(gelezen).length < 100_000, `${JSON.stringify(gelezen).length}`)
  }
})
