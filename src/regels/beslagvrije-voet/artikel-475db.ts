import { type Breuk, gedeeldDoor, kleinsteBreuk, min } from '../../gedeeld/breuk.ts'

/** What comes off the beslagvrije voet, exact, in cents per month. */
export interface Inkomsten {
  readonly partner: Breuk
  readonly eigen: Breuk
  readonly bijtelling: Breuk
}

/** The deductions as they were taken, and what is left. */
export interface Aftrek extends Inkomsten {
  readonly rest: Breuk
}

/**
 * Lid 1, in this order: a. income of the partner that is not seized, at most half of the beslagvrije voet; b. own
 * income that is not seized; c. wage tax on the private use of a company car. Each takes no more than there is.
 * @bron art. 475db lid 1 Rv
 */
export function artikel475db(voet: Breuk, inkomsten: Inkomsten): Aftrek {
  const partner = kleinsteBreuk(inkomsten.partner, gedeeldDoor(voet, 2n))
  const naA = min(voet, partner)
  const eigen = kleinsteBreuk(inkomsten.eigen, naA)
  const naB = min(naA, eigen)
  const bijtelling = kleinsteBreuk(inkomsten.bijtelling, naB)
  return { partner, eigen, bijtelling, rest: min(naB, bijtelling) }
}
