import type { Schulden, Vordering } from '../schulden.ts'
import type { Schuldenweigering } from '../weigeringen.ts'

/** Finds a claim that still counts, or says why there is none. */
export function gevonden(schulden: Schulden, id: string): Vordering | readonly Schuldenweigering[] {
  const vordering = schulden.vorderingen.find((v) => v.id === id)
  if (vordering === undefined) return [{ code: 'VorderingOnbekend', veld: '#/vorderingId' }]
  return vordering.vervallen === null ? vordering : [{ code: 'VorderingIsVervallen', veld: '#/vorderingId' }]
}

/** Tells a found claim from the reasons why there is none. */
export function isVordering(v: Vordering | readonly Schuldenweigering[]): v is Vordering {
  return !Array.isArray(v)
}
