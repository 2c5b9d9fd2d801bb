import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { datum } from '../../gedeeld/datum.ts'
import { centen, nul, telOp } from '../../gedeeld/geld.ts'
import type { Betaalbatch } from './betaalbatch.ts'
import { type Besteld, bankkenmerkVan, bevestigingVan } from './bevestiging.ts'

const besteld = (nr: number, bedrag: number, stand: Besteld['stand'] = 'aangeboden', batchId = 'b-1'): Besteld => ({
  betalingId: `p${nr}`,
  dossierId: `d${nr}`,
  aan: 'schuldeiser',
  schuldeiserId: 's',
  batchId,
  endToEndId: `e${nr}`,
  bedrag: centen(bedrag),
  stand,
})

const id = '0f0e0d0c-0000-4000-8000-000000000001'
const batch = (over: Partial<Betaalbatch> = {}): Betaalbatch => ({
  id,
  stand: 'aangeboden',
  datum: datum('2026-11-24'),
  uitvoerdatum: datum('2026-11-24'),
  aantal: 3,
  totaal: centen(600),
  hash: '',
  door: 'm-1',
  limietToen: null,
  goedgekeurdDoor: 'm-2',
  bestandHash: 'h',
  uitgevoerd: { aantal: 0, totaal: nul },
  geweigerd: { aantal: 0, totaal: nul },
  meldingen: [],
  ...over,
})

type Post = Parameters<typeof bevestigingVan>[0]
const post = (bedrag: number, over: Partial<Post> = {}): Post => ({
  bedrag: centen(bedrag),
  endToEndId: null,
  details: [],
  aantalInBatch: null,
  omschrijving: '',
  bankkenmerk: null,
  reden: null,
  ...over,
})
const detail = (endToEndId: string | null, bedrag: number | null): Post['details'][number] => ({
  tegenrekening: null,
  andereRekening: null,
  tegenpartij: null,
  endToEndId,
  betaalkenmerk: null,
  omschrijving: '',
  reden: null,
  bedrag: bedrag === null ? null : centen(bedrag),
})

const drie = [besteld(1, 100), besteld(2, 200), besteld(3, 300)]
const alle = { soort: 'uitgevoerd', batchId: id, betalingen: 'alle' }
const mens = { soort: 'mens' }
const noemt = { omschrijving: `Batch ${bankkenmerkVan(id)} uitgevoerd` }

describe('a debit', () => {
  const gevallen: readonly (readonly [string, Post, readonly Besteld[], readonly Betaalbatch[], unknown])[] = [
    ['names the batch, amount fits', post(-600, noemt), [], [batch()], alle],
    ['names the batch, a cent off', post(-599, noemt), [], [batch()], mens],
    ['names the batch, count is another', post(-600, { ...noemt, aantalInBatch: 2 }), [], [batch()], mens],
    ['says amount and count of one batch', post(-600, { aantalInBatch: 3 }), [], [batch()], alle],
    ['says only an amount', post(-600), [], [batch()], null],
    ['fits two batches', post(-600, { aantalInBatch: 3 }), [], [batch(), batch({ id: 'anders' })], mens],
    ['of a batch that was not offered', post(-600, noemt), [], [batch({ stand: 'goedgekeurd' })], null],
    [
      'the rest of a batch',
      post(-200, { ...noemt }),
      [],
      [batch({ uitgevoerd: { aantal: 2, totaal: centen(400) } })],
      alle,
    ],
    ['is about something else', post(-600, { omschrijving: 'Bankkosten' }), [], [batch({ totaal: centen(700) })], null],
    [
      'names one payment',
      post(-200, { endToEndId: 'e2' }),
      drie,
      [batch()],
      { soort: 'uitgevoerd', batchId: 'b-1', betalingen: ['p2'] },
    ],
    ['names one payment, another amount', post(-201, { endToEndId: 'e2' }), drie, [batch()], mens],
    [
      'names one that was paid already',
      post(-200, { endToEndId: 'e2' }),
      [besteld(2, 200, 'uitgevoerd')],
      [batch()],
      mens,
    ],
    [
      'tells its payments',
      post(-300, { details: [detail('e1', -100), detail('e2', -200)] }),
      drie,
      [batch()],
      { soort: 'uitgevoerd', batchId: 'b-1', betalingen: ['p1', 'p2'] },
    ],
    [
      'tells one payment twice',
      post(-200, { details: [detail('e1', -100), detail('e1', -100)] }),
      drie,
      [batch()],
      mens,
    ],
    [
      'tells one that is not ours',
      post(-300, { details: [detail('e1', -100), detail('x', -200)] }),
      drie,
      [batch()],
      mens,
    ],
    [
      'tells payments of two batches',
      post(-300, { details: [detail('e1', -100), detail('e2', -200)] }),
      [besteld(1, 100), besteld(2, 200, 'aangeboden', 'b-2')],
      [batch()],
      mens,
    ],
  ]
  for (const [naam, een, ons, batches, verwacht] of gevallen)
    test(naam, () => assert.deepEqual(bevestigingVan(een, ons, batches), verwacht))

  test('a person names the batch; the amount must fit all the same', () => {
    assert.deepEqual(bevestigingVan(post(-600), [], [batch()], { batchId: id }), alle)
    assert.deepEqual(bevestigingVan(post(-601), [], [batch()], { batchId: id }), mens)
    assert.deepEqual(bevestigingVan(post(-600), [], [batch({ stand: 'uitgevoerd' })], { batchId: id }), mens)
  })
})

