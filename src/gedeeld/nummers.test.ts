import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { leesBsn } from './bsn.ts'
import { leesIban } from './iban.ts'

test('a BSN has nine digits that pass the elfproef', () => {
  for (const goed of ['111222333', '123456782', '010000008']) assert.equal(leesBsn(goed), goed)
  for (const fout of [
    '',
    '000000000',
    '123456789',
    '111222334',
    '12345678',
    '1234567820',
    '123 456 782',
    '1234.56.782',
    '12345678a',
    '-23456782',
    '１２３４５６７８２',
    '123456782\n',
  ])
    assert.equal(leesBsn(fout), null, JSON.stringify(fout))
})

test('one wrong digit, or two swapped, is always caught', () => {
  const nummers = fc.integer({ min: 1, max: 99_999_999 }).map((n) => {
    const acht = String(n).padStart(8, '0')
    const som = [...acht].reduce((s, c, i) => s + Number(c) * (9 - i), 0)
    return `${acht}${som % 11}`
  })
  fc.assert(
    fc.property(
      nummers.filter((n) => n.length === 9),
      fc.nat(8),
      fc.integer({ min: 1, max: 9 }),
      (nummer, plaats, erbij) => {
        assert.equal(leesBsn(nummer), nummer)
        const cijfers = [...nummer]
        const anders = cijfers.with(plaats, String((Number(cijfers[plaats]) + erbij) % 10)).join('')
        assert.equal(leesBsn(anders), null)
        const [a = '', b = ''] = cijfers.slice(0, 2)
        if (a !== b) assert.equal(leesBsn([b, a, ...cijfers.slice(2)].join('')), null)
      },
    ),
  )
})

test('an IBAN may be typed with spaces and small letters, and must pass its check', () => {
  assert.equal(leesIban('NL91 ABNA 0417 1643 00'), 'NL91ABNA0417164300')
  assert.equal(leesIban('nl91abna0417164300'), 'NL91ABNA0417164300')
  assert.equal(leesIban('DE89370400440532013000'), 'DE89370400440532013000')
  for (const fout of [
    '',
    'NL91ABNA0417164301',
    'NL19ABNA0417164300',
    'NL91ABNA041716430',
    'XX91ABNA0417164300',
    '0417164300',
    'NL',
    'NL91ABNA0417164300NL91',
  ])
    assert.equal(leesIban(fout), null, JSON.stringify(fout))
})
