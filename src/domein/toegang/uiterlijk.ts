import type { Datum } from '../../gedeeld/datum.ts'
import { type Termijnsoort, berekenTermijn } from '../../regels/termijnen/index.ts'

/**
 * The last day of a termijn that begins on a day of the log.
 * @throws Error when the rule refuses: days in the log lie within its range, so that is a bug
 */
export function uiterlijk(soort: Termijnsoort, aanvang: Datum): Datum {
  const termijn = berekenTermijn(soort, aanvang)
  if (!termijn.ok) throw new Error(`No termijn ${soort} from ${aanvang}`)
  return termijn.waarde.uiterlijk
}

/** The same for a day that was taken over: null when the norm was not there yet on it, so that no clock ran. */
export function uiterlijkVan(soort: Termijnsoort, aanvang: Datum): Datum | null {
  const termijn = berekenTermijn(soort, aanvang)
  return termijn.ok ? termijn.waarde.uiterlijk : null
}
