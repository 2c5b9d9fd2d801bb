import type { Partnerregel } from '../schuldeisers/index.ts'
import type { Actor } from '../toegang/index.ts'

/** Taking over into the contactenboek whom the sources name as convenantpartner. */
export interface Convenantpartnerplaats {
  /** Every convenantpartner beside the contactenboek as it is now; changes nothing. */
  readonly lees: (organisatieId: string) => Promise<readonly Partnerregel[]>
  /**
   * Takes over those that were chosen, each by an opdracht whose id follows from who it is, so that nobody comes in twice
   * and what was broken off goes on where it stopped.
   * @param keuzes with the stand that was seen: who stands otherwise by now is left as it is
   * @returns the names of who was taken over, and of who was not
   */
  readonly neemOver: (
    organisatieId: string,
    keuzes: readonly { readonly sleutel: string; readonly stand: string }[],
    door: Actor,
  ) => Promise<{ readonly overgenomen: readonly string[]; readonly niet: readonly string[] }>
}
