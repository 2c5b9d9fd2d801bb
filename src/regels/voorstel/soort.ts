import { type Centen, telOp } from '../../gedeeld/geld.ts'
import { capaciteitPerMaand } from './capaciteit.ts'
import type { Voorstelvraag } from './vraag.ts'

/** What kind of solution the amounts point to; a label, the amounts are computed over the looptijd all the same. */
export const voorstelsoorten = {
  schuldregeling: 'Schuldregeling',
  betalingsregeling: 'Betalingsregeling van 100 %',
  'zonder-afloscapaciteit': 'Schuldregeling zonder afloscapaciteit',
} as const
export type Voorstelsoort = keyof typeof voorstelsoorten

/** What can be paid within the months of a betalingsregeling, beside what is owed, in cents. */
export interface Betaalbaarheid {
  readonly binnenMaanden: number
  readonly capaciteit: Centen
  readonly schuld: Centen
  readonly volledig: boolean
}

/**
 * Decides whether everything can be paid within so many months, whatever the looptijd: capacity over those months, the
 * last known amount going on, and vermogen, beside all claims.
 * @bron Gedragscode Schuldhulpverlening 2024
 */
export function betaalbaarheid(
  { capaciteit, peildatum, vermogen, vorderingen }: Omit<Voorstelvraag, 'vorm'>,
  binnenMaanden: number,
): Betaalbaarheid {
  const over = telOp(...capaciteitPerMaand(capaciteit, peildatum, binnenMaanden))
  const schuld = telOp(...vorderingen.map(({ bedrag }) => bedrag))
  return { binnenMaanden, capaciteit: over, schuld, volledig: telOp(over, vermogen) >= schuld }
}

/** The label: what can be paid in full is a betalingsregeling, also without afloscapaciteit. */
export function soortVan(vorm: Voorstelvraag['vorm'], { volledig }: Betaalbaarheid): Voorstelsoort {
  if (volledig) return 'betalingsregeling'
  return vorm === 'SA' ? 'zonder-afloscapaciteit' : 'schuldregeling'
}
