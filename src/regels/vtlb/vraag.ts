import type { Centen } from '../../gedeeld/geld.ts'
import type { Aannames } from '../aannames/index.ts'
import type { BeslagvrijeVoetVraag } from '../beslagvrije-voet/index.ts'

/** Other corrections on the vtlb, as people read them. */
export const correctiesoorten = {
  'reiskosten-auto': 'Reiskosten met de auto',
  'woonlasten-boven-maximum': 'Woonlasten boven het maximum van de huurtoeslag',
  kinderopvang: 'Kinderopvang die niet wordt vergoed',
  'studiekosten-kinderen': 'Studiekosten van kinderen',
  alimentatie: 'Alimentatie',
  ziektekosten: 'Ziektekosten',
  belastingen: 'Gemeentelijke belasting of waterschapsbelasting',
  'budgetbeheer-bewind': 'Budgetbeheer of beschermingsbewind',
  overig: 'Iets anders',
} as const
export type Correctiesoort = keyof typeof correctiesoorten

/** One other correction, per month. */
export interface OverigeCorrectie {
  readonly soort: Correctiesoort
  readonly bedrag: Centen
  readonly toelichting: string
}

/** The three individual corrections, worked out elsewhere. */
export interface Correcties {
  readonly zorgpremie: Centen
  readonly woonlasten: Centen
  readonly missendKindgebondenBudget: Centen
}

/** What the three individual corrections are worked out from: real cost and what is really received, per month. */
export interface Lasten {
  /** Basis and aanvullend, of all adults. */
  readonly zorgpremie: Centen
  readonly zorgtoeslag: Centen
  readonly rekenhuur: Centen
  readonly huurtoeslag: Centen
  readonly kindgebondenBudget: Centen
  /** Minor children, age in years. */
  readonly kinderen: readonly { readonly leeftijd: number }[]
}

/** What the vtlb is asked for. Amounts in cents per month unless said otherwise; with two debtors of both together. */
export interface Vtlbvraag extends Omit<BeslagvrijeVoetVraag, 'eigenNietBeslagenMaandinkomen' | 'nettoMaandinkomen'> {
  /** All periodic income, including vakantiebijslag. */
  readonly nettoMaandinkomen: Centen
  /** The debtor, or the partner, has reached the AOW age. */
  readonly aowLeeftijd: boolean
  /** Adults for whom the eigen risico counts: 1, or 2 when both partners are debtors. */
  readonly volwassenen: number
  /** May hold hundredths of an hour. */
  readonly werkurenPerWeek: number
  readonly eigenRisicoAfgekocht: boolean
  readonly individueel:
    | { readonly soort: 'correcties'; readonly correcties: Correcties }
    | { readonly soort: 'lasten'; readonly lasten: Lasten }
  readonly overigeCorrecties: readonly OverigeCorrectie[]
  /** What the organisation set in the place of our aannames. */
  readonly aannames?: Aannames | undefined
}
