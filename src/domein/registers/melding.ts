import type { Datum } from '../../gedeeld/datum.ts'
import type { Bijzonderheid, Registratiesoort } from '../../regels/kredietregistratie/index.ts'
import type { Bkractie, Bkrinhoud } from './bkr/registratie.ts'
import type { RegistersInzicht, Vishactie, Vishpersoon } from './registers.ts'

/** The registers that something is told to. */
export const registernamen = { vish: 'VISH (deurwaarders)', bkr: 'BKR (kredietverstrekkers)' } as const
export type Register = keyof typeof registernamen

/** What the VISH is told: that there is help, never which. */
export interface Vishmelding {
  readonly register: 'vish'
  readonly actie: Vishactie
  readonly persoon: Vishpersoon
  /** Who can be asked about it; null: nobody handles the dossier yet. */
  readonly contact: string | null
  readonly begin: Datum
  readonly einde: Datum | null
}

/** What BKR is told: one act on one registration, with all that the registration says after it. */
export interface Bkrmelding extends Bkrinhoud {
  readonly register: 'bkr'
  readonly actie: Bkractie
  readonly soort: Registratiesoort
  /** Which registration of the dossier, from 1. */
  readonly nummer: number
  /** The day from which the act holds. */
  readonly datum: Datum
  readonly einde: Datum | null
  /** The code that is set or taken away; null: it is not about one. */
  readonly code: Bijzonderheid | null
}

/** What goes to a register, as data. The one place besides the dossier itself where a BSN stands. */
export type Registermelding = Vishmelding | Bkrmelding

/** What was told last to a register, in the state right after it; null: nothing was. */
export function meldingVan(register: Register, staat: RegistersInzicht): Registermelding | null {
  return register === 'vish' ? aanVish(staat) : aanBkr(staat)
}

function aanVish({ registers: { vish }, dossier }: RegistersInzicht): Vishmelding | null {
  if (vish === null) return null
  const { actie, persoon, begin, einde } = vish
  return { register: 'vish', actie, persoon, contact: dossier.behandelaar?.naam ?? null, begin, einde }
}

function aanBkr({ registers: { bkr } }: RegistersInzicht): Bkrmelding | null {
  const { laatst, registraties } = bkr
  const registratie = registraties.find(({ nummer }) => nummer === laatst?.nummer)
  if (laatst === null || registratie === undefined) return null
  const { soort, persoon, kredietsom, begin, afgesprokenEinde, einde } = registratie
  return { register: 'bkr', ...laatst, soort, persoon, kredietsom, begin, afgesprokenEinde, einde }
}
