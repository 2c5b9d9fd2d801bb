import type { Brief } from '../berichten/index.ts'
import type { Actor } from '../toegang/index.ts'
import type { Enqueteuitkomst, Enqueteverzoek } from './enqueteplaats.ts'
import type { Antwoord } from './poorten.ts'
import type { Mijnblad } from './mijn/index.ts'

/** Whose traject is asked: that of an access that somebody has, by that somebody. */
export interface Inwonerplek {
  readonly organisatieId: string
  readonly toegang: { readonly id: string; readonly dossierId: string }
  readonly door: Extract<Actor, { soort: 'inwoner' }>
}

/** Who looked at the data of an inwoner or changed them. */
export interface Keekmee {
  /** Instant; of several the last. */
  readonly op: string
  readonly wie: string
  readonly door: Actor['soort']
  readonly handeling: 'inzage' | 'opdracht' | 'verzending' | 'toegang' | 'vernietiging'
  /** Dutch: what it was for. */
  readonly waarom: string
  /** How many times that day: who looked again for the same reason stands here once. */
  readonly keren: number
}

/** What came of signing. */
export type Tekenuitkomst =
  | 'getekend'
  /** Something happened since it was shown: it must be read again. */
  | 'veranderd'
  /** A partner or a gemachtigde looks along and does not sign. */
  | 'niet-de-inwoner'
  | 'kan-niet'

/**
 * What an inwoner may ask of the product: only what an access of his opens, and of that only what is his to know. Each
 * gives null when the access is not (any more) of this dossier; each look is recorded as his own.
 */
export interface Inwonerplaats {
  readonly blad: (plek: Inwonerplek) => Promise<Mijnblad | null>
  /** A letter that was sent to him, as it was sent; null as well when it was not sent to him. */
  readonly brief: (plek: Inwonerplek, berichtId: string) => Promise<Pick<Brief, 'bytes'> | null>
  /**
   * Signs the plan van aanpak, as it was shown.
   * @param gezienVersie of the blad that was shown
   */
  readonly tekenPlan: (
    plek: Inwonerplek,
    verzoek: { readonly opdrachtId: string; readonly gezienVersie: number },
  ) => Promise<Tekenuitkomst | null>
  /** The example of a mail about one claim; null as well when it is not a claim of his. */
  readonly mail: (plek: Inwonerplek, vorderingId: string) => Promise<Pick<Brief, 'bytes'> | null>
  /** Does something to his own dossier, as himself. Null as well for who looks along, when that is for the inwoner alone. */
  readonly doe: (
    plek: Inwonerplek,
    verzoek: {
      readonly opdrachtId: string
      readonly soort:
        | 'MeldDocumentOntbreekt'
        | 'VraagAnderMoment'
        | 'SchrijfHulpverlener'
        | 'DienZelfKlachtIn'
        | 'TrekZelfKlachtIn'
        | 'MaakZelfBezwaar'
        | 'VulZelfBezwaarAan'
        | 'TrekZelfBezwaarIn'
      readonly invoer: unknown
    },
  ) => Promise<Antwoord | null>
  /** Lets somebody look along, until when, or stops that. Null as well for who looks along himself. */
  readonly machtig: (
    plek: Inwonerplek,
    verzoek: {
      readonly opdrachtId: string
      readonly soort: 'GeefInwonerToegang' | 'VerlengInwonerToegang' | 'TrekInwonerToegangIn'
      readonly invoer: unknown
    },
  ) => Promise<Antwoord | null>
  /** The schuldregelingsovereenkomst that was offered last, as PDF; null as well when none was. */
  readonly overeenkomst: (plek: Inwonerplek) => Promise<Pick<Brief, 'bytes' | 'sha256'> | null>
  /**
   * Signs the overeenkomst for the client or the partner, and keeps the bytes that are signed.
   * @param sha256 of the PDF that was shown
   */
  readonly tekenOvereenkomst: (
    plek: Inwonerplek,
    verzoek: { readonly opdrachtId: string; readonly sha256: string },
  ) => Promise<Tekenuitkomst | null>
  /** Says what he finds of our help; who answered is kept apart from what. Null as well for who looks along. */
  readonly geefMening: (plek: Inwonerplek, verzoek: Enqueteverzoek) => Promise<Enqueteuitkomst | null>
  /** Who looked along, without his own looks; newest first, 40 a page. @param pagina from 1 */
  readonly wieKeekMee: (
    plek: Inwonerplek,
    pagina: number,
  ) => Promise<{ readonly rijen: readonly Keekmee[]; readonly totaal: number } | null>
}
