import type { Centen } from '../../gedeeld/geld.ts'

/** The kinds of loan that the Waarborgfonds knows, by the code of its message. */
export const leningsoorten = { PL: 'Persoonlijke lening', SK: 'Saneringskrediet', SL: 'Sociale lening' } as const
export type Leningsoort = keyof typeof leningsoorten

/** The categories of a borgstelling, by the code of the message. The name of 500 was not found: it says "leeg". */
export const categorieen = {
  '100': 'Regulier saneringskrediet',
  '200': 'Herfinanciering',
  '300': 'Jongeren',
  '400': 'Ondernemers',
  '500': 'Geen van deze',
} as const
export type Categorie = keyof typeof categorieen

/** Where an aanvraag is, by the names of the Waarborgfonds. */
export const standen = {
  AANGEVRAAGD: 'Aangevraagd',
  WACHTEN: 'Wacht op een eerdere aanvraag',
  BEOORDEEL_AANVRAAG: 'Wordt beoordeeld',
  MAATWERK: 'Maatwerk: een mens beslist',
  AFGEGEVEN: 'Afgegeven',
  AFGEWEZEN: 'Afgewezen',
  BEEINDIGD: 'Beëindigd',
  INGETROKKEN: 'Ingetrokken',
} as const
export type Borgstand = keyof typeof standen

/** What a decision on a borgstelling looks at. */
export interface Borgvraag {
  /** In cents, above 0: everything that the inwoner will pay, rente included. */
  readonly brutoKredietsom: Centen
  readonly looptijdMaanden: number
  /** The code of the message; one that the fund does not know is refused. */
  readonly categorie: string
  /** The bruto kredietsom of a pro forma that was granted and not used yet; null: there is none. */
  readonly proForma: Centen | null
  /** Whether the gemeente of the postcode is on the list of the kredietbank. */
  readonly gemeenteBekend: boolean
}

/** How a borgstelling is decided, with what it costs in cents. */
export interface Borgoordeel {
  readonly wijze: 'automatisch' | 'maatwerk'
  /** Why a person decides; empty when it goes by itself. Dutch. */
  readonly redenen: readonly string[]
  readonly premie: Centen
}

/** Why the fund does not take an aanvraag. */
export type Borgweigering =
  | { readonly code: 'CategorieOnbekend'; readonly categorie: string }
  | { readonly code: 'BorglooptijdOnmogelijk'; readonly langste: number }
