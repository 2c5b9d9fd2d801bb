export { type Afspraakstand, type Mijnafspraak, type Mijnagenda, mijnAgenda } from './afspraken.ts'
export { type Afloop, type Daarna, type Mijlpaal, type Padstap, mijlpalen } from './pad.ts'
export { type Mijntraject, type Nu, type Taak, mijnTraject } from './traject.ts'
export { type Belofte, type Vertraging, type Wachten, type Wachtsoort, type Werksoort } from './werk.ts'
export {
  type Antwoorden,
  type Mijnschuldeiser,
  type Schuldeiserstand,
  antwoordenVan,
  mijnSchuldeisers,
} from './schuldeisers.ts'
export type { Mijnbesluit, Mijnbezwaar } from './bezwaren.ts'
export type { Mijnklacht, Mijnklachten } from './klachten.ts'
export type { Mijnpapier } from './papieren.ts'
export { enquetegrond, magMeningGeven } from './enquete.ts'
export type { Mijnmeekijker } from './meekijken.ts'
export type { Mijnmail } from './mails.ts'
export { type Mijngeld, type Mijnuitdeling, mijnGeld } from './geld.ts'
export { type Mijnovereenkomst, type Mijntekenaar } from './overeenkomst.ts'
export { type Mijnblad, type Mijnpost, mijnBlad } from './blad.ts'
