import assert from 'node:assert/strict'
import type { Actor, Scope } from '../../src/domein/toegang/index.ts'
import type { Proefopslag } from './opslag.ts'

export const beheerder: Actor = { soort: 'medewerker', id: 'm-9', naam: 'Bo Beheer', rollen: ['beheerder'] }

/** A system that was let in, with its secret. */
export interface Systeem {
  readonly id: string
  readonly geheim: string
}

/** Lets a system in, with a secret. */
export async function laatSysteemToe(
  { organisatieId, opslag, doe }: Pick<Proefopslag, 'organisatieId' | 'opslag' | 'doe'>,
  naam: string,
  scopes: readonly Scope[],
): Promise<Systeem> {
  const stroom = { soort: 'organisatie', id: organisatieId } as const
  const invoer = { naam, scopes, reden: 'Overeenkomst.' }
  const gedaan = await doe({ stroom, soort: 'RegistreerApiclient', invoer, door: beheerder })
  assert.equal(gedaan.soort, 'gedaan', JSON.stringify(gedaan))
  const id = (await opslag.api.clients(organisatieId)).findLast((een) => een.naam === naam)?.id ?? assert.fail()
  return { id, geheim: (await opslag.api.nieuwGeheim(organisatieId, id, beheerder)) ?? assert.fail() }
}

/** A token of a system, for all that it may. */
export async function tokenVoor({ opslag }: Pick<Proefopslag, 'opslag'>, { id, geheim }: Systeem): Promise<string> {
  const gegeven = await opslag.api.geefToken(id, geheim, null)
  assert.ok(typeof gegeven === 'object', String(gegeven))
  return gegeven.token
}
