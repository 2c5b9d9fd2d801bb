import ar from './ar/mijnpapieren.json' with { type: 'json' }
import en from './en/mijnpapieren.json' with { type: 'json' }
import nl from './nl/mijnpapieren.json' with { type: 'json' }
import pl from './pl/mijnpapieren.json' with { type: 'json' }
import tr from './tr/mijnpapieren.json' with { type: 'json' }
import uk from './uk/mijnpapieren.json' with { type: 'json' }
import { deel } from './teksten.ts'

/** The papers that are asked of an inwoner: why, how to hand them over, what came of them. */
export const papierteksten = deel({ nl, en, tr, ar, pl, uk })
export type Papiertekst = ReturnType<typeof papierteksten>
