import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  aantal,
  bedrag,
  dag,
  formulier,
  groep,
  jaNee,
  keuze,
  langeTekst,
  lees,
  lijst,
  meerkeuze,
  naam,
  optioneel,
  percentage,
  tekst,
  veldenVan,
} from '../../../gedeeld/invoer.ts'
import { alsDecimaal, centen } from '../../../gedeeld/geld.ts'
import { doelVan, veldfouten } from './fouten.ts'
import { ingetyptUit, rijenVoor, verdicht } from './ingetypt.ts'
import { decimaalUit, leesFormulier } from './lezen.ts'
import { alsIngetypt } from './terug.ts'

const schema = formulier({
  naam: naam({ label: 'Naam' }),
  geboren: optioneel(dag({ label: 'Geboren' })),
  bedrag: optioneel(bedrag({ label: 'Bedrag' })),
  deel: optioneel(percentage({ label: 'Deel' })),
  aantal: optioneel(aantal({ label: 'Aantal', min: 1, max: 9 })),
  soort: optioneel(keuze({ label: 'Soort', opties: { a: 'A', b: 'B' } })),
  meer: optioneel(meerkeuze({ label: 'Meer', opties: { x: 'X', y: 'Y' } })),
  akkoord: optioneel(jaNee({ label: 'Akkoord' })),
  verhaal: optioneel(langeTekst({ label: 'Verhaal' })),
  adres: optioneel(groep({ label: 'Adres' }, { straat: tekst({ label: 'Straat' }) })),
  stappen: optioneel(
    lijst({ label: 'Stappen' }, groep({ label: 'Stap' }, { wat: tekst({ label: 'Wat' }), op: dag({ label: 'Op' }) })),
  ),
})
const velden = veldenVan(schema)

function getypt(paren: readonly (readonly [string, string])[]) {
  const data = new FormData()
  for (const [pad, waarde] of paren) data.append(`veld.${pad}`, waarde)
  return verdicht(velden, ingetyptUit(data))
}
const gelezen = (...paren: readonly (readonly [string, string])[]) => leesFormulier(velden, getypt(paren))

describe('a form that nobody typed', () => {
  const veel = (sleutel: (i: number) => string) => {
    const data = new FormData()
    for (let i = 0; i < 2001; i++) data.append(sleutel(i), 'x')
    return data
  }
  for (const [wat, sleutel] of [
    ['under names of its own', (i: number) => `veld.a${i}`],
    ['under one name', () => 'veld.meer'],
  ] as const)
    test(`more fields than any form has, ${wat}, is not read any further`, () => {
      assert.throws(
        () => ingetyptUit(veel(sleutel)),
        (fout) => fout instanceof Response && fout.status === 413,
      )
    })
  test('what the page itself needs may be many: a list of things to do together', () => {
    assert.equal(ingetyptUit(veel(() => 'berichtId')).size, 0)
  })
})

describe('an amount as people type it', () => {
  for (const [getyptBedrag, verwacht] of [
    ['1.234,56', '1234.56'],
    ['1234,56', '1234.56'],
    ['€ 1.234', '1234.00'],
    ['12,-', '12.00'],
    ['0,05', '0.05'],
    ['007,50', '7.50'],
    ['-5,00', '-5.00'],
  ] as const)
    test(`${getyptBedrag} is ${verwacht}`, () => assert.equal(decimaalUit(getyptBedrag), verwacht))

  for (const fout of ['1234.56', '1,5', '1,234', '1.23', '12,345', 'veel', '1.2345,00', '--5'])
    test(`${fout} is refused at its field, not guessed at`, () => {
      const uitkomst = lees(schema, gelezen(['naam', 'Jo'], ['bedrag', fout]))
      assert.ok(!uitkomst.ok)
      const fouten = veldfouten(velden, [{ code: 'OnjuisteInvoer', fouten: uitkomst.weigeringen }])
      assert.deepEqual(fouten, [{ pad: 'bedrag', tekst: 'Vul een bedrag in, bijvoorbeeld 1.234,56.' }])
    })

  test('what is shown again is read as the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (n) => {
        const terug = alsIngetypt(velden, { bedrag: n })
        assert.equal(leesFormulier(velden, terug)['bedrag'], alsDecimaal(centen(n)))
      }),
    )
  })
})

