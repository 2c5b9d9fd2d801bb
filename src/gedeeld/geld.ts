import { type Breuk, breuk, halfOpGetal } from './breuk.ts'

/** An amount in whole euro cents. Never a float, never a string. */
export type Centen = number & { readonly __merk: 'Centen' }

/**
 * Makes an amount of whole cents.
 * @throws RangeError when `n` is not a safe integer: that is a bug, not bad input
 */
export function centen(n: number): Centen {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not a whole number of cents: ${n}`)
  return (n === 0 ? 0 : n) as Centen
}

export const nul: Centen = centen(0)

/** Adds amounts; the sum of none is nul. */
export function telOp(...bedragen: readonly Centen[]): Centen {
  return centen(bedragen.reduce<number>((som, bedrag) => som + bedrag, 0))
}

/** Subtracts `b` from `a`; may be negative. */
export function trekAf(a: Centen, b: Centen): Centen {
  return centen(a - b)
}

/** The smaller of two amounts. */
export function kleinste(a: Centen, b: Centen): Centen {
  return a < b ? a : b
}

/** The larger of two amounts. */
export function grootste(a: Centen, b: Centen): Centen {
  return a > b ? a : b
}

/** Rounds an exact amount in cents half up to whole cents. */
export function centenHalfOp(exact: Breuk): Centen {
  return centen(halfOpGetal(exact))
}

/** An amount as an exact fraction of cents. */
export function alsBreuk(bedrag: Centen): Breuk {
  return breuk(BigInt(bedrag))
}

/** Writes an exact amount in cents as a decimal string, half up on cents. */
export function decimaalHalfOp(exact: Breuk): string {
  return alsDecimaal(centenHalfOp(exact))
}

/**
 * Reads a decimal amount of exactly two decimals, `"1234.56"` or `"-0.01"`.
 * @returns null when the text is anything else (a comma, three decimals, a plus sign, leading zeros, minus nothing)
 */
export function centenUitDecimaal(tekst: string): Centen | null {
  const delen = /^(-?)(0|[1-9]\d{0,12})\.(\d{2})$/.exec(tekst)
  if (delen === null || tekst === '-0.00') return null
  const absoluut = Number(delen[2]) * 100 + Number(delen[3])
  return centen(delen[1] === '-' ? -absoluut : absoluut)
}

/** Writes an amount as a decimal string with two decimals: 123456 → `"1234.56"`. */
export function alsDecimaal(bedrag: Centen): string {
  const absoluut = Math.abs(bedrag)
  const cent = absoluut % 100
  return `${bedrag < 0 ? '-' : ''}${(absoluut - cent) / 100}${cent < 10 ? '.0' : '.'}${cent}`
}

// Written once: a calculation that explains itself writes some forty amounts.
const centdelen: readonly string[] = Array.from({ length: 100 }, (_, cent) => `,${String(cent).padStart(2, '0')}`)
const duizenddelen: readonly string[] = Array.from({ length: 1000 }, (_, rest) => `.${String(rest).padStart(3, '0')}`)

/** Writes an amount for people: 123456 → `"€ 1.234,56"`. A line never breaks inside: no-break space, word joiner after a minus. */
export function alsEuro(bedrag: Centen): string {
  const absoluut = Math.abs(bedrag)
  const euros = Math.floor(absoluut / 100)
  return `${bedrag < 0 ? '-\u2060€\u00a0' : '€\u00a0'}${metPunten(euros)}${centdelen[absoluut - euros * 100] ?? ''}`
}

/** Every three digits a point. */
function metPunten(geheel: number): string {
  if (geheel < 1000) return String(geheel)
  const duizenden = Math.floor(geheel / 1000)
  return `${metPunten(duizenden)}${duizenddelen[geheel - duizenden * 1000] ?? ''}`
}
