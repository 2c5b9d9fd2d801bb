import { planopdrachten } from './beheer/besluiten.ts'
import { leefgeldopdrachten } from './beheer/betalen.ts'
import { rekeningopdrachten } from './beheer/rekening.ts'
import { geldopdrachten } from './besluiten.ts'
import { kredietaanvraag, kredietopdrachten } from './krediet/besluiten.ts'
import { borgstellingopdrachten } from './krediet/borgstelling.ts'

/** The opdrachten of this slice, in the order of the process. */
export const alleGeldopdrachten = [
  ...planopdrachten,
  ...rekeningopdrachten,
  kredietaanvraag,
  ...borgstellingopdrachten,
  ...geldopdrachten,
  ...leefgeldopdrachten,
  ...kredietopdrachten,
]
