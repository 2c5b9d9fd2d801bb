import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type Regel, regelsVan } from './regels.ts'

async function* inBlokken(bytes: Uint8Array, grootte: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += grootte) yield bytes.subarray(i, i + grootte)
}

async function gelezen(bytes: Uint8Array, grootte: number, maximum = 1000): Promise<readonly Regel[]> {
  const alle: Regel[] = []
  for await (const regels of regelsVan(inBlokken(bytes, grootte), maximum)) alle.push(...regels)
  return alle
}

test('lines come whole, however the bytes are cut, with LF or CRLF and without an end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '€', ' ', '😀') }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 9 }),
      async (teksten, einde, grootte) => {
        const bytes = Buffer.from(teksten.map((tekst) => tekst + einde).join(''))
        const verwacht = teksten.map((tekst, i) => ({ nummer: i + 1, tekst }))
        assert.deepEqual(await gelezen(bytes, grootte), verwacht)
      },
    ),
  )
  assert.deepEqual(await gelezen(Buffer.from('a\nb'), 2), [
    { nummer: 1, tekst: 'a' },
    { nummer: 2, tekst: 'b' },
  ])
})

test('a line that is too long or no UTF-8 is reported, and the next is read', async () => {
  const bytes = Buffer.concat([
    Buffer.from('a'.repeat(50)),
    Buffer.from('\nb\n'),
    Buffer.from([0xff, 0x0a]),
    Buffer.from('c'),
  ])
  assert.deepEqual(await gelezen(bytes, 7, 20), [
    { nummer: 1, tekst: null, reden: 'te-lang' },
    { nummer: 2, tekst: 'b' },
    { nummer: 3, tekst: null, reden: 'geen-utf-8' },
    { nummer: 4, tekst: 'c' },
  ])
})
