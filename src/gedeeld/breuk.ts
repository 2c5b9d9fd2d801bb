/** An exact fraction; `noemer` is above 0. No binary floating point in a calculation that ends in money. */
export interface Breuk {
  readonly teller: bigint
  readonly noemer: bigint
}

/**
 * Makes an exact fraction, sign in the teller.
 * @throws RangeError when the noemer is 0: that is a bug
 */
export function breuk(teller: bigint, noemer: bigint = 1n): Breuk {
  if (noemer > 0n) return { teller, noemer }
  if (noemer === 0n) throw new RangeError('A fraction over 0')
  return { teller: -teller, noemer: -noemer }
}

/** Nothing. */
export const nulBreuk: Breuk = breuk(0n)

/** The larger whole number not above the fraction. */
export function naarBeneden({ teller, noemer }: Breuk): bigint {
  const geheel = teller / noemer
  return teller % noemer < 0n ? geheel - 1n : geheel
}

/** Rounds half up (towards plus infinity at exactly a half). */
export function halfOp({ teller, noemer }: Breuk): bigint {
  return noemer === 1n ? teller : naarBeneden({ teller: 2n * teller + noemer, noemer: 2n * noemer })
}

/**
 * The same as a plain number, for what is known to be small, such as an amount of money.
 * Where teller and noemer together are a safe integer they are divided without BigInt. A quotient below a whole number
 * lies 1/noemer or more below it, and rounds up to it only when both together reach 2^53; so its floor is right, and the
 * remainder that decides is exact.
 */
export function halfOpGetal(exact: Breuk): number {
  const [teller, noemer] = [Number(exact.teller), Number(exact.noemer)]
  if (!Number.isSafeInteger(Math.abs(teller) + noemer)) return Number(halfOp(exact))
  const geheel = Math.floor(teller / noemer)
  return 2 * (teller - geheel * noemer) >= noemer ? geheel + 1 : geheel
}

/** Compares two fractions: below 0, 0 or above 0. */
export function vergelijk(a: Breuk, b: Breuk): number {
  const [links, rechts] = a.noemer === b.noemer ? [a.teller, b.teller] : [a.teller * b.noemer, b.teller * a.noemer]
  return links < rechts ? -1 : links > rechts ? 1 : 0
}

/** Writes a fraction as a percentage with two decimals, rounded half up: 1/3 → `"33.33"`. */
export function alsPercentage({ teller, noemer }: Breuk): string {
  const honderdsten = halfOp(breuk(teller * 10_000n, noemer))
  const cijfers = String(honderdsten).replace('-', '').padStart(3, '0')
  return `${honderdsten < 0n ? '-' : ''}${cijfers.slice(0, -2)}.${cijfers.slice(-2)}`
}

/** Adds two fractions exactly; where one noemer is a multiple of the other it stays, so long sums stay small and fast. */
export function plus(a: Breuk, b: Breuk): Breuk {
  if (a.noemer === b.noemer) return { teller: a.teller + b.teller, noemer: a.noemer }
  if (a.noemer % b.noemer === 0n) return { teller: a.teller + b.teller * (a.noemer / b.noemer), noemer: a.noemer }
  if (b.noemer % a.noemer === 0n) return { teller: a.teller * (b.noemer / a.noemer) + b.teller, noemer: b.noemer }
  return { teller: a.teller * b.noemer + b.teller * a.noemer, noemer: a.noemer * b.noemer }
}

/** Subtracts `b` from `a` exactly. */
export function min(a: Breuk, b: Breuk): Breuk {
  return plus(a, { teller: -b.teller, noemer: b.noemer })
}

/** Multiplies a fraction by a whole number. */
export function maal(a: Breuk, geheel: bigint): Breuk {
  return { teller: a.teller * geheel, noemer: a.noemer }
}

/** Multiplies two fractions exactly. */
export function keer(a: Breuk, b: Breuk): Breuk {
  return { teller: a.teller * b.teller, noemer: a.noemer * b.noemer }
}

/**
 * Divides a fraction by a whole number.
 * @throws RangeError when that number is 0: that is a bug
 */
export function gedeeldDoor(a: Breuk, geheel: bigint): Breuk {
  return breuk(a.teller, a.noemer * geheel)
}

/** The smaller of two fractions. */
export function kleinsteBreuk(a: Breuk, b: Breuk): Breuk {
  return vergelijk(a, b) <= 0 ? a : b
}

/** The larger of two fractions. */
export function grootsteBreuk(a: Breuk, b: Breuk): Breuk {
  return vergelijk(a, b) >= 0 ? a : b
}

/**
 * Reads a decimal number exactly: `"13.70"` → 1370/100.
 * @throws RangeError on any other text: legal values are written by us
 */
export function breukUitDecimaal(tekst: string): Breuk {
  const delen = /^(-?\d+)(?:\.(\d+))?$/.exec(tekst)
  if (delen === null) throw new RangeError(`Not a decimal number: ${tekst}`)
  const decimalen = delen[2] ?? ''
  return breuk(BigInt(`${delen[1]}${decimalen}`), 10n ** BigInt(decimalen.length))
}

/** The same fraction in lowest terms. */
export function vereenvoudig({ teller, noemer }: Breuk): Breuk {
  let [a, b] = [teller, noemer]
  while (b !== 0n) [a, b] = [b, a % b]
  return breuk(teller / a, noemer / a)
}
