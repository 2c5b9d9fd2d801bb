export { type Capaciteitsregel, capaciteitPerMaand } from './capaciteit.ts'
export { type Betaalbaarheid, type Voorstelsoort, betaalbaarheid, voorstelsoorten } from './soort.ts'
export {
  type Krediet,
  type Reserveringsverloop,
  type VoorstelVordering,
  type Voorstelvraag,
  type Vorm,
  vormen,
} from './vraag.ts'
export { type Uitdeling, type Voorstel, berekenVoorstel } from './voorstel.ts'
export type { Voorstelweigering } from './weigeringen.ts'
export {
  capaciteitslijst,
  capaciteitsregels,
  enkeleCapaciteit,
  heeftCapaciteitslijst,
  leesVoorstelvraag,
  metCapaciteit,
  regelingvelden,
  voorstelAlsJson,
  voorstelinvoer,
} from './invoer.ts'
export { inWoorden } from './woorden.ts'
