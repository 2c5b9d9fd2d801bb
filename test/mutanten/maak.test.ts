import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alleenCode, maakMutanten } from './maak.ts'

const bron = `import { plus } from './breuk.ts'

/** Adds 5n to a - b. */
export function tel(a: Breuk, b: Breuk, wie: 'alleen' | 'paar'): Breuk {
  if (a.noemer === b.noemer) return plus(a, breuk(12n))
  const norm = zoek('paar', 'Norm (B) < 3')
  return grootsteBreuk(min(a, b), norm) // a < b
}
`

const wijzigingen = maakMutanten(bron).map(({ regel, wijziging }) => `${regel}: ${wijziging.split(' (at')[0]}`)

test('comments, texts, imports and types are no code', () => {
  const code = alleenCode(bron)
  assert.equal(code.length, bron.length)
  assert.equal(code.split('\\n').length, bron.split('\\n').length)
  for (const weg of ['5n', 'Norm (B)', './breuk.ts', '// a']) assert.ok(!code.includes(weg), weg)
  assert.ok(code.includes("zoek('    ', '"))
})

test('an operation, a number, a guard, a condition, a choice and each term are changed', () => {
  for (const wijziging of [
    '5: plus → min',
    '5: === → !==',
    '5: 12n → 13n',
    '5: plus(a, breuk(12n)) → a',
    '5: plus(a, breuk(12n)) → breuk(12n)',
    '5: (a.noemer === b.noemer) → (!(a.noemer === b.noemer))',
    '5: if (a.noemer === b.noemer) return plus(a, breuk(12n)) → nothing',
    "6: 'paar' → 'alleen'",
    '7: grootsteBreuk → kleinsteBreuk',
    '7: min → plus',
    '7: min(a, b) → a',
  ])
    assert.ok(wijzigingen.includes(wijziging), `${wijziging}\n${wijzigingen.join('\n')}`)
})

test('a type is left alone, and every mutant is another text with the rest as it was', () => {
  assert.ok(!wijzigingen.some((een) => een.startsWith('4: ')))
  for (const { tekst, regel } of maakMutanten(bron)) {
    assert.notEqual(tekst, bron)
    const [oud, nieuw] = [bron.split('\n'), tekst.split('\n')]
    assert.deepEqual(nieuw.slice(0, regel - 1), oud.slice(0, regel - 1))
  }
})
