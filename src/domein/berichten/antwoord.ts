import type { Datum } from '../../gedeeld/datum.ts'
import type { Borgstand } from '../../regels/borgstelling/index.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import type { Contactgegevens } from '../schulden/index.ts'
import type { Contactpersoon } from './uitwisseling.ts'

/** Why a schuldeiser does not take part (Schuldenknooppunt 2.0, Geen medewerking). */
export const redenenGeenMedewerking = {
  'klant-onbekend': 'Kent deze klant niet',
  'recente-kwijting': 'Verleende deze klant kort geleden finale kwijting',
  'recente-stabilisatie': 'Kort geleden is stabilisatie geprobeerd',
  'geen-samenwerking': 'Werkt niet met ons samen',
} as const
export type RedenGeenMedewerking = keyof typeof redenenGeenMedewerking

/** What a schuldeiser says of one claim; amounts in cents. */
export interface Saldodeel {
  /** How the schuldeiser names the claim, and how we named it. */
  readonly kenmerkSE?: string
  readonly kenmerkVolgensOns?: string
  readonly schuldtype: 'openstaand' | 'overgedragen' | 'onbekend'
  readonly origineel?: Centen
  readonly rente?: Centen
  readonly kosten?: Centen
  readonly betaald?: Centen
  /** What is open today: what counts. Asked when the claim is openstaand. */
  readonly saldo?: Centen
  readonly preferent?: Centen
  /** Why that part is preferent, in the words of the schuldeiser. */
  readonly preferentReden?: string
  readonly ontstaan?: Datum
  /** Who has the claim now: as the schuldeiser names it, its id when the channel knows that, its reference there. */
  readonly overgedragenAan?: { readonly naam: string; readonly schuldeiserId?: string; readonly kenmerk?: string }
}

/** What a schuldeiser can say. */
export type Antwoordinhoud =
  | {
      readonly soort: 'saldo'
      /** Per claim, or only what it comes to together. */
      readonly opgave:
        { readonly delen: readonly Saldodeel[] } | { readonly totaal: Centen; readonly preferent?: Centen }
      /** Absent: nothing is said, what the convenant says holds. */
      readonly voorafAkkoord?: boolean
      readonly belemmering?: string
    }
  | { readonly soort: 'geen-medewerking'; readonly reden: RedenGeenMedewerking }
  | { readonly soort: 'reactie'; readonly reactie: 'akkoord' | 'geweigerd'; readonly reden?: string }
  | {
      readonly soort: 'kennisgeving'
      readonly contactpersoon?: Contactpersoon
      readonly klantnummer?: string
      readonly kenmerken: readonly string[]
      /** What it says besides, for a person to read. */
      readonly tekst?: string
    }
  | { readonly soort: 'kwijting'; readonly bewijs: string }
  /** For a person to read; and who wrote a name under it, when a form asked for that. */
  | { readonly soort: 'status'; readonly tekst: string; readonly ingevuldDoor?: string }
  /** How it stands. The id of the question, and how it names the dossier: by its betalingskenmerk, if at all. */
  | { readonly soort: 'statusverzoek'; readonly verzoek?: string; readonly klantnummer?: string }
  /** Of the Waarborgfonds alone: where a borgstelling is now, by our kenmerk and that of the fund. */
  | {
      readonly soort: 'borgstelling'
      readonly kenmerk: string
      readonly kenmerkFonds: string
      readonly stand: Borgstand
      readonly toelichting?: string
    }

/** What came in from a schuldeiser or the Waarborgfonds, whatever channel brought it. */
export interface Schuldeiserantwoord {
  /** The id that the sender gave it: the same twice is one answer. */
  readonly postId: string
  /** The bericht that it answers; null: the channel does not say. */
  readonly opBerichtId: string | null
  /** The conversation that it belongs to; null: the channel does not say. */
  readonly conversatieId: string | null
  /** Who sent it, as the channel has established: its id in the contactenboek, or `waarborgfonds`. */
  readonly schuldeiserId: string
  /** The day on which the schuldeiser answered. */
  readonly datum: Datum
  readonly inhoud: Antwoordinhoud
  /** Who handles it there, told beside the answer itself; absent: nothing is said of that. */
  readonly behandelt?: Contactgegevens
  /** Who gave it there, as the door has established; absent: the channel does not say. */
  readonly gever?: string
}
