import ar from './ar/inloggen.json' with { type: 'json' }
import en from './en/inloggen.json' with { type: 'json' }
import nl from './nl/inloggen.json' with { type: 'json' }
import pl from './pl/inloggen.json' with { type: 'json' }
import tr from './tr/inloggen.json' with { type: 'json' }
import uk from './uk/inloggen.json' with { type: 'json' }
import { deel } from './teksten.ts'

/** Signing in, making an account with a code, and what stands around the pages behind the door. */
export const inlogteksten = deel({ nl, en, tr, ar, pl, uk })
