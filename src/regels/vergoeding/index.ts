export { alsProcent } from './procent.ts'
export { type Grondslag, type Vergoeding, type Vergoedingsafspraak, grondslagen, vergoedingOver } from './vergoeding.ts'
export { type Vergoedingweigering, toetsVergoeding } from './toets.ts'
