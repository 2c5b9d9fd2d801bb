export {
  type Looptijd,
  type Ontvangen,
  type Reserveermaand,
  type Reserveertijd,
  maandenZonderCapaciteit,
  reserveermaanden,
  voorafGereserveerd,
} from './maanden.ts'
export { type Maandstand, type Reservering, achterVanaf, vergelijkReservering } from './reservering.ts'
export { type TeVeel, teVeelGereserveerd } from './te-veel.ts'
export { type Prognose, type Prognosevraag, berekenPrognose, isLager } from './prognose.ts'
