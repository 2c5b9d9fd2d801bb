import { Temporal } from 'temporal-polyfill'
import { dagnummer, dagtekst, maandlengte, weekdagVan } from './dagnummer.ts'

/**
 * A plain calendar date, `YYYY-MM-DD`, without time or zone. Strings of this form sort by date,
 * so `<` and `===` compare days. "Today" is never read here: it comes in as `peildatum`.
 */
export type Datum = string & { readonly __merk: 'Datum' }

/**
 * Reads a date.
 * @returns null when the text is not an existing day written as YYYY-MM-DD between 1900 and 2199
 */
export function leesDatum(tekst: string): Datum | null {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(tekst)) return null
  return Number.isNaN(nummer(tekst as Datum)) ? null : (tekst as Datum)
}

/**
 * Makes a date from text known to be one (constants, tests, the database).
 * @throws RangeError when it is not: that is a bug
 */
export function datum(tekst: string): Datum {
  const gelezen = leesDatum(tekst)
  if (gelezen === null) throw new RangeError(`Not a date: ${tekst}`)
  return gelezen
}

const dag = (d: Datum): Temporal.PlainDate => Temporal.PlainDate.from(d)
const terug = (d: Temporal.PlainDate): Datum => d.toString() as Datum

const maandVan = (d: Datum): number => Number(d.slice(5, 7))
const dagVan = (d: Datum): number => Number(d.slice(8))

// Within 1900 to 2199 days are counted by number (ADR 0003). What falls outside, or is no whole number, is for Temporal.
const nummer = (d: Datum): number => dagnummer(jaarVan(d), maandVan(d), dagVan(d))

/** Counts days forward, or back when negative. */
export function plusDagen(d: Datum, aantal: number): Datum {
  return (dagtekst(nummer(d) + aantal) as Datum | null) ?? terug(dag(d).add({ days: aantal }))
}

const inMaand = (jaar: number, maand: number, dagen: number): Datum | null =>
  dagtekst(dagnummer(jaar, maand, Math.min(dagen, maandlengte(jaar, maand)))) as Datum | null

/** Same day number, else the last day of that month: 31 January + 1 month = 28 or 29 February. */
export function plusMaanden(d: Datum, aantal: number): Datum {
  const maanden = jaarVan(d) * 12 + maandVan(d) - 1 + aantal
  return inMaand(Math.floor(maanden / 12), (maanden % 12) + 1, dagVan(d)) ?? terug(dag(d).add({ months: aantal }))
}

/** Same day and month; 29 February + 1 year = 28 February. */
export function plusJaren(d: Datum, aantal: number): Datum {
  return inMaand(jaarVan(d) + aantal, maandVan(d), dagVan(d)) ?? terug(dag(d).add({ years: aantal }))
}

/** Whole days from `van` to `tot`; negative when `tot` is earlier. */
export function dagenTussen(van: Datum, tot: Datum): number {
  const dagen = nummer(tot) - nummer(van)
  return Number.isNaN(dagen) ? dag(van).until(dag(tot), { largestUnit: 'day' }).days : dagen
}

/** Whole months from `van` to `tot`, counted on the day number. */
export function maandenTussen(van: Datum, tot: Datum): number {
  return dag(van).until(dag(tot), { largestUnit: 'month' }).months
}

/** Day of the week, 1 = Monday … 7 = Sunday. */
export function weekdag(d: Datum): number {
  return weekdagVan(nummer(d)) || dag(d).dayOfWeek
}

/** The calendar year of a date. */
export function jaarVan(d: Datum): number {
  return Number(d.slice(0, 4))
}

/**
 * Age in whole years on a day; below 0 before the birth. Who was born on 29 February is a year older on 1 March when
 * the year has no 29 February: only then the year is full.
 */
export function leeftijdOp(geboren: Datum, op: Datum): number {
  return jaarVan(op) - jaarVan(geboren) - (op.slice(5) < geboren.slice(5) ? 1 : 0)
}

// A day in the Netherlands begins in the evening of the day before in UTC: asked of Temporal once for each of those.
const dagwissels = new Map<string, { readonly om: string; readonly na: Datum }>()

function dagwisselIn(utcdag: string): { readonly om: string; readonly na: Datum } | null {
  const bekend = dagwissels.get(utcdag)
  if (bekend !== undefined) return bekend
  const gelezen = leesDatum(utcdag)
  if (gelezen === null) return null
  const na = plusDagen(gelezen, 1)
  const wissel = { om: momentOp(na, '00:00').slice(0, 19), na }
  dagwissels.set(utcdag, wissel)
  return wissel
}

const inUtc = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/

/** The day in the Netherlands at an instant (ISO 8601 with offset, as the clock port gives it). */
export function datumOp(instant: string): Datum {
  const utcdag = instant.slice(0, 10)
  const wissel = inUtc.test(instant) ? dagwisselIn(utcdag) : null
  if (wissel === null) return terug(Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate())
  return instant.slice(0, 19) < wissel.om ? (utcdag as Datum) : wissel.na
}

/** The instant of a time on a day in the Netherlands, as ISO 8601 in UTC. @param tijd hours and minutes, `09:30` */
export function momentOp(d: Datum, tijd: string): string {
  return dag(d).toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: tijd }).toInstant().toString()
}

/** The later of two dates. */
export function laatste(a: Datum, b: Datum): Datum {
  return a > b ? a : b
}
