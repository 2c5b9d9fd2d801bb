import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import type { Iban } from '../../gedeeld/iban.ts'
import type { Sepatekst } from '../../gedeeld/sepatekst.ts'

/** What the payer wrote: the reference that banks check, or a text of at most 140 characters. */
export type Bijschrift =
  | { readonly soort: 'kenmerk'; readonly kenmerk: string; readonly uitgever: 'CUR' | 'ISO' }
  | { readonly soort: 'tekst'; readonly tekst: Sepatekst }

/** One payment, in or out. */
export interface Bankbetaling {
  /** Cents, above zero. */
  readonly bedrag: Centen
  readonly naam: Sepatekst
  readonly iban: Iban
  /** Null: the payer gave none. */
  readonly endToEndId: string | null
  readonly bijschrift: Bijschrift
}

/** What is booked on the account that the bank keeps; what came back is booked with why, an ISO 20022 code. */
export interface Bankboeking {
  /** The bank books a thing once: the same key again is the same booking. */
  readonly sleutel: string
  readonly dag: Datum
  readonly richting: 'bij' | 'af'
  readonly terug: { readonly reden: string; readonly afgewezen: boolean } | null
  /** Under which the payments are booked together; null: one payment by itself. */
  readonly batch: string | null
  readonly betalingen: readonly Bankbetaling[]
  /** For which dossier it was paid: the simulation knows that, a statement does not say it. */
  readonly dossierId: string | null
}

/** Cents in the sign of the account: above zero came in. */
export function bedragVan({ richting, betalingen }: Pick<Bankboeking, 'richting' | 'betalingen'>): Centen {
  const som = telOp(nul, ...betalingen.map(({ bedrag }) => bedrag))
  return richting === 'bij' ? som : trekAf(nul, som)
}
