import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import type { Aannames } from '../aannames/index.ts'
import type { Vergoedingsafspraak } from '../vergoeding/index.ts'
import { type Capaciteitsregel, type VoorstelVordering, vormen } from '../voorstel/index.ts'

/**
 * The ways out of debt, in the order in which they are tried: everything first, then as much as possible, then the court.
 * @bron Gedragscode art. 11.11 and 11.12
 */
export const oplossingen = {
  betalingsregeling: 'Betalingsregeling van 100 %',
  herfinanciering: 'Herfinanciering',
  ...vormen,
  wsnp: 'Wettelijke schuldsanering (Wsnp)',
} as const
export type Oplossingsoort = keyof typeof oplossingen

/** What all of them are computed from. Amounts in cents. */
export interface Oplossingsvraag {
  /** The day on which every one of them is thought to begin. */
  readonly peildatum: Datum
  /** At least one row that holds on the peildatum. */
  readonly capaciteit: readonly Capaciteitsregel[]
  /** Months of a schuldregeling. */
  readonly looptijdMaanden: number
  /** Why the looptijd is longer than the norm. */
  readonly afwijkingLooptijd?: string | undefined
  readonly ondernemer: boolean
  /** Two partners with the same debts: one case in the Wsnp. */
  readonly samen: boolean
  /** Vermogen, savings from before the start and expected lump sums. */
  readonly vermogen: Centen
  /** Of a schuldbemiddeling: a saneringskrediet has its rente (ADR 0017). */
  readonly vergoeding: Vergoedingsafspraak | null
  /** Effective, of a saneringskrediet and of a herfinanciering, in hundredths of a percent; null: not known yet. */
  readonly jaarrente: number | null
  readonly vorderingen: readonly VoorstelVordering[]
  /** What the organisation set in the place of our aannames: when the first hercontrole is. */
  readonly aannames: Aannames
  /** Agreed for this dossier: months until the first hercontrole, and between the later ones; left out: the norm. */
  readonly ritme?: { readonly eersteNa: number; readonly elke: number }
}
