import ar from './ar/aanmelden.json' with { type: 'json' }
import en from './en/aanmelden.json' with { type: 'json' }
import nl from './nl/aanmelden.json' with { type: 'json' }
import pl from './pl/aanmelden.json' with { type: 'json' }
import tr from './tr/aanmelden.json' with { type: 'json' }
import uk from './uk/aanmelden.json' with { type: 'json' }
import { deel } from './teksten.ts'

/** Asking for help, from the first question to how it stands. */
export const aanmeldteksten = deel({ nl, en, tr, ar, pl, uk })

export type Aanmeldsleutel = keyof typeof nl

/**
 * A key that is put together of a field and a choice.
 * @throws Error when there is no such text: a field or a choice was added without one
 */
export function sleutelVan(sleutel: string): Aanmeldsleutel {
  if (!isSleutel(sleutel)) throw new Error(`No text ${sleutel}`)
  return sleutel
}

export const isSleutel = (tekst: string): tekst is Aanmeldsleutel => Object.hasOwn(nl, tekst)
