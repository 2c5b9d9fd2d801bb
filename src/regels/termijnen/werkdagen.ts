import { type Datum, dagenTussen, jaarVan, plusDagen, weekdag } from '../../gedeeld/datum.ts'
import { feestdagenVan } from './feestdagen.ts'

// A year is computed once; what it holds depends on the year alone.
const vrijPerJaar = new Map<number, ReadonlySet<Datum>>()

function vrijIn(jaar: number): ReadonlySet<Datum> {
  const bekend = vrijPerJaar.get(jaar)
  if (bekend !== undefined) return bekend
  const dagen = new Set(feestdagenVan(jaar).map(({ dag }) => dag))
  vrijPerJaar.set(jaar, dagen)
  return dagen
}

/**
 * Decides whether a day is a werkdag: not Saturday, Sunday, a day of art. 3 or an equated day.
 * @bron art. 1 and 3 Algemene termijnenwet
 */
export function isWerkdag(d: Datum): boolean {
  return weekdag(d) <= 5 && !vrijIn(jaarVan(d)).has(d)
}

/** The day itself when it is a werkdag, else the first one after it. */
export function volgendeWerkdag(d: Datum): Datum {
  let dag = d
  while (!isWerkdag(dag)) dag = plusDagen(dag, 1)
  return dag
}

// Every clock of every dossier steps through the same few years: one step is computed once, at most one per day of them.
const stappen = new Map<Datum, Datum>()

function werkdagNa(d: Datum): Datum {
  const bekend = stappen.get(d)
  if (bekend !== undefined) return bekend
  const dag = volgendeWerkdag(plusDagen(d, 1))
  stappen.set(d, dag)
  return dag
}

/**
 * The n-th werkdag after a day; the day itself does not count. With n = 0 the day itself, werkdag or not.
 * @throws RangeError when n is negative or no whole number: that is a bug
 */
export function plusWerkdagen(d: Datum, n: number): Datum {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a number of werkdagen: ${n}`)
  let dag = d
  for (let geteld = 0; geteld < n; geteld += 1) dag = werkdagNa(dag)
  return dag
}

/**
 * Counts the werkdagen after `van` up to and including `tot`, for "over 3 werkdagen".
 * Negative when `tot` is earlier: the werkdagen after `tot` up to and including `van` ("3 werkdagen te laat").
 */
export function werkdagenTot(van: Datum, tot: Datum): number {
  if (tot < van) return 0 - werkdagenTot(tot, van)
  const dagen = dagenTussen(van, tot)
  const weken = Math.floor(dagen / 7)
  const begin = weekdag(van)
  const losse = Array.from({ length: dagen % 7 }, (_, i) => ((begin + i) % 7) + 1)
  return weken * 5 + losse.filter((dag) => dag <= 5).length - vrijOpWeekdagen(van, tot)
}

/** Days of art. 3 that fall on Monday to Friday, after `van` up to and including `tot`. */
function vrijOpWeekdagen(van: Datum, tot: Datum): number {
  const laatste = jaarVan(tot)
  let aantal = 0
  for (let jaar = jaarVan(van); jaar <= laatste; jaar += 1)
    aantal += [...vrijIn(jaar)].filter((dag) => dag > van && dag <= tot && weekdag(dag) <= 5).length
  return aantal
}
