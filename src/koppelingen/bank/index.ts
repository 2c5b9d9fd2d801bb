export { leesBankbestand } from './lees.ts'
export type { Bankfout } from './fouten.ts'
