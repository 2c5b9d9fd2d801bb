import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { centen } from '../../gedeeld/geld.ts'
import { aansluitingVan, batchverschil } from './afschrift.ts'

const posten = (...bedragen: readonly number[]) => bedragen.map((bedrag) => ({ bedrag: centen(bedrag) }))

describe('a statement and its balances (L-13)', () => {
  const gevallen = [
    [100, 350, [300, -50], { soort: 'sluit' }],
    [-2_000, -2_000, [], { soort: 'sluit' }],
    [100, 349, [300, -50], { soort: 'verschil', verschil: 1 }],
    [100, 351, [300, -50], { soort: 'verschil', verschil: -1 }],
    [100, null, [300], { soort: 'geen-eindsaldo' }],
    [null, 300, [300], { soort: 'geen-beginsaldo' }],
    [null, null, [], { soort: 'geen-eindsaldo' }],
  ] as const
  for (const [begin, eind, bedragen, verwacht] of gevallen)
    test(`${begin} + ${bedragen.join(' + ')} against ${eind}: ${verwacht.soort}`, () => {
      const [beginsaldo, eindsaldo] = [begin, eind].map((saldo) => (saldo === null ? null : centen(saldo)))
      assert.deepEqual(
        aansluitingVan({ beginsaldo: beginsaldo ?? null, eindsaldo: eindsaldo ?? null, posten: posten(...bedragen) }),
        verwacht,
      )
    })

  test('a quarter of a million entries are added like two', () => {
    const veel = Array.from({ length: 250_000 }, () => ({ bedrag: centen(1) }))
    assert.deepEqual(aansluitingVan({ beginsaldo: centen(0), eindsaldo: centen(250_000), posten: veel }), {
      soort: 'sluit',
    })
  })
})

describe('a batch and its payments (L-14)', () => {
  const wie = {
    tegenrekening: null,
    andereRekening: null,
    tegenpartij: null,
    endToEndId: null,
    betaalkenmerk: null,
    omschrijving: '',
    reden: null,
  }
  const batch = (bedrag: number, ...bedragen: readonly (number | null)[]) =>
    batchverschil({
      bedrag: centen(bedrag),
      details: bedragen.map((een) => ({ ...wie, bedrag: een === null ? null : centen(een) })),
    })

  test('payments that add up differ nothing; what is missing or too much is named', () => {
    assert.equal(batch(-700, -300, -400), 0)
    assert.equal(batch(-700, -300, -300), 100)
    assert.equal(batch(700, 300, 401), 1)
  })

  test('one payment, or one without an amount, proves nothing', () => {
    assert.equal(batch(700, 234), 0)
    assert.equal(batch(700, 300, null), 0)
    assert.equal(batch(700), 0)
  })
})
