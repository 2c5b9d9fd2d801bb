export { type Database, type Databasekeuze, maakDatabase, openDatabase, urlVan, verwijderDatabase } from './database.ts'
export { sluitPool } from './pool.ts'
export { metWegwerpdatabase, zonderWachten } from './wegwerp.ts'
