import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import type { Batchstand } from './betaalbatch.ts'

/** Every reason why an opdracht on payments can be refused, with its figures. */
export type Betaalweigering =
  | { readonly code: 'BankrekeningBestaatNiet' }
  | { readonly code: 'GeenBetalingen' }
  | { readonly code: 'GeenBankdag'; readonly veld: string; readonly eerste: Datum }
  | { readonly code: 'BatchOnbekend' }
  | { readonly code: 'BatchStaatAnders'; readonly stand: Batchstand }
  | { readonly code: 'BatchWachtOpGoedkeuring'; readonly limiet: Centen | null }
  | { readonly code: 'VierOgen' }
  | { readonly code: 'RekeningGewijzigd'; readonly aantal: number }
  | { readonly code: 'BetalingOnbekend' }
  | { readonly code: 'PostPastNiet' }
  | { readonly code: 'BetalingNietBijBank' }
  /** An entry of the bank that nobody placed says that it was paid. */
  | { readonly code: 'BankBoekteAl'; readonly boekdatum: Datum; readonly bedrag: Centen }
  | { readonly code: 'WeigeringOnbekend' }
  /** Some of it is in another batch already. */
  | { readonly code: 'BetalingenElders' }
  | { readonly code: 'MisschienAlBetaald'; readonly aantal: number }
  /** What the field names is no batch, entry or payment that this can be about. */
  | { readonly code: 'HoortNietBijRekening'; readonly veld: string }
  | { readonly code: 'RekeningVolgtVanzelf' }
  | { readonly code: 'RekeningAnders'; readonly veld: string }
  | { readonly code: 'NaamOnleesbaar'; readonly veld: string }
