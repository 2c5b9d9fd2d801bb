import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import type { Berekening } from '../../gedeeld/verantwoording.ts'
import type { Uitdeling } from '../voorstel/index.ts'
import type { Oplossingsoort } from './vraag.ts'
import type { Oplossingweigering } from './weigeringen.ts'

/** Money to the schuldeisers on a day: so many whole months after the peildatum. */
export interface Betaling {
  readonly maand: number
  readonly datum: Datum
  readonly bedrag: Centen
}

/** What one oplossing means for both sides. Amounts in cents; inwoner.totaal = schuldeisers.totaal + kosten + over. */
export interface Oplossinguitkomst {
  readonly inwoner: {
    readonly totaal: Centen
    /** Paid out of vermogen, at the start. */
    readonly vermogen: Centen
    /** At the end of month 1, 2, …; empty: nothing is paid per month. */
    readonly perMaand: readonly Centen[]
    /** The day of the last payment: from then on there are no debts left, also no loan. */
    readonly klaarOp: Datum
  }
  /** What does not reach the schuldeisers. */
  readonly kosten: { readonly rente: Centen; readonly vergoeding: Centen; readonly bewindvoerder: Centen }
  /** What no schuldeiser can take, because all are paid in full. */
  readonly over: Centen
  readonly schuldeisers: {
    readonly totaal: Centen
    readonly percentagePreferent: string
    readonly percentageConcurrent: string
    /** In the order of the claims. */
    readonly uitdeling: readonly Uitdeling[]
    /** In the order of the days; none is 0, together the totaal. */
    readonly betalingen: readonly Betaling[]
    /** From when the schuldeisers have nothing more to claim. */
    readonly klaarOp: Datum
  }
  readonly berekening: Berekening
}

/** One oplossing: what it gives, or every reason why it is not open. */
export type Oplossing = { readonly soort: Oplossingsoort } & (
  | { readonly mogelijk: true; readonly uitkomst: Oplossinguitkomst }
  | { readonly mogelijk: false; readonly redenen: readonly Oplossingweigering[] }
)

/** All oplossingen side by side. */
export interface Vergelijking {
  readonly schuld: Centen
  /** In the order in which they are tried. */
  readonly oplossingen: readonly Oplossing[]
  /** The first of them that is open; a person chooses. */
  readonly eersteDieKan: Oplossingsoort | null
}
