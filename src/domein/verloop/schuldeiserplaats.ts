import type { Berichtgegevens, Linkstand, Regel } from '../berichten/index.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import type { Fout } from '../../gedeeld/invoer.ts'

/** Whom a schuldeiser can call. */
export interface Bereikbaar {
  readonly naam: string
  readonly telefoon?: string
  readonly email?: string
}

/** What is behind the link in an e-mail. Only `open` says anything about a person. */
export type Linkblad =
  | {
      readonly soort: 'open'
      readonly gegevens: Berichtgegevens
      /** What the message says, line by line. */
      readonly regels: readonly Regel[]
      readonly geldigTot: Datum
      readonly bij: Bereikbaar
    }
  /** This link was used. */
  | { readonly soort: 'ontvangen'; readonly op: string; readonly bij: Bereikbaar }
  | { readonly soort: Exclude<Linkstand, 'open'>; readonly bij: Bereikbaar }
  | { readonly soort: 'onbekend' }
  /** Too many pages from one address in a short time. */
  | { readonly soort: 'even-wachten' }

/** What came of sending an answer. */
export type Linkantwoord =
  | { readonly soort: 'ontvangen' }
  | { readonly soort: 'fouten'; readonly fouten: readonly Fout[] }
  /** The link does not take an answer (any more): its page says why. */
  | { readonly soort: 'kan-niet' }

/** What a schuldeiser can do with the link that an e-mail brought. The link is all that he has; it is never kept. */
export interface Schuldeiserplaats {
  /** Shows what is behind a link, and records the look; changes nothing else, because mail scanners open links. */
  readonly bekijk: (token: string, vanaf: string) => Promise<Linkblad>
  /** Reads an answer, without taking it in: every fault at once. */
  readonly proef: (token: string, vanaf: string, invoer: unknown) => Promise<Linkantwoord>
  /** Takes an answer in, once. */
  readonly antwoord: (token: string, vanaf: string, invoer: unknown) => Promise<Linkantwoord>
}
