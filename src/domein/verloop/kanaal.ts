import type {
  Antwoordopdracht,
  Bericht,
  Berichtgegevens,
  Borgstellinggegevens,
  Briefgegevens,
  Tafelreden,
} from '../berichten/index.ts'
import type { Register, Registermelding } from '../registers/index.ts'
import type { Schuldeiser, Schuldeiserkanaal } from '../schuldeisers/index.ts'
import type { Organisatie } from '../toegang/index.ts'

/** How post goes and comes. `simulatie` takes the place of what is not connected; through `portaal` a schuldeiser types. */
export type Kanaalnaam = Schuldeiserkanaal | Register | 'simulatie' | 'portaal'

/** A bericht that has to go out, with all that a kanaal may need to write it. */
export interface Uitgaand {
  readonly organisatie: Organisatie
  readonly berichtId: string
  readonly dossierId: string
  readonly bericht: Bericht
  /** Null: it is not to a schuldeiser. */
  readonly gegevens: Berichtgegevens | null
  /** As the contactenboek has it today; null: not to a schuldeiser, or to one that is not in it. */
  readonly schuldeiser: Schuldeiser
  /** What it tells a register, at its own moment; absent: it is not to one. */
  readonly melding?: Registermelding
  /** What it tells the Waarborgfonds, at its own moment; absent: it is not to the fund. */
  readonly borgstelling?: Borgstellinggegevens
  /** What stands around it as a letter: the house style of its day, the address of today. */
  readonly brief: Briefgegevens
}

/**
 * What a kanaal made of a bericht: the bytes that will leave, or why it cannot be written. `opmerking`: what the person
 * who takes it further must know.
 */
export type Geschreven =
  | { readonly bytes: Uint8Array; readonly mediatype: string; readonly opmerking?: string }
  | { readonly fout: string }
  /** It waits, to be written together with others or when what is missing is there: nothing leaves now. */
  | { readonly later: true; readonly opmerking?: string }

/** Bytes that lie in the archive and may leave. */
export interface Klaargezet extends Uitgaand {
  readonly postId: string
  readonly mediatype: string
  readonly bytes: Uint8Array
}

/** Where a message is after it was handed to its kanaal. */
export type Aflevering =
  /** It left; `kenmerk` is what the other side calls it. */
  | { readonly soort: 'verzonden'; readonly kenmerk: string | null }
  /** A person takes it further (prints it, sends a list), and says so. */
  | { readonly soort: 'ligt-klaar' }
  /** It will not be taken, however often it is tried. */
  | { readonly soort: 'mislukt'; readonly fout: string }

/**
 * A way out. `schrijf` makes bytes and does nothing else; they are archived before `verzend` lets them go. `verzend`
 * comes again after a crash, with the same bericht and the same bytes: the receiver knows that id. A throw means that it
 * is tried again later.
 */
export interface Kanaal {
  readonly naam: Kanaalnaam
  readonly schrijf: (uitgaand: Uitgaand) => Promise<Geschreven>
  readonly verzend: (post: Klaargezet) => Promise<Aflevering>
}

/** Finds the kanaal that takes what goes this way; null: nothing does, a person prints and posts it. */
export type Kanaalkeuze = (naam: Schuldeiserkanaal | Register) => Kanaal | null

/** What came in, as bytes; the same `referentie` through the same kanaal is the same post. */
export interface Binnengekomen {
  readonly kanaal: Kanaalnaam
  readonly referentie: string
  readonly mediatype: string
  readonly bytes: Uint8Array
}

/** Where an answer is: `beslist` is decided and being carried out, `terzijde` was set aside by a person. */
export type Antwoordstand = 'ontvangen' | 'beslist' | 'verwerkt' | 'op-tafel' | 'terzijde'

/** What became of an answer that came in. */
export interface Ontvangst {
  readonly antwoordId: string
  /** It was there already: nothing was added. */
  readonly herhaald: boolean
  readonly stand: Antwoordstand
  /** What it meant on the dossier. */
  readonly opdrachten: readonly Antwoordopdracht[]
  /** Why a person must look at it, or at the rest of it. */
  readonly reden: Tafelreden | null
  readonly dossierId: string | null
}
