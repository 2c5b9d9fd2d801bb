import type { Datum } from '../../gedeeld/datum.ts'
import type { Traject } from './traject.ts'

/** Whom something waits for. */
export const wachtOpNamen = {
  ons: 'ons',
  inwoner: 'de inwoner',
  schuldeisers: 'schuldeisers',
  bank: 'de bank',
  rechter: 'de rechter',
  niemand: 'niemand',
} as const
export type WachtOp = keyof typeof wachtOpNamen

/** A clock on a dossier: opened by what happened, closed by the gebeurtenis that meets it. Never without an owner (L-24). */
export interface Termijn {
  /** Unique within the dossier: `intake`, or `saldo-opgave:<vorderingId>`. */
  readonly sleutel: string
  /** The kind: a Termijnsoort of regels/termijnen, or a task of our own (`bsn-controleren`). */
  readonly soort: string
  /** Dutch: what must be done. */
  readonly wat: string
  /** Dutch: why, with the norm. */
  readonly reden: string
  readonly wachtOp: WachtOp
  /** Who watches it. */
  readonly eigenaar: 'behandelaar' | 'administratie' | 'teammanager'
  readonly aanvang: Datum
  readonly uiterlijk: Datum
  /** Day on which it was met or lost its meaning; null: open. */
  readonly gesloten: Datum | null
  /** The opdracht that meets it, for the link to the exact place. */
  readonly opdracht: string | null
  /** How bad it is when this is late: 1 first. */
  readonly ernst: 1 | 2 | 3
}

/** Every termijn of a dossier, open and closed, computed from its state alone. */
export function termijnenVan(_staat: Traject): readonly Termijn[] {
  return []
}
