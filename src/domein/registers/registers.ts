import type { Bsn } from '../../gedeeld/bsn.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import type { GeldInzicht } from '../geld/index.ts'

/** Who stands in the VISH: nothing by which one can tell which help there is. */
export interface Vishpersoon {
  readonly naam: string
  readonly geboortedatum: Datum
  readonly bsn?: Bsn
  readonly straat?: string
  readonly huisnummer?: string
  readonly huisnummertoevoeging?: string
  readonly postcode?: string
  readonly woonplaats?: string
}

/** What happened at the registers. */
export type RegisterGebeurtenis =
  | { readonly soort: 'VishAangemeld'; readonly datum: Datum; readonly persoon: Vishpersoon }
  | { readonly soort: 'VishGewijzigd'; readonly datum: Datum; readonly persoon: Vishpersoon }
  | { readonly soort: 'VishAfgemeld'; readonly datum: Datum; readonly einde: Datum }

/** What a register is asked to do. */
export type Vishactie = 'meldAan' | 'wijzig' | 'meldAf'

/** How the dossier stands in the VISH: what was told last. */
export interface Vishregistratie {
  readonly actie: Vishactie
  readonly persoon: Vishpersoon
  readonly begin: Datum
  /** The day on which the help ended; null: it goes on. */
  readonly einde: Datum | null
}

/** What the slice registers knows. */
export interface Registers {
  /** Null: never told. */
  readonly vish: Vishregistratie | null
}

/** What a slice sees that may know the registers. */
export interface RegistersInzicht extends GeldInzicht {
  readonly registers: Registers
}

export const geenRegisters: Registers = { vish: null }

const soorten: Record<RegisterGebeurtenis['soort'], true> = {
  VishAangemeld: true,
  VishGewijzigd: true,
  VishAfgemeld: true,
}

/** Tells whether a gebeurtenis is one of this slice. */
export function isRegisterGebeurtenis(g: { readonly soort: string }): g is RegisterGebeurtenis {
  return Object.hasOwn(soorten, g.soort)
}

/** Computes what the slice knows after one more gebeurtenis of its own. */
export function evolveRegisters(staat: Registers, g: RegisterGebeurtenis): Registers {
  switch (g.soort) {
    case 'VishAangemeld':
      return { ...staat, vish: { actie: 'meldAan', persoon: g.persoon, begin: g.datum, einde: null } }
    case 'VishGewijzigd':
      return staat.vish === null ? staat : { ...staat, vish: { ...staat.vish, actie: 'wijzig', persoon: g.persoon } }
    case 'VishAfgemeld':
      return staat.vish === null ? staat : { ...staat, vish: { ...staat.vish, actie: 'meldAf', einde: g.einde } }
    default:
      return nooit(g)
  }
}
