import type { Datum } from '../../gedeeld/datum.ts'
import type { Iban } from '../../gedeeld/iban.ts'
import { type Ingevuld, type Invoerschema, lees } from '../../gedeeld/invoer.ts'
import { type Uitkomst, geweigerd } from '../../gedeeld/uitkomst.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import type { Aannames } from '../../regels/aannames/index.ts'
import type { ExtraGegeven, Uitgesloten } from '../../regels/convenanten/index.ts'
import { type Actor, type Bevoegde, type Organisatie, type Rol, magDit } from './toegang.ts'
import type { VastgesteldeVergoeding } from './vergoeding.ts'
import type { Toegangsweigering } from './weigeringen.ts'

/** What a decision may know besides the state: who, when, where, and a source of ids. No clock, no chance. */
export interface Context {
  readonly vandaag: Datum
  readonly door: Actor
  readonly organisatie: Organisatie
  /** A fresh id for something that begins here (a vordering, a voorstel). */
  readonly nieuwId: () => string
  /** Facts of other streams that this opdracht names; the storage room loads them before the decision. */
  readonly feiten: Feiten
}

/** What a decision may look up outside its own dossier. */
export interface Feiten {
  readonly schuldeiser: (id: string) => Schuldeiserfeiten | undefined
  /** Who works here now. */
  readonly medewerker: (id: string) => Medewerkerfeiten | undefined
  /** The same, also of who left. */
  readonly ooitMedewerker: (id: string) => Medewerkerfeiten | undefined
  /** What the organisation set in the place of our aannames, as it holds on a peildatum. */
  readonly aannames: (peildatum: Datum) => Aannames
  /** Whether a bankrekening of the organisatie is known here: then its statements say what came in and what went out. */
  readonly metBankrekening: boolean
  /** What the tables hold that an opdracht on payments is about; absent for every other opdracht. */
  readonly betalen?: Betaalfeiten
  /** What the organisation asks for a schuldbemiddeling that is offered on a day; null: nothing. */
  readonly vergoeding: (op: Datum) => VastgesteldeVergoeding | null
  /** What came in as reservering for this dossier: a later slice knows it, `verloop` passes it. */
  readonly reserveringen: readonly { readonly datum: Datum; readonly bedrag: Centen }[]
  /** The accounts of the organisation of which statements are read; none: money is recorded by hand. */
  readonly bankrekeningen: readonly Bankrekeningfeiten[]
  /** An entry of a statement that the opdracht names, taken for it alone: nobody else couples it meanwhile. */
  readonly bankpost: (id: string) => Bankpostfeiten | undefined
}

/** Somebody who works here, or did. */
export interface Medewerkerfeiten {
  readonly id: string
  readonly naam: string
  readonly rollen: readonly Rol[]
}

/** Nothing of outside: what an opdracht knows that needs none of it. */
export const geenFeiten: Feiten = {
  schuldeiser: () => undefined,
  medewerker: () => undefined,
  ooitMedewerker: () => undefined,
  aannames: () => ({}),
  vergoeding: () => null,
  reserveringen: [],
  metBankrekening: false,
  bankrekeningen: [],
  bankpost: () => undefined,
}

/** An account of the organisation. */
export interface Bankrekeningfeiten {
  readonly id: string
  /** What of its beginsaldo is booked and of no dossier yet. */
  readonly beginsaldo: Centen
  readonly iban: Iban
  readonly naam: string
}

/** What is left of an amount on a statement; above 0 came in. */
export interface Bankdeelfeiten {
  readonly bedrag: Centen
  readonly open: Centen
}

/** An entry of a statement, with the payments of its batch; one of which no amount is known has nothing open. */
export interface Bankpostfeiten extends Bankdeelfeiten {
  readonly id: string
  readonly bankrekeningId: string
  readonly boekdatum: Datum
  /** How the bank names the statement. */
  readonly afschrift: string
  readonly details: readonly Bankdeelfeiten[]
}

/** A number of payments by what they come to: too many to stand in a gebeurtenis one by one. */
export interface Betalingsom {
  readonly aantal: number
  readonly totaal: Centen
  /** Of all of them in their order, hexadecimal. */
  readonly hash: string
}

/** What the storage room has found, or has written in the same transaction, for an opdracht on payments. */
export interface Betaalfeiten {
  /** The payments that are ready and can be made; those of the batch; those that an entry of the bank executes. */
  readonly som: Betalingsom
  /** How many of them go to an account that is no longer the one that was confirmed. */
  readonly gewijzigd: number
  /** Of the file for the bank, hexadecimal; empty when there is none. */
  readonly bestandHash: string
  /** How many of them the bank refused before, while an entry that nobody placed says that it paid them. */
  readonly misschienBetaald: number
  /** An entry that nobody placed, by which the bank paid what is said to be refused; null: there is none. */
  readonly geboekt: { readonly boekdatum: Datum; readonly bedrag: Centen } | null
  /** The fields that name what is not there or not of this account, as pointers. */
  readonly onbekend: readonly string[]
  /** Where the account of the payment that is named follows from; null: it did not come back from this account. */
  readonly bestemming: 'contactenboek' | 'leefgeld' | 'opgegeven' | null
  /** What an entry of the bank says of payments of ours; absent: nothing that fits. */
  readonly bevestiging?: Betaalbevestiging
}

