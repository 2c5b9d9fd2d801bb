import { alsDecimaal, centen } from '../../gedeeld/geld.ts'

/** Writes hundredths of a percent as a decimal: 960 → `"9.60"`. */
export function alsProcent(honderdsten: number): string {
  return alsDecimaal(centen(honderdsten))
}
