import type { Deur } from './toegangsplaats.ts'

/** A form that came too late: what was typed in it, without files. */
export interface Formulierconcept {
  /** Path and search of the page on which it was. */
  readonly pagina: string
  /** Path and search to which it was sent. */
  readonly adres: string
  readonly velden: readonly (readonly [naam: string, waarde: string])[]
  /** A file came with it, which is not kept. */
  readonly bestanden: boolean
}

/**
 * Forms of somebody whose session ended while he was typing. Kept for an hour, for the browser in which it was typed and the
 * account of that session together; sealed with the key of the installation.
 */
export interface Conceptplaats {
  /**
   * Keeps a form for whoever was behind this token until lately. A session that somebody ended, or that never was, keeps
   * nothing, and its form is not read.
   * @param sleutel of this browser, from an earlier form; null: it has none
   * @param lees reads the form; null: nothing of it may be kept
   * @returns the key of this browser; null: nothing was kept
   */
  readonly bewaar: (
    deur: Deur,
    token: string,
    sleutel: string | null,
    lees: () => Promise<Formulierconcept | null>,
  ) => Promise<string | null>
  /** What was kept for whoever is behind this token in this browser, the last first. */
  readonly lees: (
    deur: Deur,
    token: string,
    sleutel: string,
  ) => Promise<readonly (Formulierconcept & { readonly id: string })[]>
  /** It stands on the page again: it is kept a few minutes more, for who loads the page once more. */
  readonly getoond: (deur: Deur, token: string, id: string) => Promise<void>
  /** Throws away what was kept for that form; with null all that was kept for this person in this browser. */
  readonly vergeet: (deur: Deur, token: string, sleutel: string, adres: string | null) => Promise<void>
}
