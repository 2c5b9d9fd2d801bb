import type { Datum } from '../../gedeeld/datum.ts'

/** Every reason why an opdracht on a register can be refused, with its figures. */
export type Registerbezwaar =
  | { readonly code: 'VishTeVroeg' }
  | { readonly code: 'VishAlAangemeld'; readonly datum: Datum }
  | { readonly code: 'VishGegevensOntbreken'; readonly gegevens: readonly string[] }
  | { readonly code: 'VishNietAangemeld' }
  | { readonly code: 'VishOngewijzigd' }
