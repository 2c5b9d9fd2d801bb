import type { Actor } from '../../toegang/index.ts'
import { isBetrokken } from '../behandelaars.ts'
import type { Schulden, Vordering } from '../schulden.ts'
import type { Schuldenweigering } from '../weigeringen.ts'

/** Finds a claim that still counts, or says why there is none. */
export function gevonden(schulden: Schulden, id: string): Vordering | readonly Schuldenweigering[] {
  const vordering = schulden.vorderingen.find((v) => v.id === id)
  if (vordering === undefined) return [{ code: 'VorderingOnbekend', veld: '#/vorderingId' }]
  return vordering.vervallen === null ? vordering : [{ code: 'VorderingIsVervallen', veld: '#/vorderingId' }]
}

/** Tells whether an actor may answer for a claim: a schuldeiser only for its own (L-01), who collects for it too, the others for all. */
export function magAntwoorden(schulden: Schulden, id: string, door: Actor): boolean {
  if (door.soort !== 'schuldeiser') return true
  return schulden.vorderingen.some((v) => v.id === id && isBetrokken(v, door.id))
}

/** Tells a found claim from the reasons why there is none. */
export function isVordering(v: Vordering | readonly Schuldenweigering[]): v is Vordering {
  return !Array.isArray(v)
}
