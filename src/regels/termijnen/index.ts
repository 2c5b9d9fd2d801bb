export {
  type Termijn,
  type Termijneenheid,
  type Termijnsoort,
  type Termijnweigering,
  berekenTermijn,
  termijnsoorten,
} from './termijn.ts'
export { plusWerkdagen, volgendeWerkdag, werkdagenTot } from './werkdagen.ts'
export { eersteTargetdag, isTargetdag, targetdagVoor } from './targetdagen.ts'
export { type Feestdag, rustdag } from './feestdagen.ts'
export { type Looptijdnorm, type Looptijdweigering, looptijdnorm } from './looptijd.ts'
export { leesTermijnvraag, termijnAlsJson, termijnInvoer } from './invoer.ts'
