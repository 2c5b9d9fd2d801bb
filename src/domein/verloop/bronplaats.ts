import type { Actor } from '../toegang/index.ts'
import type { Antwoord } from './poorten.ts'

interface Onleesbaar {
  readonly soort: 'onleesbaar'
  readonly fouten: readonly { readonly plaats: string; readonly detail: string }[]
}

/** What a file that an inwoner brings says (what `LeesVorderingenoverzichtIn` asks), or everything that is wrong with it. */
export type Overzichtsoordeel = { readonly soort: 'gelezen'; readonly invoer: object } | Onleesbaar

/** What a file of Suwinet says (what `LegBrongegevensVast` asks besides the question), or everything that is wrong with it. */
export type Brongegevensoordeel = { readonly soort: 'gelezen'; readonly invoer: object } | Onleesbaar

/** What came of a question over the line. */
export type Suwinetuitkomst =
  | { readonly soort: 'beantwoord' }
  /** The line is down, or what came is no answer to this question: it stays open. */
  | { readonly soort: 'geen-antwoord' }
  /** No question waits for an answer. */
  | { readonly soort: 'geen-vraag' }
  | { readonly soort: 'geweigerd'; readonly weigeringen: Extract<Antwoord, { soort: 'geweigerd' }>['weigeringen'] }

/** What the portals ask of sources outside that tell about an inwoner. */
export interface Bronplaats {
  /** Reads a Vorderingenoverzicht (FCID), and does nothing. */
  readonly leesOverzicht: (bytes: Uint8Array) => Overzichtsoordeel
  /** Reads a file with data of Suwinet, and does nothing. */
  readonly leesBrongegevens: (bytes: Uint8Array) => Brongegevensoordeel
  /** Fetches the answer to the question that waits, and records it; null: there is no line. */
  readonly haalOp: ((organisatieId: string, dossierId: string, door: Actor) => Promise<Suwinetuitkomst>) | null
}
