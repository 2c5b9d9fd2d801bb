import type { Brief } from '../berichten/index.ts'
import type { Actor } from '../toegang/index.ts'
import type { Antwoord, Opdrachtverzoek } from './poorten.ts'

/** Who looks at a letter, and why: recorded with it. */
interface Inzage {
  readonly door: Actor
  readonly waarom: string
}

/** What came of an opdracht that was only tried. */
export type Briefproef =
  | { readonly soort: 'brieven'; readonly brief: Brief; readonly aantal: number }
  /** It would send nothing. */
  | { readonly soort: 'geen-brieven' }
  | Exclude<Antwoord, { soort: 'gedaan' }>

/** Letters as PDF, for the portals. */
export interface Briefplaats {
  /** One bericht as a letter: that of the archive, else as it would be now; null: this organisation has no such bericht. */
  readonly brief: (organisatieId: string, berichtId: string, inzage: Inzage) => Promise<Pick<Brief, 'bytes'> | null>
  /** The pages of several letters that lie ready in the archive, in one document; null: none lies ready. At most 200. */
  readonly bundel: (
    organisatieId: string,
    berichtIds: readonly string[],
    inzage: Inzage,
  ) => Promise<Pick<Brief, 'bytes'> | null>
  /** The letters that an opdracht on a dossier would send, in one document. Nothing is written. */
  readonly proef: (verzoek: Omit<Opdrachtverzoek, 'opdrachtId'>) => Promise<Briefproef>
  /**
   * A mail that the inwoner can send himself; null: this organisation has no such dossier, or the dossier no such claim.
   * @param vorderingId about which claim; absent: any, and the inwoner fills in by what the schuldeiser knows it
   */
  readonly voorbeeldmail: (
    organisatieId: string,
    dossierId: string,
    inzage: Inzage,
    vorderingId?: string,
  ) => Promise<Brief | null>
}
