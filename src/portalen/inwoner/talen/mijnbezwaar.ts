import ar from './ar/mijnbezwaar.json' with { type: 'json' }
import en from './en/mijnbezwaar.json' with { type: 'json' }
import nl from './nl/mijnbezwaar.json' with { type: 'json' }
import pl from './pl/mijnbezwaar.json' with { type: 'json' }
import tr from './tr/mijnbezwaar.json' with { type: 'json' }
import uk from './uk/mijnbezwaar.json' with { type: 'json' }
import { deel } from './teksten.ts'

/** What bezwaar is, making it, and what came of it. */
export const bezwaarteksten = deel({ nl, en, tr, ar, pl, uk })
export type Bezwaartekst = ReturnType<typeof bezwaarteksten>
