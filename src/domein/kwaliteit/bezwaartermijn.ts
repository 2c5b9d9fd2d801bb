import { type Datum, dagenTussen, laatste, plusDagen } from '../../gedeeld/datum.ts'
import { volgendeWerkdag } from '../../regels/termijnen/index.ts'
import { uiterlijk } from '../toegang/index.ts'
import type { Bezwaar, Bezwaarweg } from './bezwaar.ts'

/** Days after the bezwaartermijn within which a letter that was posted in time is in time (Awb 6:9 lid 2). */
const postdagen = 7

/**
 * Decides whether a bezwaar came after its termijn. That it did is for a person to judge (Awb 6:11): it is taken in.
 * @param verzonden the day on the postmark of a letter; absent: not known
 * @bron Awb 6:7, 6:9; Algemene termijnenwet art. 1 lid 1 (the week of the post as well)
 */
export function kwamTeLaat(
  ontvangen: Datum,
  tot: Datum,
  { weg, verzonden }: { readonly weg: Bezwaarweg; readonly verzonden?: Datum | undefined },
): boolean {
  if (ontvangen <= tot) return false
  const opTijdGepost = weg === 'brief' && verzonden !== undefined && verzonden <= tot
  return !opTijdGepost || ontvangen > volgendeWerkdag(plusDagen(tot, postdagen))
}

/** What the day of the decision follows from. */
type Klok = Pick<Bezwaar, 'ontvangen' | 'tot' | 'teLaat' | 'herstel' | 'commissie' | 'verdaagd' | 'uitgesteldTot'>

/**
 * The last day on which there must be a decision: six weeks after the bezwaartermijn, after receipt of what came too
 * late; twelve with a committee; six more when it was verdaagd. It does not run while the inwoner is asked to complete
 * the bezwaar. A later day to which the inwoner agreed comes in its place.
 * @bron Awb 7:10
 */
export function beslisUiterlijk(klok: Klok): Datum {
  const { ontvangen, tot, teLaat, uitgesteldTot } = klok
  // A letter that was posted in time gives us no more time than one that came in time.
  const begin = teLaat ? laatste(tot, ontvangen) : tot
  const zonder = eindeVan(klok, begin)
  const dagen = opgeschort(klok, zonder)
  // Begun so many days later: a feestdag on the way does not make it longer, only one at the end.
  const dag = dagen === 0 ? zonder : eindeVan(klok, plusDagen(begin, dagen))
  return uitgesteldTot === null ? dag : laatste(dag, uitgesteldTot)
}

function eindeVan({ commissie, verdaagd }: Klok, begin: Datum): Datum {
  const eerst = uiterlijk(commissie === null ? 'bezwaar-beslissing' : 'bezwaar-beslissing-commissie', begin)
  return verdaagd === null ? eerst : uiterlijk('bezwaar-verdaging', eerst)
}

/**
 * The days that do not count: from the day after the question until the day of the answer, or until the last day for it
 * (Awb 7:10 lid 2); the shorter reading of "tot". A question after the last day suspends nothing: what is over does not run.
 */
function opgeschort({ herstel }: Klok, zonder: Datum): number {
  if (herstel === null || herstel.gevraagd > zonder) return 0
  const { gevraagd, uiterlijk: laatsteDag, hersteld } = herstel
  const einde = hersteld !== null && hersteld < laatsteDag ? hersteld : laatsteDag
  return Math.max(0, dagenTussen(gevraagd, einde) - 1)
}
