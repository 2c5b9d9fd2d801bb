import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Datum, datum } from '../../gedeeld/datum.ts'
import { centen } from '../../gedeeld/geld.ts'
import { type Zoeker, zoekerOp } from '../../gedeeld/wetswaarden.ts'
import { werkUit } from '../beslagvrije-voet/index.ts'
import type { Vtlbvraag } from './index.ts'
import { verzamelParameters } from './parameters.ts'

const nul = centen(0)
const lasten = {
  zorgpremie: nul,
  zorgtoeslag: nul,
  rekenhuur: nul,
  huurtoeslag: nul,
  kindgebondenBudget: nul,
  kinderen: [{ leeftijd: 3 }],
}
const vraag: Vtlbvraag = {
  peildatum: datum('2026-07-01'),
  leefsituatie: 'alleenstaande-ouder',
  belastbaarJaarinkomen: nul,
  nettoMaandinkomen: nul,
  aowLeeftijd: true,
  volwassenen: 1,
  werkurenPerWeek: 20,
  eigenRisicoAfgekocht: false,
  individueel: { soort: 'lasten', lasten },
  overigeCorrecties: [],
}

/** As on the peildatum, but the value under one name begins only a century later. */
function zoekerZonder(peildatum: Datum, weg: string): Zoeker {
  const zoeker = zoekerOp(peildatum)
  return {
    ...zoeker,
    zoek: (naam, reeks, toon) =>
      zoeker.zoek(naam, naam === weg ? reeks.map((rij) => ({ ...rij, vanaf: '2126-01-01' })) : reeks, toon),
  }
}

test('one value that is missing is a refusal with its name, whichever it is', () => {
  const voet = werkUit(vraag)
  assert.ok(voet.ok)
  const { parameters } = voet.waarde
  const alles = zoekerOp(vraag.peildatum)
  assert.ok(verzamelParameters(alles, vraag, parameters).ok)
  assert.equal(alles.gevonden.length, 8)
  for (const { naam } of alles.gevonden) {
    const uitkomst = verzamelParameters(zoekerZonder(vraag.peildatum, naam), vraag, parameters)
    assert.ok(!uitkomst.ok, naam)
    assert.deepEqual(
      uitkomst.weigeringen.map((een) => een.naam),
      [naam],
    )
  }
})
