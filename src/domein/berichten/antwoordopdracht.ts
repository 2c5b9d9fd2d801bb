import type { Tafelreden } from './tafel.ts'

/** An opdracht that an answer means; of a schuldeiser one per claim. */
export interface Antwoordopdracht {
  readonly soort:
    | 'RegistreerSaldoOpgave'
    | 'RegistreerReactie'
    | 'BevestigKwijting'
    | 'RegistreerKennisgevingAntwoord'
    | 'BeantwoordStatusverzoek'
    | 'LegBorgstellingVast'
  /** Null: it is about no claim. */
  readonly vorderingId: string | null
  readonly invoer: Readonly<Record<string, string | boolean>>
}

/** What becomes of an answer: what is done by itself, and why a person must look at it (or at the rest of it). */
export interface Verwerking {
  readonly opdrachten: readonly Antwoordopdracht[]
  readonly reden: Tafelreden | null
}

/** For a person, with nothing done. */
export const tafel = (reden: Tafelreden): Verwerking => ({ opdrachten: [], reden })
