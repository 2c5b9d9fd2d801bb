import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import type { Iban } from '../../gedeeld/iban.ts'
import type { Actor } from '../toegang/index.ts'
import type { Afschriftaansluiting, Afschriftpost, Koppelvoorstel } from '../geld/index.ts'

/** What came of a file, per account. Amounts in cents. */
export interface Ingelezenrekening {
  readonly rekening: Iban
  readonly nieuw: number
  readonly bekend: number
  /** Of the new entries: how many are not used for anything yet. */
  readonly nietGekoppeld: number
  /** Of the first statement in the file, and of the last. */
  readonly beginsaldo: Centen | null
  readonly eindsaldo: Centen | null
  readonly aansluiting: 'sluit' | 'geen-eindsaldo' | 'geen-beginsaldo'
}

/** One reason why a file was refused, with its line when it is about one. */
export interface Bestandsfout {
  readonly line?: number
  readonly code: string
  readonly detail: string
}

/** What came of a file: what it brought, or every fault; `vorm`: it is no sound statement, else a rule refuses it. */
export type Inleesantwoord =
  | { readonly soort: 'ingelezen'; readonly rekeningen: readonly Ingelezenrekening[] }
  | { readonly soort: 'geweigerd'; readonly reden: 'vorm' | 'regel'; readonly fouten: readonly Bestandsfout[] }

/** An account of the organisation, as the list shows it. */
export interface Bankrekeningregel {
  readonly id: string
  readonly iban: Iban
  readonly naam: string
  /** How its statements tie. */
  readonly aansluiting: Afschriftaansluiting
  /** What is booked of what it held before its first statement, and what of that is of no dossier yet. */
  readonly beginsaldo: { readonly geboekt: Centen; readonly open: Centen }
  /** What the grootboek holds on it: the booked beginsaldo, and what all entries come to. */
  readonly grootboek: Centen
  /** What all entries come to, by the entries themselves. */
  readonly posten: Centen
  /** What is not assigned yet: came in, and went out; and what the grootboek says of both together. */
  readonly open: { readonly bij: Centen; readonly af: Centen; readonly aantal: number }
  readonly tussenrekening: Centen
  /** Payments ordered and not seen on a statement yet. */
  readonly onderweg: Centen
  /** Newest first, at most 100. */
  readonly afschriften: readonly Afschriftregel[]
}

/** A statement in a list. */
export interface Afschriftregel {
  readonly id: string
  readonly rekeningId: string
  readonly kenmerk: string
  readonly volgnummer: number | null
  readonly eersteDag: Datum | null
  readonly laatsteDag: Datum | null
  readonly tot: Datum | null
  readonly beginsaldo: Centen | null
  readonly eindsaldo: Centen | null
  readonly aantal: number
  /** How many of its entries it brought first. */
  readonly nieuw: number
  readonly nietGeboekt: number
  readonly bestandsnaam: string
  readonly ingelezen: { readonly op: string; readonly door: Actor }
}

/** What an entry is used for now. */
export interface Gebruik {
  /** Null: it is used for something else than a dossier. */
  readonly dossierId: string | null
  /** It is booked as of the organisation itself: for no dossier, and by no payment of ours. */
  readonly eigen: boolean
  readonly naam: string | null
  readonly bedrag: Centen
}

/** An entry of a statement, with what is left of it. */
export interface Bankpostregel extends Afschriftpost {
  readonly id: string
  readonly rekeningId: string
  readonly afschriftId: string
  readonly afschrift: string
  readonly open: Centen
  /** What is left of every payment of the batch, in their order. */
  readonly openDetails: readonly Centen[]
  readonly gebruik: readonly Gebruik[]
}

/** Money that waits to be assigned: an entry, or one payment of a batch. */
export interface Toewijsbaar {
  readonly postId: string
  /** Which payment of the batch, from 1; null: the entry itself. */
  readonly detail: number | null
  readonly rekeningId: string
  readonly afschriftId: string
  readonly afschrift: string
  readonly boekdatum: Datum
  readonly bedrag: Centen
  readonly open: Centen
  readonly soort: Afschriftpost['soort']
  readonly tegenrekening: string | null
  readonly tegenpartij: string | null
  readonly betaalkenmerk: string | null
  readonly omschrijving: string
  readonly voorstellen: readonly (Koppelvoorstel & { readonly naam: string })[]
}

/** The bank, as screens and the command line see it. */
export interface Bankplaats {
  /** Reads a file: all of it or nothing. What is certain is assigned at once. */
  readonly leesIn: (
    organisatieId: string,
    bestand: { readonly bytes: Uint8Array; readonly naam: string; readonly door: Actor },
  ) => Promise<Inleesantwoord>
  readonly rekeningen: (organisatieId: string) => Promise<readonly Bankrekeningregel[]>
  /** Money that waits to be assigned, oldest first, 50 to a page, each with the dossiers it may be for; records who looked. */
  readonly toeTeWijzen: (
    organisatieId: string,
    vraag: { readonly pagina: number; readonly door: Actor; readonly postId?: string },
  ) => Promise<{ readonly rijen: readonly Toewijsbaar[]; readonly totaal: number }>
  /** Entries that came in and are not used up, oldest first, at most 200: what a form offers to choose from. */
  readonly bijschrijvingen: (organisatieId: string) => Promise<
    readonly {
      readonly id: string
      readonly boekdatum: Datum
      readonly open: Centen
      readonly tegenpartij: string | null
    }[]
  >
  /** A statement with its entries, 200 to a page; null: there is none. */
  readonly afschrift: (
    organisatieId: string,
    id: string,
    pagina: number,
  ) => Promise<{ readonly afschrift: Afschriftregel; readonly posten: readonly Bankpostregel[] } | null>
  /** One entry; null: there is none. */
  readonly post: (organisatieId: string, id: string) => Promise<Bankpostregel | null>
  /** Entries that went out and are not used up, oldest first, at most 100. */
  readonly afschrijvingen: (organisatieId: string) => Promise<readonly Bankpostregel[]>
}
