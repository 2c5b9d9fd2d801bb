import type { Datum } from '../../gedeeld/datum.ts'
import type { Traject } from './traject.ts'

/** An opdracht that the process gives itself. */
export interface Vervolg {
  readonly soort: string
  readonly invoer: unknown
}

/**
 * What happens by itself: the next opdracht that needs no human judgement, given what is known today; null: none.
 * A function of the state, so that it heals itself after a crash and gives nothing twice.
 */
export function vervolgOp(_staat: Traject, _vandaag: Datum): Vervolg | null {
  return null
}
