import { type Datum, plusMaanden } from '../../gedeeld/datum.ts'
import { type Centen, nul, telOp } from '../../gedeeld/geld.ts'
import type { Capaciteitsregel } from '../voorstel/index.ts'

/** Money that came in on a day, in cents. */
export interface Ontvangen {
  readonly datum: Datum
  readonly bedrag: Centen
}

/** The months in which an inwoner reserves, and what he must reserve from which day on. */
export interface Looptijd {
  /** The first day of the first month. */
  readonly begin: Datum
  readonly maanden: number
  /** In any order; before the first row nothing was determined, so nothing is expected. */
  readonly capaciteit: readonly Capaciteitsregel[]
}

/** The months, with what the schuldeisers were promised of what came before them. */
export interface Reserveertijd extends Looptijd {
  /** What the voorstel counted as reserved before the first month that asks, in cents: savings, no advance on a month. */
  readonly vooraf: Centen
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
export function reserveermaanden({ begin, maanden, capaciteit }: Looptijd): readonly Reserveermaand[] {
  const bedragOp = capaciteitOp(capaciteit)
  // A month ends where the next begins: every border is counted once.
  const grenzen = Array.from({ length: maanden + 1 }, (_, i) => plusMaanden(begin, i))
  return grenzen.slice(1).map((voorbij, i) => {
    const vanaf = grenzen[i] ?? begin
    return { nummer: i + 1, vanaf, voorbij, bedrag: bedragOp(vanaf) }
  })
}

/** What a month that begins on a day asks, in cents; nothing before a capacity was determined. */
export function capaciteitOp(capaciteit: readonly Capaciteitsregel[]): (dag: Datum) => Centen {
  const opDatum = capaciteit.toSorted((a, b) => a.vanaf.localeCompare(b.vanaf))
  return (dag) => opDatum.findLast(({ vanaf }) => vanaf <= dag)?.bedrag ?? nul
}

/** What came in before the first month that asks a determined capacity, also before the looptijd, in cents; all when no month asks. */
export function voorafGereserveerd(looptijd: Looptijd, ontvangen: readonly Ontvangen[]): Centen {
  const eerste = eersteVragende(looptijd)
  const eerder = ontvangen.filter(({ datum }) => eerste === undefined || datum < eerste.vanaf)
  return telOp(nul, ...eerder.map(({ bedrag }) => bedrag))
}

/** How many months of the looptijd began before a capacity was determined. */
export function maandenZonderCapaciteit(looptijd: Looptijd): number {
  const eerste = eersteVragende(looptijd)
  return eerste === undefined ? looptijd.maanden : eerste.nummer - 1
}

function eersteVragende(looptijd: Looptijd): Reserveermaand | undefined {
  return reserveermaanden(looptijd).find((maand) => looptijd.capaciteit.some(({ vanaf }) => vanaf <= maand.vanaf))
}
