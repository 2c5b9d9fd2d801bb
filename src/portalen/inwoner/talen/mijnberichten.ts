import ar from './ar/mijnberichten.json' with { type: 'json' }
import en from './en/mijnberichten.json' with { type: 'json' }
import nl from './nl/mijnberichten.json' with { type: 'json' }
import pl from './pl/mijnberichten.json' with { type: 'json' }
import tr from './tr/mijnberichten.json' with { type: 'json' }
import uk from './uk/mijnberichten.json' with { type: 'json' }
import { deel } from './teksten.ts'

/** What an inwoner and the hulpverlener write to each other. */
export const berichtteksten = deel({ nl, en, tr, ar, pl, uk })
