import type { Datum } from '../../../gedeeld/datum.ts'
import type { Centen } from '../../../gedeeld/geld.ts'

/** Every reason why an opdracht on financieel beheer can be refused, with its figures. */
export type Beheerbezwaar =
  | { readonly code: 'BudgetbeheerNietInPlan' }
  | { readonly code: 'FinancieelBeheerLoopt'; readonly sinds: Datum }
  | { readonly code: 'GeenFinancieelBeheer'; readonly veld?: string }
  | { readonly code: 'LeefgeldBovenVtlb'; readonly veld: string; readonly hoogste: Centen }
  | { readonly code: 'LeefgeldNogNietAanDeBeurt'; readonly vanaf: Datum }
  | { readonly code: 'LeefgeldrekeningOntbreekt' }
  | { readonly code: 'NaamOnleesbaar'; readonly veld: string }
  | { readonly code: 'GeenRekeningVoorgesteld' }
  | { readonly code: 'RekeningAnders'; readonly veld: string }
  | { readonly code: 'VierOgen' }
