import { type Breuk, breuk, min, naarBeneden, vergelijk } from '../../gedeeld/breuk.ts'

/**
 * Rounds exact shares to whole cents that keep their sum: each down, then one cent more for the largest fractions,
 * ties in the order of the input. A share without a fraction never gets a cent more.
 * @param aandelen exact shares in cents whose sum is `totaal`
 */
export function naarCenten(aandelen: readonly Breuk[], totaal: bigint): readonly bigint[] {
  const geheel = aandelen.map(naarBeneden)
  const over = Number(totaal - geheel.reduce((som, deel) => som + deel, 0n))
  const eerst = aandelen
    .map((aandeel, plaats) => ({ plaats, fractie: min(aandeel, breuk(geheel[plaats] ?? 0n)) }))
    .sort((a, b) => vergelijk(b.fractie, a.fractie) || a.plaats - b.plaats)
    .slice(0, over)
  const krijgtCent = new Set(eerst.map(({ plaats }) => plaats))
  return geheel.map((deel, plaats) => (krijgtCent.has(plaats) ? deel + 1n : deel))
}
