import { geldopdrachten } from './besluiten.ts'
import { kredietaanvraag, kredietopdrachten } from './krediet/besluiten.ts'
import { borgstellingopdrachten } from './krediet/borgstelling.ts'

/** The opdrachten of this slice, in the order of the process. */
export const alleGeldopdrachten = [kredietaanvraag, ...borgstellingopdrachten, ...geldopdrachten, ...kredietopdrachten]
