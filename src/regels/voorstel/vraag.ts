import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import type { Vergoedingsafspraak } from '../vergoeding/index.ts'
import type { Capaciteitsregel } from './capaciteit.ts'

/** The three forms of a schuldregeling, as people read them. */
export const vormen = {
  SK: 'Saneringskrediet',
  SB: 'Schuldbemiddeling',
  SA: 'Schuldregeling zonder afloscapaciteit',
} as const
export type Vorm = keyof typeof vormen

/** A claim that a voorstel is made for: recognised, of a schuldeiser inside the regeling, without what a zekerheid covers. */
export interface VoorstelVordering {
  readonly id: string
  readonly bedrag: Centen
  /** The part with priority; preferentie belongs to a part, not to a schuldeiser. */
  readonly preferentBedrag: Centen
}

/** What decides the amount of a saneringskrediet: a jaarrente in hundredths of a percent, or the offer of the kredietbank. */
export type Krediet =
  { readonly soort: 'jaarrente'; readonly jaarrente: number } | { readonly soort: 'offerte'; readonly bedrag: Centen }

/** What a schuldbemiddeling brings when its looptijd began before the peildatum. Amounts in cents. */
export interface Reserveringsverloop {
  /** What each month of the looptijd asks, the passed ones too; nothing while no capacity was determined. */
  readonly perMaand: readonly Centen[]
  /** How many of them began before a capacity was determined. */
  readonly zonderCapaciteit: number
  /** What was reserved before the first month that asks a capacity. */
  readonly vooraf: Centen
}

interface Gemeenschappelijk {
  readonly peildatum: Datum
  /** At least one row that holds on the peildatum. */
  readonly capaciteit: readonly Capaciteitsregel[]
  readonly looptijdMaanden: number
  /** Why the looptijd is longer than the norm. */
  readonly afwijkingLooptijd?: string | undefined
  readonly ondernemer: boolean
  /** Vermogen, savings from before the start and expected lump sums; paid out at the start, no fee over it. */
  readonly vermogen: Centen
  readonly vergoeding: Vergoedingsafspraak | null
  readonly vorderingen: readonly VoorstelVordering[]
}

/** What a voorstel is computed from. Amounts in cents. */
export type Voorstelvraag = Gemeenschappelijk &
  (
    | {
        readonly vorm: 'SB'
        /** Of a dossier; absent: the looptijd begins on the peildatum. */
        readonly reservering?: Reserveringsverloop | undefined
      }
    | { readonly vorm: 'SA' }
    | { readonly vorm: 'SK'; readonly krediet: Krediet }
  )
