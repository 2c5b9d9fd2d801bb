import type { Centen } from '../../gedeeld/geld.ts'
import type { Zoeker } from '../../gedeeld/wetswaarden.ts'
import { type Betaalbaarheid, betaalbaarheid } from '../voorstel/index.ts'
import { betaalbaarBinnen } from '../waarden/beleid.ts'
import type { Oplossingsvraag } from './vraag.ts'
import type { Oplossingweigering } from './weigeringen.ts'

/** What can be paid beside what is owed, within the months of a betalingsregeling. */
export interface Schuldtoets extends Betaalbaarheid {
  readonly vermogen: Centen
}

/**
 * Puts what can be paid within the months of a betalingsregeling beside what is owed.
 * @returns null: it is not known how many months those are, which the zoeker tells
 */
export function toetsSchuld(vraag: Oplossingsvraag, zoeker: Zoeker): Schuldtoets | null {
  const binnen = zoeker.zoek('Betalingsregeling als alles kan binnen', betaalbaarBinnen, (n) => `${n} maanden`)
  return binnen === null ? null : { ...betaalbaarheid(vraag, binnen), vermogen: vraag.vermogen }
}

/** The test as a reason, with its figures. */
export function alsReden<C extends 'AllesBetaalbaar' | 'NietAllesBetaalbaar'>(
  code: C,
  { binnenMaanden, capaciteit, vermogen, schuld }: Schuldtoets,
) {
  return { code, binnenMaanden, capaciteit, vermogen, schuld } as const
}

/** Why nobody need forgive anything: there are no debts, or everything can be paid. */
export function nietProblematisch(toets: Schuldtoets): readonly Oplossingweigering[] {
  if (toets.schuld === 0) return [{ code: 'GeenSchuld' }]
  return toets.volledig ? [alsReden('AllesBetaalbaar', toets)] : []
}
