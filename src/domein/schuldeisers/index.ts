export {
  type Schuldeiser,
  type SchuldeiserGebeurtenis,
  type Schuldeiserweigering,
  evolveSchuldeiser,
  schuldeiserfeiten,
  schuldeiseropdrachten,
} from './schuldeisers.ts'
export {
  type Contactgegevens,
  type Contactrol,
  type Schuldeiserkanaal,
  contactrollen,
  kanaalVan,
  kanalen,
  schuldeisersoorten,
} from './contact.ts'
export { type Afspraak, afspraaksoorten, geldtOp, laatsteDag } from './afspraken.ts'
export {
  type Partnerregel,
  type Partnerstand,
  convenantafspraak,
  naastContactenboek,
  overneembaar,
} from './convenantpartners.ts'
export { type Herkomst, type Voorwaarde, type Voorwaarden, voorwaardenOp } from './voorwaarden.ts'
export { type Schuldeisertoegang, heeftToegang } from './toegang.ts'
export type { Schuldeiserrekening } from './rekening.ts'
