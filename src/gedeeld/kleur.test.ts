import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrast, isKleur } from './kleur.ts'

// The examples of WCAG: black on white, and the lightest grey that is still text on white.
test('the contrast of two colours is that of WCAG, whichever comes first', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21)
  assert.equal(contrast('#ffffff', '#000000'), 21)
  assert.equal(contrast('#0b5563', '#0B5563'), 1)
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54')
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48')
})

test('a colour is six characters after a #', () => {
  for (const goed of ['#154273', '#ABCDEF']) assert.ok(isKleur(goed), goed)
  for (const fout of ['', 'blauw', '#fff', '154273', '#15427g', '#154273;', ' #154273']) assert.ok(!isKleur(fout), fout)
})
