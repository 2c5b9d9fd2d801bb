import type { Fout } from '../../gedeeld/invoer.ts'
import type { Dossierweigering, Gespreksantwoord, Gespreksonderwerp } from '../dossier/index.ts'
import type { Actor } from '../toegang/index.ts'

/** What stands noted at a topic. */
export interface Besproken {
  readonly antwoord: Gespreksantwoord
  /** Counts from 1; who saves says which one was seen. */
  readonly versie: number
  /** Instant. */
  readonly op: string
  readonly door: Actor
}

/** A dossier and one of its topics. */
export interface Gesprekplek {
  readonly dossierId: string
  readonly onderwerp: Gespreksonderwerp
}

/** What came of saving a topic. */
export type Gespreksuitkomst =
  | { readonly soort: 'bewaard' }
  | { readonly soort: 'fouten'; readonly fouten: readonly Fout[] }
  /** Somebody else saved this topic since it was seen: nothing was changed, and this stands there. */
  | { readonly soort: 'intussen'; readonly nu: Besproken }
  | { readonly soort: 'geweigerd'; readonly redenen: readonly Dossierweigering[] }
  /** There is no such dossier. */
  | { readonly soort: 'onbekend' }

/**
 * The notes of an intakegesprek: a concept of who holds it, no gebeurtenis. It lies outside the log until it becomes the
 * intake and the plan, and is destroyed when the plan is signed, the traject ends, or the dossier is destroyed.
 */
export interface Gesprekplaats {
  /** What stands noted; who reads it read the dossier, and that was recorded. */
  readonly lees: (
    organisatieId: string,
    dossierId: string,
  ) => Promise<Readonly<Partial<Record<Gespreksonderwerp, Besproken>>>>
  /** Saves one topic. What is the same as what stands there is saved already. @param gezien 0: nothing stood there */
  readonly bewaar: (
    organisatieId: string,
    plek: Gesprekplek,
    notitie: { readonly antwoord: Gespreksantwoord; readonly gezien: number; readonly door: Actor },
  ) => Promise<Gespreksuitkomst>
}
