import type { Datum } from '../../gedeeld/datum.ts'
import type {
  Antwoordvraag,
  Berichtgegevens,
  Berichtsoort,
  Betaalverloop,
  Linkstand,
  Regel,
} from '../berichten/index.ts'
import type { Lijstoordeel, Lijstuitslag, Lijstvorm } from './lijstplaats.ts'
import type { Machtigingstand, Machtigplaats } from './machtigplaats.ts'
import type { Schuldeiserrol } from './partijplaats.ts'
import type { Blad } from './postplaats.ts'
import type { Bereikbaar, Linkantwoord } from './schuldeiserplaats.ts'

/** What a schuldeiser is asked, each with the form that answers it. */
export const loketvragen = {
  saldo: 'saldo',
  voorstel: 'voorstel',
  heroverweging: 'voorstel',
  kwijting: 'kwijting',
} as const satisfies Readonly<Record<string, Antwoordvraag>>
export type Loketvraag = keyof typeof loketvragen

/** Whether a text names such a question. */
export const isLoketvraag = (tekst: unknown): tekst is Loketvraag =>
  typeof tekst === 'string' && Object.hasOwn(loketvragen, tekst)

/** Who works at the loket: somebody of a party, whatever organisations it works with. */
export interface Loketgebruiker {
  readonly partijId: string
  /** The account. */
  readonly id: string
  readonly rol: Schuldeiserrol
  /** As it is recorded. */
  readonly naam: string
}

/** Which part of the in-tray is looked at. */
export interface Loketfilter {
  readonly vraag?: Loketvraag
  readonly organisatieId?: string
  /** Part of the name of the inwoner, or of the own kenmerk. */
  readonly zoek?: string
  /** From 1, 50 rows each. */
  readonly pagina: number
}

/** A bericht to the party, as the lists show it. */
export interface Loketregel {
  readonly berichtId: string
  readonly organisatieId: string
  readonly soort: Berichtsoort
  /** Null: nothing is asked. */
  readonly vraag: Loketvraag | null
  /** Whether an answer is waited for. */
  readonly open: boolean
  /** As the bericht names them; the kenmerk is that of the addressee. */
  readonly klant: string
  readonly kenmerk: string | null
  /** The schuldeiser for whom the addressee acts; null: for itself. */
  readonly namens: string | null
  /** How the dossier is known to the outside: its betalingskenmerk. */
  readonly klantnummer: string
  /** With the term of a herinnering; null: no answer is asked. */
  readonly uiterlijk: Datum | null
  readonly verzondenOp: string
  /** Who of the party is busy with it, which keeps nobody from answering; null: nobody is. */
  readonly bij: { readonly id: string; readonly naam: string } | null
}

/** How many questions wait, per organisation. */
export interface Lokettelling {
  readonly organisatieId: string
  readonly vraag: Loketvraag
  readonly aantal: number
}

/** One bericht with everything around it. */
export interface Loketblad {
  readonly regel: Loketregel
  readonly gegevens: Berichtgegevens
  /** What the message says, line by line. */
  readonly regels: readonly Regel[]
  /** How it stands today, as far as this schuldeiser may know. */
  readonly stand: readonly Regel[]
  /** What was paid and what will be; null: nothing, or it is not its business. */
  readonly geld: Betaalverloop | null
  /** What the bericht still asks; `open`: it can be answered here. */
  readonly vraagstand: Linkstand
  /** When an answer came through a portal; null: none did. */
  readonly ontvangenOp: string | null
  readonly bij: Bereikbaar
  /** The other berichten to the same schuldeiser about this dossier, newest first. */
  readonly andere: readonly Loketregel[]
  /** Null: it is not the claim of who looks. */
  readonly machtiging: Machtigingstand | null
}

/** What came of one answer for many. */
export interface Loketuitslag {
  readonly beantwoord: number
  /** Answered meanwhile, or not asked any more: nothing was changed there. */
  readonly overgeslagen: number
}

