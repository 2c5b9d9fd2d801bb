import { type Datum, datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import { waardeOp } from '../../gedeeld/reeks.ts'
import { herberekendVoor } from '../waarden/beleid.ts'

/**
 * From when the vtlb of a new norm holds: a higher one works back to the first day of the norm, a lower one from the
 * day that it is made known to the inwoner. An equal one holds from the first day.
 * @bron NVVK 11 May 2021; maintenance rule of the vtlb at a new norm
 */
export function ingangVan(vorig: Centen, nieuw: Centen, normdatum: Datum, bekendgemaakt: Datum): Datum {
  return nieuw < vorig ? bekendgemaakt : normdatum
}

/**
 * The last day on which a running dossier has its vtlb of a new norm: in the minnelijk traject before 31 May; for the
 * norms of July our own reading (te bevestigen).
 * @throws RangeError for a day on which no norm begins: that is a bug
 * @bron NVVK, herberekening vtlb
 */
export function uiterlijkHerberekend(normdatum: Datum): Datum {
  const dagen = waardeOp(herberekendVoor, normdatum)?.waarde
  const dag = normdatum.endsWith('-01-01') ? dagen?.januari : normdatum.endsWith('-07-01') ? dagen?.juli : undefined
  if (dag === undefined) throw new RangeError(`No norm begins on ${normdatum}`)
  return datum(`${normdatum.slice(0, 4)}-${dag}`)
}
