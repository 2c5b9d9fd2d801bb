import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import type { Leefsituatie } from './leefsituatie.ts'

/** How somebody lives, for art. 475da lid 7 Rv. */
export const woningen = {
  huur: 'Huurwoning waarvoor huurtoeslag mogelijk is',
  'eigen-of-buiten-huurtoeslag': 'Eigen woning, of een woning waarvoor geen huurtoeslag mogelijk is',
} as const
export type Woning = keyof typeof woningen

/** What the beslagvrije voet is asked for. Amounts in cents, per month unless said otherwise. */
export interface BeslagvrijeVoetVraag {
  readonly peildatum: Datum
  readonly leefsituatie: Leefsituatie
  /** Per year, of both partners together. */
  readonly belastbaarJaarinkomen: Centen
  /** All periodic income of the debtor, seized or not, including vakantiebijslag; absent: art. 475dc is not applied. */
  readonly nettoMaandinkomen?: Centen | undefined
  /** Not seized. */
  readonly partnerNettoMaandinkomen?: Centen | undefined
  readonly eigenNietBeslagenMaandinkomen?: Centen | undefined
  /** Wage tax on the private use of a company car. */
  readonly loonheffingBijtelling?: Centen | undefined
  /** On request, for the raise of lid 5. */
  readonly woonkosten?: Centen | undefined
  readonly woning?: Woning | undefined
  /** No address in the BRP. */
  readonly zonderAdres?: boolean | undefined
  readonly inrichting?: { readonly prijsVerzorging: Centen } | undefined
}
