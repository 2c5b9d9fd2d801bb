export {
  type Database,
  type Databasekeuze,
  databaseControle,
  maakDatabase,
  openDatabase,
  urlVan,
  verwijderDatabase,
} from './database.ts'
export { metWegwerpdatabase } from './wegwerp.ts'
