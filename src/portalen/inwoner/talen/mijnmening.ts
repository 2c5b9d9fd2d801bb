import ar from './ar/mijnmening.json' with { type: 'json' }
import en from './en/mijnmening.json' with { type: 'json' }
import nl from './nl/mijnmening.json' with { type: 'json' }
import pl from './pl/mijnmening.json' with { type: 'json' }
import tr from './tr/mijnmening.json' with { type: 'json' }
import uk from './uk/mijnmening.json' with { type: 'json' }
import { deel } from './teksten.ts'

/** What an inwoner finds of our help. */
export const meningteksten = deel({ nl, en, tr, ar, pl, uk })
