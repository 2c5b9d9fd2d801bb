import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Actor, magDit } from '../../../domein/toegang/index.ts'
import { berichtenBij } from '../../../domein/berichten/index.ts'
import { beslis, evolve, leegTraject, opdrachtVan } from '../../../domein/verloop/index.ts'
import { type Stapje, contextOp, doorMet, wandelingen } from '../../../../test/steun/wandeling.ts'
import { briefopdrachten } from './opdrachten.ts'

/** The opdrachten of a walk that send a letter; a register gets data, no letter. */
function briefstappen(stappen: readonly Stapje[]): readonly string[] {
  let staat = leegTraject
  let teller = 0
  const gevonden = new Set<string>()
  for (const { op, soort, invoer, door } of stappen) {
    const verzoek = { soort, invoer: invoer(staat) }
    const context = contextOp(op, doorMet(door, verzoek.invoer), () => `id-${++teller}`)
    const besluit = beslis(verzoek, staat, context)
    assert.ok(besluit.ok, soort)
    for (const g of besluit.waarde) {
      staat = evolve(staat, g)
      if (berichtenBij(g, staat).some(({ aan }) => aan.soort !== 'register')) gevonden.add(soort)
    }
  }
  return [...gevonden]
}

// What happens by itself in a walk can be given by a person as well.
const iedereen: Actor = {
  soort: 'medewerker',
  id: 'm-1',
  naam: 'Noor de Wit',
  rollen: ['schuldhulpverlener', 'administratie', 'teammanager', 'beheerder'],
}

test('every step of a person that sends a letter shows it first, and no other step offers that', () => {
  const gevonden = [...new Set(Object.values(wandelingen).flatMap(briefstappen))].filter((soort) => {
    const opdracht = opdrachtVan(soort)
    return opdracht !== undefined && magDit(iedereen, opdracht.bevoegd)
  })
  assert.ok(gevonden.length > 20)
  assert.deepEqual(gevonden.toSorted(), [...briefopdrachten].toSorted())
})
