import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import type { Schuldregelingweigering } from '../schuldregeling/index.ts'
import type { Beheerbezwaar } from './beheer/weigeringen.ts'
import type { Kredietbezwaar } from './krediet/weigeringen.ts'

/** Every reason why an opdracht of this slice can be refused, with its figures. */
export type Geldweigering =
  | Schuldregelingweigering
  | Kredietbezwaar
  | Beheerbezwaar
  | { readonly code: 'BedragNul'; readonly veld: string }
  | { readonly code: 'GeenSaldo' }
  | { readonly code: 'SaldoTeLaag'; readonly saldo: Centen; readonly nodig: Centen }
  | { readonly code: 'HercontroleOntbreekt'; readonly sinds: Datum }
  | { readonly code: 'AllesUitgedeeld' }
  | { readonly code: 'NogNietUitgedeeld'; readonly saldo: Centen }
  | { readonly code: 'GeldHoortBijErfgenamen' }
  | { readonly code: 'KredietHoortBijSaneringskrediet'; readonly veld: string }
  | { readonly code: 'EindeNaarSchuldeisers' }
  | { readonly code: 'GeldHoortBijBoedel' }
  | { readonly code: 'GeenOvergangWsnp' }
  | { readonly code: 'ErfgenamenAlOnbekend'; readonly datum: Datum }
  | { readonly code: 'ErfgenamenNietGemeld' }
  | { readonly code: 'ConsignatieTeVroeg'; readonly vanaf: Datum }
  | { readonly code: 'PrognoseIsBij' }
  | { readonly code: 'GeenLagerePrognose' }
  | { readonly code: 'GeenAchterstand' }
  | { readonly code: 'NietsTeVeel' }
  | { readonly code: 'AlUitgekeerd'; readonly datum: Datum }
  | { readonly code: 'RekeningNodig'; readonly veld: string }
  | { readonly code: 'BezwaartermijnLoopt'; readonly tot: Datum }
  | { readonly code: 'BankpostNodig' }
  | { readonly code: 'BankpostOnbekend'; readonly veld: string }
  | { readonly code: 'BankpostGeenOntvangst'; readonly veld: string }
  | { readonly code: 'BankpostTeWeinig'; readonly veld: string; readonly open: Centen }
  | { readonly code: 'BeginsaldoTeWeinig'; readonly veld: string; readonly open: Centen }
  | { readonly code: 'OntvangstNietVanAfschrift' }
  | { readonly code: 'OntvangstOnbekend'; readonly veld: string }
