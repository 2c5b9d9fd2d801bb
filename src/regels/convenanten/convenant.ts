import { type Datum, datum } from '../../gedeeld/datum.ts'
import {
  type Convenantterm,
  type Convenantversie,
  type Convenantwaarde,
  convenanten,
  type extraGegevens,
  type schuldaarden,
} from '../waarden/convenanten.ts'

export type Convenantsleutel = keyof typeof convenanten
/** A kind of debt as a vordering has it. */
export type Schuldaard = keyof typeof schuldaarden
/** What a schuldeiser can need with the saldoverzoek. */
export type ExtraGegeven = keyof typeof extraGegevens

/** One term of a convenant; null: not known, so that nothing may be counted on. */
export type Term<T> = Convenantterm<T>

/** A convenant as it stands on a day. */
export interface Convenant extends Omit<Convenantwaarde, 'versies' | 'totEnMet'>, Omit<Convenantversie, 'vanaf'> {
  readonly sleutel: Convenantsleutel
  /** Since when these terms hold. */
  readonly vanaf: Datum
  readonly totEnMet: Datum | null
}

/** The keys of every convenant that is known, in the order of the register. */
export const alleConvenanten = Object.keys(convenanten) as readonly Convenantsleutel[]

/** The names by which people know them. */
export const convenantnamen = Object.fromEntries(
  alleConvenanten.map((sleutel) => [sleutel, convenanten[sleutel].naam]),
) as Readonly<Record<Convenantsleutel, string>>

/**
 * Tells what a convenant says on a day.
 * @returns null before its first day that is known and after its last: then nothing of it may be used
 * @bron NVVK convenanten; Handleiding convenanten (Z0)
 */
export function convenantOp(sleutel: Convenantsleutel, op: Datum): Convenant | null {
  const { versies, totEnMet, ...rest }: Convenantwaarde = convenanten[sleutel]
  const versie = versies.findLast(({ vanaf }) => vanaf <= op)
  if (versie === undefined || (totEnMet !== undefined && totEnMet < op)) return null
  const einde = totEnMet === undefined ? null : datum(totEnMet)
  return { ...rest, ...versie, sleutel, totEnMet: einde, vanaf: datum(versie.vanaf) }
}
