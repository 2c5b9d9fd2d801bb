export { type Deur, type Deurpoorten, openDeur } from './deur.ts'
