/** One line of an explanation: what was done, by which formula, what it gave, on which ground. */
export interface Stap {
  readonly stap: string
  readonly formule: string
  /** What the step gave, when that is an amount: a decimal string, `"1234.56"`. */
  readonly bedrag?: string
  /** What the step gave, when that is something else: a date, a percentage, a count. */
  readonly uitkomst?: string
  /** Article and document: `art. 349 lid 2 Fw`. */
  readonly bron: string
}

/** An explanation: the steps in the order in which they were taken. Screens and letters print it, they never recompute. */
export type Verantwoording = readonly Stap[]

/** A value that holds from a day on, with the source that says so. */
export interface Waarde<T> {
  readonly vanaf: string
  readonly waarde: T
  readonly eenheid: string
  readonly bron: string
  readonly status: 'bevestigd' | 'te-bevestigen'
}
