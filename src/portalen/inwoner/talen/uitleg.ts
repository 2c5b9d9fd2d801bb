import ar from './ar/uitleg.json' with { type: 'json' }
import en from './en/uitleg.json' with { type: 'json' }
import nl from './nl/uitleg.json' with { type: 'json' }
import pl from './pl/uitleg.json' with { type: 'json' }
import tr from './tr/uitleg.json' with { type: 'json' }
import uk from './uk/uitleg.json' with { type: 'json' }
import { deel } from './teksten.ts'

/** The whole way in drawings. */
export const uitlegteksten = deel({ nl, en, tr, ar, pl, uk })
