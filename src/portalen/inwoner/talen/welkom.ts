import ar from './ar/welkom.json' with { type: 'json' }
import en from './en/welkom.json' with { type: 'json' }
import nl from './nl/welkom.json' with { type: 'json' }
import pl from './pl/welkom.json' with { type: 'json' }
import tr from './tr/welkom.json' with { type: 'json' }
import uk from './uk/welkom.json' with { type: 'json' }
import { deel } from './teksten.ts'

/** The first page of the inwoner. */
export const welkomteksten = deel({ nl, en, tr, ar, pl, uk })
