/** A mutant that no test can kill, because it computes the same; with the proof. */
export interface Gelijkwaardig {
  readonly bestand: string
  /** The line as it is, and the change, as the run prints them. */
  readonly was: string
  readonly wijziging: string
  readonly reden: string
}

export const gelijkwaardig: readonly Gelijkwaardig[] = []
