export {
  type Reekseinde,
  type TeBevestigen,
  type Waardenrapport,
  waardenrapport,
  waarschuwtijd,
} from './waardenrapport.ts'
export { leesWaardenvraag, waardenrapportAlsJson } from './invoer.ts'
