import type { Bereikbaar } from './schuldeiserplaats.ts'

/** An organisation where somebody can ask for help. */
export interface Aanmeldorganisatie {
  readonly id: string
  readonly naam: string
}

/** What somebody without an account may ask of the product: to be helped. */
export interface Aanmeldplaats {
  /** The organisations that help with debts, by name. */
  readonly organisaties: () => Promise<readonly Aanmeldorganisatie[]>
  /** Whom to call at an organisation. */
  readonly bij: (organisatieId: string) => Promise<Bereikbaar>
}
