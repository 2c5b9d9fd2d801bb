import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { datum } from '../../../gedeeld/datum.ts'
import { centen } from '../../../gedeeld/geld.ts'
import type { Huishouden } from '../../../domein/schuldregeling/index.ts'
import type { Leefsituatie } from '../../../regels/beslagvrije-voet/index.ts'
import { pasToe } from './wat-als.ts'

const peildatum = datum('2026-03-01')
const kind = { geboortedatum: datum('2016-11-02') }
const basis: Huishouden = {
  leefsituatie: 'alleenstaand',
  volwassenen: 1,
  aowLeeftijd: false,
  nettoPerMaand: centen(180_000),
  vakantiegeldPerJaar: centen(0),
  belastbaarJaarinkomen: centen(2_000_000),
  werkurenPerWeek: 0,
  lasten: {
    rekenhuur: centen(60_000),
    huurtoeslag: centen(30_000),
    zorgpremie: centen(17_000),
    zorgtoeslag: centen(12_000),
    kindgebondenBudget: centen(0),
    kinderen: [],
  },
  eigenRisicoAfgekocht: false,
}
const met = (leefsituatie: Leefsituatie, anders: Partial<Huishouden> = {}): Huishouden => ({
  ...basis,
  leefsituatie,
  ...anders,
})

describe('wat als changes one thing', () => {
  test('another income, and nothing else', () => {
    const { huishouden } = pasToe({ soort: 'inkomen', nettoPerMaand: centen(1) }, basis, peildatum)
    assert.deepEqual(huishouden, { ...basis, nettoPerMaand: 1 })
  })

  for (const [van, naar, titel] of [
    ['alleenstaand', 'gehuwd-zonder-kinderen', 'Een partner erbij'],
    ['alleenstaande-ouder', 'gehuwd-met-kinderen', 'Een partner erbij'],
    ['gehuwd-zonder-kinderen', 'alleenstaand', 'De partner eraf'],
    ['gehuwd-met-kinderen', 'alleenstaande-ouder', 'De partner eraf'],
  ] as const)
    test(`a partner, from ${van} to ${naar}`, () => {
      const anders = pasToe({ soort: 'partner' }, met(van), peildatum)
      assert.deepEqual([anders.huishouden.leefsituatie, anders.titel], [naar, titel])
    })

  test('who loses a partner is one adult, without that income', () => {
    const samen = met('gehuwd-zonder-kinderen', { volwassenen: 2, partnerNettoMaandinkomen: centen(5000) })
    const { huishouden } = pasToe({ soort: 'partner' }, samen, peildatum)
    assert.deepEqual([huishouden.volwassenen, huishouden.partnerNettoMaandinkomen], [1, undefined])
  })

  for (const [van, naar] of [
    ['alleenstaand', 'alleenstaande-ouder'],
    ['alleenstaande-ouder', 'alleenstaande-ouder'],
    ['gehuwd-zonder-kinderen', 'gehuwd-met-kinderen'],
    ['gehuwd-met-kinderen', 'gehuwd-met-kinderen'],
  ] as const)
    test(`a child more, from ${van} to ${naar}`, () => {
      const lasten = { ...basis.lasten, kinderen: [kind] }
      const { huishouden } = pasToe({ soort: 'kind' }, met(van, { lasten }), peildatum)
      assert.equal(huishouden.leefsituatie, naar)
      assert.deepEqual(huishouden.lasten, { ...lasten, kinderen: [kind, { geboortedatum: peildatum }] })
    })
})
