import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, nul, telOp, trekAf } from '../../gedeeld/geld.ts'

/** An account of the organisatie itself. */
type Eigenrekening =
  | { readonly soort: 'kredietbank' | 'vergoeding' | 'eigen-middelen' }
  /** What the bank holds; null: booked by hand, without statements. */
  | { readonly soort: 'bank'; readonly bankrekeningId: string | null }
  /** What the bank moved while nobody has told yet what for; and what was ordered and not yet seen on a statement. */
  | { readonly soort: 'tussenrekening' | 'onderweg'; readonly bankrekeningId: string }
  /** What the bank held before the first statement and is of no dossier yet. */
  | { readonly soort: 'beginsaldo'; readonly bankrekeningId: string }

/** An account of a dossier: what is held for the inwoner, and what is on its way to whom it was given. */
export type Dossierrekening =
  | {
      readonly soort: 'reservering' | 'leefgeld' | 'afloscapaciteit' | 'te-betalen-inwoner' | 'te-betalen-erfgenamen'
      readonly dossierId: string
    }
  | { readonly soort: 'te-betalen-schuldeiser'; readonly dossierId: string; readonly schuldeiserId: string }

/** An account of the grootboek. */
export type Rekening = Eigenrekening | Dossierrekening

/** One line of a boeking: a debet is above zero, a credit below. */
export interface Boekregel {
  readonly rekening: Rekening
  readonly bedrag: Centen
}

/** Moves money between accounts on a day: its lines sum to nothing. The omschrijving is one of ours and names nobody. */
export interface Boeking {
  readonly datum: Datum
  readonly omschrijving: string
  readonly regels: readonly Boekregel[]
}

/** An amount that leaves one account (credit) and comes onto another (debet). */
export function verplaats(
  datum: Datum,
  omschrijving: string,
  { van, naar, bedrag }: { readonly van: Rekening; readonly naar: Rekening; readonly bedrag: Centen },
): Boeking {
  return inEvenwicht({ datum, omschrijving, regels: [{ rekening: naar, bedrag }, credit(van, bedrag)] })
}

export const credit = (rekening: Rekening, bedrag: Centen): Boekregel => ({ rekening, bedrag: trekAf(nul, bedrag) })

/** The boeking itself. @throws RangeError when it does not balance or a line of it is nothing: a bug */
export function inEvenwicht(boeking: Boeking): Boeking {
  const bedragen = boeking.regels.map(({ bedrag }) => bedrag)
  if (telOp(...bedragen) !== nul || bedragen.includes(nul)) throw new RangeError('A boeking that does not balance')
  return boeking
}
