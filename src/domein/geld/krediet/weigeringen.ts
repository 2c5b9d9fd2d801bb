import type { Datum } from '../../../gedeeld/datum.ts'
import type { Centen } from '../../../gedeeld/geld.ts'
import type { Borgstand } from '../../../regels/borgstelling/index.ts'
import type { Vorm } from '../../schuldregeling/index.ts'

/** Every reason why an opdracht on a saneringskrediet can be refused, with its figures. */
export type Kredietbezwaar =
  | { readonly code: 'GeenSaneringskrediet'; readonly vorm: Vorm }
  | { readonly code: 'KredietOntbreekt'; readonly veld?: string }
  | { readonly code: 'KredietAlAangevraagd'; readonly datum: Datum }
  | { readonly code: 'KredietAlUitbetaald'; readonly datum: Datum }
  | { readonly code: 'KredietNietUitbetaald' }
  | { readonly code: 'KredietBovenVoorstel'; readonly veld: string; readonly hoogste: Centen }
  | { readonly code: 'KredietBovenContract'; readonly veld: string; readonly hoogste: Centen }
  | { readonly code: 'KredietlooptijdTeLang'; readonly veld: string; readonly langste: number }
  | { readonly code: 'KredietvergoedingTeHoog'; readonly veld: string; readonly hoogste: string }
  | {
      readonly code: 'KredietvergoedingOnbekend'
      readonly veld: string
      readonly vanaf: Datum
      readonly totEnMet: Datum | null
    }
  | {
      readonly code: 'TermijnBovenCapaciteit'
      readonly veld: string
      readonly termijn: Centen
      readonly perMaand: Centen
    }
  | { readonly code: 'NaHetContract'; readonly veld: string; readonly contract: Datum }
  | { readonly code: 'PostcodeOntbreekt' }
  | { readonly code: 'BorgstellingLoopt'; readonly kenmerk: string }
  | { readonly code: 'BorgstellingOntbreekt' }
  | { readonly code: 'BorgstandKanNiet'; readonly veld: string; readonly stand: Borgstand }
  | { readonly code: 'ProFormaGebruikt'; readonly veld: string; readonly kenmerk: string }
  | { readonly code: 'AflossingBovenSchuld'; readonly veld: string; readonly hoogste: Centen }
  | { readonly code: 'GeenNieuweAchterstand' }
  | { readonly code: 'NogNietAfgelost'; readonly veld: string; readonly open: Centen }
  | { readonly code: 'KredietgrondPastNiet'; readonly veld: string; readonly uitbetaald: boolean }
  | { readonly code: 'KredietLoopt'; readonly kredietbank: string }
