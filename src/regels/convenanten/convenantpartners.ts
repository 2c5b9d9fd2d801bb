import { type Datum, datum } from '../../gedeeld/datum.ts'
import {
  type Convenantpartnerwaarde,
  type Convenantwaarde,
  convenanten,
  convenantpartners,
} from '../waarden/convenanten.ts'

export type Convenantpartnersleutel = keyof typeof convenantpartners

/** A convenantpartner that a source names, with what follows from its convenant. */
export interface Convenantpartner extends Omit<Convenantpartnerwaarde, 'vanaf'> {
  readonly sleutel: Convenantpartnersleutel
  readonly soort: Convenantwaarde['sector']
  readonly koepel?: string
  /** The first day on which it surely takes part. */
  readonly vanaf: Datum
}

/** Every convenantpartner that a source names, in the order of the register. */
export const alleConvenantpartners: readonly Convenantpartner[] = (
  Object.keys(convenantpartners) as readonly Convenantpartnersleutel[]
).map(convenantpartner)

/**
 * Tells who a convenantpartner is and since when it takes part.
 * @bron NVVK convenanten, per partner
 */
export function convenantpartner(sleutel: Convenantpartnersleutel): Convenantpartner {
  const partner: Convenantpartnerwaarde = convenantpartners[sleutel]
  const { sector, koepel }: Convenantwaarde = convenanten[partner.convenant]
  return {
    ...partner,
    sleutel,
    soort: sector,
    ...(koepel === undefined ? {} : { koepel }),
    vanaf: datum(partner.vanaf),
  }
}
