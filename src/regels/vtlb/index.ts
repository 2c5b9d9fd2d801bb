export { ingangVan, uiterlijkHerberekend } from './herberekening.ts'
export { type Vtlb, type Vtlbbedragen, berekenVtlb, rekenVtlb } from './vtlb.ts'
export {
  type Correcties,
  type Correctiesoort,
  type Lasten,
  type OverigeCorrectie,
  type Vtlbvraag,
  correctiesoorten,
} from './vraag.ts'
export { huishoudenstrijdigheden, leesVtlbvraag, vtlbAlsJson, vtlbinvoer } from './invoer.ts'
