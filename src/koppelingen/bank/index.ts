export { leesBankbestand } from './lees.ts'
export type { Bankfout } from './fouten.ts'
export { schrijfPain } from './pain/pain.ts'
