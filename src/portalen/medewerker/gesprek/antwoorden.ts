import type { Gespreksantwoorden, Gespreksonderwerp } from '../../../domein/dossier/index.ts'
import type { Besproken } from '../../../domein/verloop/index.ts'

/** What was noted, without who noted it and when. */
export function antwoordenIn(gesprek: Readonly<Partial<Record<Gespreksonderwerp, Besproken>>>): Gespreksantwoorden {
  return Object.fromEntries(Object.entries(gesprek).map(([onderwerp, { antwoord }]) => [onderwerp, antwoord]))
}
