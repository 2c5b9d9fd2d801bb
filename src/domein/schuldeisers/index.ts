export {
  type Schuldeiser,
  type SchuldeiserGebeurtenis,
  type Schuldeiserweigering,
  evolveSchuldeiser,
  schuldeiserfeiten,
  schuldeiseropdrachten,
  schuldeisersoorten,
} from './schuldeisers.ts'
