import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import type { Vorm } from '../../regels/voorstel/index.ts'
import type { Grondslag } from './grondslag.ts'
import type { Nevenafspraak } from './nevenafspraak.ts'
import type { Voorgesteld } from './voorstelberekening.ts'

/** Why a round replaces the one before. */
export type Vervangingsreden = 'vorderingen' | 'capaciteit' | 'nevenafspraken' | 'geen-akkoord'

/** The round that a voorstel replaces, and what the total debt (cents) and the percentages were in it. */
export interface Vervanging {
  readonly ronde: number
  readonly datum: Datum
  readonly redenen: readonly Vervangingsreden[]
  readonly schuld: Centen
  readonly percentagePreferent: string
  readonly percentageConcurrent: string
}

/** A voorstel to all schuldeisers; amounts are those of its day. */
export interface Voorstel extends Voorgesteld {
  readonly ronde: number
  readonly datum: Datum
  readonly vorm: Vorm
  readonly looptijdMaanden: number
  readonly grondslag: readonly Grondslag[]
  /** Claims whose schuldeiser is asked; the others agreed beforehand and get no voorstel (Z0). */
  readonly gevraagd: readonly string[]
  readonly voorafAkkoord: readonly string[]
  readonly uiterlijk: Datum
  readonly motivering: string
  /** Why the credit of a saneringskrediet lies well below what the capacity allows. */
  readonly afwijkingKrediet?: string
  /** What single schuldeisers get outside the verdeling, as all schuldeisers see it. */
  readonly nevenafspraken: readonly Nevenafspraak[]
  /** Absent in the first round. */
  readonly vervangt?: Vervanging
}
