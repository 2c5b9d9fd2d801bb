import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Cel, alsTekst, leesBedrag, leesDag, leesJaNee, leesTekst } from './cellen.ts'

const uitkomst = <T>(gelezen: { waarde: T | null } | { code: string }): T | string | null =>
  'waarde' in gelezen ? gelezen.waarde : gelezen.code

describe('an amount is read when it can mean one thing only', () => {
  const gevallen: readonly (readonly [Cel, number | string | null])[] = [
    ['1.234,56', 123_456],
    ['1234.56', 123_456],
    ['1,234.56', 123_456],
    ['1234,56', 123_456],
    ['€ 12', 1200],
    ['€\u00a01.234,50', 123_450],
    ['12 EUR', 1200],
    ['12,5', 1250],
    ['0', 0],
    ['0012', 1200],
    ['1.234.567,00', 123_456_700],
    ['1,234,567', 123_456_700],
    [1234.56, 123_456],
    [0.1, 10],
    [1200, 120_000],
    ['', null],
    [null, null],
    ['  ', null],
    ['1.234', 'bedrag-onduidelijk'],
    ['1,234', 'bedrag-onduidelijk'],
    ['1,2E+3', 'bedrag-onduidelijk'],
    [1e21, 'bedrag-onduidelijk'],
    [0.1 + 0.2, 'geen-bedrag'],
    [-5, 'geen-bedrag'],
    ['-5,00', 'geen-bedrag'],
    ['1.23,45', 'geen-bedrag'],
    ['12,345,6', 'geen-bedrag'],
    ['1,234.567', 'geen-bedrag'],
    ['€', 'geen-bedrag'],
    ['twaalf', 'geen-bedrag'],
    ['99999999999999', 'geen-bedrag'],
    ['=1+1', 'formule'],
    ['+A1(', 'formule'],
    [{ formule: true }, 'formule'],
    [{ dag: '2026-01-03' }, 'geen-bedrag'],
  ]
  for (const [cel, verwacht] of gevallen)
    test(`${JSON.stringify(cel)} is ${verwacht ?? 'empty'}`, () => assert.equal(uitkomst(leesBedrag(cel)), verwacht))
})

describe('a day is read when it can mean one day only', () => {
  const gevallen: readonly (readonly [Cel, string | null])[] = [
    ['03-01-2026', '2026-01-03'],
    ['3-1-2026', '2026-01-03'],
    ['2026-01-03', '2026-01-03'],
    ['31/12/2026', '2026-12-31'],
    ['05/05/2026', '2026-05-05'],
    [{ dag: '2026-01-03' }, '2026-01-03'],
    ['', null],
    [null, null],
    ['45992', 'datum-onduidelijk'],
    [45_992, 'datum-onduidelijk'],
    ['3-1-26', 'datum-onduidelijk'],
    ['01/03/2026', 'datum-onduidelijk'],
    ['12/31/2026', 'datum-onduidelijk'],
    ['31-02-2026', 'geen-datum'],
    ['3 januari 2026', 'geen-datum'],
    ['=NU()', 'formule'],
  ]
  for (const [cel, verwacht] of gevallen)
    test(`${JSON.stringify(cel)} is ${verwacht ?? 'empty'}`, () => assert.equal(uitkomst(leesDag(cel)), verwacht))
})

describe('a text of a list is never a formula', () => {
  for (const tekst of ['=1+1', '+31', '-1', '@SUM(A1)', '\tx', '\r='])
    test(`${JSON.stringify(tekst)} is made text on the way out, and is that text again on the way in`, () => {
      assert.equal(alsTekst(tekst), `'${tekst}`)
      assert.deepEqual(leesTekst(alsTekst(tekst)), { waarde: tekst.trim() === tekst ? tekst : tekst })
    })
  test('what a schuldeiser typed as one is told', () => assert.equal(uitkomst(leesTekst('=HYPERLINK("x")')), 'formule'))
  test('another text stays as it is', () => assert.equal(alsTekst("'s-Gravenhage"), "'s-Gravenhage"))
})

test('yes and no are read in full and short; another word is told', () => {
  assert.deepEqual(
    ['Ja', 'j', 'NEE', 'n', '', 'x', '=1'].map((cel) => uitkomst(leesJaNee(cel))),
    [true, true, false, false, null, 'onbekende-waarde', 'formule'],
  )
})
