import { type Datum, jaarVan, plusDagen, weekdag } from '../../gedeeld/datum.ts'
import { eerstePaasdag } from './feestdagen.ts'

const vast: ReadonlySet<string> = new Set(['01-01', '05-01', '12-25', '12-26'])

// A year is computed once; what it holds depends on the year alone.
const paasPerJaar = new Map<number, readonly Datum[]>()

/** Goede Vrijdag and tweede paasdag. */
function rondPasen(jaar: number): readonly Datum[] {
  const bekend = paasPerJaar.get(jaar)
  if (bekend !== undefined) return bekend
  const pasen = eerstePaasdag(jaar)
  const dagen = [plusDagen(pasen, -2), plusDagen(pasen, 1)]
  paasPerJaar.set(jaar, dagen)
  return dagen
}

/**
 * Decides whether banks settle in euro on a day: not Saturday, Sunday, 1 January, Goede Vrijdag, tweede paasdag, 1 May,
 * 25 or 26 December. No werkdag of the Algemene termijnenwet: Koningsdag is one, 1 May is none.
 * @bron ECB, T2 closing days (Guideline ECB/2022/8, Annex I, operating days)
 */
export function isTargetdag(d: Datum): boolean {
  return weekdag(d) <= 5 && !vast.has(d.slice(5)) && !rondPasen(jaarVan(d)).includes(d)
}

/** The day itself when banks settle on it, else the first one after it. */
export function eersteTargetdag(d: Datum): Datum {
  let dag = d
  while (!isTargetdag(dag)) dag = plusDagen(dag, 1)
  return dag
}

/** The last day before this one on which banks settle. */
export function targetdagVoor(d: Datum): Datum {
  let dag = plusDagen(d, -1)
  while (!isTargetdag(dag)) dag = plusDagen(dag, -1)
  return dag
}
