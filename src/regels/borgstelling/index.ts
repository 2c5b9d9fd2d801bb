export {
  type Borgoordeel,
  type Borgstand,
  type Borgvraag,
  type Borgweigering,
  type Categorie,
  type Leningsoort,
  categorieen,
  leningsoorten,
  standen,
} from './vraag.ts'
export { beoordeelBorgstelling } from './oordeel.ts'
export { isOpen, kanWorden } from './standen.ts'
