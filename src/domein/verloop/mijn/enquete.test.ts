import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { datum } from '../../../gedeeld/datum.ts'
import type { Toegangsoort } from '../../dossier/index.ts'
import type { Enqueteronde } from '../../kwaliteit/index.ts'
import { stapje } from '../../../../test/steun/gegeven.ts'
import { overleden, schuldbemiddeling, toelating, wandel } from '../../../../test/steun/wandeling.ts'
import { mijnEnquete } from './enquete.ts'

const rondeOp = (
  stappen: Parameters<typeof wandel>[0],
  dag: string,
  { wie = 'client', beantwoord = [] }: { wie?: Toegangsoort; beantwoord?: readonly Enqueteronde[] } = {},
) => mijnEnquete(wandel(stappen).staat, { wie, vandaag: datum(dag), beantwoord })?.ronde ?? null

describe('what an inwoner is asked to say of our help', () => {
  test('a year after the toelating, by who it is for and not by who looks along', () => {
    assert.equal(rondeOp(toelating, '2027-02-05'), null)
    assert.equal(rondeOp(toelating, '2027-02-06'), 'jaar-1')
    assert.equal(rondeOp(toelating, '2027-02-06', { wie: 'partner' }), 'jaar-1')
    assert.equal(rondeOp(toelating, '2027-02-06', { wie: 'gemachtigde' }), null)
  })

  test('once', () => {
    assert.equal(rondeOp(toelating, '2027-02-06', { beantwoord: ['jaar-1'] }), null)
    assert.equal(rondeOp(toelating, '2028-02-06', { beantwoord: ['jaar-1'] }), 'jaar-2')
  })

  test('not in a crisis; after it, as long as it is open', () => {
    const crisis = { datum: '2027-02-08', crisis: 'ja', situaties: ['afsluiting-energie'] }
    const inCrisis = [...toelating, stapje('2027-02-08', 'BeoordeelCrisis', crisis)]
    assert.equal(rondeOp(inCrisis, '2027-02-09'), null)
    const voorbij = stapje('2027-02-12', 'LegCrisisNietAfgewendVast', {
      datum: '2027-02-12',
      toelichting: 'De stroom is afgesloten.',
    })
    assert.equal(rondeOp([...inCrisis, voorbij], '2027-02-12'), 'jaar-1')
  })

  test('at the kwijting, and not again when the nazorg ends; never of who died', () => {
    assert.equal(rondeOp(schuldbemiddeling, '2027-08-16'), 'einde')
    assert.equal(rondeOp(schuldbemiddeling, '2029-01-01'), null)
    assert.equal(rondeOp(overleden, '2027-02-06'), null)
    assert.equal(rondeOp(overleden, wandel(overleden).staat.dossier.overlijden ?? ''), null)
  })
})
