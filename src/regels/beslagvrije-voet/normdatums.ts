import { type Datum, datum, plusDagen } from '../../gedeeld/datum.ts'
import { norm21 } from '../waarden/participatiewet.ts'
import { bekend } from './parameters.ts'

/** The days on which new norms began, oldest first: 1 January and 1 July, as far as they are known here. */
export const normdatums: readonly Datum[] = norm21.map(({ vanaf }) => datum(vanaf))

/** The day on which the norms of a peildatum began; null before the first. */
export function normdatumOp(peildatum: Datum): Datum | null {
  return normdatums.findLast((dag) => dag <= peildatum) ?? null
}

/** The first norms that began after a day; null: none that are known here. */
export function volgendeNormdatum(na: Datum): Datum | null {
  return normdatums.find((dag) => dag > na) ?? null
}

/** The last day on which the norms of a day hold, as far as they are known here. */
export function laatsteDagVanNorm(op: Datum): Datum {
  const volgende = volgendeNormdatum(op)
  return volgende === null ? bekend.totEnMet : plusDagen(volgende, -1)
}