describe('a day in three fields', () => {
  test('is put together', () =>
    assert.equal(
      gelezen(['geboren.dag', '4'], ['geboren.maand', '3'], ['geboren.jaar', '1984'])['geboren'],
      '1984-03-04',
    ))
  test('is left out when all are empty: it never becomes today', () =>
    assert.equal('geboren' in gelezen(['geboren.dag', ''], ['geboren.maand', ' '], ['geboren.jaar', '']), false))
  for (const delen of [
    ['31', '2', '2026'],
    ['4', '', '2026'],
    ['4', '3', '26'],
    ['vier', '3', '2026'],
  ] as const)
    test(`${delen.join('-')} is no day`, () => {
      const [d, m, j] = delen
      const uitkomst = lees(
        schema,
        gelezen(['naam', 'Jo'], ['geboren.dag', d], ['geboren.maand', m], ['geboren.jaar', j]),
      )
      assert.deepEqual(uitkomst.ok ? [] : uitkomst.weigeringen.map((f) => f.code), ['geen-datum'])
    })
})

describe('choices', () => {
  test('ja and nee are answers, no answer is none', () => {
    assert.equal(gelezen(['akkoord', 'ja'])['akkoord'], true)
    assert.equal(gelezen(['akkoord', 'nee'])['akkoord'], false)
    assert.equal('akkoord' in gelezen(), false)
  })
  test('more than one is a list', () => assert.deepEqual(gelezen(['meer', 'x'], ['meer', 'y'])['meer'], ['x', 'y']))
  test('what is not offered is refused', () =>
    assert.equal(lees(schema, gelezen(['naam', 'Jo'], ['soort', 'z'])).ok, false))
})

describe('a list without script', () => {
  test('has rows for what was typed before, and never so many that a page cannot be drawn', () => {
    const rijen = (...namen: readonly string[]) => rijenVoor(namen, 'stap')
    assert.deepEqual([rijen(), rijen('veld.naam', 'stap.4', 'veld.stappen.4.wat'), rijen('veld.stap.x.wat')], [0, 0, 0])
    assert.equal(rijen('veld.stap.2.wat', 'veld.stap.0.dag.jaar'), 3)
    for (const veel of ['199', '1999', '9007199254740991']) assert.equal(rijen(`veld.stap.${veel}.wat`), 200, veel)
  })

  const rijen = getypt([
    ['naam', 'Jo'],
    ['stappen.0.wat', ''],
    ['stappen.3.wat', 'Bellen'],
    ['stappen.3.op.dag', '1'],
    ['stappen.3.op.maand', '2'],
    ['stappen.3.op.jaar', '2026'],
    ['stappen.12.wat', 'Schrijven'],
  ])
  test('drops empty rows and numbers the others as they are handed in', () => {
    const uitkomst = lees(schema, leesFormulier(velden, rijen))
    assert.ok(!uitkomst.ok)
    const fouten = veldfouten(velden, [{ code: 'OnjuisteInvoer', fouten: uitkomst.weigeringen }])
    assert.deepEqual(fouten, [{ pad: 'stappen.1.op', tekst: 'Vul de datum in.' }])
    assert.equal(rijen.get('stappen.1.wat')?.[0], 'Schrijven')
    assert.equal(doelVan(velden, 'stappen.1.op'), 'veld-stappen-1-op-dag')
  })
})

test('a form that nobody touched hands in nothing at all', () => {
  const leeg = velden.map((v) => [v.soort === 'datum' ? `${v.naam}.dag` : v.naam, ''] as const)
  assert.deepEqual(leesFormulier(velden, getypt(leeg.filter(([n]) => n !== 'meer'))), {})
})

test('what is known comes back as it went in', () => {
  const bekend = {
    naam: 'Jo',
    geboren: '1984-03-12',
    bedrag: 123456,
    deel: 960,
    aantal: 3,
    soort: 'b',
    meer: ['x'],
    akkoord: false,
    verhaal: 'Eén\ntwee',
    adres: { straat: 'Dorpsstraat' },
    stappen: [{ wat: 'Bellen', op: '2026-02-01' }],
  }
  const uitkomst = lees(schema, leesFormulier(velden, alsIngetypt(velden, bekend)))
  assert.deepEqual(uitkomst, { ok: true, waarde: bekend })
})
