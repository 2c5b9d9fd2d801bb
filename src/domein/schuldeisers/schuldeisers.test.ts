import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { contextOp, hulpverlener } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import type { Actor } from '../toegang/index.ts'
import { type Schuldeiser, evolveSchuldeiser, schuldeiserfeiten, schuldeiseropdrachten } from './schuldeisers.ts'

const vlam = { naam: 'Energie De Vlam', soort: 'Nuts', privepersoon: false, voorafAkkoord: false } as const
const geregistreerd = evolveSchuldeiser(null, { soort: 'SchuldeiserGeregistreerd', gegevens: vlam })

function geef(soort: string, staat: Schuldeiser, invoer: object, door: Actor = hulpverlener) {
  const context = contextOp(datum('2026-03-02'), door, () => 'id-nieuw')
  const besluit = schuldeiseropdrachten.find((o) => o.soort === soort)?.beslis(invoer, staat, context)
  return besluit?.ok === true ? besluit.waarde : besluit?.weigeringen.map((w) => w.code)
}

describe('the contactenboek', () => {
  test('holds a schuldeiser once, and changes only what is there', () => {
    assert.deepEqual(geef('RegistreerSchuldeiser', null, vlam), [{ soort: 'SchuldeiserGeregistreerd', gegevens: vlam }])
    assert.deepEqual(geef('RegistreerSchuldeiser', geregistreerd, vlam), ['SchuldeiserBestaatAl'])
    const anders = { ...vlam, voorafAkkoord: true, pauzeMaanden: 8 }
    assert.deepEqual(geef('WijzigSchuldeiser', geregistreerd, anders), [
      { soort: 'SchuldeiserGewijzigd', gegevens: anders },
    ])
    assert.deepEqual(geef('WijzigSchuldeiser', null, anders), ['SchuldeiserBestaatNiet'])
  })

  test('a schuldeiser does not write in it, and a schuldhulpverlener does not change a convenant', () => {
    const eiser: Actor = { soort: 'schuldeiser', id: 's-vlam', naam: 'Energie De Vlam' }
    const hulp: Actor = { soort: 'medewerker', id: 'm-2', naam: 'Sam Vos', rollen: ['schuldhulpverlener'] }
    assert.deepEqual(geef('RegistreerSchuldeiser', null, vlam, eiser), ['NietBevoegd'])
    assert.deepEqual(geef('WijzigSchuldeiser', geregistreerd, vlam, eiser), ['NietBevoegd'])
    assert.deepEqual(geef('WijzigSchuldeiser', geregistreerd, vlam, hulp), ['NietBevoegd'])
  })

  test('whether it agreed beforehand is asked, never assumed; sorts are a closed set', () => {
    for (const veld of ['naam', 'soort', 'privepersoon', 'voorafAkkoord'])
      assert.deepEqual(geef('RegistreerSchuldeiser', null, { ...vlam, [veld]: undefined }), ['OnjuisteInvoer'], veld)
    for (const fout of [{ soort: 'Bank' }, { pauzeMaanden: 0 }, { pauzeMaanden: 13 }, { pauzeMaanden: 1.5 }])
      assert.deepEqual(geef('RegistreerSchuldeiser', null, { ...vlam, ...fout }), ['OnjuisteInvoer'])
  })

  test('a dossier copies what it needs; without a convenant there is no pause to count on', () => {
    assert.equal(schuldeiserfeiten('s-vlam', null), undefined)
    assert.deepEqual(schuldeiserfeiten('s-vlam', geregistreerd), { id: 's-vlam', ...vlam, pauzeMaanden: null })
  })
})
