import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import type { Bijzonderheid, Registratiesoort } from '../../regels/kredietregistratie/index.ts'

/** Every reason why an opdracht on a register can be refused, with its figures. */
export type Registerbezwaar =
  | { readonly code: 'VishTeVroeg' }
  | { readonly code: 'VishAlAangemeld'; readonly datum: Datum }
  | { readonly code: 'VishGegevensOntbreken'; readonly gegevens: readonly string[] }
  | { readonly code: 'VishNietAangemeld' }
  | { readonly code: 'VishOngewijzigd' }
  | { readonly code: 'BkrNietAangesloten' }
  | { readonly code: 'BkrNogNiet'; readonly vanaf: Datum }
  | { readonly code: 'BkrAlGeregistreerd'; readonly datum: Datum }
  | { readonly code: 'BkrGegevensOntbreken'; readonly gegevens: readonly string[] }
  | { readonly code: 'BkrKredietVanKredietbank'; readonly kredietbank: string }
  | { readonly code: 'BkrKredietTeKlein'; readonly bruto: Centen }
  | { readonly code: 'BkrNietGeregistreerd'; readonly veld?: string }
  | { readonly code: 'BkrOngewijzigd' }
  | { readonly code: 'BkrLooptNog' }
  | { readonly code: 'BkrGeenAchterstand' }
  | { readonly code: 'BkrAchterstandStaatEr'; readonly datum: Datum }
  | { readonly code: 'BkrAchterstandLoopt' }
  | {
      readonly code: 'BkrCodeKanNiet'
      readonly veld: string
      readonly registratie: Registratiesoort
      readonly bijzonderheid: Bijzonderheid
    }
  | { readonly code: 'BkrCodePastNiet'; readonly veld: string; readonly achterstand: boolean }
  | { readonly code: 'BkrAfboekingTeKlein'; readonly veld: string; readonly laagste: Centen }
  | { readonly code: 'BkrCodeStaatEr'; readonly veld: string }
  | { readonly code: 'BkrCodeStaatErNiet'; readonly veld?: string }
  | { readonly code: 'BkrNietGoedGeeindigd' }
  | { readonly code: 'BkrGeenBeleid' }
  | { readonly code: 'BkrTeVroegVerwijderd'; readonly vanaf: Datum }
  | { readonly code: 'BkrAchterstandOpen'; readonly veld: string }
