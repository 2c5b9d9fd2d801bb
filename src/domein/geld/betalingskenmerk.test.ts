import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { betalingskenmerkVan, dossiersMet, inGroepen, kenmerkenIn, leesBetalingskenmerk } from './betalingskenmerk.ts'

const uuids = fc.uuid()

describe('the betalingskenmerk of a dossier', () => {
  test('the check digit is that of the published example', () => {
    assert.equal(leesBetalingskenmerk('5000 0567 8901 2345'), '5000056789012345')
    assert.equal(leesBetalingskenmerk('5000056789012345'), '5000056789012345')
    for (const anders of ['4000056789012345', '500005678901234', '50000567890123455', 'x000056789012345', ''])
      assert.equal(leesBetalingskenmerk(anders), null, anders)
  })

  test('follows from the id, and leads back to it', () => {
    fc.assert(
      fc.property(uuids, (id) => {
        const kenmerk = betalingskenmerkVan(id)
        assert.equal(leesBetalingskenmerk(kenmerk), kenmerk)
        assert.equal(leesBetalingskenmerk(inGroepen(kenmerk)), kenmerk)
        const bereik = dossiersMet(kenmerk)
        assert.ok(bereik !== null && bereik.eerste <= id && id <= bereik.laatste)
      }),
    )
    assert.deepEqual(dossiersMet(betalingskenmerkVan('00000000-0001-4000-8000-000000000000')), {
      eerste: '00000000-0001-0000-0000-000000000000',
      laatste: '00000000-0001-ffff-ffff-ffffffffffff',
    })
    assert.throws(() => betalingskenmerkVan('id-1'), RangeError)
  })

  test('a number that no dossier can have leads nowhere', () => {
    const hoog = kenmerkenIn(Array.from({ length: 10 }, (_, c) => `${c}999999999999999`).join(' '))
    assert.equal(hoog.length, 1)
    assert.deepEqual(hoog.map(dossiersMet), [null])
  })

  test('one wrong digit, or two that changed places, is another number or none', () => {
    fc.assert(
      fc.property(uuids, fc.nat(15), fc.integer({ min: 1, max: 9 }), (id, plek, erbij) => {
        const kenmerk = betalingskenmerkVan(id)
        const fout = [...kenmerk].map((c, i) => (i === plek ? String((Number(c) + erbij) % 10) : c)).join('')
        assert.ok(!kenmerkenIn(fout).includes(kenmerk))
      }),
    )
  })

  for (const [tekst, aantal] of [
    ['5000056789012345', 1],
    ['Kenmerk 5000 0567 8901 2345, maart', 1],
    ['kenmerk:5000.0567.8901.2345', 1],
    ['2026 5000 0567 8901 2345', 1],
    ['5000056789012345 en nog eens 5000 0567 8901 2345', 1],
    ['NL02ABNA5000056789012345', 1],
    ['15000056789012345', 0],
    ['50000567890123450', 0],
    ['5000 0567 8901 23456', 0],
    ['5000-0567-8901-2345', 0],
    ['500005678901 2345', 0],
    ['', 0],
  ] as const)
    test(`in "${tekst}": ${aantal}`, () => {
      assert.deepEqual(kenmerkenIn(tekst).filter((k) => k === '5000056789012345').length, aantal)
    })
})
