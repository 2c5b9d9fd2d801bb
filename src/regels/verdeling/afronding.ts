import { type Breuk, breuk, min, naarBeneden, vergelijk } from '../../gedeeld/breuk.ts'
import { type Centen, centen } from '../../gedeeld/geld.ts'

/** What a claim takes, exactly. */
export interface Aandeel {
  readonly id: string
  readonly aandeel: Breuk
}

/**
 * Rounds exact shares to whole cents that keep their sum: each down, then one cent more for the largest fractions,
 * ties in the order of the input. A share without a fraction never gets a cent more.
 * @param aandelen exact shares in cents whose sum is `totaal`
 * @returns the amounts, in the order of the input
 */
export function naarCenten(
  aandelen: readonly Aandeel[],
  totaal: bigint,
): readonly { readonly id: string; readonly bedrag: Centen }[] {
  const delen = aandelen.map(({ id, aandeel }) => {
    const geheel = naarBeneden(aandeel)
    return { id, geheel, fractie: min(aandeel, breuk(geheel)) }
  })
  const over = Number(totaal - delen.reduce((som, { geheel }) => som + geheel, 0n))
  // Sorting is stable: of equal fractions the first stays first.
  const krijgtCent = new Set(delen.toSorted((a, b) => vergelijk(b.fractie, a.fractie)).slice(0, over))
  return delen.map((deel) => ({
    id: deel.id,
    bedrag: centen(Number(krijgtCent.has(deel) ? deel.geheel + 1n : deel.geheel)),
  }))
}