/** So many questions take the same answer at once. */
export const hoogstensTegelijk = 2000

/**
 * What a party of schuldeisers can do behind its own door. Every look is recorded with its name; who may only read answers
 * nothing.
 */
export interface Loketplaats {
  readonly telling: (wie: Loketgebruiker) => Promise<readonly Lokettelling[]>
  /** The first questions of a kind, the oldest term first, uncounted. */
  readonly eerste: (wie: Loketgebruiker, vraag: Loketvraag, hoogstens: number) => Promise<readonly Loketregel[]>
  /** The questions that wait, the oldest term first. */
  readonly vragen: (wie: Loketgebruiker, filter: Loketfilter) => Promise<Blad<Loketregel>>
  /** Everything that was sent to the party, newest first. */
  readonly berichten: (wie: Loketgebruiker, filter: Loketfilter) => Promise<Blad<Loketregel>>
  /** All questions of a filter, at most `hoogstensTegelijk`. */
  readonly kies: (wie: Loketgebruiker, filter: Omit<Loketfilter, 'pagina'>) => Promise<readonly string[]>
  /** Those of these questions that wait, to this party. */
  readonly gekozen: (wie: Loketgebruiker, berichtIds: readonly string[]) => Promise<readonly Loketregel[]>
  /** Null: nothing was sent to this party under that id. */
  readonly bekijk: (wie: Loketgebruiker, berichtId: string) => Promise<Loketblad | null>
  /** Reads an answer, without taking it in: every fault at once. */
  readonly proef: (wie: Loketgebruiker, berichtId: string, invoer: unknown) => Promise<Linkantwoord>
  /** Takes an answer in, once. */
  readonly antwoord: (wie: Loketgebruiker, berichtId: string, invoer: unknown) => Promise<Linkantwoord>
  /** Takes the same answer in for many questions of one kind; what is not asked any more is left as it is. */
  readonly antwoordVeel: (
    wie: Loketgebruiker,
    keuze: { readonly vraag: Loketvraag; readonly berichtIds: readonly string[]; readonly invoer: unknown },
  ) => Promise<Loketuitslag | Extract<Linkantwoord, { soort: 'fouten' }>>
  /** Takes questions that wait, so that colleagues see who is busy with them, or lets them go. @returns how many */
  readonly neem: (wie: Loketgebruiker, berichtIds: readonly string[], erbij: boolean) => Promise<number>
  /** Who acts for the party at one claim. */
  readonly machtigen: Machtigplaats
  /** A bericht as a letter; null: nothing was sent to this party under that id. */
  readonly brief: (wie: Loketgebruiker, berichtId: string) => Promise<Uint8Array | null>
}

/** The lists at the loket: over all organisations of the party at once. */
export interface Loketlijsten {
  /** All questions of a filter as a list that can be filled in; null: none waits. */
  readonly lijst: (
    wie: Loketgebruiker,
    filter: Omit<Loketfilter, 'pagina'>,
    vorm: Lijstvorm,
  ) => Promise<{ readonly naam: string; readonly mediatype: string; readonly bytes: Uint8Array } | null>
  /** Everything that was sent to the party as one list to keep, the newest first; null: nothing was. */
  readonly alles: (
    wie: Loketgebruiker,
    filter: Omit<Loketfilter, 'pagina'>,
    vorm: Lijstvorm,
  ) => Promise<{ readonly naam: string; readonly mediatype: string; readonly bytes: Uint8Array } | null>
  /** Reads a filled list, and does nothing. */
  readonly beoordeel: (wie: Loketgebruiker, bytes: Uint8Array) => Promise<Lijstoordeel>
  /** Takes over the good rows; each organisation gets its own. The same again adds nothing. */
  readonly neemOver: (wie: Loketgebruiker, bytes: Uint8Array) => Promise<Omit<Lijstuitslag, 'geraakt'>>
}
