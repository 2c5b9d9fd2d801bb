import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centen } from '../../gedeeld/geld.ts'
import { vraagtGoedkeuring } from './betaalbatch.ts'

test('who sees a batch alone: below the limit of then and of now, and not by who set it', () => {
  // The limit now and who set it, the limit when it was composed, and by whom; the batch is of 5.00.
  const gevallen = [
    [null, null, null, 'a', true],
    [500, 'baas', 500, 'a', false],
    [499, 'baas', 499, 'a', true],
    [500, 'baas', null, 'a', true],
    [1000, 'baas', 499, 'a', true],
    [499, 'baas', 1000, 'a', true],
    [1000, 'a', 1000, 'a', true],
  ] as const
  for (const [nu, limietDoor, toen, door, verwacht] of gevallen) {
    const [limiet, limietToen] = [nu, toen].map((bedrag) => (bedrag === null ? null : centen(bedrag)))
    const vraagt = vraagtGoedkeuring(
      { limiet: limiet ?? null, limietDoor },
      { totaal: centen(500), door, limietToen: limietToen ?? null },
    )
    assert.equal(vraagt, verwacht, JSON.stringify([nu, limietDoor, toen, door]))
  }
})
