import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import type { Iban } from '../../gedeeld/iban.ts'

/** `retour`: money that came back; `afgewezen`: an order that was never carried out and is booked back. */
export type Postsoort = 'gewoon' | 'retour' | 'afgewezen'

/** Who stands on the other side and what for, as the bank tells it. */
export interface Tegenpartij {
  /** The account on the other side when it is a valid IBAN. */
  readonly tegenrekening: Iban | null
  /** That account as the bank states it when it is no valid IBAN: an old number, a foreign one. */
  readonly andereRekening: string | null
  readonly tegenpartij: string | null
  /** EndToEndId: what the payer gave the payment along; null when NOTPROVIDED. */
  readonly endToEndId: string | null
  /** The structured reference (betalingskenmerk) of the creditor. */
  readonly betaalkenmerk: string | null
  readonly omschrijving: string
  /** Why it came back, a code such as AC04 or MS03. */
  readonly reden: string | null
}

/** One payment inside a batch; `bedrag` is signed as the entry is, and null when the bank does not state it in euros. */
export interface Afschriftdetail extends Tegenpartij {
  readonly bedrag: Centen | null
}

/** One booked entry. A single payment is told on the entry itself; a batch in its `details`. */
export interface Afschriftpost extends Tegenpartij {
  readonly boekdatum: Datum
  readonly valutadatum: Datum | null
  /** Above 0 came in, below 0 went out. */
  readonly bedrag: Centen
  readonly soort: Postsoort
  /** The reference of the bank (AcctSvcrRef, or what follows // in :61:). Not unique: banks repeat it. */
  readonly bankkenmerk: string | null
  /** How many payments the batch holds by the bank's count; null when this is no batch. */
  readonly aantalInBatch: number | null
  readonly details: readonly Afschriftdetail[]
}

/** What the bank says happened on one account. */
export interface Afschrift {
  readonly rekening: Iban
  readonly valuta: 'EUR'
  /** How the bank names this statement. */
  readonly kenmerk: string
  readonly volgnummer: number | null
  /** When it was made, or the day of its closing balance: sorts as text. */
  readonly gemaakt: string | null
  readonly periode: { readonly van: Datum; readonly tot: Datum } | null
  readonly beginsaldo: Centen | null
  readonly eindsaldo: Centen | null
  readonly posten: readonly Afschriftpost[]
  /** Entries that the bank announced but did not book (PDNG, INFO): they are not in `posten`. */
  readonly nietGeboekt: number
}

/** Whether opening balance + entries = closing balance; what is missing is said, what contradicts has its difference. */
export type Aansluiting =
  | { readonly soort: 'sluit' | 'geen-eindsaldo' | 'geen-beginsaldo' }
  | { readonly soort: 'verschil'; readonly verschil: Centen }

/**
 * Ties a statement to its own balances (L-13).
 * @returns `verschil` = opening balance + Σ entries − closing balance, in cents
 */
export function aansluitingVan({
  beginsaldo,
  eindsaldo,
  posten,
}: Pick<Afschrift, 'beginsaldo' | 'eindsaldo'> & {
  readonly posten: readonly Pick<Afschriftpost, 'bedrag'>[]
}): Aansluiting {
  if (eindsaldo === null) return { soort: 'geen-eindsaldo' }
  if (beginsaldo === null) return { soort: 'geen-beginsaldo' }
  const verschil = trekAf(somVan(beginsaldo, posten), eindsaldo)
  return verschil === 0 ? { soort: 'sluit' } : { soort: 'verschil', verschil }
}

/** Adds entries to a balance. Not by telOp of them all at once: a file may hold more than a call can take. */
export function somVan(begin: Centen, posten: readonly Pick<Afschriftpost, 'bedrag'>[]): Centen {
  return posten.reduce((som, { bedrag }) => telOp(som, bedrag), begin)
}

/**
 * Compares the payments of a batch with its entry (L-14). One payment need not equal the entry: charges and foreign
 * currency lie between, and banks state the amount of the order there.
 * @returns details − entry in cents; nul when there are fewer than two, or one states no amount
 */
export function batchverschil({ bedrag, details }: Pick<Afschriftpost, 'bedrag' | 'details'>): Centen {
  const bedragen = details.flatMap((detail) => (detail.bedrag === null ? [] : [detail.bedrag]))
  return details.length < 2 || bedragen.length < details.length ? nul : trekAf(telOp(...bedragen), bedrag)
}
