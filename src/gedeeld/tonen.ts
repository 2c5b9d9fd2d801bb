import { type Breuk, breuk, breukUitDecimaal, gedeeldDoor, halfOp, maal, vereenvoudig } from './breuk.ts'
import { alsEuro, centenHalfOp } from './geld.ts'

/** An exact amount in cents of a decimal string of euros, in lowest terms: `"1369.06"` → 136906. */
export function bedragUit(euros: string): Breuk {
  return vereenvoudig(maal(breukUitDecimaal(euros), 100n))
}

/** An exact share of a percentage, in lowest terms: `"13.70"` → 137/1000. */
export function deelUit(procent: string): Breuk {
  return vereenvoudig(gedeeldDoor(breukUitDecimaal(procent), 100n))
}

/** An exact share of hundredths of a percent, in lowest terms: 960 → 12/125. */
export function deelVan(honderdsten: number): Breuk {
  return vereenvoudig(breuk(BigInt(honderdsten), 10_000n))
}

/** Writes an exact amount for people, half up on cents: `€ 1.300,61`. */
export function toonBedrag(exact: Breuk): string {
  return alsEuro(centenHalfOp(exact))
}

/** Writes a decimal string of euros for people: `"1369.06"` → `€ 1.369,06`. */
export function toonEuro(euros: string): string {
  return toonBedrag(bedragUit(euros))
}

/**
 * Makes a writer for values of the law, that writes each one once: such a value is the same object in every calculation
 * of a day, and a caseload would write it a hundred thousand times.
 */
export function eenmaal(toon: (exact: Breuk) => string): (exact: Breuk) => string {
  const geschreven = new WeakMap<Breuk, string>()
  return (exact) => {
    const eerder = geschreven.get(exact)
    if (eerder !== undefined) return eerder
    const tekst = toon(exact)
    geschreven.set(exact, tekst)
    return tekst
  }
}

/** As toonBedrag, for an amount of the law. */
export const toonWetsbedrag = eenmaal(toonBedrag)

/** Writes a policy that is either so or not: `ja`. */
export function toonJaNee(ja: boolean): string {
  return ja ? 'ja' : 'nee'
}

/** Writes a decimal percentage for people: `"13.70"` → `13,70 %`. */
export function toonProcent(procent: string): string {
  return `${procent.replace('.', ',')} %`
}

/** Writes an exact number for people with a fixed count of decimals, half up: 0,000000438698. */
export function toonGetal(exact: Breuk, decimalen: number): string {
  const delen = halfOp(maal(exact, 10n ** BigInt(decimalen)))
  const cijfers = String(delen)
    .replace('-', '')
    .padStart(decimalen + 1, '0')
  return `${delen < 0n ? '-' : ''}${cijfers.slice(0, -decimalen)},${cijfers.slice(-decimalen)}`
}

/** Writes an exact share as a percentage for people, without needless zeros: 11/50 → `22 %`, 1367/10000 → `13,67 %`. */
export function toonDeel(exact: Breuk): string {
  return `${toonGetal(maal(exact, 100n), 4).replace(/,?0+$/, '')} %`
}
