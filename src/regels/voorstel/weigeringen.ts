import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import type { WaardeOntbreekt } from '../../gedeeld/wetswaarden.ts'
import type { ZonderWeigering } from '../afloscapaciteit/index.ts'
import type { Kredietweigering } from '../krediet/index.ts'
import type { Vergoedingweigering } from '../vergoeding/index.ts'

/** Why a voorstel cannot be made, with the figures. */
export type Voorstelweigering =
  | WaardeOntbreekt
  | Kredietweigering
  | Vergoedingweigering
  | ZonderWeigering
  | { readonly code: 'PeildatumTeVroeg'; readonly vroegst: Datum }
  | { readonly code: 'LooptijdBovenNorm'; readonly norm: number }
  | { readonly code: 'LooptijdBovenMaximum'; readonly maximum: number }
  | { readonly code: 'KredietBovenCapaciteit'; readonly hoogste: Centen }
  | { readonly code: 'VermogenBijZonder'; readonly vermogen: Centen }
