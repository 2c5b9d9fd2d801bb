import ar from './ar/kader.json' with { type: 'json' }
import en from './en/kader.json' with { type: 'json' }
import nl from './nl/kader.json' with { type: 'json' }
import pl from './pl/kader.json' with { type: 'json' }
import tr from './tr/kader.json' with { type: 'json' }
import uk from './uk/kader.json' with { type: 'json' }
import { deel } from './teksten.ts'

/** What stands around every page of the inwoner, and on pages where something went wrong. */
export const kaderteksten = deel({ nl, en, tr, ar, pl, uk })
