import type { Datum } from './datum.ts'
import type { Waarde } from './verantwoording.ts'

/**
 * Finds the value of a dated series that holds on a day: the last one that began on or before it.
 * @returns null before the series begins and after the last day for which it is known; that is a refusal for the
 * caller, never the nearest value
 */
export function waardeOp<W extends Waarde<unknown>>(reeks: readonly W[], peildatum: Datum): W | null {
  const laatste = reeks.findLast(({ vanaf }) => vanaf <= peildatum)
  return laatste === undefined || (laatste.totEnMet !== undefined && laatste.totEnMet < peildatum) ? null : laatste
}
