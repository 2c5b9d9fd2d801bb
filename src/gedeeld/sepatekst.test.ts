import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { isLeesbaar, naarSepatekst } from './sepatekst.ts'

test('accents, ligatures, signs and other scripts get the characters that every bank takes', () => {
  const gevallen = [
    ['Energie De Vlam B.V.', 'Energie De Vlam B.V.'],
    ['Café Één & Co', 'Cafe Een + Co'],
    ['Garage „De Løve” – Zürich', "Garage 'De Love' - Zurich"],
    ['Łukasz Gößling, Þórr', 'Lukasz Gossling, THorr'],
    ['ß_x@y.nl; 50% €', 'ss-x.y.nl, 50. E'],
    ['Щербак Юлія', 'Shterbak Yuliya'],
    ['Ωμέγα', 'Omega'],
    ['مكتب 12', '.... 12'],
    ['a\\b`c\tz', "a/b'c z"],
    ['  twee  spaties \n', 'twee spaties'],
    ['🏠', '.'],
    ['￣ ¨', '. .'],
  ] as const
  for (const [tekst, sepa] of gevallen) assert.equal(naarSepatekst(tekst), sepa, tekst)
})

test('what comes out is always allowed, holds no markup, says as much as what went in, and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (tekst) => {
      const sepa = naarSepatekst(tekst)
      assert.match(sepa, /^[A-Za-z0-9/\-?:().,'+ ]*$/)
      assert.equal(naarSepatekst(sepa), sepa)
      assert.ok([...sepa].length >= [...tekst.normalize('NFC').replace(/\s+/g, ' ').trim()].length)
    }),
  )
})

test('a name of which nothing can be read is told apart', () => {
  assert.ok(isLeesbaar(naarSepatekst('Gemeente 1')))
  assert.ok(!isLeesbaar(naarSepatekst('مكتب')))
  assert.ok(!isLeesbaar(naarSepatekst('')))
})
