import { type Breuk, breuk, kleinsteBreuk, maal } from '../../gedeeld/breuk.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'

/** How an amount is divided: preferent parts twice as fast as concurrent ones, or all equally fast. */
export type Methode = 'twee-op-een' | 'pondspondsgewijs'

/** The rates of a verdeling, unrounded, from 0 to 1. */
export interface Percentages {
  readonly preferent: Breuk
  readonly concurrent: Breuk
}

/** What is divided over what, in cents. */
export interface Totalen {
  readonly bedrag: bigint
  readonly preferent: bigint
  readonly concurrent: bigint
}

const een = breuk(1n)
const geen = breuk(0n)

/**
 * The rates p (preferent) and q (concurrent) of an amount over claims, before any payment made earlier caps a claim.
 * `twee-op-een`: q = K / (2·ΣP + ΣQ), p = 2q; above 100 % p stops and the rest goes to the concurrent parts.
 * Without preferent parts p = min(100 %, 2q); without concurrent parts q = p/2 while p is below 100 %, then 100 %:
 * whoever would be there would be paid in full too. `pondspondsgewijs`: p = q = min(100 %, K / (ΣP + ΣQ)).
 * Nothing to divide gives 0 %, something to divide over nothing gives 100 %.
 * @bron art. 349 lid 2 Fw; Gedragscode art. 16 (pondspondsgewijs)
 */
export function percentagesVan(methode: Methode, totalen: Totalen): Percentages {
  const { bedrag, preferent, concurrent } = totalen
  if (bedrag === 0n) return { preferent: geen, concurrent: geen }
  if (preferent + concurrent === 0n) return { preferent: een, concurrent: een }
  switch (methode) {
    case 'twee-op-een':
      return tweeOpEen(totalen)
    case 'pondspondsgewijs': {
      const gelijk = kleinsteBreuk(een, breuk(bedrag, preferent + concurrent))
      return { preferent: gelijk, concurrent: gelijk }
    }
    default:
      return nooit(methode)
  }
}

function tweeOpEen({ bedrag, preferent, concurrent }: Totalen): Percentages {
  const gewicht = 2n * preferent + concurrent
  if (2n * bedrag < gewicht) {
    const q = breuk(bedrag, gewicht)
    return { preferent: maal(q, 2n), concurrent: q }
  }
  const over = bedrag - preferent
  return { preferent: een, concurrent: concurrent === 0n ? een : kleinsteBreuk(een, breuk(over, concurrent)) }
}
