import ar from './ar/mijnmeekijkers.json' with { type: 'json' }
import en from './en/mijnmeekijkers.json' with { type: 'json' }
import nl from './nl/mijnmeekijkers.json' with { type: 'json' }
import pl from './pl/mijnmeekijkers.json' with { type: 'json' }
import tr from './tr/mijnmeekijkers.json' with { type: 'json' }
import uk from './uk/mijnmeekijkers.json' with { type: 'json' }
import { deel } from './teksten.ts'

/** Who looks along with an inwoner, by a machtiging that he gives and stops himself. */
export const meekijkteksten = deel({ nl, en, tr, ar, pl, uk })
