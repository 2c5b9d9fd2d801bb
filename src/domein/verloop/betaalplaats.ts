import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import type { Iban } from '../../gedeeld/iban.ts'
import type {
  Beginsaldostand,
  Betaalbatch,
  Betaling,
  Betaalbelemmering,
  Betaalstand,
  Mededeling,
} from '../geld/index.ts'

/** One payment as a list shows it. */
export interface Betaalregel {
  readonly betalingId: string
  readonly dossierId: string
  /** Whose dossier it is. */
  readonly inwoner: string
  readonly bedrag: Centen
  readonly stand: Betaalstand
  /** As the bank is asked to pay it; null: it is in no batch yet. */
  readonly naar: { readonly naam: string; readonly iban: Iban; readonly mededeling: Mededeling } | null
}

/** The payments to one receiver: what they come to, and the first of them. */
export interface Betaalgroep {
  /** Null: not of the contactenboek, or no schuldeiser. */
  readonly schuldeiserId: string | null
  readonly naam: string
  readonly aantal: number
  readonly totaal: Centen
  /** At most 20. */
  readonly eerste: readonly Betaalregel[]
}

/** A bankrekening of the organisatie with its batches, newest first, and the version that was seen. */
export interface Betaalrekening {
  readonly id: string
  readonly iban: string
  readonly naam: string
  readonly versie: number
  readonly beginsaldo: Beginsaldostand
  readonly limiet: Centen | null
  /** Who set it. */
  readonly limietDoor: string | null
  /** Other accounts that a colleague confirms, by their payment, with who filled them in; the number itself is not shown. */
  readonly voorstellen: Readonly<Record<string, { readonly door: string }>>
  readonly batches: readonly Betaalbatch[]
}

/** A payment that the bank gave back, with its reason as the bank writes it: a code, or text. */
export interface TeruggekomenBetaling extends Omit<Betaalregel, 'naar'> {
  readonly bankrekeningId: string
  readonly bestemming: Betaling['bestemming']
  readonly naar: string
  readonly reden: string
  readonly datum: Datum
}

/** A payment of a dossier that is not on the account of its receiver, and where it is. */
export interface OpenBetaling {
  readonly betalingId: string
  readonly naam: string
  readonly bedrag: Centen
  readonly stand: Exclude<Betaalstand, 'uitgevoerd'>
}

/** What can be paid now, what cannot and why, and what came back. */
export interface Betaaloverzicht {
  readonly rekeningen: readonly Betaalrekening[]
  readonly klaar: readonly Betaalgroep[]
  readonly belemmerd: readonly (Betaalgroep & { readonly reden: Betaalbelemmering })[]
  readonly teruggekomen: readonly TeruggekomenBetaling[]
}

/** One batch with what it pays. */
export interface Betaalbatchblad {
  readonly rekening: Betaalrekening
  readonly batch: Betaalbatch
  readonly groepen: readonly Betaalgroep[]
  readonly perStand: readonly { readonly stand: Betaalstand; readonly aantal: number; readonly totaal: Centen }[]
}

/** A rekeningnummer of a schuldeiser that waits for a second pair of eyes. */
export interface TeBevestigenRekening {
  /** Of the schuldeiser. */
  readonly id: string
  readonly naam: string
  readonly op: Datum
  /** Who filled it in. */
  readonly door: string
}

/** What a person says an entry of the bank is about: a whole batch, these payments, or all of the batch but these. */
export interface Bankaanwijzing {
  readonly postId: string
  readonly batchId: string | null
  /** Empty: everything that is open of the batch. */
  readonly betalingen: readonly string[]
  readonly behalve: boolean
}

/** A payment that an entry of the bank may be about. */
export interface Aanwijsbaar {
  readonly betalingId: string
  readonly dossierId: string
  readonly inwoner: string
  readonly naar: string
  readonly kenmerk: string | null
  readonly bedrag: Centen
}

/** What a choice comes to, and whether that is the amount of the entry. */
export interface Aanwijsproef {
  readonly aantal: number
  readonly totaal: Centen
  readonly past: boolean
}

/** What the portals ask about payments. */
export interface Betaalplaats {
  readonly rekeningen: (organisatieId: string) => Promise<readonly Betaalrekening[]>
  /** Oldest first, at most 50. */
  readonly teBevestigen: (organisatieId: string) => Promise<readonly TeBevestigenRekening[]>
  readonly overzicht: (organisatieId: string) => Promise<Betaaloverzicht>
  /** What the bank gave back and nobody paid again; at most 200. */
  readonly teruggekomen: (organisatieId: string) => Promise<readonly TeruggekomenBetaling[]>
  /** What a dossier has paid out that did not arrive, or not yet. */
  readonly onderweg: (organisatieId: string, dossierId: string) => Promise<readonly OpenBetaling[]>
  /** Null: there is no such batch. */
  readonly batch: (organisatieId: string, batchId: string) => Promise<Betaalbatchblad | null>
  /**
   * Payments that an entry may be about: what a batch has waiting at the bank, or without a batch what was paid from this
   * account. The chosen ones first, then those of the amount that is looked for; at most 50 besides the chosen.
   */
  readonly aanwijsbaar: (
    organisatieId: string,
    bankrekeningId: string,
    vraag: {
      readonly batchId: string | null
      readonly zoek: string
      readonly bedrag: Centen
      readonly gekozen: readonly string[]
    },
  ) => Promise<readonly Aanwijsbaar[]>
  /** What a choice would confirm, without doing it. */
  readonly proef: (organisatieId: string, bankrekeningId: string, aanwijzing: Bankaanwijzing) => Promise<Aanwijsproef>
  /** One part of the file of a batch, from 0: always the same bytes. Null: there is none, or no more. */
  readonly bestanddeel: (organisatieId: string, batchId: string, deel: number) => Promise<Uint8Array | null>
}
