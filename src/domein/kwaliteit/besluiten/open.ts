import { type Uitkomst, geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { begonnen } from '../../dossier/index.ts'
import { type Actor, wieIs } from '../../toegang/index.ts'
import { type Klacht, type Klachtmedewerker, type KwaliteitInzicht, gaatOver, isOpenKlacht } from '../kwaliteit.ts'
import type { Kwaliteitweigering } from '../weigeringen.ts'

/**
 * A klacht is taken in from the aanmelding on. A closed dossier is no reason not to, nor is a year that has gone by: then
 * a klacht need not be dealt with, which a person judges (Awb 9:8 lid 1 b).
 */
export const kanKlagen = ({ dossier }: KwaliteitInzicht): readonly Kwaliteitweigering[] => begonnen(dossier)

/** As long as one klacht waits, something can be done with it. */
export function metOpenKlacht(staat: KwaliteitInzicht): readonly Kwaliteitweigering[] {
  const redenen = kanKlagen(staat)
  return redenen.length > 0 || staat.kwaliteit.klachten.some(isOpenKlacht) ? redenen : [{ code: 'GeenKlachtOpen' }]
}

/** Finds a klacht that waits. @returns KlachtOnbekend when there is none of this id */
export function gezocht({ kwaliteit }: KwaliteitInzicht, id: string): Uitkomst<Klacht, Kwaliteitweigering> {
  const gevonden = kwaliteit.klachten.find((een) => een.id === id && isOpenKlacht(een))
  return gevonden === undefined ? geweigerd({ code: 'KlachtOnbekend', veld: '#/klachtId' } as const) : gelukt(gevonden)
}

/**
 * Finds a klacht that waits, for somebody who was not part of it: whom it is about does not deal with it, nor delays it,
 * nor says that it was taken back.
 * @bron Awb 9:7 lid 1
 */
export function nietBetrokken(staat: KwaliteitInzicht, id: string, door: Actor): Uitkomst<Klacht, Kwaliteitweigering> {
  const klacht = gezocht(staat, id)
  if (!klacht.ok || !gaatOver(klacht.waarde, staat.dossier.behandelaar?.id ?? null, wieIs(door))) return klacht
  return geweigerd({ code: 'KlachtOverUzelf', veld: '#/klachtId' } as const)
}

/**
 * Whom a klacht is about, by what is known of a medewerker.
 * @returns null: nobody in particular; undefined: there is no such medewerker
 */
export const overWie = (gevonden: Klachtmedewerker | null | undefined): Klachtmedewerker | null | undefined =>
  gevonden && { id: gevonden.id, naam: gevonden.naam }

const opKlacht: readonly string[] = ['WijsKlachtToe', 'VerdaagKlacht', 'HandelKlachtAf', 'TrekKlachtIn']

/**
 * Why somebody can do nothing with the klachten that wait: he was part of all of them.
 * @param soort of the opdracht; one that is on no klacht is never held back
 */
export function klachtOverWieVraagt(
  soort: string,
  { kwaliteit, dossier }: KwaliteitInzicht,
  door: Actor,
): readonly Kwaliteitweigering[] {
  const open = opKlacht.includes(soort) ? kwaliteit.klachten.filter(isOpenKlacht) : []
  const over = open.filter((een) => gaatOver(een, dossier.behandelaar?.id ?? null, wieIs(door)))
  return open.length > 0 && over.length === open.length ? [{ code: 'KlachtOverUzelf', veld: '#/klachtId' }] : []
}
