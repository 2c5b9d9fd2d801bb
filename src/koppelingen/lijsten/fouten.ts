import type { Probleemfout } from '../../platform/opdrachtregel/probleem.ts'

/** One fault in a list, with its line. Never repeats what stands there: it is about somebody's debts. */
export type Lijstfout = Probleemfout & { readonly line: number; readonly code: Foutcode }

/** Every code of a fault; the texts are Dutch, for whoever delivers the list. */
export type Foutcode =
  | 'te-groot'
  | 'te-veel-regels'
  | 'geen-tekst'
  | 'geen-lijst'
  | 'geen-werkblad'
  | 'aanhalingsteken'
  | 'scheidingsteken'
  | 'kolom-ontbreekt'
  | 'kolom-onbekend'
  | 'kolom-dubbel'
  | 'aantal-cellen'
  | 'afgebroken'
  | 'formule'
  | 'geen-bedrag'
  | 'bedrag-onduidelijk'
  | 'geen-datum'
  | 'datum-onduidelijk'
  | 'datum-te-laat'
  | 'onbekende-waarde'
  | 'ontbreekt'
  | 'te-lang'
  | 'tegenstrijdig'
  | 'telt-niet-op'
  | 'dubbele-regel'
  | 'verwijzing-onbekend'
  | 'andere-schuldeiser'

/** Codes of what is well-formed and still does not fit: refused by a rule, not by its form. */
export const doorRegel: ReadonlySet<string> = new Set<Foutcode>(['verwijzing-onbekend', 'andere-schuldeiser'])

/** Makes a fault. */
export const fout = (line: number, code: Foutcode, detail: string): Lijstfout => ({ line, code, detail })
