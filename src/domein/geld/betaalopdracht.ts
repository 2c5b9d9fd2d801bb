import { type Betalingskenmerk, leesBetalingskenmerk } from '../../gedeeld/betalingskenmerk.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import type { Iban } from '../../gedeeld/iban.ts'
import { type Sepatekst, naarSepatekst } from '../../gedeeld/sepatekst.ts'

/** What the receiver knows a payment by: the reference that banks check, or a text of at most 140 characters. */
export type Mededeling =
  | { readonly soort: 'kenmerk'; readonly kenmerk: Betalingskenmerk }
  | { readonly soort: 'tekst'; readonly tekst: Sepatekst }

/** One payment as the bank is asked to make it. */
export interface Betaalopdracht {
  /** Ours, unique, at most 35 letters, digits or dashes: the bank gives it back with whatever happens to it. */
  readonly endToEndId: string
  readonly bedrag: Centen
  /** At most 70 characters. */
  readonly naam: Sepatekst
  readonly iban: Iban
  /** For whom it is paid, at most 70 characters; null: for whom it goes to. */
  readonly namens: Sepatekst | null
  readonly mededeling: Mededeling
}

/** What the payments of one file have in common, and what they must come to. */
export interface Betaalkop {
  /** Ours, unique, at most 35 letters or digits: of the message and of its one group of payments. */
  readonly batchId: string
  /** When it was made, ISO 8601 with offset. */
  readonly gemaakt: string
  readonly uitvoerdatum: Datum
  readonly aantal: number
  readonly totaal: Centen
  readonly naam: Sepatekst
  readonly iban: Iban
}

/** Writes the file for the bank, part by part. @throws RangeError when the payments are not what the head says: a bug */
export type Betaalbestandschrijver = (
  kop: Betaalkop,
  opdrachten: AsyncIterable<readonly Betaalopdracht[]>,
) => AsyncGenerator<string>

const hoogstens = { naam: 70, tekst: 140 } as const

/** A name as it goes to the bank: in the characters of SEPA, cut at 70. */
export function naamVoorBank(naam: string): Sepatekst {
  return naarSepatekst(naarSepatekst(naam).slice(0, hoogstens.naam))
}

/**
 * Decides what the receiver is told: its own reference, checked by the bank when that is possible; else a text with it.
 * Ours may be cut, that of the receiver never.
 * @param ons what we add when there is room
 * @returns null when the reference does not fit in 140 characters
 */
export function mededelingBij(kenmerk: string | null, ons: string): Mededeling | null {
  const gecontroleerd = kenmerk === null ? null : leesBetalingskenmerk(kenmerk)
  if (gecontroleerd !== null) return { soort: 'kenmerk', kenmerk: gecontroleerd }
  const hunne = naarSepatekst(kenmerk ?? '')
  if (hunne.length > hoogstens.tekst) return null
  return { soort: 'tekst', tekst: naarSepatekst(`${hunne} ${ons}`.trim().slice(0, hoogstens.tekst)) }
}
