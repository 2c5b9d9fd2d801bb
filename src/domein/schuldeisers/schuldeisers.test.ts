import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { contextOp, hulpverlener } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import type { Actor } from '../toegang/index.ts'
import { type Schuldeiser, evolveSchuldeiser, schuldeiserfeiten, schuldeiseropdrachten } from './schuldeisers.ts'

const vlam = { naam: 'Energie De Vlam', soort: 'Nuts', privepersoon: false } as const
const nieuw = { ...vlam, voorafAkkoord: false } as const
const geregistreerd = evolveSchuldeiser(null, { soort: 'SchuldeiserGeregistreerd', gegevens: vlam })

const feiten = (staat: Schuldeiser) => schuldeiserfeiten('s-vlam', staat, datum('2026-03-02'), 'GM0000')

function geef(soort: string, staat: Schuldeiser, invoer: object, door: Actor = hulpverlener) {
  const context = contextOp(datum('2026-03-02'), door, () => 'id-nieuw')
  const besluit = schuldeiseropdrachten.find((o) => o.soort === soort)?.beslis(invoer, staat, context)
  return besluit?.ok === true ? besluit.waarde : besluit?.weigeringen.map((w) => w.code)
}

describe('the contactenboek', () => {
  test('holds a schuldeiser once, and changes only what is there', () => {
    assert.deepEqual(geef('RegistreerSchuldeiser', null, nieuw), [
      { soort: 'SchuldeiserGeregistreerd', gegevens: vlam },
    ])
    assert.deepEqual(geef('RegistreerSchuldeiser', geregistreerd, nieuw), ['SchuldeiserBestaatAl'])
    const anders = { ...vlam, koepel: 'Vereniging van energiebedrijven', plaats: 'Zonderland' }
    assert.deepEqual(geef('WijzigSchuldeiser', geregistreerd, anders), [
      { soort: 'SchuldeiserGewijzigd', gegevens: anders },
    ])
    assert.deepEqual(geef('WijzigSchuldeiser', null, anders), ['SchuldeiserBestaatNiet'])
  })

  test('a schuldeiser does not write in it, and a schuldhulpverlener does not change a convenant', () => {
    const eiser: Actor = { soort: 'schuldeiser', id: 's-vlam', naam: 'Energie De Vlam' }
    const hulp: Actor = { soort: 'medewerker', id: 'm-2', naam: 'Sam Vos', rollen: ['schuldhulpverlener'] }
    assert.deepEqual(geef('RegistreerSchuldeiser', null, nieuw, eiser), ['NietBevoegd'])
    assert.deepEqual(geef('WijzigSchuldeiser', geregistreerd, vlam, eiser), ['NietBevoegd'])
    assert.deepEqual(geef('WijzigSchuldeiser', geregistreerd, vlam, hulp), ['NietBevoegd'])
  })

  test('whether it agreed beforehand is asked, never assumed; sorts are a closed set', () => {
    for (const veld of ['naam', 'soort', 'privepersoon', 'voorafAkkoord'])
      assert.deepEqual(geef('RegistreerSchuldeiser', null, { ...nieuw, [veld]: undefined }), ['OnjuisteInvoer'], veld)
    for (const fout of [{ soort: 'Bank' }, { pauzeMaanden: 0 }, { pauzeMaanden: 13 }, { pauzeMaanden: 1.5 }])
      assert.deepEqual(geef('RegistreerSchuldeiser', null, { ...nieuw, ...fout }), ['OnjuisteInvoer'])
  })

  test('a dossier copies what it needs; without a convenant there is no pause to count on', () => {
    assert.equal(feiten(null), undefined)
    assert.deepEqual(feiten(geregistreerd), { id: 's-vlam', ...vlam, voorafAkkoord: false, pauzeMaanden: null })
  })
})

