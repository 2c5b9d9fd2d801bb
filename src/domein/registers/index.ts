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
export { type Register, type Registermelding, type Vishmelding, meldingVan, registernamen } from './melding.ts'
export { vishopdrachten as registeropdrachten } from './vish.ts'
export type { Registerbezwaar } from './weigeringen.ts'
