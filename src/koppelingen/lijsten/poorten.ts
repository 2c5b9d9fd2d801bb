import type { Berichtgegevens, Schuldeiserantwoord } from '../../domein/berichten/index.ts'
import type { Actor } from '../../domein/toegang/index.ts'
import type {
  Binnengekomen,
  Gemaaktelijst,
  Lijstschrijver,
  Lijstsoort,
  Lijststand,
  Lijstvorm,
  Lijstvraag,
  Loketfilter,
  Loketgebruiker,
  Ontvangst,
} from '../../domein/verloop/index.ts'
import type { Datum } from '../../gedeeld/datum.ts'

/** A request to a party of schuldeisers, at the organisation that asks. */
export interface Loketlijstvraag extends Lijstvraag {
  readonly organisatieId: string
}

/** What the lists need of the storage room. */
export interface Lijstopslag {
  readonly klok: { readonly vandaag: () => Datum }
  readonly lijsten: {
    readonly standen: (organisatieId: string) => Promise<readonly Lijststand[]>
    readonly maak: (
      organisatieId: string,
      lijst: { readonly schuldeiserId: string; readonly soort: Lijstsoort; readonly vorm: Lijstvorm },
      schrijf: Lijstschrijver,
      door: Actor,
    ) => Promise<Gemaaktelijst | null>
    /** A list as it left; null: there is none. Who looks is recorded. */
    readonly bestand: (
      organisatieId: string,
      postId: string,
      door: Actor,
    ) => Promise<{ readonly mediatype: string; readonly bytes: Uint8Array } | null>
    readonly vragen: (organisatieId: string, berichtIds: readonly string[]) => Promise<readonly Lijstvraag[]>
    /** The latest list of this kind, in this form; null: there is none. */
    readonly laatste: (
      organisatieId: string,
      lijst: { readonly schuldeiserId: string; readonly soort: Lijstsoort; readonly vorm: Lijstvorm },
      schrijf: Lijstschrijver,
    ) => Promise<Uint8Array | null>
  }
  readonly post: {
    readonly ontvangVeel: (
      organisatieId: string,
      post: Binnengekomen,
      antwoorden: AsyncIterable<Schuldeiserantwoord>,
      meld: (ontvangst: Ontvangst) => void,
    ) => Promise<void>
  }
  readonly loketpost: {
    /** The data of all questions of a filter, or of all berichten, with who looked recorded at each; null: there is none. */
    readonly gegevens: (
      wie: Loketgebruiker,
      filter: Omit<Loketfilter, 'pagina'>,
      welke: 'vragen' | 'berichten',
    ) => Promise<AsyncIterable<Berichtgegevens> | null>
    /** The requests with these ids that were sent to the party. */
    readonly vragen: (wie: Loketgebruiker, berichtIds: readonly string[]) => Promise<readonly Loketlijstvraag[]>
  }
}
