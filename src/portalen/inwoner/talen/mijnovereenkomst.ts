import ar from './ar/mijnovereenkomst.json' with { type: 'json' }
import en from './en/mijnovereenkomst.json' with { type: 'json' }
import nl from './nl/mijnovereenkomst.json' with { type: 'json' }
import pl from './pl/mijnovereenkomst.json' with { type: 'json' }
import tr from './tr/mijnovereenkomst.json' with { type: 'json' }
import uk from './uk/mijnovereenkomst.json' with { type: 'json' }
import { deel } from './teksten.ts'

/** The schuldregelingsovereenkomst: what it means, and signing it. */
export const overeenkomstteksten = deel({ nl, en, tr, ar, pl, uk })
export type Overeenkomsttekst = ReturnType<typeof overeenkomstteksten>
