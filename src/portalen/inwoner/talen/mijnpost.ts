import ar from './ar/mijnpost.json' with { type: 'json' }
import en from './en/mijnpost.json' with { type: 'json' }
import nl from './nl/mijnpost.json' with { type: 'json' }
import pl from './pl/mijnpost.json' with { type: 'json' }
import tr from './tr/mijnpost.json' with { type: 'json' }
import uk from './uk/mijnpost.json' with { type: 'json' }
import { deel } from './teksten.ts'

/** The letters, the hulpverlener, the plan of an inwoner, and who looked along. */
export const postteksten = deel({ nl, en, tr, ar, pl, uk })
export type Posttekst = ReturnType<typeof postteksten>
