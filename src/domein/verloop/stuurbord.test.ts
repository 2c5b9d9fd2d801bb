import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { gemetenSoorten, normstanden, procentVan, spreidingVan } from './stuurbord.ts'

describe('how norms were kept', () => {
  test('the day of the norm itself is in time; what was not done counts as late', () => {
    const rij = { soort: 'intake', norm: 10 }
    const [stand, ...rest] = normstanden([
      { ...rij, dagen: 10, aantal: 3 },
      { ...rij, dagen: 11, aantal: 2 },
      { ...rij, dagen: 0, aantal: 1 },
      { ...rij, dagen: null, aantal: 4 },
      { soort: 'volgende-stap', dagen: 1, norm: 1, aantal: 9 },
    ])
    assert.deepEqual(rest, [])
    assert.deepEqual(stand, {
      soort: 'intake',
      aantal: 10,
      opTijd: 4,
      teLaat: 6,
      nogOpen: 4,
      dagen: { laagste: 0, kwart: 10, mediaan: 10, driekwart: 11, hoogste: 11 },
      vanDeNorm: { laagste: 0, kwart: 100, mediaan: 100, driekwart: 110, hoogste: 110 },
    })
  })

  test('stand in the order of the process, whatever the order they come in', () => {
    const door = gemetenSoorten.toReversed().map((soort) => ({ soort, dagen: 1, norm: 2, aantal: 1 }))
    assert.deepEqual(
      normstanden(door).map(({ soort }) => soort),
      gemetenSoorten,
    )
    assert.deepEqual(normstanden([]), [])
  })

  test('of fewer than five no spread is given', () => {
    const [stand] = normstanden([{ soort: 'intake', dagen: 3, norm: 10, aantal: 4 }])
    assert.deepEqual([stand?.dagen, stand?.vanDeNorm, stand?.aantal], [null, null, 4])
  })

  test('counted numbers have the quarters that the same numbers have one by one', () => {
    const getallen = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 5, maxLength: 60 })
    fc.assert(
      fc.property(getallen, (los) => {
        const geteld = [...Map.groupBy(los, (n) => n)].map(([waarde, keren]) => ({ waarde, keren: keren.length }))
        const op = los.toSorted((a, b) => a - b)
        const plek = (deel: number) => op[Math.max(1, Math.ceil(deel * op.length)) - 1]
        assert.deepEqual(spreidingVan(geteld), {
          laagste: plek(0),
          kwart: plek(0.25),
          mediaan: plek(0.5),
          driekwart: plek(0.75),
          hoogste: plek(1),
        })
      }),
    )
  })

  test('a hundred per cent only when nothing is missing', () => {
    assert.deepEqual([procentVan(999, 1000), procentVan(1000, 1000), procentVan(0, 0)], [99, 100, 0])
  })
})
