export { type BeslagvrijeVoet, berekenBeslagvrijeVoet, waardenBij } from './beslagvrije-voet.ts'
export { type BeslagvrijeVoetVraag, type Woning, woningen } from './vraag.ts'
export { type Leefsituatie, heeftKinderen, isPaar, leefsituaties } from './leefsituatie.ts'
export { type Parameters, type Peildatumweigering, bekend } from './parameters.ts'
export { laatsteDagVanNorm, normdatumOp, normdatums, volgendeNormdatum } from './normdatums.ts'
export { type Uitwerking, werkUit } from './uitwerking.ts'
export { bedrag, open, opgave } from './stap.ts'
export { stappenBij } from './uitleg.ts'
export { nietGemodelleerdBij } from './niet-gemodelleerd.ts'
export {
  type Regelfout,
  beslagvrijeVoetAlsJson,
  inWoorden,
  leesBeslagvrijeVoetvraag,
  nietGemodelleerdAlsJson,
  strijdigheden,
  verantwoordingAlsJson,
  voetinvoer,
  voetvelden,
} from './invoer.ts'
