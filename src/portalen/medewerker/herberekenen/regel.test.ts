import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { datum } from '../../../gedeeld/datum.ts'
import { type Centen, centen } from '../../../gedeeld/geld.ts'
import { normenBekend } from '../../../domein/schuldregeling/index.ts'
import type { VastgesteldeAanname } from '../../../domein/toegang/index.ts'
import { type Traject, termijnenVan } from '../../../domein/verloop/index.ts'
import { schuldbemiddeling, wandel } from '../../../../test/steun/wandeling.ts'
import { herberekeningVan, rekendag } from './regel.ts'

const tot = schuldbemiddeling.findIndex(({ soort }) => soort === 'HerberekenVtlb')
const { staat: inRegeling } = wandel(schuldbemiddeling.slice(0, tot))
const vandaag = datum('2026-07-20')

const rij = {
  dossierId: 'd-1',
  naam: 'Fatima el Amrani',
  behandelaarId: 'm-1',
  behandelaar: 'Noor de Wit',
  crisis: false,
  sleutel: 'vtlb-herberekenen:2026-07-01',
  soort: 'vtlb-herberekenen',
  wat: '',
  reden: '',
  wachtOp: 'ons',
  eigenaar: 'behandelaar',
  aanvang: datum('2026-07-01'),
  uiterlijk: datum('2026-11-30'),
  gesloten: null,
  opdracht: 'HerberekenVtlb',
  ernst: 2,
} as const

const bij = (staat: Traject, gezet: readonly VastgesteldeAanname[] = [], op = vandaag) =>
  herberekeningVan(rij, { staat, termijnen: termijnenVan(staat) }, op, gezet)

function metVtlb(vtlb: (nu: Centen) => number): Traject {
  const { schuldregeling } = inRegeling
  const { capaciteit } = schuldregeling
  assert.ok(capaciteit)
  return {
    ...inRegeling,
    schuldregeling: { ...schuldregeling, capaciteit: { ...capaciteit, vtlb: centen(vtlb(capaciteit.vtlb)) } },
  }
}

const nieuw = bij(inRegeling).proef?.vtlb ?? assert.fail()

describe('the preview of a new norm', () => {
  test('a higher vtlb works back to the first day of the norm', () => {
    const { proef, vtlb, normdatum, normen } = bij(inRegeling)
    assert.ok(vtlb !== null && nieuw > vtlb)
    assert.deepEqual(proef, { vtlb: nieuw, richting: 'hoger', verschil: nieuw - vtlb, ingang: '2026-07-01' })
    assert.deepEqual([normdatum, normen], ['2026-01-01', ['2026-07-01']])
  })

  test('a lower one holds from the letter, an equal one from the first day', () => {
    assert.deepEqual(bij(metVtlb(() => nieuw + 500)).proef, {
      vtlb: nieuw,
      richting: 'lager',
      verschil: 500,
      ingang: vandaag,
    })
    assert.deepEqual(bij(metVtlb(() => nieuw)).proef, {
      vtlb: nieuw,
      richting: 'gelijk',
      verschil: 0,
      ingang: '2026-07-01',
    })
  })

  test('uses what the organisation set, from its day on', () => {
    const gezet = { sleutel: 'reserveringstoeslag', waarde: '10.00', reden: 'Rapport' } as const
    assert.equal(bij(inRegeling, [{ ...gezet, vanaf: datum('2026-07-20') }]).proef?.vtlb, nieuw + 1000)
    assert.equal(bij(inRegeling, [{ ...gezet, vanaf: datum('2026-07-21') }]).proef?.vtlb, nieuw)
  })

  test('counts with the last known norms when today has none', () => {
    const later = datum('2027-02-01')
    assert.equal(rekendag(later), normenBekend.totEnMet)
    assert.equal(rekendag(vandaag), vandaag)
    assert.equal(bij(inRegeling, [], later).proef?.vtlb, nieuw)
  })
})
