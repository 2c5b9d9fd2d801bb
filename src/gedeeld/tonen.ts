import { type Breuk, breukUitDecimaal, gedeeldDoor, maal, vereenvoudig } from './breuk.ts'
import { alsEuro, centenHalfOp } from './geld.ts'

/** An exact amount in cents of a decimal string of euros, in lowest terms: `"1369.06"` → 136906. */
export function bedragUit(euros: string): Breuk {
  return vereenvoudig(maal(breukUitDecimaal(euros), 100n))
}

/** An exact share of a percentage, in lowest terms: `"13.70"` → 137/1000. */
export function deelUit(procent: string): Breuk {
  return vereenvoudig(gedeeldDoor(breukUitDecimaal(procent), 100n))
}

/** Writes an exact amount for people, half up on cents: `€ 1.300,61`. */
export function toonBedrag(exact: Breuk): string {
  return alsEuro(centenHalfOp(exact))
}

/** Writes a decimal percentage for people: `"13.70"` → `13,70 %`. */
export function toonProcent(procent: string): string {
  return `${procent.replace('.', ',')} %`
}
