export { type Draaiend, Startfout, type Startgegevens, type Toepassing, start } from './start.ts'
