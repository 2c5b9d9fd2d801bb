import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum } from '../../gedeeld/datum.ts'
import { rekeningVanInwoner, verzinIban } from '../bank/rekeningen.ts'
import { dossiersVoor, volgendeBetaaldag } from './administratie.ts'

const vera = { id: 'd1', naam: 'Vera Bootsman' }
const zoe = { id: 'd2', naam: 'Zoë de Rietveen' }
const geld = { tegenrekening: null, tegenpartij: null, omschrijving: 'reservering', voorstellen: [] }
const voorstel = (dossierId: string) => ({ dossierId, redenen: ['naam'], herkomst: 'reservering', naam: '' }) as const

test('money goes with whose account it came from, then whose name was written, then what is put forward', () => {
  const bij = (over: Partial<Parameters<typeof dossiersVoor>[0]>) => dossiersVoor({ ...geld, ...over }, [vera, zoe])
  assert.deepEqual(bij({ tegenrekening: rekeningVanInwoner('d2'), voorstellen: [voorstel('d1')] }), ['d2', 'd1'])
  assert.deepEqual(bij({ tegenrekening: verzinIban('oma'), omschrijving: 'voor Vera Bootsman' }), ['d1'])
  assert.deepEqual(bij({ tegenpartij: 'Zoe de Rietveen' }), ['d2'])
  assert.deepEqual(bij({ omschrijving: 'voor Vera Bootsmans' }), [])
  assert.deepEqual(bij({ voorstellen: [voorstel('d3'), voorstel('d1')] }), ['d1'])
})

test('payments are made on the 12th and the 27th', () => {
  const dagen = ['2026-04-01', '2026-04-12', '2026-04-27', '2026-12-31'].map((dag) => volgendeBetaaldag(datum(dag)))
  assert.deepEqual(dagen, ['2026-04-12', '2026-04-27', '2026-05-12', '2027-01-12'])
})
