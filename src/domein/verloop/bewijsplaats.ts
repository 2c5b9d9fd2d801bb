import type { Bsn } from '../../gedeeld/bsn.ts'
import type { Dossier } from '../dossier/index.ts'
import type { Antwoord, Opdrachtverzoek } from './poorten.ts'
import type { Deur } from './toegangsplaats.ts'

/** Why somebody whom an identity provider sent back is not let in. */
export const bewijsweigeringen = [
  /** The provider does not answer. */
  'onbereikbaar',
  /** Somebody went back, or the provider stopped it. */
  'afgebroken',
  /** It took too long, was done before, or was begun in another browser. */
  'verlopen',
  /** What came back cannot be trusted, or the connection is set wrongly. */
  'ongeldig',
  'niveau-te-laag',
  /** What came back does not name a person by a BSN, or a business by a KvK-nummer. */
  'geen-nummer',
  'geen-dossier',
  /** Somebody acts for an inwoner, whose dossier says nothing of that. */
  'geen-machtiging',
  /** Access was taken away. */
  'toegang-gestopt',
  /** Nobody gave this party or this medewerker access. */
  'niet-toegelaten',
] as const
export type Bewijsweigering = (typeof bewijsweigeringen)[number]

/** One way to sign in by an identity provider. */
export interface Inlogaansluiting {
  readonly id: string
  /** As people know it: `DigiD`, `uw werkaccount`. */
  readonly naam: string
}

/** What came of being sent back. */
export type Bewijsuitkomst =
  | { readonly soort: 'ingelogd'; readonly token: string; readonly naar: string }
  | { readonly soort: 'geweigerd'; readonly waarom: Bewijsweigering; readonly naar: string | null }

/** Signing in by an identity provider (OpenID Connect), at each door. */
export interface Bewijsplaats {
  /** How one can sign in at a door. */
  readonly keuzes: (deur: Deur) => {
    readonly aansluitingen: readonly Inlogaansluiting[]
    /** Also with a name and a password of our own. */
    readonly lokaal: boolean
  }
  /**
   * Sends somebody to the provider. Null: there is no such connection at this door.
   * @param terug the address that the provider sends back to
   * @param naar where somebody was going, inside this portal
   */
  readonly begin: (
    deur: Deur,
    id: string,
    terug: string,
    naar: string,
  ) => Promise<
    | {
        readonly naar: string
        /** What the browser keeps until it is back, under this name; sealed. */
        readonly poging: { readonly staat: string; readonly verzegeld: string }
      }
    | 'onbereikbaar'
    | null
  >
  /** Takes somebody back. @param adres the whole address that the provider sent to, with its parameters */
  readonly rondAf: (
    deur: Deur,
    id: string,
    adres: string,
    verzegeld: string | null,
    toestel?: string,
  ) => Promise<Bewijsuitkomst | null>
  /** Where somebody signs out at the provider as well; null: it does not offer that, or does not answer. */
  readonly uitlogadres: (deur: Deur, id: string, terug: string) => Promise<string | null>
}

/** A dossier in which a BSN stands or stood. */
export interface Persoonsdossier {
  readonly id: string
  readonly versie: number
  readonly dossier: Dossier
}

/** What signing in by a BSN asks of the storage. */
export interface Persoonplaats {
  readonly dossiersMet: (organisatieId: string, bsn: Bsn) => Promise<readonly Persoonsdossier[]>
  readonly voerUit: (verzoek: Opdrachtverzoek) => Promise<Antwoord>
}
