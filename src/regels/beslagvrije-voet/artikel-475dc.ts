import { type Breuk, kleinsteBreuk } from '../../gedeeld/breuk.ts'
import { vijfennegentigProcent } from './artikel-475da.ts'

/**
 * Lid 1: at most 95 % of the monthly income, so that 5 % can always be seized.
 * @param inkomen net per month including vakantiebijslag, exact, in cents; null: not given, then the rule is not applied
 * @bron art. 475dc lid 1 Rv
 */
export function artikel475dc(voet: Breuk, inkomen: Breuk | null): Breuk {
  return inkomen === null ? voet : kleinsteBreuk(voet, vijfennegentigProcent(inkomen))
}
