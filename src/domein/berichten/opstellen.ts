import type { DossierInzicht } from '../dossier/index.ts'
import type { Bericht } from './berichten.ts'

/**
 * Every message that follows from one gebeurtenis.
 * @param gebeurtenis what happened
 * @param na the state after it
 */
export function berichtenBij(_gebeurtenis: { readonly soort: string }, _na: DossierInzicht): readonly Bericht[] {
  return []
}
