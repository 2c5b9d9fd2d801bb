import { type Datum, plusMaanden } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'

/** The afloscapaciteit per month from a day on, in cents, until the next row. */
export interface Capaciteitsregel {
  readonly vanaf: Datum
  readonly bedrag: Centen
}

/**
 * The afloscapaciteit of every month: month m begins at peildatum + (m − 1) months and takes the last row that is not
 * after it; the last row of all goes on. The order of the rows does not matter.
 * @returns one amount in cents per month
 * @throws RangeError when no row holds on the peildatum: input checks come first
 */
export function capaciteitPerMaand(
  regels: readonly Capaciteitsregel[],
  peildatum: Datum,
  maanden: number,
): readonly Centen[] {
  const opDatum = regels.toSorted((a, b) => a.vanaf.localeCompare(b.vanaf))
  return Array.from({ length: maanden }, (_, i) => {
    const begin = opDatum.length === 1 ? peildatum : plusMaanden(peildatum, i)
    const regel = opDatum.findLast(({ vanaf }) => vanaf <= begin)
    if (regel === undefined) throw new RangeError(`No afloscapaciteit on ${begin}`)
    return regel.bedrag
  })
}
