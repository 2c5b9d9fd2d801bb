import type { Berichtsoort, Berichtstand, Schuldeiserantwoord, Tafelreden } from '../berichten/index.ts'
import type { Actor } from '../toegang/index.ts'
import type { Antwoordstand, Kanaalnaam } from './kanaal.ts'
import type { Berichtregel } from './poorten.ts'

/** A page of a tray; 50 rows. */
export interface Blad<R> {
  readonly rijen: readonly R[]
  readonly totaal: number
}

/** A bericht in the out-tray. */
export interface Uitregel {
  readonly berichtId: string
  readonly dossierId: string
  /** Whose dossier it is. */
  readonly inwoner: string
  readonly soort: Berichtsoort
  readonly aan: string
  readonly gemaaktOp: string
  readonly stand: Berichtstand
  readonly verzondenOp: string | null
  readonly beantwoordOp: string | null
  /** Null: no kanaal has it (yet). */
  readonly kanaal: Kanaalnaam | null
  readonly pogingen: number
  /** Why the last try did not succeed. */
  readonly fout: string | null
  /** Its bytes in the archive. */
  readonly postId: string | null
}

/** An answer in the in-tray. */
export interface Inregel {
  readonly antwoordId: string
  readonly kanaal: Kanaalnaam
  readonly schuldeiser: string
  readonly soort: Schuldeiserantwoord['inhoud']['soort']
  readonly ontvangenOp: string
  readonly stand: Antwoordstand
  readonly reden: Tafelreden | null
  readonly dossierId: string | null
  readonly inwoner: string | null
}

/** One answer with all that is known of it. */
export interface Antwoordblad extends Inregel {
  readonly antwoord: Schuldeiserantwoord
  readonly postId: string
  readonly berichtId: string | null
  /** Who decided about it, when, and why. */
  readonly afgehandeld: { readonly door: Actor; readonly op: string; readonly toelichting: string | null } | null
}

/** A piece of the archive, as a file. */
export interface Poststuk {
  readonly richting: 'uit' | 'in'
  readonly mediatype: string
  readonly bytes: Uint8Array
}

/** A letter that a person has to print and post. */
export interface Tepostenbrief extends Berichtregel {
  /** False: it is not written yet, because `opmerking` says what is missing. */
  readonly inArchief: boolean
  /** What to know before it is posted; null: nothing. */
  readonly opmerking: string | null
}

/** How the post stands, counted. */
export interface Posttelling {
  /** Letters that wait for a person. */
  readonly tePosten: number
  readonly uit: Readonly<Record<Berichtstand, number>>
  readonly in: Readonly<Record<Antwoordstand, number>>
}

/** What came of placing an answer: done, still a reason why not, or it did not lie on the desk any more. */
export type Plaatsing = 'geplaatst' | 'lag-niet-op-tafel' | Tafelreden

/** What the portals ask about post that goes and comes. */
export interface Postplaats {
  readonly telling: (organisatieId: string) => Promise<Posttelling>
  /** The out-tray, newest first; the failed ones have their reason. */
  readonly uit: (
    organisatieId: string,
    vraag: { readonly stand?: Berichtstand; readonly pagina: number },
  ) => Promise<Blad<Uitregel>>
  /** The in-tray, newest first. */
  readonly in: (
    organisatieId: string,
    vraag: { readonly stand?: Antwoordstand; readonly pagina: number },
  ) => Promise<Blad<Inregel>>
  readonly vanDossier: (organisatieId: string, dossierId: string) => Promise<readonly Uitregel[]>
  /** Reads an answer and records who looked; null: there is none. */
  readonly antwoord: (
    organisatieId: string,
    antwoordId: string,
    inzage: { readonly door: Actor; readonly waarom: string },
  ) => Promise<Antwoordblad | null>
  /** The bytes of a bericht as they left or will leave, or those that an answer came in; null: there are none of it. */
  readonly stuk: (
    organisatieId: string,
    van: { readonly berichtId: string } | { readonly antwoordId: string },
    inzage: { readonly door: Actor; readonly waarom: string },
  ) => Promise<Poststuk | null>
  /** Lets a bericht that failed go out once more. False: it had not failed. */
  readonly opnieuw: (organisatieId: string, berichtId: string, door: Actor) => Promise<boolean>
  /** Says of which claim an answer on the desk is; the person who says so gives what follows from it. */
  readonly plaats: (
    organisatieId: string,
    antwoordId: string,
    waar: { readonly dossierId: string; readonly vorderingId: string },
    door: Actor,
  ) => Promise<Plaatsing>
  /** Sets an answer on the desk aside, with the reason. False: it did not lie there. */
  readonly legTerzijde: (organisatieId: string, antwoordId: string, waarom: string, door: Actor) => Promise<boolean>
}
