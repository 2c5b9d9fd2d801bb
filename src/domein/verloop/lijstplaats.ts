import type { Berichtgegevens, Schuldeiserantwoord } from '../berichten/index.ts'
import type { Actor } from '../toegang/index.ts'
import type { Loketlijsten } from './loketplaats.ts'
import type { Bestandsfout } from './bankplaats.ts'

/** The saldolijst asks, the beslislijst tells what was decided. */
export type Lijstsoort = 'saldo' | 'beslis'
export type Lijstvorm = 'csv' | 'xlsx'

/** A list that was made: it lies in the archive as it left. */
export interface Gemaaktelijst {
  readonly postId: string
  readonly soort: Lijstsoort
  readonly vorm: Lijstvorm
  readonly op: string
  readonly regels: number
}

/** How the lists of one schuldeiser stand. */
export interface Lijststand {
  readonly schuldeiserId: string
  readonly naam: string
  /** Berichten that wait for the next list. */
  readonly wachten: Readonly<Record<Lijstsoort, number>>
  /** Requests that went on a list and are not answered. */
  readonly open: number
  readonly beantwoord: number
  /** Newest first, at most 10. */
  readonly lijsten: readonly Gemaaktelijst[]
}

/** A request that an answer on a list may be about. */
export interface Lijstvraag {
  readonly berichtId: string
  readonly conversatieId: string
  readonly schuldeiserId: string
  readonly schuldeiser: string
}

/** Writes berichten as one list, each as it comes. */
export type Lijstschrijver = (
  soort: Lijstsoort,
  vorm: Lijstvorm,
  berichten: AsyncIterable<Berichtgegevens>,
) => Promise<{ readonly bytes: Uint8Array; readonly mediatype: string }>

/** A row of an answered list that can be taken over. */
export interface Lijstregel {
  readonly line: number
  readonly klant: string
  readonly klantnummer: string
  readonly antwoord: Schuldeiserantwoord
}

/** What an answered list says, row by row; nothing is done yet. */
export interface Lijstoordeel {
  /** False: nothing of it can be read. */
  readonly leesbaar: boolean
  /** Whose list it is; null: no row of it can be placed. */
  readonly schuldeiser: { readonly id: string; readonly naam: string } | null
  /** The first good rows, at most 100. */
  readonly goed: readonly Lijstregel[]
  readonly aantalGoed: number
  readonly fouten: readonly (Bestandsfout & { readonly line: number })[]
  /** Rows without an answer: their requests stay open. */
  readonly leeg: number
  readonly regels: number
}

/** What came of taking over a list. */
export interface Lijstuitslag {
  readonly gelezen: number
  readonly leeg: number
  readonly fout: number
  readonly nieuw: number
  /** Said before, by the same row: nothing was added. */
  readonly bekend: number
  readonly verwerkt: number
  readonly opTafel: number
  /** The dossiers that it was about. */
  readonly geraakt: readonly string[]
}

/** What the portals ask about the lists of Collectief Schuldregelen. */
export interface Lijstplaats {
  readonly overzicht: (organisatieId: string) => Promise<readonly Lijststand[]>
  /** Makes a list of all that waits for it; null: nothing does. */
  readonly maak: (
    organisatieId: string,
    lijst: { readonly schuldeiserId: string; readonly soort: Lijstsoort; readonly vorm: Lijstvorm },
    door: Actor,
  ) => Promise<Gemaaktelijst | null>
  /** The bytes of a list as it left; null: there is none. Who looks is recorded at every dossier on it. */
  readonly bestand: (
    organisatieId: string,
    postId: string,
    door: Actor,
  ) => Promise<{ readonly naam: string; readonly mediatype: string; readonly bytes: Uint8Array } | null>
  /** Reads an answered list, and does nothing. @param schuldeiserId whose list it has to be; null: the rows say whose */
  readonly beoordeel: (organisatieId: string, bytes: Uint8Array, schuldeiserId: string | null) => Promise<Lijstoordeel>
  /** Takes over the good rows of a list; the file goes into the archive. The same again adds nothing. */
  readonly neemOver: (organisatieId: string, bytes: Uint8Array, schuldeiserId: string | null) => Promise<Lijstuitslag>
  /** The lists at the door of the schuldeisers. */
  readonly loket: Loketlijsten
}
