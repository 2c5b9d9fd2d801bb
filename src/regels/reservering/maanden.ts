import { type Datum, plusMaanden } from '../../gedeeld/datum.ts'
import { type Centen, nul } from '../../gedeeld/geld.ts'
import type { Capaciteitsregel } from '../voorstel/index.ts'

/** Money that came in on a day, in cents. */
export interface Ontvangen {
  readonly datum: Datum
  readonly bedrag: Centen
}

/** The months in which an inwoner reserves, and what he must reserve from which day on. */
export interface Reserveertijd {
  /** The first day of the first month. */
  readonly begin: Datum
  readonly maanden: number
  /** In any order; before the first row nothing was determined, so nothing is expected. */
  readonly capaciteit: readonly Capaciteitsregel[]
}

/** One month of the reserveertijd. */
export interface Reserveermaand {
  /** 1 for the first. */
  readonly nummer: number
  readonly vanaf: Datum
  /** The first day after it: only then it is known what it asked. */
  readonly voorbij: Datum
  /** What it asks, in cents: the capacity that held on its first day. */
  readonly bedrag: Centen
}

/**
 * The months of a reserveertijd with what each asks: the capacity that held on its first day, as the voorstel counts;
 * nothing while no capacity was determined.
 */
export function reserveermaanden({ begin, maanden, capaciteit }: Reserveertijd): readonly Reserveermaand[] {
  const opDatum = capaciteit.toSorted((a, b) => a.vanaf.localeCompare(b.vanaf))
  return Array.from({ length: maanden }, (_, i) => {
    const vanaf = plusMaanden(begin, i)
    const bedrag = opDatum.findLast((rij) => rij.vanaf <= vanaf)?.bedrag ?? nul
    return { nummer: i + 1, vanaf, voorbij: plusMaanden(begin, i + 1), bedrag }
  })
}
