export {
  type Bericht,
  type Berichtsoort,
  type Berichtstand,
  type Geadresseerde,
  type Regel,
  berichtsoorten,
} from './berichten.ts'
export { type Beantwoording, beantwoordt } from './berichten.ts'
export { berichtenBij } from './opstellen.ts'
