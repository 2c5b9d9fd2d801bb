import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bedrag, dag, formulier, groep, naam, optioneel, tekst, veldenVan } from '../../../gedeeld/invoer.ts'
import { type Gevuld, isGeraakt, meerDelen, verdeel } from './delen.ts'

const velden = veldenVan(
  formulier({
    dag: dag({ label: 'Dag' }),
    naam: naam({ label: 'Naam' }),
    lasten: groep(
      { label: 'Lasten' },
      { huur: bedrag({ label: 'Huur' }), premie: bedrag({ label: 'Premie' }), rest: bedrag({ label: 'Rest' }) },
    ),
    zelden: optioneel(tekst({ label: 'Zelden' })),
    slot: tekst({ label: 'Slot' }),
  }),
)
const kort = (delen: readonly Gevuld[]) => delen.map((d) => [d.titel, d.plaatsen.map((p) => p.pad)])

describe('the parts of a form', () => {
  test('fields stand where a part names them, also out of a group; what no part names comes before or after', () => {
    const delen = verdeel(velden, [
      { titel: 'Wie', velden: ['naam', 'lasten.premie'] },
      { titel: 'Soms', velden: ['zelden'], gevouwen: true },
    ])
    assert.deepEqual(kort(delen), [
      [null, ['dag']],
      ['Wie', ['naam', 'lasten.premie']],
      ['Soms', ['zelden']],
      [null, ['lasten.huur', 'lasten.rest', 'slot']],
    ])
    assert.deepEqual(
      delen.map((d) => d.gevouwen),
      [false, false, true, false],
    )
  })

  test('without parts a form is one list, its groups whole', () => {
    assert.deepEqual(kort(verdeel(velden, [])), [[null, ['dag', 'naam', 'lasten', 'zelden', 'slot']]])
  })

  test('a part of which the form has no field is not there', () => {
    assert.deepEqual(
      verdeel(velden, [{ titel: 'Elders', velden: ['bestaat-niet'] }]).map((d) => d.titel),
      [null],
    )
  })

  test('everything from one field on', () => {
    assert.deepEqual(kort(verdeel(velden, meerDelen(velden, 'zelden'))).slice(1), [
      ['Weet u al meer? Vul het hier in (niet verplicht)', ['zelden', 'slot']],
    ])
    assert.deepEqual(meerDelen(velden, undefined), [])
  })

  test('a folded part opens for what was typed in it and for a fault in it', () => {
    const stand = { ingetypt: new Map([['zelden', ['x']]]), fouten: [{ pad: 'lasten.huur', tekst: 'Vul in.' }] }
    assert.deepEqual(
      ['zelden', 'lasten', 'lasten.huur', 'lasten.premie', 'slot'].map((pad) => isGeraakt(stand, pad)),
      [true, true, true, false, false],
    )
  })
})
