export {
  type Schuldeiser,
  type SchuldeiserGebeurtenis,
  type Schuldeiserweigering,
  evolveSchuldeiser,
  schuldeiserfeiten,
  schuldeiseropdrachten,
  schuldeisersoorten,
} from './schuldeisers.ts'
export type { Schuldeiserrekening } from './rekening.ts'
