import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { contextOp, hulpverlener } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import type { Actor } from '../toegang/index.ts'
import { type Schuldeiser, evolveSchuldeiser, schuldeiseropdrachten } from './schuldeisers.ts'

const vlam = { naam: 'Energie De Vlam', soort: 'Nuts', privepersoon: false } as const
const geregistreerd = evolveSchuldeiser(null, { soort: 'SchuldeiserGeregistreerd', gegevens: vlam })
const wie = { kvkNummer: '90000001', naam: 'Anna Ampère', email: 'anna@devlam.example' }
const administratie: Actor = { soort: 'medewerker', id: 'm-2', naam: 'Sam Vos', rollen: ['administratie'] }

function geef(soort: string, staat: Schuldeiser, invoer: object, door: Actor = administratie) {
  const context = contextOp(datum('2026-03-02'), door, () => 'id-nieuw')
  return schuldeiseropdrachten.find((o) => o.soort === soort)?.beslis(invoer, staat, context) ?? assert.fail(soort)
}
const codes = (...vraag: Parameters<typeof geef>) => {
  const besluit = geef(...vraag)
  return besluit.ok ? [] : besluit.weigeringen.map(({ code }) => code)
}
function na(staat: Schuldeiser, soort: string, invoer: object): Schuldeiser {
  const besluit = geef(soort, staat, invoer)
  return besluit.ok ? besluit.waarde.reduce(evolveSchuldeiser, staat) : assert.fail(JSON.stringify(besluit))
}

describe('who answers for a schuldeiser in the portal', () => {
  const met = na(geregistreerd, 'GeefSchuldeiserToegang', wie)

  test('one party at a time, by its KvK-nummer; taken away, another can be let in', () => {
    assert.deepEqual(met?.toegang, { id: 'id-nieuw', ...wie, gegeven: '2026-03-02', ingetrokken: null })
    assert.deepEqual(codes('GeefSchuldeiserToegang', met, wie), ['SchuldeiserHeeftToegang'])
    assert.deepEqual(codes('TrekSchuldeiserToegangIn', geregistreerd, { reden: 'x' }), ['SchuldeiserZonderToegang'])
    const zonder = na(met, 'TrekSchuldeiserToegangIn', { reden: 'Overgenomen door een ander.' })
    assert.equal(zonder?.toegang?.ingetrokken, '2026-03-02')
    assert.deepEqual(codes('TrekSchuldeiserToegangIn', zonder, { reden: 'x' }), ['SchuldeiserZonderToegang'])
    assert.deepEqual(codes('GeefSchuldeiserToegang', zonder, { ...wie, kvkNummer: '90000002' }), [])
  })

  test('the number is one of eight digits, and that of the contactenboek when that has one', () => {
    for (const kvkNummer of ['9000001', '900000011', '9000 0001', 'NL900001'])
      assert.deepEqual(codes('GeefSchuldeiserToegang', geregistreerd, { ...wie, kvkNummer }), ['KvkNummerOnjuist'])
    const bekend = na(geregistreerd, 'WijzigSchuldeiser', { ...vlam, kvkNummer: '90000009' })
    assert.deepEqual(codes('GeefSchuldeiserToegang', bekend, wie), ['KvkNummerAnders'])
    assert.deepEqual(codes('GeefSchuldeiserToegang', bekend, { ...wie, kvkNummer: '90000009' }), [])
  })

  test('not for a private person, who is not in the contactenboek, nor by a schuldhulpverlener', () => {
    const mens = na(geregistreerd, 'WijzigSchuldeiser', { ...vlam, privepersoon: true })
    assert.deepEqual(codes('GeefSchuldeiserToegang', mens, wie), ['ToegangVoorPrivepersoon'])
    assert.deepEqual(codes('GeefSchuldeiserToegang', null, wie), ['SchuldeiserBestaatNiet'])
    assert.deepEqual(codes('TrekSchuldeiserToegangIn', null, { reden: 'x' }), ['SchuldeiserBestaatNiet'])
    const hulp: Actor = { ...hulpverlener, soort: 'medewerker', id: 'm', naam: 'H', rollen: ['schuldhulpverlener'] }
    assert.deepEqual(codes('GeefSchuldeiserToegang', geregistreerd, wie, hulp), ['NietBevoegd'])
  })

  test('a change of its data leaves it as it was', () => {
    assert.deepEqual(na(met, 'WijzigSchuldeiser', { ...vlam, plaats: 'Zonderland' })?.toegang, met?.toegang)
  })
})
