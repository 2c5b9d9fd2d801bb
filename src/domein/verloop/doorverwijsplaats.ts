import type { Verwijzerinstelling } from '../toegang/index.ts'
import type { Antwoord } from './poorten.ts'

/** A party that may refer inwoners today, and to whom. */
export interface Doorverwijzer {
  readonly organisatieId: string
  readonly verwijzer: Verwijzerinstelling & { readonly sleutel: string }
}

/** What taking in a doorverwijzing asks of the storage. */
export interface Doorverwijsplaats {
  /** Counts a visit from an address. False: too many in a short time. */
  readonly neemBeurt: (vanaf: string) => Promise<boolean>
  /** The party with this id at the organisation with this code; null: there is none that may refer today. */
  readonly verwijzer: (code: string, id: string) => Promise<Doorverwijzer | null>
  /** Makes the aanmelding, one per kenmerk of the party: the same again changes nothing. */
  readonly neemAan: (van: Doorverwijzer, kenmerk: string, invoer: unknown) => Promise<Antwoord>
}

/** The address to which a party sends, after the origin of the installation. */
export const doorverwijsadres = (organisatiecode: string, verwijzerId: string): string =>
  `/api/v1/organisaties/${encodeURIComponent(organisatiecode)}/verwijzers/${verwijzerId}/doorverwijzingen`
