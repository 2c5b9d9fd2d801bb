export { type Methode } from './percentages.ts'
export { type TeVerdelenVordering, type Verdeelvraag, type Verdeling, verdeel } from './verdeling.ts'
export {
  dubbeleKenmerken,
  leesVerdeelvraag,
  preferentTeHoog,
  verdelingAlsJson,
  verdelingInvoer,
  vorderingvelden,
} from './invoer.ts'
