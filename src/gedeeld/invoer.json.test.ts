import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decimaalBedrag, formulier, groep, isoDag, kenmerk, lees, lijst, metControle, veldenVan } from './invoer.ts'

const schema = formulier({
  bedrag: decimaalBedrag({ label: 'Bedrag' }),
  dag: isoDag({ label: 'Dag' }),
  id: kenmerk({ label: 'Kenmerk' }),
})
const goed = { bedrag: '1.00', dag: '2026-11-24', id: 'ää 1' }

const codes = (invoer: unknown): readonly string[] => {
  const gelezen = lees(schema, invoer)
  return gelezen.ok ? [] : gelezen.weigeringen.map(({ pointer, code }) => `${pointer} ${code}`)
}

test('fields of JSON are read exactly: nothing trimmed, no numbers for amounts', () => {
  assert.deepEqual(codes(goed), [])
  for (const bedrag of [' 1.00', '1.00 ', '1,00', '1.0', '1.000', '1e3', '01.00', '+1.00', 'NaN', ''])
    assert.deepEqual(codes({ ...goed, bedrag }), ['#/bedrag geen-bedrag'], bedrag)
  for (const bedrag of [1, 1e3, null, true, ['1.00']])
    assert.deepEqual(codes({ ...goed, bedrag }), ['#/bedrag verkeerd-type'], String(bedrag))
  for (const dag of ['2026-02-29', '2026-2-1', ' 2026-11-24', '24-11-2026', '2026-11-24T00:00:00Z'])
    assert.deepEqual(codes({ ...goed, dag }), ['#/dag geen-datum'], dag)
  for (const id of ['', ' a', 'a\n', 'a\tb', '\ud800', 'a\u202eb', 'x'.repeat(101)])
    assert.deepEqual(codes({ ...goed, id }), ['#/id ongeldig-teken'], JSON.stringify(id))
})

test('amounts lie between 0 and 10 million', () => {
  assert.deepEqual(codes({ ...goed, bedrag: '10000000.00' }), [])
  assert.deepEqual(codes({ ...goed, bedrag: '10000000.01' }), ['#/bedrag bedrag-buiten-bereik'])
  assert.deepEqual(codes({ ...goed, bedrag: '-0.01' }), ['#/bedrag bedrag-buiten-bereik'])
})

test('all faults come at once, unknown and missing fields too', () => {
  assert.deepEqual(codes({ bedrag: 1, dag: 'x', kleur: 'rood' }).toSorted(), [
    '#/bedrag verkeerd-type',
    '#/dag geen-datum',
    '#/id ontbreekt',
    '#/kleur onbekend-veld',
  ])
  assert.deepEqual(codes(null), ['# verkeerd-type'])
  assert.deepEqual(codes([]), ['# verkeerd-type'])
})

const paar = metControle(
  groep({ label: 'Paar' }, { hoog: decimaalBedrag({ label: 'Hoog' }), laag: decimaalBedrag({ label: 'Laag' }) }),
  ({ hoog, laag }, heel) =>
    heel('hoog') && heel('laag') && laag > hoog ? [{ pad: ['laag'], code: 'strijdig', detail: 'Te hoog.' }] : [],
)
const paren = formulier({ paren: lijst({ label: 'Paren' }, paar) })

test('a check between fields runs beside other faults, but not on a field that is wrong itself', () => {
  const invoer = {
    paren: [
      { hoog: '1.00', laag: '2.00', meer: 1 },
      { hoog: 1, laag: '2.00' },
      { hoog: '2.00', laag: '2.00' },
    ],
  }
  const gelezen = lees(paren, invoer)
  assert.deepEqual(gelezen.ok ? [] : gelezen.weigeringen.map(({ pointer, code }) => `${pointer} ${code}`).toSorted(), [
    '#/paren/0/laag strijdig',
    '#/paren/0/meer onbekend-veld',
    '#/paren/1/hoog verkeerd-type',
  ])
})

test('a checked group still knows its fields', () => {
  assert.deepEqual(
    veldenVan(paren)[0]?.velden?.map(({ naam }) => naam),
    ['hoog', 'laag'],
  )
})
