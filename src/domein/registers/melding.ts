import type { Datum } from '../../gedeeld/datum.ts'
import type { RegistersInzicht, Vishactie, Vishpersoon } from './registers.ts'

/** The registers that something is told to. */
export const registernamen = { vish: 'VISH (deurwaarders)' } as const
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

/** What goes to a register, as data. The one place besides the dossier itself where a BSN stands. */
export type Registermelding = Vishmelding

/** What was told last to a register, in the state right after it; null: nothing was. */
export function meldingVan(
  register: Register,
  { registers: { vish }, dossier }: RegistersInzicht,
): Registermelding | null {
  if (vish === null) return null
  const { actie, persoon, begin, einde } = vish
  return { register, actie, persoon, contact: dossier.behandelaar?.naam ?? null, begin, einde }
}
