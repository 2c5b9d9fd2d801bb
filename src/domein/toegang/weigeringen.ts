import type { Datum } from '../../gedeeld/datum.ts'
import type { Fout } from '../../gedeeld/invoer.ts'
import type { Actor, Bevoegde } from './toegang.ts'

/** Refusals that every opdracht can give. */
export type Toegangsweigering =
  | { readonly code: 'NietBevoegd'; readonly door: Actor['soort']; readonly bevoegd: readonly Bevoegde[] }
  | { readonly code: 'OnjuisteInvoer'; readonly fouten: readonly Fout[] }
  | { readonly code: 'DatumInDeToekomst'; readonly veld: string; readonly vandaag: Datum }
  | { readonly code: 'DatumTeVroeg'; readonly veld: string; readonly vroegst: Datum }

/** Refuses a day after today: what has not happened cannot be recorded. */
export function nietInDeToekomst(veld: string, dag: Datum, vandaag: Datum): readonly Toegangsweigering[] {
  return dag > vandaag ? [{ code: 'DatumInDeToekomst', veld: `#/${veld}`, vandaag }] : []
}

/** Refuses a day before an earlier step; no earlier step, no refusal. */
export function nietVoor(veld: string, dag: Datum, vroegst: Datum | null): readonly Toegangsweigering[] {
  return vroegst !== null && dag < vroegst ? [{ code: 'DatumTeVroeg', veld: `#/${veld}`, vroegst }] : []
}

/** Both: on or after an earlier step and not after today. */
export function tussen(veld: string, dag: Datum, vroegst: Datum | null, vandaag: Datum): readonly Toegangsweigering[] {
  return [...nietVoor(veld, dag, vroegst), ...nietInDeToekomst(veld, dag, vandaag)]
}
