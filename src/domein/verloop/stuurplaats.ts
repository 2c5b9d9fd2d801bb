import type { Datum } from '../../gedeeld/datum.ts'
import type { Beeindigingsgrond } from '../dossier/index.ts'
import type { Fase } from './overzicht.ts'
import type { WachtOp } from './termijnen/index.ts'
import type { Gemeten, Normstand } from './stuurbord.ts'

/** The days that are counted, both included. */
export interface Periode {
  readonly van: Datum
  readonly totEnMet: Datum
}

/** Whether a norm was kept: met by its last day or not, as far as that is known. */
export type Normuitkomst = 'op-tijd' | 'te-laat'

/** Dossiers that are not closed, by where they are and whom they wait for. */
export interface Wachtstand {
  readonly fase: Fase
  readonly wachtOp: WachtOp
  readonly aantal: number
  /** Half of them wait this many days or longer. */
  readonly mediaanDagen: number | null
}

/** Dossiers that ended in the period. */
export interface Eindestand {
  readonly grond: Beeindigingsgrond
  /** How far they had come. */
  readonly fase: Fase
  readonly aantal: number
}

/** The dossiers of one behandelaar that are not closed; id null: of nobody yet. */
export interface Werklast {
  readonly id: string | null
  readonly naam: string
  readonly aantal: number
  readonly crisis: number
  /** With a first termijn before today. */
  readonly teLaat: number
}

/** What a teammanager steers by. */
export interface Stuurbord {
  /** Instant at which it was counted, with so many dossiers that it is not counted at every look; null: just now. */
  readonly geteldOm: string | null
  /** The last day of the period of which it is known whether a norm was kept: yesterday at the latest. */
  readonly normenTotEnMet: Datum
  /** In the order of the process; only norms of which something was due from the first day of the period on. */
  readonly normen: readonly Normstand[]
  readonly wachten: readonly Wachtstand[]
  readonly eindes: readonly Eindestand[]
  /** How many were aangemeld in the period. */
  readonly aangemeld: number
  readonly werklast: readonly Werklast[]
}

/** What of the werkvoorraad stands behind a figure of the board. */
export interface Achtergrond {
  /** With a termijn of this soort that was due in the period. */
  readonly norm?: Periode & { readonly soort: Gemeten; readonly uitkomst: Normuitkomst }
  /** Ended in the period, on this ground. */
  readonly einde?: Periode & { readonly grond: Beeindigingsgrond }
  /** With a first termijn before this day. */
  readonly teLaatOp?: Datum
  readonly crisis?: true
  readonly zonderBehandelaar?: true
}

/**
 * Counts for the teammanager, from the read tables.
 * @param opnieuw counts now, whatever was counted before; default false
 */
export type Stuurbordlezer = (organisatieId: string, periode: Periode, opnieuw?: boolean) => Promise<Stuurbord>
