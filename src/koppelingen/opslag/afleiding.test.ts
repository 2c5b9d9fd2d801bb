import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { leegTraject } from '../../domein/verloop/index.ts'
import { wandel, wandelingen } from '../../../test/steun/wandeling.ts'
import { afleiding, proefsom } from './afleiding.ts'
import { canoniek } from './keten.ts'
import { speelAf } from './projecties.ts'
import { leesrijenVan } from './verwacht.ts'

/** Everything that is derived from a walk, after each of its gebeurtenissen. */
function afgeleid(naam: string): readonly unknown[] {
  let staat = leegTraject
  const { historie } = wandel(Object.entries(wandelingen).find(([eigen]) => eigen === naam)?.[1] ?? [])
  return historie.map((gebeurtenis, i) => {
    const stap = speelAf({ stroomId: naam, versie: i }, staat, [gebeurtenis])
    staat = stap.staat
    return { ...leesrijenVan(naam, i + 1, staat), berichten: stap.berichten, boekregels: stap.boekregels }
  })
}

test('the version of the derivation is that of what it derives', () => {
  const alles = Object.keys(wandelingen).map(afgeleid)
  assert.ok(alles.flat().length > 200)
  const som = createHash('sha256').update(canoniek(alles)).digest('hex').slice(0, 16)
  assert.equal(
    som,
    proefsom,
    `Overzicht, zoekwoorden, termijnen, berichten or boekregels of the walks are no longer those of version ${afleiding}.
Not meant: something broke, find it. Meant (or a walk was changed): this is a new version of the derivation. Raise it:
put '${som}' as proefsom in afleiding.ts; every database is then rebuilt at its next start.`,
  )
})
