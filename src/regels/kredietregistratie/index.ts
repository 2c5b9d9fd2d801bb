export {
  type Bijzonderheid,
  type Registratiesoort,
  bijzonderheden,
  registratiesoorten,
  registratievormen,
} from './soorten.ts'
export {
  type Codebezwaar,
  eindeTotEnMet,
  isTeRegistreren,
  toetsCode,
  vervaldag,
  verwijderdag,
} from './kredietregistratie.ts'
