export {
  type Termijn,
  type Termijneenheid,
  type Termijnsoort,
  type Termijnweigering,
  berekenTermijn,
  termijnsoorten,
} from './termijn.ts'
export { isWerkdag, plusWerkdagen, volgendeWerkdag, werkdagenTot } from './werkdagen.ts'
export { type Feestdag, feestdagenVan } from './feestdagen.ts'
export { type Looptijdnorm, type Looptijdweigering, looptijdnorm } from './looptijd.ts'
export { leesTermijnvraag, termijnAlsJson, termijnnamen } from './invoer.ts'
