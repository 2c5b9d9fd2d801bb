import type { Datum } from '../../gedeeld/datum.ts'
import { type Termijnsoort, berekenTermijn } from '../../regels/termijnen/index.ts'

/**
 * The last day of a termijn that begins on a day of the log.
 * @throws Error when the rule refuses: days in the log lie within its range, so that is a bug
 */
export function uiterlijk(soort: Termijnsoort, aanvang: Datum): Datum {
  const dag = uiterlijkVan(soort, aanvang)
  if (dag === null) throw new Error(`No termijn ${soort} from ${aanvang}`)
  return dag
}

// It follows from the soort and the day alone, and thousands of dossiers have their clocks on the same few days: each is
// computed once, at most one per soort and day of the log.
const eerder = new Map<string, Datum | null>()

/** The same for a day that was taken over: null when the norm was not there yet on it, so that no clock ran. */
export function uiterlijkVan(soort: Termijnsoort, aanvang: Datum): Datum | null {
  const sleutel = `${soort} ${aanvang}`
  const bekend = eerder.get(sleutel)
  if (bekend !== undefined) return bekend
  const termijn = berekenTermijn(soort, aanvang)
  const dag = termijn.ok ? termijn.waarde.uiterlijk : null
  eerder.set(sleutel, dag)
  return dag
}
