import type { Datum } from '../../gedeeld/datum.ts'
import type { Opinionkeuze } from '../dossier/index.ts'
import type { Actor } from '../toegang/index.ts'

/** A second opinion that a medewerker was asked and has not given. */
export interface Gevraagdeopinion {
  readonly opinionId: string
  readonly dossierId: string
  /** Of the inwoner. */
  readonly naam: string
  readonly door: Actor
  readonly over: Opinionkeuze
  readonly vraag: string
  readonly graagVoor: Datum
}

/** What colleagues ask of a medewerker on dossiers that run, the oldest first, at most 50. */
export type Opinionlezer = (organisatieId: string, medewerkerId: string) => Promise<readonly Gevraagdeopinion[]>
