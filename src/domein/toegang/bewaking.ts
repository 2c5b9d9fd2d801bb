import type { Omgeving } from './opdracht.ts'

/**
 * What a later slice adds to the opdrachten of earlier ones, which cannot know it (ADR 0005): a further reason why
 * an opdracht cannot be given now, and a veto on a gebeurtenis that was decided.
 */
export interface Bewaking<Staat, Weigering> {
  /** By opdracht: shown on the screen and checked before the decision. */
  readonly kan: Readonly<Record<string, (staat: Staat, omgeving: Omgeving) => readonly Weigering[]>>
  /** By gebeurtenis: checked after the decision, before anything is written. */
  readonly veto: Readonly<
    Record<string, (gebeurtenis: { readonly soort: string }, staat: Staat) => readonly Weigering[]>
  >
}
