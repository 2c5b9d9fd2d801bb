import type { Kwaliteitregel } from '../../../domein/verloop/index.ts'
import type { Kolom } from '../../onderdelen/onderdelen.tsx'

/** What one register calls things, and what it shows beside what every register shows. */
export interface Registersoort<R extends Kwaliteitregel> {
  readonly adres: string
  /** One and more of them, as in a sentence. */
  readonly een: string
  readonly meer: string
  readonly titel: string
  /** The head of the list of what waits. */
  readonly wachtOp: string
  readonly uiterlijk: string
  readonly waarover: { readonly kop: string; readonly namen: Readonly<Record<string, string>> }
  readonly uitkomst: { readonly kop: string; readonly namen: Readonly<Record<string, string>> }
  /** By when it must be answered, and what a year counts. */
  readonly norm: string
  /** What comes where nothing waits, and where nothing came in. */
  readonly leeg: { readonly wacht: string; readonly cijfers: string }
  readonly hint: string
  readonly dossieradres: (dossierId: string) => string
  /** Of what waits, beside who, when and what it is about. */
  readonly kolommenWacht: readonly Kolom<R>[]
  /** Of everything, beside the same. */
  readonly kolommen: readonly Kolom<R>[]
}
