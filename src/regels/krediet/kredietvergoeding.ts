import { vergelijk } from '../../gedeeld/breuk.ts'
import { deelUit, deelVan, toonProcent } from '../../gedeeld/tonen.ts'
import type { Zoeker } from '../../gedeeld/wetswaarden.ts'
import { kredietvergoedingMaximum } from '../waarden/beleid.ts'

/** A jaarrente above what the law allows on that day. */
export interface Kredietweigering {
  readonly code: 'KredietvergoedingTeHoog'
  /** As people read it: `14 %`. */
  readonly hoogste: string
}

/**
 * Decides whether a jaarrente is allowed on the day of the zoeker. Without rente no maximum is needed.
 * @param jaarrente effective, in hundredths of a percent
 * @returns the refusal; null: it is allowed, or no maximum is known on that day, which the zoeker then tells
 * @bron art. 4 Besluit kredietvergoeding
 */
export function toetsJaarrente(zoeker: Zoeker, jaarrente: number): Kredietweigering | null {
  if (jaarrente === 0) return null
  const hoogste = zoeker.zoek('Hoogste kredietvergoeding per jaar', kredietvergoedingMaximum, toonProcent)
  if (hoogste === null || vergelijk(deelVan(jaarrente), deelUit(hoogste)) <= 0) return null
  return { code: 'KredietvergoedingTeHoog', hoogste: toonProcent(hoogste) }
}
