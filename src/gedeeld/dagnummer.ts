import { Temporal } from 'temporal-polyfill'

/** What Temporal says of a year: the number of its first day, and the days that lie before each month and before the end. */
interface Jaar {
  readonly begin: number
  readonly voorMaand: readonly number[]
}

const eersteJaar = 1900
const laatsteJaar = 2199
const eersteDag = new Temporal.PlainDate(eersteJaar, 1, 1)

function dagenVoorMaanden(jaar: number): readonly number[] {
  const voor = [0]
  for (let month = 1; month <= 12; month += 1)
    voor.push((voor.at(-1) ?? 0) + new Temporal.PlainDate(jaar, month, 1).daysInMonth)
  return voor
}

// Asked of Temporal once, when a day of that year comes by. Years of the same length have the same months.
const jaren: Jaar[] = []
const maandenPerLengte = new Map<number, readonly number[]>()

function leesJaar(jaar: number): Jaar | null {
  if (!Number.isInteger(jaar) || jaar < eersteJaar || jaar > laatsteJaar) return null
  const nieuwjaar = new Temporal.PlainDate(jaar, 1, 1)
  const voorMaand = maandenPerLengte.get(nieuwjaar.daysInYear) ?? dagenVoorMaanden(jaar)
  maandenPerLengte.set(nieuwjaar.daysInYear, voorMaand)
  const gelezen = { begin: eersteDag.until(nieuwjaar, { largestUnit: 'day' }).days, voorMaand }
  jaren[jaar - eersteJaar] = gelezen
  return gelezen
}

const jaarOp = (jaar: number): Jaar | null => jaren[jaar - eersteJaar] ?? leesJaar(jaar)

const gemiddeldJaar = 365.2425

/**
 * The last day of a month.
 * @param maand 1 to 12
 * @returns 28 to 31; NaN before 1900, after 2199 and for a month that does not exist
 */
export function maandlengte(jaar: number, maand: number): number {
  const voor = jaarOp(jaar)?.voorMaand
  return (voor?.[maand] ?? Number.NaN) - (voor?.[maand - 1] ?? Number.NaN)
}

/**
 * The number of a day: 0 is 1 January 1900, and each next day is one more.
 * @returns NaN when the day does not exist, or lies before 1900 or after 2199
 */
export function dagnummer(jaar: number, maand: number, dag: number): number {
  if (!(dag >= 1 && dag <= maandlengte(jaar, maand))) return Number.NaN
  const gelezen = jaarOp(jaar)
  return (gelezen?.begin ?? Number.NaN) + (gelezen?.voorMaand[maand - 1] ?? Number.NaN) + dag - 1
}

const cijfers = Array.from({ length: 32 }, (_, getal) => String(getal).padStart(2, '0'))

/**
 * The day of a number, written as YYYY-MM-DD.
 * @returns null when the number is not whole, or lies before 1900 or after 2199
 */
export function dagtekst(nummer: number): string | null {
  if (!Number.isInteger(nummer)) return null
  const jaar = jaarVanNummer(nummer)
  const gelezen = jaarOp(jaar)
  if (gelezen === null) return null
  const inJaar = nummer - gelezen.begin
  // No month is longer than 31 days, so this one or a later one.
  let maand = Math.floor(inJaar / 31) + 1
  while (inJaar >= (gelezen.voorMaand[maand] ?? Infinity)) maand += 1
  const dag = inJaar - (gelezen.voorMaand[maand - 1] ?? Number.NaN) + 1
  return `${jaar}-${cijfers[maand]}-${cijfers[dag]}`
}

/** The average year is that of 400 years: at most one too far, on either side. */
function jaarVanNummer(nummer: number): number {
  const ongeveer = eersteJaar + Math.floor(nummer / gemiddeldJaar)
  if (nummer < (jaarOp(ongeveer)?.begin ?? -Infinity)) return ongeveer - 1
  return nummer >= (jaarOp(ongeveer + 1)?.begin ?? Infinity) ? ongeveer + 1 : ongeveer
}

/** Day of the week of a number, 1 = Monday … 7 = Sunday; NaN for no number. */
export function weekdagVan(nummer: number): number {
  return ((nummer + eersteDag.dayOfWeek - 1) % 7) + 1
}
