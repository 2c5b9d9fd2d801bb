import ar from './ar/mijnklacht.json' with { type: 'json' }
import en from './en/mijnklacht.json' with { type: 'json' }
import nl from './nl/mijnklacht.json' with { type: 'json' }
import pl from './pl/mijnklacht.json' with { type: 'json' }
import tr from './tr/mijnklacht.json' with { type: 'json' }
import uk from './uk/mijnklacht.json' with { type: 'json' }
import { deel } from './teksten.ts'

/** What a klacht is, handing one in, and what came of it. */
export const klachtteksten = deel({ nl, en, tr, ar, pl, uk })
export type Klachttekst = ReturnType<typeof klachtteksten>
