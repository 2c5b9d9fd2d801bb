export { type Draaiend, type Startgegevens, type Toepassing, start } from './start.ts'
