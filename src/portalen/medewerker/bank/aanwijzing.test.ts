import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Betaalrekening } from '../../../domein/verloop/index.ts'
import { datum } from '../../../gedeeld/datum.ts'
import { centen } from '../../../gedeeld/geld.ts'
import { gezochtBedrag, kandidaatbatches, keuzeUit } from './aanwijzing.ts'

type Batch = Betaalrekening['batches'][number]
const batch = (id: string, totaal: number, stand: Batch['stand'] = 'aangeboden'): Batch => ({
  id,
  stand,
  datum: datum('2026-05-20'),
  uitvoerdatum: datum('2026-05-20'),
  aantal: 3,
  totaal: centen(totaal),
  hash: '',
  door: 'm',
  limietToen: null,
  goedgekeurdDoor: null,
  bestandHash: null,
  uitgevoerd: { aantal: 1, totaal: centen(100) },
  geweigerd: { aantal: 0, totaal: centen(0) },
  meldingen: [],
})
const rekening = {
  id: 'r',
  iban: '',
  naam: '',
  versie: 1,
  beginsaldo: { geboekt: null, voorstel: null },
  limiet: null,
  limietDoor: null,
  voorstellen: {},
  batches: [batch('ver', 900), batch('past', 400), batch('al-betaald', 400, 'uitgevoerd')],
}

test('only what lies at the bank can have been paid; what fits comes first', () => {
  const gevonden = kandidaatbatches(rekening, centen(-300))
  assert.deepEqual(
    gevonden.map(({ id, open, verschil }) => [id, open, verschil]),
    [
      ['past', 300, 0],
      ['ver', 800, 500],
    ],
  )
})

test('an address holds the choice; all of a batch but some is the usual one', () => {
  const lees = (tekst: string) => keuzeUit('p', new URLSearchParams(tekst))
  assert.deepEqual(lees(''), { postId: 'p', batchId: null, betalingen: [], behalve: false, zoek: '' })
  assert.deepEqual(lees('batch=b&betaling=x&betaling=x&betaling=y&q=%20jan%20'), {
    postId: 'p',
    batchId: 'b',
    betalingen: ['x', 'y'],
    behalve: true,
    zoek: 'jan',
  })
  assert.equal(lees('batch=b&welke=deze').behalve, false)
})

test('payments of the amount that would make it fit are looked for first', () => {
  const [, ver] = kandidaatbatches(rekening, centen(-300))
  const keuze = keuzeUit('p', new URLSearchParams('batch=ver'))
  assert.equal(gezochtBedrag(centen(-300), keuze, ver), 500)
  assert.equal(gezochtBedrag(centen(-300), { ...keuze, behalve: false }, ver), 300)
  assert.equal(gezochtBedrag(centen(250), keuzeUit('p', new URLSearchParams()), undefined), 250)
})
