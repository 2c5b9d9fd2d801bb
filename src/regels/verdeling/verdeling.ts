import { alsPercentage } from '../../gedeeld/breuk.ts'
import { type Centen, alsDecimaal, kleinste, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import type { Stap, Verantwoording } from '../../gedeeld/verantwoording.ts'
import { type Aandeel, naarCenten } from './afronding.ts'
import { type Bedragen, aandeelBij, delenVan, stapVan } from './delen.ts'
import { type Methode, type Percentages, percentagesVan } from './percentages.ts'

/** A claim that shares in a verdeling. */
export interface TeVerdelenVordering {
  readonly id: string
  /** The whole claim, also what was paid on it earlier. */
  readonly bedrag: Centen
  /** The part of the claim that has priority; preferentie belongs to a part, not to a creditor. */
  readonly preferentBedrag: Centen
  readonly reedsBetaald?: Centen | undefined
}

/** An amount and the claims over which it is divided. */
export interface Verdeelvraag {
  readonly bedrag: Centen
  readonly methode: Methode
  readonly vorderingen: readonly TeVerdelenVordering[]
}

/** What each claim gets. Σ uitdeling + rest = bedrag, to the cent. */
export interface Verdeling {
  /** Percentage with two decimals, half up from the unrounded rate: `"11.88"`. */
  readonly percentagePreferent: string
  readonly percentageConcurrent: string
  /** One row per claim, in the order of the input. */
  readonly uitdeling: readonly { readonly id: string; readonly bedrag: Centen }[]
  /** What nobody can take; above 0 only when every claim is full. */
  readonly rest: Centen
  readonly verantwoording: Verantwoording
}

const fw = 'art. 349 lid 2 Fw'
const gedragscode = 'Gedragscode art. 16'

/**
 * Divides an amount over claims.
 *
 * How `reedsBetaald` is read: think of the level of a claim, the concurrent rate that it has reached. At level s it
 * has received min(P, 2s·P) on its preferent and min(Q, s·Q) on its concurrent part; so what was paid earlier says
 * at which level it stands, whatever the payment was called. A payment raises every claim by the same step: shares
 * are proportional to the claim itself (2P and Q), not to what is still open, and successive payments end where one
 * payment of their sum would have ended. A part that is full takes nothing more; what it leaves raises the step of
 * all others. Pondspondsgewijs the claim is one part of weight P + Q. The percentages are those of this amount over
 * the claims themselves, as if nothing had been paid earlier: before a full claim caps them.
 *
 * Cents are rounded per claim, not per part: down, then one cent each by largest fraction, ties in input order.
 * @returns amounts in cents; percentages as decimal strings
 * @throws RangeError on a negative amount, a preferent part or an earlier payment above its claim: input checks come first
 * @bron art. 349 lid 2 and 3 Fw; Gedragscode art. 16 (pondspondsgewijs)
 */
export function verdeel({ bedrag, methode, vorderingen }: Verdeelvraag): Verdeling {
  const claims = vorderingen.map(alsBedragen)
  if (bedrag < 0) throw new RangeError('A verdeling of less than nothing')
  const open = telOp(...vorderingen.map(({ bedrag: hele, reedsBetaald = nul }) => trekAf(hele, reedsBetaald)))
  const teVerdelen = kleinste(bedrag, open)
  const percentages = percentagesVan(methode, {
    bedrag: BigInt(bedrag),
    preferent: som(claims, ({ preferentBedrag }) => preferentBedrag),
    concurrent: som(claims, ({ bedrag: hele, preferentBedrag }) => hele - preferentBedrag),
  })
  const uitdeling = naarCenten(aandelenVan(methode, claims, BigInt(teVerdelen)), BigInt(teVerdelen))
  const rest = trekAf(bedrag, teVerdelen)
  return {
    percentagePreferent: alsPercentage(percentages.preferent),
    percentageConcurrent: alsPercentage(percentages.concurrent),
    uitdeling,
    rest,
    verantwoording: [
      ...uitleg(methode, bedrag, vorderingen, percentages),
      ...uitdeling.map(({ id, bedrag: deel }) => stapUitdeling(methode, id, deel)),
      { stap: 'Rest', formule: 'bedrag − alle uitdelingen', bedrag: alsDecimaal(rest), bron: bronVan(methode) },
    ],
  }
}

function alsBedragen({ id, bedrag, preferentBedrag, reedsBetaald = nul }: TeVerdelenVordering): Bedragen {
  if (preferentBedrag < 0 || reedsBetaald < 0 || preferentBedrag > bedrag || reedsBetaald > bedrag)
    throw new RangeError(`Contradicting amounts in vordering ${id}`)
  return { id, bedrag: BigInt(bedrag), preferentBedrag: BigInt(preferentBedrag), reedsBetaald: BigInt(reedsBetaald) }
}

function aandelenVan(methode: Methode, claims: readonly Bedragen[], teVerdelen: bigint): readonly Aandeel[] {
  const rijen = claims.map((claim) => ({ id: claim.id, delen: delenVan(methode, claim) }))
  const stap = stapVan(
    rijen.flatMap(({ delen }) => delen),
    teVerdelen,
  )
  return rijen.map(({ id, delen }) => ({ id, aandeel: aandeelBij(stap, delen) }))
}

function som(claims: readonly Bedragen[], van: (claim: Bedragen) => bigint): bigint {
  return claims.reduce((totaal, claim) => totaal + van(claim), 0n)
}

function bronVan(methode: Methode): string {
  return methode === 'twee-op-een' ? fw : gedragscode
}

function uitleg(
  methode: Methode,
  bedrag: Centen,
  vorderingen: readonly TeVerdelenVordering[],
  { preferent, concurrent }: Percentages,
): readonly Stap[] {
  const bron = bronVan(methode)
  const totaal = telOp(...vorderingen.map(({ bedrag: hele }) => hele))
  const metVoorrang = telOp(...vorderingen.map(({ preferentBedrag }) => preferentBedrag))
  const [p, q] =
    methode === 'twee-op-een'
      ? [
          '2 × concurrent percentage, hoogstens 100 %',
          'bedrag / (2 × preferent + concurrent), boven 100 % preferent: (bedrag − preferent) / concurrent',
        ]
      : ['bedrag / alle vorderingen', 'bedrag / alle vorderingen']
  return [
    { stap: 'Te verdelen', formule: 'invoer', bedrag: alsDecimaal(bedrag), bron },
    { stap: 'Preferent', formule: 'som van de preferente delen', bedrag: alsDecimaal(metVoorrang), bron },
    { stap: 'Concurrent', formule: 'som van de andere delen', bedrag: alsDecimaal(trekAf(totaal, metVoorrang)), bron },
    { stap: 'Percentage preferent', formule: p, uitkomst: alsPercentage(preferent), bron },
    { stap: 'Percentage concurrent', formule: q, uitkomst: alsPercentage(concurrent), bron },
  ]
}

function stapUitdeling(methode: Methode, id: string, bedrag: Centen): Stap {
  const formule = 'naar verhouding van de vordering, niet meer dan openstaat; centen naar de grootste fractie'
  return { stap: `Uitdeling ${id}`, formule, bedrag: alsDecimaal(bedrag), bron: bronVan(methode) }
}
