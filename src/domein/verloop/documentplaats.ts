import type { Bestandssoort } from '../dossier/index.ts'
import type { Actor } from '../toegang/index.ts'
import type { Antwoord } from './poorten.ts'

/** Why a file is not taken, whoever hands it in. */
export type Bestandsbezwaar =
  | 'leeg'
  | 'te-groot'
  /** Not a PDF nor a photo, whatever its name says. */
  | 'andere-soort'
  | 'met-script'
  | 'op-slot'
  /** Cut off underway, or broken. */
  | 'beschadigd'

/** A file by its content: what is kept of it, or why not. */
export type Keuring =
  | { readonly soort: 'goed'; readonly soortBestand: Bestandssoort; readonly bytes: Uint8Array }
  | { readonly soort: 'bezwaar'; readonly bezwaar: Bestandsbezwaar }

/** What somebody hands in for one question. */
export interface Inlevering {
  readonly organisatieId: string
  readonly dossierId: string
  /** A uuid; the same id with the same file hands it in once. */
  readonly opdrachtId: string
  readonly vraagId: string
  readonly bytes: Uint8Array
  readonly door: Actor
}

/** A file as it comes back, in pieces. */
export interface Bewaarddocument {
  readonly soortBestand: Bestandssoort
  readonly bytes: number
  readonly delen: AsyncIterable<Uint8Array>
}

/** What the portals ask of the papers of an inwoner. */
export interface Documentplaats {
  /** Looks at a file and keeps it with its opdracht `LeverDocument`, in one transaction. */
  readonly lever: (
    inlevering: Inlevering,
  ) => Promise<Antwoord | { readonly soort: 'bezwaar'; readonly bezwaar: Bestandsbezwaar }>
  /** Reads a file and records who looked; null: this dossier has no such document. */
  readonly haal: (
    organisatieId: string,
    plaats: { readonly dossierId: string; readonly documentId: string },
    inzage: { readonly door: Actor; readonly waarom: string },
  ) => Promise<Bewaarddocument | null>
}
