import type { Bsn } from '../../gedeeld/bsn.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import type { GeldInzicht } from '../geld/index.ts'
import { type BkrGebeurtenis, type Bkrregister, evolveBkr, geenBkr, isBkrGebeurtenis } from './bkr/registratie.ts'
import type { Registerpersoon } from './persoon.ts'

/** Who stands in the VISH: nothing by which one can tell which help there is. */
export interface Vishpersoon extends Registerpersoon {
  readonly bsn?: Bsn
}

/** What happened at the VISH. */
type VishGebeurtenis =
  | { readonly soort: 'VishAangemeld'; readonly datum: Datum; readonly persoon: Vishpersoon }
  | { readonly soort: 'VishGewijzigd'; readonly datum: Datum; readonly persoon: Vishpersoon }
  | { readonly soort: 'VishAfgemeld'; readonly datum: Datum; readonly einde: Datum }

/** What happened at the registers. */
export type RegisterGebeurtenis = VishGebeurtenis | BkrGebeurtenis

/** What the VISH is asked to do. */
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
  readonly bkr: Bkrregister
}

/** What a slice sees that may know the registers. */
export interface RegistersInzicht extends GeldInzicht {
  readonly registers: Registers
}

export const geenRegisters: Registers = { vish: null, bkr: geenBkr }

const vishsoorten: Record<VishGebeurtenis['soort'], true> = {
  VishAangemeld: true,
  VishGewijzigd: true,
  VishAfgemeld: true,
}

/** Tells whether a gebeurtenis is one of this slice. */
export function isRegisterGebeurtenis(g: { readonly soort: string }): g is RegisterGebeurtenis {
  return Object.hasOwn(vishsoorten, g.soort) || isBkrGebeurtenis(g)
}

/** Computes what the slice knows after one more gebeurtenis of its own. */
export function evolveRegisters(staat: Registers, g: RegisterGebeurtenis): Registers {
  if (isBkrGebeurtenis(g)) return { ...staat, bkr: evolveBkr(staat.bkr, g) }
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
