import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gegeven, stapje, totEnMet } from '../../../test/steun/gegeven.ts'
import { inBeeld, rust, schuldeisers, vordering } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import { berichtenBij } from '../berichten/index.ts'
import { type Traject, evolve, termijnenVan } from '../verloop/index.ts'
import { pauzeOp, pauzesVan } from './index.ts'

const gevraagd = totEnMet(inBeeld, 'VraagSaldoOpgaven')
const erf = schuldeisers.find(({ id }) => id === 's-erf') ?? assert.fail('no Erf')

/** The claim of Het Erf asks for a second rest after its saldo-opgave. */
function metTweede(stappen = gevraagd): Traject {
  const { staat } = gegeven(stappen)
  const vorderingen = staat.schulden.vorderingen.map((v) =>
    v.schuldeiser.id === erf.id ? { ...v, schuldeiser: { ...erf, pauzeNaSaldoMaanden: 8 } } : v,
  )
  return { ...staat, schulden: { ...staat.schulden, vorderingen } }
}
const saldo = (t: Traject) => ({
  datum: '2026-02-17',
  vorderingId: vordering(t, 1),
  antwoord: 'saldo',
  bedrag: '10000.00',
})
const opErf = (t: Traject) => t.schulden.vorderingen[1] ?? assert.fail('no claim')

describe('rest from a schuldeiser', () => {
  test('begins with the kennisgeving, and once more with the saldo-opgave, where that was agreed', () => {
    const na = gegeven([stapje('2026-02-17', 'RegistreerSaldoOpgave', saldo)], metTweede()).staat
    assert.deepEqual(pauzesVan(opErf(na)), [
      { na: 'kennisgeving', begin: '2026-02-10', tot: '2026-10-10' },
      { na: 'saldo-opgave', begin: '2026-02-17', tot: '2026-10-17' },
    ])
    assert.equal(pauzeOp(opErf(na), datum('2026-10-17'))?.na, 'saldo-opgave')
    assert.equal(pauzeOp(opErf(na), datum('2026-10-18')), null)
    const termijn = termijnenVan(na).find(({ sleutel }) => sleutel === `pauze-loopt-af:${vordering(na, 1)}`)
    assert.deepEqual([termijn?.uiterlijk, termijn?.gesloten], ['2026-10-17', null])
    // A saldo that is told again begins no third rest.
    const opnieuw = gegeven(
      [stapje('2026-03-02', 'RegistreerSaldoOpgave', (t) => ({ ...saldo(t), datum: '2026-03-02', bedrag: '9000.00' }))],
      na,
    ).staat
    assert.equal(pauzesVan(opErf(opnieuw)).at(-1)?.tot, '2026-10-17')
  })

  test('a schuldeiser that collects all the same gets a letter that says what, when and until when it should rest', () => {
    const { staat } = gegeven(totEnMet(rust, 'MeldIncasso'))
    assert.deepEqual(opErf(staat).incidenten, [{ datum: '2026-03-12', wat: 'aanmaning' }])
    const g = {
      soort: 'IncassoTijdensPauzeGemeld',
      datum: datum('2026-03-12'),
      vorderingId: vordering(staat, 1),
      wat: 'aanmaning',
      toelichting: 'Er kwam een sommatie.',
      pauzeTot: datum('2026-10-10'),
    } as const
    const [brief, ...meer] = berichtenBij(g, evolve(staat, g))
    assert.deepEqual([brief?.soort, brief?.aan.naam, meer.length], ['incasso-tijdens-pauze', erf.naam, 0])
    assert.ok(brief?.regels.some(({ waarde }) => waarde === '2026-10-10'))
  })

  test('ended before its day it ends on that day, and nobody is warned any more; no second rest follows', () => {
    const { staat } = gegeven(totEnMet(rust, 'BeeindigPauze'))
    const v = staat.schulden.vorderingen[2] ?? assert.fail('no claim')
    assert.deepEqual(pauzesVan(v), [{ na: 'kennisgeving', begin: '2026-02-10', tot: '2026-03-16' }])
    const termijn = termijnenVan(staat).find(({ sleutel }) => sleutel === `pauze-loopt-af:${v.id}`)
    assert.equal(termijn?.gesloten, '2026-03-16')
    const opgezegd = stapje('2026-02-12', 'BeeindigPauze', (t: Traject) => ({
      datum: '2026-02-12',
      vorderingId: vordering(t, 1),
      reden: 'anders',
      toelichting: 'Op verzoek.',
    }))
    const na = gegeven([opgezegd, stapje('2026-02-17', 'RegistreerSaldoOpgave', saldo)], metTweede()).staat
    assert.deepEqual(
      pauzesVan(opErf(na)).map(({ tot }) => tot),
      ['2026-02-12'],
    )
  })

  test('a claim that is sold has no rest, no end of it and no incident of before', () => {
    const { staat } = gegeven(totEnMet(rust, 'BeeindigPauze'))
    const verkocht = evolve(staat, {
      soort: 'VorderingOvergedragen',
      datum: datum('2026-03-20'),
      vorderingId: vordering(staat, 1),
      aan: { ...erf, id: 's-vlam', naam: 'Energie De Vlam' },
    })
    const v = opErf(verkocht)
    assert.deepEqual([pauzesVan(v), v.incidenten, v.pauzeEinde], [[], undefined, undefined])
  })
})
