import { type Datum, dagenTussen, laatste, plusDagen } from '../../gedeeld/datum.ts'
import { volgendeWerkdag } from '../../regels/termijnen/index.ts'
import { uiterlijk } from '../toegang/index.ts'
import type { Bezwaar, Bezwaarweg } from './bezwaar.ts'

/** Days after the bezwaartermijn within which a letter that was posted in time is in time (Awb 6:9 lid 2). */
const postdagen = 7

/**
 * Decides whether a bezwaar came after its termijn. That it did is for a person to judge (Awb 6:11): it is taken in.
 * @param verzonden the day on the postmark of a letter; absent: not known
 * @bron Awb 6:7, 6:9
 */
export function kwamTeLaat(
  ontvangen: Datum,
  tot: Datum,
  { weg, verzonden }: { readonly weg: Bezwaarweg; readonly verzonden?: Datum | undefined },
): boolean {
  if (ontvangen <= tot) return false
  const opTijdGepost = weg === 'brief' && verzonden !== undefined && verzonden <= tot
  return !opTijdGepost || dagenTussen(tot, ontvangen) > postdagen
}

/** What the day of the decision follows from. */
type Klok = Pick<Bezwaar, 'ontvangen' | 'tot' | 'herstel' | 'uitgesteldTot'> & {
  readonly commissie: Datum | null
  readonly verdaagd: Datum | null
}

/**
 * The last day on which there must be a decision: six weeks after the bezwaartermijn, or after receipt when that is
 * later; twelve with a committee; six more when it was verdaagd. It does not run while the inwoner is asked to complete
 * the bezwaar. A later day to which the inwoner agreed comes in its place.
 * @bron Awb 7:10
 */
export function beslisUiterlijk(klok: Klok): Datum {
  const { ontvangen, tot, commissie, verdaagd, uitgesteldTot } = klok
  const soort = commissie === null ? 'bezwaar-beslissing' : 'bezwaar-beslissing-commissie'
  const eerst = uiterlijk(soort, laatste(tot, ontvangen))
  const zonder = verdaagd === null ? eerst : uiterlijk('bezwaar-verdaging', eerst)
  const dagen = opgeschort(klok)
  const dag = dagen === 0 ? zonder : volgendeWerkdag(plusDagen(zonder, dagen))
  return uitgesteldTot === null ? dag : laatste(dag, uitgesteldTot)
}

/**
 * The days that do not count: from the day after the question until the day of the answer, or until the last day for it
 * (Awb 7:10 lid 2); the shorter reading of "tot".
 */
function opgeschort({ herstel }: Klok): number {
  if (herstel === null) return 0
  const { gevraagd, uiterlijk: laatsteDag, hersteld } = herstel
  const einde = hersteld !== null && hersteld < laatsteDag ? hersteld : laatsteDag
  return Math.max(0, dagenTussen(gevraagd, einde) - 1)
}
