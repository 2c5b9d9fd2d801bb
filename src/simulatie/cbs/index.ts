export { cbsCommando } from './commando.ts'
export { type Ophaalkeuze, haalOp } from './ophalen.ts'
export { oin, richtCbsIn } from './sleutels.ts'
export { type Tokeninhoud, geefToken, startTokenloket } from './tokenloket.ts'
