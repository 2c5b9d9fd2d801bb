import type { Datum } from '../../gedeeld/datum.ts'

/** Every kind of message that the process itself sends. Unknown is not a kind (L-22). */
export const berichtsoorten = {
  kennisgeving: 'Kennisgeving',
  saldoverzoek: 'Verzoek om saldo-opgave',
  'herinnering-saldoverzoek': 'Herinnering verzoek om saldo-opgave',
  voorstel: 'Voorstel tot schuldregeling',
  'herinnering-voorstel': 'Herinnering voorstel',
  'verzoek-heroverweging': 'Verzoek om heroverweging',
  'regeling-tot-stand': 'Mededeling van de schuldregeling',
  'regeling-niet-tot-stand': 'Mededeling: geen schuldregeling',
  uitdeling: 'Aankondiging van een uitdeling',
  'verzoek-finale-kwijting': 'Verzoek om finale kwijting',
  beeindiging: 'Mededeling van de beëindiging',
  'toelating-inwoner': 'Beschikking: u krijgt schuldhulp',
  'afwijzing-inwoner': 'Beschikking: u krijgt geen schuldhulp',
  'beeindiging-inwoner': 'Beschikking: de schuldhulp stopt',
  'afspraak-inwoner': 'Uitnodiging voor het intakegesprek',
  'stand-inwoner': 'Bericht over uw schuldregeling',
  'kwijting-inwoner': 'U bent vrij van deze schulden',
} as const
export type Berichtsoort = keyof typeof berichtsoorten

/** To whom a message goes. */
export type Geadresseerde =
  | { readonly soort: 'schuldeiser'; readonly id: string; readonly naam: string }
  | { readonly soort: 'inwoner'; readonly naam: string }

/** One line of a message: what it says about one thing. Amounts are decimal strings. */
export interface Regel {
  readonly wat: string
  readonly waarde: string
}

/** A message as the process makes it; transport gives it a state. */
export interface Bericht {
  readonly soort: Berichtsoort
  readonly aan: Geadresseerde
  readonly datum: Datum
  /** The claims it is about; the answer names the same. */
  readonly vorderingIds: readonly string[]
  readonly regels: readonly Regel[]
  /** Day on which an answer is due; null: no answer asked (a kennisgeving has no response term). */
  readonly antwoordUiterlijk: Datum | null
}

/** Where a message is. Exactly one of these at any moment. */
export const berichtstanden = ['te-verzenden', 'verzonden', 'beantwoord', 'mislukt'] as const
export type Berichtstand = (typeof berichtstanden)[number]
