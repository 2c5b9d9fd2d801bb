import type { Actor } from '../toegang/index.ts'

/** A dossier that somebody else gave to a medewerker, who has it still. */
export interface Overgedragen {
  readonly dossierId: string
  readonly naam: string
  /** Instant. */
  readonly op: string
  readonly door: Actor
  /** Who handled it before; null: nobody. */
  readonly van: string | null
  /** What who gets it must know; null: nothing was said. */
  readonly toelichting: string | null
}

/** The dossiers that others gave to a medewerker since an instant, newest first, at most 500. */
export type Overdrachtlezer = (
  organisatieId: string,
  vraag: { readonly medewerkerId: string; readonly sinds: string },
) => Promise<readonly Overgedragen[]>
