export { type Database, type Databasekeuze, maakDatabase, openDatabase, urlVan, verwijderDatabase } from './database.ts'
export { metWegwerpdatabase, zonderWachten } from './wegwerp.ts'
