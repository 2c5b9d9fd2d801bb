import assert from 'node:assert/strict'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const map = fileURLToPath(new URL('../../docs/handleiding/', import.meta.url))
const beelden = readdirSync(`${map}beelden`)
const bladen = readdirSync(map).filter((naam) => naam.endsWith('.md'))

test('every picture that the handleiding names is there with a description, and every picture is named', () => {
  const genoemd = bladen.flatMap((blad) =>
    [...readFileSync(map + blad, 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g)].map(([, tekst = '', pad = '']) => {
      assert.ok(tekst.length > 10, `${blad}: ${pad} has no description`)
      return pad
    }),
  )
  assert.deepEqual([...new Set(genoemd)].toSorted(), beelden.map((naam) => `beelden/${naam}`).toSorted())
})

test('a picture is a PNG with a palet, of at most 120 kB', () => {
  for (const naam of beelden) {
    assert.ok(statSync(`${map}beelden/${naam}`).size <= 120_000, naam)
    assert.equal(readFileSync(`${map}beelden/${naam}`)[25], 3, `${naam}: npm run handleiding`)
  }
})
