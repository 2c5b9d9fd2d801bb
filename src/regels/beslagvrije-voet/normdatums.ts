import { type Datum, datum } from '../../gedeeld/datum.ts'
import { norm21 } from '../waarden/participatiewet.ts'

/** The days on which new norms began, oldest first: 1 January and 1 July, as far as they are known here. */
export const normdatums: readonly Datum[] = norm21.map(({ vanaf }) => datum(vanaf))

/** The day on which the norms of a peildatum began; null before the first. */
export function normdatumOp(peildatum: Datum): Datum | null {
  return normdatums.findLast((dag) => dag <= peildatum) ?? null
}
