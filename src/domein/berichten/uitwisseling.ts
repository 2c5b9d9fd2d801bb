import type { Bsn } from '../../gedeeld/bsn.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import type { Vorm } from '../schuldregeling/index.ts'
import type { Schuldeiserfeiten } from '../toegang/index.ts'
import type { Berichtsoort, Regel } from './berichten.ts'

/** Who answers questions about a message, or about an answer. */
export interface Contactpersoon {
  readonly naam: string
  readonly telefoon?: string
  readonly email?: string
}

/** An address as far as the dossier knows it. */
export interface Adres {
  readonly straat?: string
  readonly postcode?: string
  readonly huisnummer?: string
  readonly huisnummertoevoeging?: string
  readonly woonplaats?: string
}

/** A person as a schuldeiser may know him. The BSN is there only for a public schuldeiser, who may use it. */
export interface Berichtpersoon {
  readonly naam: string
  readonly geboortedatum?: Datum
  readonly geslacht?: 'Man' | 'Vrouw' | 'Onbekend'
  readonly adres: Adres
  readonly bsn?: Bsn
}

/** The claim that a message is about, by the reference of whom it goes to and those of the others. */
export interface Berichtvordering {
  readonly id: string
  readonly kenmerk?: string
  /** By which whom it goes to knows the inwoner; absent: it never said. */
  readonly klantnummer?: string
  readonly incassant?: { readonly naam: string; readonly kenmerk?: string }
  readonly deurwaarder?: { readonly naam: string; readonly kenmerk?: string }
  /** The schuldeiser for whom the addressee collects; absent: it is the addressee itself. */
  readonly namens?: { readonly naam: string; readonly kenmerk?: string }
}

/** How a claim shares in the verdeling: with a preference, without, or partly so. */
export type Vorderingstype = 'preferent' | 'concurrent' | 'deels-preferent'

/** When a schuldeiser is paid: once, or after every hercontrole and at the end. */
export type Uitbetaalmomenten = 'eenmalig' | 'na-elke-hercontrole'

/** What an accepted or offered regeling means for one claim; amounts in cents, percentages as `16.88`. */
export interface Aanbod {
  readonly vorm: Vorm
  readonly vordering: Centen
  readonly preferentBedrag: Centen
  readonly uitdeling: Centen
  readonly kwijting: Centen
  /** What is paid of this claim. */
  readonly percentage: string
  readonly percentagePreferent: string
  readonly percentageConcurrent: string
  readonly totaleSchuld: Centen
  readonly teVerdelen: Centen
  readonly looptijdMaanden: number
  readonly motivering: string
}

/** What a message says besides who it is about. */
export type Berichtinhoud =
  | { readonly soort: 'kennisgeving'; readonly pauzeTot: Datum | null }
  | {
      readonly soort: 'saldoverzoek'
      readonly herinnering: boolean
      /** What this schuldeiser asks to find the claim; absent: it asks nothing, or it is not known. */
      readonly extra?: {
        readonly meterstand?: string
        readonly meterstandOp?: Datum
        readonly eerdereAdressen?: string
      }
    }
  | ({
      readonly soort: 'voorstel'
      readonly ronde: number
      readonly herinnering: boolean
      /** Why the schuldeiser is asked once more, after it refused. */
      readonly heroverweging?: string
    } & Aanbod)
  | {
      readonly soort: 'akkoord'
      readonly datumAkkoord: Datum
      readonly vorm: Vorm
      /** Prognose divided by the claim, as `16.88`. */
      readonly afkooppercentage: string
      readonly prognoseEindbedrag: Centen
      readonly actueelVorderingsbedrag: Centen
      readonly vorderingstype: Vorderingstype
      /** What our payments say: the reference of the schuldeiser, else ours. */
      readonly betaalreferentie: string
      readonly uitbetaalmomenten: Uitbetaalmomenten
      readonly einde: Datum
    }
  | {
      readonly soort: 'kwijtingverzoek'
      readonly vordering: Centen
      readonly betaald: Centen
      readonly kwijting: Centen
    }
  /** Why it ended is the inwoner's; a schuldeiser hears that it was carried through, or that it stopped. */
  | { readonly soort: 'einde'; readonly op: Datum; readonly reden: 'afgerond' | 'gestopt' }
  /** Everything else, as lines to read. */
  | { readonly soort: 'status'; readonly regels: readonly Regel[] }

/** One message to a schuldeiser about one claim, as data: what every channel writes in its own form. */
export interface Berichtgegevens {
  readonly berichtId: string
  /** One per dossier and schuldeiser: every answer in it belongs to that dossier. */
  readonly conversatieId: string
  readonly soort: Berichtsoort
  readonly datum: Datum
  /** Null: no answer is asked. */
  readonly antwoordUiterlijk: Datum | null
  /** The id that the receiver gave the question that this answers; absent: it answers none, or one without an id. */
  readonly opVerzoek?: string
  /** How the dossier is known to the outside: its betalingskenmerk. */
  readonly klantnummer: string
  readonly organisatie: { readonly code: string; readonly naam: string }
  readonly contactpersoon: Contactpersoon
  readonly schuldeiser: Pick<Schuldeiserfeiten, 'id' | 'naam' | 'soort'>
  readonly klant: Berichtpersoon
  readonly partner: Berichtpersoon | null
  readonly vordering: Berichtvordering
  readonly inhoud: Berichtinhoud
}
