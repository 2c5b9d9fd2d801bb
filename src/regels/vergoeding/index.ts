export { alsProcent } from './procent.ts'
export {
  type Grondslag,
  type Tussenstand,
  type Vergoeding,
  type Vergoedingsafspraak,
  grondslagen,
  vergoedingBijUitdeling,
  vergoedingOver,
} from './vergoeding.ts'
export { type Vergoedingweigering, toetsVergoeding } from './toets.ts'
