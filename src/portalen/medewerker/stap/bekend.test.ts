import assert from 'node:assert/strict'
import { test } from 'node:test'
import { metCapaciteit } from '../../../../test/steun/gevallen/schuldregeling.ts'
import { gegeven, stapje } from '../../../../test/steun/gegeven.ts'
import { huishoudenMet } from '../../../../test/steun/huishouden.ts'
import { inBeeld, wandel } from '../../../../test/steun/wandeling.ts'
import { datum } from '../../../gedeeld/datum.ts'
import { waardeVan } from '../../onderdelen/formulier/ingetypt.ts'
import { nieuwBlad } from '../rekenen/blad.ts'
import { bekendVoor } from './bekend.ts'

const { staat } = gegeven(inBeeld)
  .als('2026-03-13', 'StelAfloscapaciteitVast', { ...huishoudenMet('150.00', '2026-03-13'), woonkosten: '1126.22' })
  .danSoorten('AfloscapaciteitVastgesteld')
const vastgelegd = staat.schuldregeling.capaciteit?.berekend.huishouden

test('a household is known with the birth dates of its children; woonkosten are asked anew', () => {
  assert.equal(vastgelegd?.woonkosten, 112_622)
  for (const soort of ['StelAfloscapaciteitVast', 'HerberekenVtlb', 'VoerHercontroleUit'])
    assert.deepEqual(bekendVoor(soort, staat), { ...vastgelegd, woonkosten: undefined })
  assert.deepEqual(vastgelegd.lasten.kinderen, [{ geboortedatum: datum('2016-11-02') }])
})

test('the sheet begins with the same, and with no peildatum', () => {
  const { ingetypt } = nieuwBlad(vastgelegd)
  const bij = (pad: string) => waardeVan(ingetypt, pad)
  const dag = (pad: string) => ['dag', 'maand', 'jaar'].map((deel) => bij(`${pad}.${deel}`))
  assert.deepEqual(dag('lasten.kinderen.0.geboortedatum'), ['2', '11', '2016'])
  assert.deepEqual(dag('peildatum'), ['', '', ''])
  assert.deepEqual([bij('woonkosten'), bij('lasten.rekenhuur')], ['', '620,00'])
})

test('nothing is known without a household', () => {
  assert.deepEqual(bekendVoor('StelAfloscapaciteitVast', gegeven(inBeeld).staat), { woonkosten: undefined })
  assert.equal(nieuwBlad(undefined).ingetypt.size, 0)
})

test('a voorstel begins with the vorm that was chosen and why; a chosen oplossing that is none is not filled in', () => {
  const metKeuze = (oplossing: string) =>
    wandel([...metCapaciteit('150.00'), stapje('2026-03-16', 'KiesOplossing', { oplossing, reden: 'Past het best.' })])
      .staat
  assert.deepEqual(bekendVoor('DoeVoorstel', staat), {})
  assert.deepEqual(bekendVoor('DoeVoorstel', metKeuze('SB')), { vorm: 'SB', motivering: 'Past het best.' })
  assert.deepEqual(bekendVoor('DoeVoorstel', metKeuze('wsnp')), {})
})
