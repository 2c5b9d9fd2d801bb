import ar from './ar/mijnafspraken.json' with { type: 'json' }
import en from './en/mijnafspraken.json' with { type: 'json' }
import nl from './nl/mijnafspraken.json' with { type: 'json' }
import pl from './pl/mijnafspraken.json' with { type: 'json' }
import tr from './tr/mijnafspraken.json' with { type: 'json' }
import uk from './uk/mijnafspraken.json' with { type: 'json' }
import { deel } from './teksten.ts'

/** The appointments of an inwoner, and asking for another moment. */
export const afspraakteksten = deel({ nl, en, tr, ar, pl, uk })
