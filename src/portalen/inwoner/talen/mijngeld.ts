import ar from './ar/mijngeld.json' with { type: 'json' }
import en from './en/mijngeld.json' with { type: 'json' }
import nl from './nl/mijngeld.json' with { type: 'json' }
import pl from './pl/mijngeld.json' with { type: 'json' }
import tr from './tr/mijngeld.json' with { type: 'json' }
import uk from './uk/mijngeld.json' with { type: 'json' }
import { deel } from './teksten.ts'

/** The schuldeisers and the money of an inwoner. */
export const geldteksten = deel({ nl, en, tr, ar, pl, uk })
export type Geldtekst = ReturnType<typeof geldteksten>
