import ar from './ar/mijntraject.json' with { type: 'json' }
import en from './en/mijntraject.json' with { type: 'json' }
import nl from './nl/mijntraject.json' with { type: 'json' }
import pl from './pl/mijntraject.json' with { type: 'json' }
import tr from './tr/mijntraject.json' with { type: 'json' }
import uk from './uk/mijntraject.json' with { type: 'json' }
import { deel } from './teksten.ts'

/** Where somebody is in his traject, and the menu of what is his. */
export const trajectteksten = deel({ nl, en, tr, ar, pl, uk })
export type Trajecttekst = ReturnType<typeof trajectteksten>
