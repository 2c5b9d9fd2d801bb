import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import type { Oplossingsoort, Oplossingweigering } from '../../regels/oplossingen/index.ts'
import type { Schuldenweigering } from '../schulden/index.ts'
import type { Vorm } from './schuldregeling.ts'
import type { Oordeelreden } from './zelfdegegevens.ts'

/** No norms are known here for a peildatum. */
export interface NormenOnbekend {
  readonly code: 'NormenOnbekend'
  readonly veld: '#/peildatum'
  readonly vanaf: Datum
  readonly totEnMet: Datum | null
}

/** Every reason why an opdracht of this slice can be refused, with its figures. */
export type Schuldregelingweigering =
  | Schuldenweigering
  | { readonly code: 'OvereenkomstOntbreekt' }
  | { readonly code: 'OvereenkomstNietAangeboden' }
  | { readonly code: 'TekentNietMee'; readonly veld: string }
  | { readonly code: 'AlGetekend'; readonly veld: string; readonly datum: Datum }
  | { readonly code: 'LooptijdOnbekend'; readonly vroegst: Datum }
  | { readonly code: 'LooptijdOnderNorm'; readonly veld: string; readonly norm: number }
  | { readonly code: 'LooptijdBovenNorm'; readonly veld: string; readonly norm: number }
  | { readonly code: 'AfloscapaciteitOntbreekt' }
  | NormenOnbekend
  | { readonly code: 'GeenNieuweNorm'; readonly veld: string; readonly normdatum: Datum }
  | { readonly code: 'EerdereNormOpen'; readonly veld: string; readonly normdatum: Datum }
  | { readonly code: 'PeildatumOudeNorm'; readonly veld: string; readonly normdatum: Datum }
  | { readonly code: 'CapaciteitLigtVast'; readonly vorm: Vorm }
  | { readonly code: 'OordeelNodig'; readonly redenen: readonly Oordeelreden[] }
  | { readonly code: 'VerwachtingOntbreekt'; readonly veld: string }
  | { readonly code: 'CapaciteitVerwacht'; readonly veld: string }
  | { readonly code: 'ZonderBestondNogNiet'; readonly veld: string; readonly vanaf: Datum }
  | { readonly code: 'SaldoOpgaveOntbreekt'; readonly aantal: number }
  | {
      readonly code: 'OplossingKanNiet'
      readonly veld: string
      readonly oplossing: Oplossingsoort
      readonly redenen: readonly Oplossingweigering[]
    }
  | { readonly code: 'VoorstelLoopt'; readonly datum: Datum }
  | { readonly code: 'VoorstelOntbreekt' }
  | { readonly code: 'VoorstelVerouderd'; readonly ronde: number }
  | { readonly code: 'BetalingsregelingMogelijk'; readonly binnenMaanden: number; readonly totaal: Centen }
  | { readonly code: 'CapaciteitBijZonder'; readonly perMaand: Centen; readonly veld: string }
  | { readonly code: 'GeenCapaciteit'; readonly veld: string }
  | { readonly code: 'KredietbedragOntbreekt'; readonly veld: string }
  | { readonly code: 'KredietBovenCapaciteit'; readonly veld: string; readonly hoogste: Centen }
  | { readonly code: 'KredietOnderHaalbaar'; readonly veld: string; readonly laagste: Centen }
  | { readonly code: 'VergoedingBovenMaximum' }
  | { readonly code: 'AlleenVoorOndernemers'; readonly veld: string }
  | { readonly code: 'GeenNevenafspraken' }
  | { readonly code: 'NevenafspraakOnbekend'; readonly veld: string }
  | { readonly code: 'HoortBijSaneringskrediet'; readonly veld: string; readonly vorm: Vorm }
  | { readonly code: 'RegelingLoopt'; readonly datum: Datum }
  | { readonly code: 'RegelingOntbreekt' }
  | { readonly code: 'NietBijVoorstelGevraagd'; readonly veld: string }
  | { readonly code: 'AlGereageerd'; readonly veld: string }
  | { readonly code: 'RedenOntbreekt'; readonly veld: string }
  | { readonly code: 'NietGereageerd'; readonly veld: string }
  | { readonly code: 'NietGeweigerd'; readonly veld: string }
  | { readonly code: 'NietIedereenAkkoord'; readonly aantal: number }
  | { readonly code: 'IedereenAkkoord' }
  | { readonly code: 'NogReactiesVerwacht'; readonly aantal: number }
  | { readonly code: 'GeenSchuldbemiddeling' }
  | { readonly code: 'HercontroleTeLaat'; readonly veld: string; readonly uiterlijk: Datum }
  | { readonly code: 'LooptijdLoopt'; readonly einde: Datum }
  | { readonly code: 'KwijtingAlGevraagd'; readonly datum: Datum }
  | { readonly code: 'KwijtingNietGevraagd' }
  | { readonly code: 'KwijtingAlBevestigd'; readonly veld: string }
  | { readonly code: 'KwijtingNietBevestigd'; readonly aantal: number }
  | { readonly code: 'KwijtingAlVerleend'; readonly datum: Datum }
  | { readonly code: 'KwijtingOntbreekt' }