describe('the account of a schuldeiser: one proposes, another confirms', () => {
  const noor: Actor = { soort: 'medewerker', id: 'm-1', naam: 'Noor de Wit', rollen: ['administratie'] }
  const sam: Actor = { soort: 'medewerker', id: 'm-2', naam: 'Sam Vos', rollen: ['administratie'] }
  const opgave = { iban: 'NL02 ABNA 0123 4567 89', tenNameVan: 'Energie De Vlam B.V.', bron: 'brief van 12 mei' }

  function na(staat: Schuldeiser, soort: string, invoer: object, door: Actor): Schuldeiser {
    const context = contextOp(datum('2026-03-02'), door, () => 'id-nieuw')
    const besluit = schuldeiseropdrachten.find((o) => o.soort === soort)?.beslis(invoer, staat, context)
    return besluit?.ok === true ? besluit.waarde.reduce(evolveSchuldeiser, staat) : assert.fail(soort)
  }

  test('what is proposed is not paid on until somebody else has typed the same number', () => {
    const voorgesteld = na(geregistreerd, 'WijzigBankrekening', opgave, noor)
    assert.deepEqual([voorgesteld?.rekening?.bevestigd, voorgesteld?.rekening?.voorstel?.door], [null, 'm-1'])
    const zelfde = { iban: opgave.iban }
    assert.deepEqual(geef('BevestigBankrekening', voorgesteld, zelfde, noor), ['VierOgen'])
    assert.deepEqual(geef('BevestigBankrekening', voorgesteld, { iban: 'NL44RABO0123456789' }, sam), ['RekeningAnders'])
    const bevestigd = na(voorgesteld, 'BevestigBankrekening', zelfde, sam)
    const rekening = { iban: 'NL02ABNA0123456789', tenNameVan: opgave.tenNameVan, bron: opgave.bron }
    assert.deepEqual(bevestigd?.rekening, { bevestigd: { ...rekening, datum: '2026-03-02' }, voorstel: null })
    assert.deepEqual(geef('BevestigBankrekening', bevestigd, zelfde, sam), ['GeenRekeningVoorgesteld'])
  })

  test('the one that was confirmed stays until the next is; other changes leave it alone; a dossier does not copy it', () => {
    const eerst = na(
      na(geregistreerd, 'WijzigBankrekening', opgave, noor),
      'BevestigBankrekening',
      { iban: opgave.iban },
      sam,
    )
    const straks = na(eerst, 'WijzigBankrekening', { ...opgave, iban: 'NL44RABO0123456789' }, sam)
    assert.equal(straks?.rekening?.bevestigd?.iban, 'NL02ABNA0123456789')
    assert.equal(straks?.rekening?.voorstel?.iban, 'NL44RABO0123456789')
    const hernoemd = na(straks, 'WijzigSchuldeiser', { ...vlam, naam: 'De Vlam' }, noor)
    assert.deepEqual([hernoemd?.naam, hernoemd?.rekening], ['De Vlam', straks?.rekening])
    assert.deepEqual(feiten(hernoemd), {
      id: 's-vlam',
      ...vlam,
      voorafAkkoord: false,
      naam: 'De Vlam',
      pauzeMaanden: null,
    })
  })

  test('an account that is none, a name that no bank can read and a schuldeiser that is not there', () => {
    assert.deepEqual(geef('WijzigBankrekening', geregistreerd, { ...opgave, iban: 'NL02ABNA0123456780' }), [
      'OnjuisteInvoer',
    ])
    assert.deepEqual(geef('WijzigBankrekening', geregistreerd, { ...opgave, tenNameVan: 'مكتب' }), ['NaamOnleesbaar'])
    assert.deepEqual(geef('WijzigBankrekening', geregistreerd, { ...opgave, tenNameVan: 'b'.repeat(71) }), [
      'NaamOnleesbaar',
    ])
    assert.deepEqual(geef('WijzigBankrekening', null, opgave), ['SchuldeiserBestaatNiet'])
    assert.deepEqual(geef('BevestigBankrekening', null, { iban: opgave.iban }), ['SchuldeiserBestaatNiet'])
  })
})
