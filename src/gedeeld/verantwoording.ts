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
  /** Present when a source leaves this step open and we chose. */
  readonly status?: 'te-bevestigen'
}

/** An explanation: the steps in the order in which they were taken. Screens and letters print it, they never recompute. */
export type Verantwoording = readonly Stap[]

/** A value that holds from a day on, with the source that says so. */
export interface Waarde<T> {
  readonly vanaf: string
  /** The last day on which this value is known to hold; absent: until the next one, or for good. */
  readonly totEnMet?: string
  readonly waarde: T
  readonly eenheid: string
  readonly bron: string
  readonly status: 'bevestigd' | 'te-bevestigen'
}

/** Something that the law or the sources know and a calculation does not: said, never approximated silently. */
export interface NietGemodelleerd {
  readonly onderwerp: string
  /** Dutch, B1: what was done instead. */
  readonly uitleg: string
  readonly bron: string
}

/** A value of law or norm as a calculation used it, written for people. */
export interface Wetswaarde {
  readonly naam: string
  readonly waarde: string
  readonly vanaf: string
  readonly bron: string
  readonly status: 'bevestigd' | 'te-bevestigen'
}

/** A calculation with everything that is needed to check it, or to do it again. */
export interface Berekening {
  readonly regel: string
  /** Raised when the rule itself changes, not when a value is added. */
  readonly versie: string
  readonly peildatum: string
  readonly waarden: readonly Wetswaarde[]
  readonly stappen: Verantwoording
  readonly nietGemodelleerd: readonly NietGemodelleerd[]
}
