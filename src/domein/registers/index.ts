import { achterstandopdrachten } from './bkr/achterstand.ts'
import { meldopdrachten } from './bkr/melden.ts'
import { verwijderopdrachten } from './bkr/verwijderen.ts'
import { vishopdrachten } from './vish.ts'

export {
  type RegisterGebeurtenis,
  type Registers,
  type RegistersInzicht,
  type Vishactie,
  type Vishpersoon,
  type Vishregistratie,
  evolveRegisters,
  geenRegisters,
  isRegisterGebeurtenis,
} from './registers.ts'
export {
  type BkrGebeurtenis,
  type Bkractie,
  type Bkrregistratie,
  type Verwijdergrond,
  isBkrGebeurtenis,
} from './bkr/registratie.ts'
export { achterstandOpen, verwijderbaarVanaf, vervaltOp } from './bkr/verwijderen.ts'
export {
  type Bkrmelding,
  type Register,
  type Registermelding,
  type Vishmelding,
  meldingVan,
  registernamen,
} from './melding.ts'
export { bkrEindeTotEnMet, magOokVanzelf } from './vanzelf.ts'
export type { Registerbezwaar } from './weigeringen.ts'

/** Every opdracht on a register. */
export const registeropdrachten = [
  ...vishopdrachten,
  ...meldopdrachten,
  ...achterstandopdrachten,
  ...verwijderopdrachten,
]
