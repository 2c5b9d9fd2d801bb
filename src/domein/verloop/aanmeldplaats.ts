import type { Datum } from '../../gedeeld/datum.ts'
import type { Fout } from '../../gedeeld/invoer.ts'
import type {
  Aanmeldantwoord,
  Aanmeldantwoorden,
  Aanmeldbelofte,
  Aanmeldstand,
  Aanmeldvraag,
  Voorkeurstaal,
} from '../dossier/index.ts'
import type { Bereikbaar } from './schuldeiserplaats.ts'

/** An organisation where somebody can ask for help. */
export interface Aanmeldorganisatie {
  readonly id: string
  readonly code: string
  readonly naam: string
}

/** What is behind a code. Only who has the code sees it. */
export type Aanmeldblad =
  | {
      readonly soort: 'open'
      /** The code as we make it. */
      readonly code: string
      readonly organisatie: Aanmeldorganisatie
      readonly bij: Bereikbaar
      readonly antwoorden: Aanmeldantwoorden
      /** What we promise when it is sent today. */
      readonly belofte: Aanmeldbelofte
      /** The last day on which it is kept when it is not sent. */
      readonly bewaardTot: Datum
    }
  | {
      readonly soort: 'verzonden'
      readonly code: string
      readonly organisatie: Aanmeldorganisatie
      readonly bij: Bereikbaar
      /** Null: the traject has ended, or was destroyed. */
      readonly stand: Aanmeldstand | null
    }
  /** There is nothing behind it (any more). */
  | { readonly soort: 'onbekend' }
  /** Too many pages from one address in a short time. */
  | { readonly soort: 'even-wachten' }

/** What came of keeping an answer. */
export type Bewaard =
  | { readonly soort: 'bewaard'; readonly code: string; readonly antwoorden: Aanmeldantwoorden }
  | { readonly soort: 'fouten'; readonly fouten: readonly Fout[] }
  | { readonly soort: 'verzonden' }
  /** There are several organisations, and which one was not said. */
  | { readonly soort: 'geen-organisatie' }
  | { readonly soort: 'even-wachten' }

/** What somebody without an account may ask of the product: to be helped. The code is all that they have. */
export interface Aanmeldplaats {
  /** The organisations that help with debts, by name. */
  readonly organisaties: () => Promise<readonly Aanmeldorganisatie[]>
  /** Whom to call; null: there are several organisations, and nobody has said yet which. */
  readonly bij: () => Promise<Bereikbaar | null>
  readonly bekijk: (code: string, vanaf: string) => Promise<Aanmeldblad>
  /**
   * Keeps the answer to one question, beside what is there. Behind a code that is gone or not given, a new one begins:
   * nothing that was typed is lost. A wrong answer is not kept, and says what is wrong.
   */
  readonly bewaar: (
    plek: { readonly code: string | null; readonly organisatieId: string | null; readonly vanaf: string },
    vraag: Aanmeldvraag,
    antwoord: Aanmeldantwoord,
  ) => Promise<Bewaard>
  /** Sends it, once: a second time changes nothing. False: something is not answered yet, or there is nothing. */
  readonly verstuur: (code: string, vanaf: string, taal: Voorkeurstaal) => Promise<boolean>
}
