import { type Datum, datum } from '../../gedeeld/datum.ts'
import { waardeOp } from '../../gedeeld/reeks.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import type { Waarde } from '../../gedeeld/verantwoording.ts'
import { looptijdOndernemer, looptijdOndernemerMaximum, looptijdSchuldregeling } from '../waarden/looptijd.ts'

/** How long a schuldregeling runs, in months from signing. */
export interface Looptijdnorm {
  readonly maanden: number
  /** Months that reasons can stretch it to: 60 for ondernemers; for others no maximum is set here (null). */
  readonly maximum: number | null
  readonly bron: string
}

/** Why there is no norm: the day lies before the first one known. */
export interface Looptijdweigering {
  readonly code: 'PeildatumTeVroeg'
  readonly vroegst: Datum
}

/**
 * Finds the norm for the looptijd of a schuldregeling on the day of signing: 36 months, 18 from 1 July 2023;
 * ondernemers 36, at most 60.
 * @returns the norm, or a refusal before the first one known
 * @bron Gedragscode art. 14; agreement of NVVK, VNG, SZW and creditors of 1 July 2023
 */
export function looptijdnorm(peildatum: Datum, ondernemer: boolean): Uitkomst<Looptijdnorm, Looptijdweigering> {
  const reeks: readonly Waarde<number>[] = ondernemer ? looptijdOndernemer : looptijdSchuldregeling
  const norm = waardeOp(reeks, peildatum)
  if (norm === null) return geweigerd({ code: 'PeildatumTeVroeg', vroegst: datum(reeks[0]?.vanaf ?? peildatum) })
  const maximum = ondernemer ? (waardeOp(looptijdOndernemerMaximum, peildatum)?.waarde ?? null) : null
  return gelukt({ maanden: norm.waarde, maximum, bron: norm.bron })
}
