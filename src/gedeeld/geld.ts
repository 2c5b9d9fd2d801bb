import { type Breuk, halfOp } from './breuk.ts'

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
  return centen(Number(halfOp(exact)))
}

/**
 * Reads a decimal amount of exactly two decimals, `"1234.56"` or `"-0.01"`.
 * @returns null when the text is anything else (a comma, three decimals, a plus sign, leading zeros)
 */
export function centenUitDecimaal(tekst: string): Centen | null {
  const delen = /^(-?)(0|[1-9]\d{0,12})\.(\d{2})$/.exec(tekst)
  if (delen === null) return null
  const absoluut = Number(delen[2]) * 100 + Number(delen[3])
  return centen(delen[1] === '-' ? -absoluut : absoluut)
}

/** Writes an amount as a decimal string with two decimals: 123456 → `"1234.56"`. */
export function alsDecimaal(bedrag: Centen): string {
  const absoluut = Math.abs(bedrag)
  const teken = bedrag < 0 ? '-' : ''
  return `${teken}${Math.floor(absoluut / 100)}.${String(absoluut % 100).padStart(2, '0')}`
}

/** Writes an amount for people: 123456 → `"€ 1.234,56"` (with a no-break space). */
export function alsEuro(bedrag: Centen): string {
  const absoluut = Math.abs(bedrag)
  const cent = absoluut % 100
  let euros = String((absoluut - cent) / 100)
  for (let i = euros.length - 3; i > 0; i -= 3) euros = `${euros.slice(0, i)}.${euros.slice(i)}`
  return `${bedrag < 0 ? '-' : ''}€\u00a0${euros},${cent < 10 ? '0' : ''}${cent}`
}
