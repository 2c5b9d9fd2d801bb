import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { wandel, wandelingen } from '../../../test/steun/wandeling.ts'
import { evolve, leegTraject, opdrachten, overzichtVan, termijnenVan } from './index.ts'

describe('every walk through the process', () => {
  for (const [naam, stappen] of Object.entries(wandelingen)) {
    test(naam, () => {
      const { staat, historie } = wandel(stappen)
      assert.deepEqual(historie.reduce(evolve, leegTraject), staat, 'a replay gives the same state')
      assert.notEqual(staat.dossier.einde, null)
      const sleutels = termijnenVan(staat).map((t) => t.sleutel)
      assert.equal(new Set(sleutels).size, sleutels.length, 'every termijn has a sleutel of its own')
      assert.ok(overzichtVan(staat).zoektekst.includes('fatima'))
    })
  }

  test('the walks together give every opdracht at least once', () => {
    const gegeven = new Set(Object.values(wandelingen).flatMap((stappen) => stappen.map((s) => s.soort)))
    assert.deepEqual(
      opdrachten.map((o) => o.soort).filter((soort) => !gegeven.has(soort)),
      [],
    )
  })
})
