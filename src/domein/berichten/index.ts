export {
  type Bericht,
  type Berichtsoort,
  type Berichtstand,
  type Geadresseerde,
  type Regel,
  berichtsoorten,
} from './berichten.ts'
export {
  type Brief,
  type Briefgegevens,
  type Briefinhoud,
  type Briefmaker,
  type Briefsoort,
  briefgegevensVan,
} from './brief.ts'
export { type Beantwoording, beantwoordt } from './berichten.ts'
export { lijstVan, opLijst } from './lijst.ts'
export { berichtenBij } from './bij.ts'
export { type Afzending, gegevensVan } from './gegevens.ts'
export type {
  Aanbod,
  Adres,
  Berichtgegevens,
  Berichtinhoud,
  Berichtpersoon,
  Berichtvordering,
  Contactpersoon,
  Uitbetaalmomenten,
  Vorderingstype,
} from './uitwisseling.ts'
export {
  type Antwoordinhoud,
  type RedenGeenMedewerking,
  type Saldodeel,
  type Schuldeiserantwoord,
  redenenGeenMedewerking,
} from './antwoord.ts'
export {
  type Antwoordvraag,
  antwoordformulieren,
  antwoordvraagBij,
  leesAntwoordformulier,
} from './antwoordformulier.ts'
export {
  type Borgstellinggegevens,
  type Borgstellinginhoud,
  borgstellinggegevensVan,
  waarborgfonds,
} from './waarborgfonds.ts'
export { type Linkstand, linkGeldigTot, linkstandOp } from './antwoordlink.ts'
export type { Antwoordopdracht, Verwerking } from './antwoordopdracht.ts'
export { type Gesprek, opdrachtenBij } from './verwerking.ts'
export { standregels } from './statusantwoord.ts'
export { type Betaalverloop, betaalverloop } from './betaalverloop.ts'
export { zonderDelenVan } from './saldodelen.ts'
export { type Tafelreden, tafelredenen } from './tafel.ts'
export { type Mailtekst, mailtekst, voorbeeldmail } from './voorbeeldmail.ts'