describe('a credit', () => {
  const betaald = drie.map((b) => ({ ...b, stand: 'uitgevoerd' }) as const)
  const deel = { betalingId: 'p2', dossierId: 'd2', aan: 'schuldeiser', schuldeiserId: 's', bedrag: 200 }
  const terug = { soort: 'teruggekomen', betalingen: [{ ...deel, reden: 'AC04' }] }

  test('sends back exactly what was paid', () => {
    assert.deepEqual(bevestigingVan(post(200, { endToEndId: 'e2', reden: 'AC04' }), betaald, []), terug)
    const inBatch = post(200, { details: [{ ...detail('e2', 200), reden: 'AC04' }] })
    assert.deepEqual(bevestigingVan(inBatch, betaald, []), terug)
  })

  test('of another amount, of one that was not paid yet or came back before, is for a person', () => {
    assert.deepEqual(bevestigingVan(post(199, { endToEndId: 'e2' }), betaald, []), mens)
    assert.deepEqual(bevestigingVan(post(200, { endToEndId: 'e2' }), drie, []), mens)
    assert.deepEqual(bevestigingVan(post(200, { endToEndId: 'e2' }), [besteld(2, 200, 'teruggekomen')], []), mens)
  })

  test('that names nothing of ours is not about payments', () => {
    assert.equal(bevestigingVan(post(200, { endToEndId: 'x' }), [], [batch()]), null)
    assert.equal(bevestigingVan(post(600), [], [batch()]), null)
  })
})

test('whatever an entry says, what it confirms comes to the entry, to the cent', () => {
  const bedragen = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(bedragen, bedragen, fc.boolean(), (onze, genoemde, af) => {
      const ons = onze.map((bedrag, i) => besteld(i, bedrag, af ? 'aangeboden' : 'uitgevoerd'))
      const teken = af ? -1 : 1
      const details = genoemde.map((bedrag, i) => detail(`e${i}`, teken * bedrag))
      const totaal = teken * genoemde.reduce((som, b) => som + b, 0)
      const uitkomst = bevestigingVan(post(totaal, { details }), ons, [])
      if (uitkomst === null || uitkomst.soort === 'mens') return
      assert.ok(uitkomst.soort === 'teruggekomen' || uitkomst.betalingen !== 'alle')
      const ids = uitkomst.soort === 'teruggekomen' ? uitkomst.betalingen.map((b) => b.betalingId) : uitkomst.betalingen
      const samen = ons.filter(({ betalingId }) => ids.includes(betalingId)).map(({ bedrag }) => bedrag)
      assert.equal(telOp(...samen), Math.abs(totaal))
    }),
  )
})

describe('a person names the payments', () => {
  const zegt = (bedrag: number, betalingen: readonly Besteld[], over: Partial<Post> = {}) =>
    bevestigingVan(post(bedrag, over), [], [batch()], { betalingen })
  const betaald = [besteld(1, 100, 'uitgevoerd'), besteld(2, 200, 'uitgevoerd', 'b-2')]

  test('that were paid: of one batch, at the bank, and together the amount', () => {
    assert.deepEqual(zegt(-300, drie.slice(0, 2)), { soort: 'uitgevoerd', batchId: 'b-1', betalingen: ['p1', 'p2'] })
    assert.deepEqual(zegt(-301, drie.slice(0, 2)), mens)
    assert.deepEqual(zegt(-300, [besteld(1, 100), besteld(2, 200, 'aangeboden', 'b-2')]), mens)
    assert.deepEqual(zegt(-300, [besteld(1, 100), besteld(2, 200, 'uitgevoerd')]), mens)
    assert.deepEqual(zegt(0, []), mens)
  })

  test('that came back: paid before, of any batch, with the reason of the entry', () => {
    const terug = zegt(300, betaald, { reden: 'AC04' })
    assert.deepEqual(
      terug?.soort === 'teruggekomen' ? terug.betalingen.map(({ betalingId, reden }) => [betalingId, reden]) : terug,
      [
        ['p1', 'AC04'],
        ['p2', 'AC04'],
      ],
    )
    assert.deepEqual(zegt(299, betaald), mens)
    assert.deepEqual(zegt(300, [...betaald.slice(0, 1), besteld(2, 200)]), mens)
  })
})