/** One payment: whose it is, and to whom it goes. */
export interface Betaaldeel {
  readonly betalingId: string
  readonly dossierId: string
  readonly aan: 'schuldeiser' | 'inwoner' | 'erfgenamen'
  readonly schuldeiserId: string | null
  readonly bedrag: Centen
}

/** What an entry of the bank says of payments of ours: it executes some of one batch, or some came back. */
export type Betaalbevestiging = {
  /** The day on which the bank booked it. */
  readonly datum: Datum
} & (
  | { readonly soort: 'uitgevoerd'; readonly batchId: string }
  | {
      readonly soort: 'teruggekomen'
      readonly betalingen: readonly (Betaaldeel & { readonly reden: string })[]
    }
)

/** What a dossier copies of a schuldeiser on the day that a vordering is added. */
export interface Schuldeiserfeiten {
  readonly id: string
  readonly naam: string
  readonly soort: 'Zorg' | 'Publiek' | 'Nuts' | 'Overig'
  /** Absent: has claims of its own. */
  readonly rol?: 'incassobureau' | 'gerechtsdeurwaarder'
  readonly kvkNummer?: string
  readonly postcode?: string
  readonly privepersoon: boolean
  /** Agreed beforehand by convenant: gets no voorstel unless it reports a belemmering (Z0). */
  readonly voorafAkkoord: boolean
  /** Months that collection rests after the kennisgeving; null: only asked. */
  readonly pauzeMaanden: number | null
  /** Months that collection rests once more after the saldo-opgave; absent: not agreed, or not known. */
  readonly pauzeNaSaldoMaanden?: number
  /** Kinds of debt to which what was agreed does not apply. */
  readonly uitgesloten?: readonly Uitgesloten[]
  /** What it needs with the saldoverzoek. */
  readonly extraGegevens?: readonly ExtraGegeven[]
  /** Takes part in Collectief Schuldregelen: agrees with the saldo-opgave. */
  readonly collectief?: true
  /** The names of what was agreed, on that day. */
  readonly gronden?: readonly string[]
}

/** What the list of next steps may know: the day and the organisation, not yet who will do it. */
export type Omgeving = Pick<Context, 'vandaag' | 'organisatie'>

interface Omschrijving<Soort extends string, Schema extends Invoerschema, Staat, Weigering> {
  readonly soort: Soort
  /** Dutch, as on the button: `Leg het eerste contact vast`. */
  readonly titel: string
  /** Dutch, one sentence: what happens by itself after saving. */
  readonly daarna: string
  readonly bevoegd: readonly Bevoegde[]
  readonly invoer: Schema
  /** Every reason why this cannot be done now, from the state alone: drives the next steps on the screen. */
  readonly kan: (staat: Staat, omgeving: Omgeving) => readonly Weigering[]
}

/** One opdracht as the engine, the screens, the command line and the tests see it. */
export interface Opdracht<Soort extends string, Staat, Gebeurtenis, Weigering> extends Omschrijving<
  Soort,
  Invoerschema,
  Staat,
  Weigering
> {
  /** Decides: who may, what was handed in, whether it is possible now, and then the decision itself. */
  readonly beslis: (
    invoer: unknown,
    staat: Staat,
    context: Context,
  ) => Uitkomst<readonly Gebeurtenis[], Weigering | Toegangsweigering>
}

/**
 * Makes an opdracht. The order of the checks is fixed here, so no route can skip one (L-01, L-02):
 * bevoegd, invoer, kan, besluit.
 */
export function opdracht<Soort extends string, Schema extends Invoerschema, Staat, Gebeurtenis, Weigering>({
  besluit,
  ...omschrijving
}: Omschrijving<Soort, Schema, Staat, Weigering> & {
  /** Called with invoer of the right form and a state in which `kan` gave no reasons. */
  readonly besluit: (
    invoer: Ingevuld<Schema>,
    staat: Staat,
    context: Context,
  ) => Uitkomst<readonly Gebeurtenis[], Weigering | Toegangsweigering>
}): Opdracht<Soort, Staat, Gebeurtenis, Weigering> {
  const { bevoegd, kan, invoer: schema } = omschrijving
  return {
    ...omschrijving,
    beslis: (invoer, staat, context) => {
      if (!magDit(context.door, bevoegd)) return geweigerd({ code: 'NietBevoegd', door: context.door.soort, bevoegd })
      const gelezen = lees(schema, invoer)
      if (!gelezen.ok) return geweigerd({ code: 'OnjuisteInvoer', fouten: gelezen.weigeringen })
      const redenen = kan(staat, context)
      return redenen.length > 0 ? geweigerd(...redenen) : besluit(gelezen.waarde, staat, context)
    },
  }
}

/** A gebeurtenis as it stands in the log. */
export interface Vastgelegd<Gebeurtenis> {
  readonly versie: number
  /** Instant of recording, ISO 8601 UTC. The day on which it happened is inside the gebeurtenis. */
  readonly opgetekendOp: string
  readonly door: Actor
  readonly opdrachtId: string
  readonly gebeurtenis: Gebeurtenis
}
