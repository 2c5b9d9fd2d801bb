export { bewaakKnooppuntproces } from './bewaakt.ts'
export { type Knooppuntproces, startKnooppuntproces } from './proces.ts'
export { type Aanmelding, richtKnooppuntIn } from './sleutels.ts'
