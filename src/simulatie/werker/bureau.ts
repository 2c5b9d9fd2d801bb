import { type Datum, plusDagen, weekdag } from '../../gedeeld/datum.ts'
import type { Dossierblad } from '../../domein/verloop/index.ts'
import type { Levensloop } from '../levensloop.ts'
import { tussen } from '../toeval.ts'

/** An opdracht that a person gives. */
export interface Handeling {
  readonly soort: string
  readonly invoer: Readonly<Record<string, unknown>>
}

/** What the worker does with a dossier now, or until when it waits; null: until something happens. */
export type Besluit = { readonly doe: readonly Handeling[] } | { readonly wacht: Datum | null }

/** What the worker sees. */
export interface Bureau {
  readonly blad: Pick<Dossierblad, 'id' | 'staat' | 'historie' | 'termijnen'>
  readonly leven: Levensloop
  readonly vandaag: Datum
}

/** One rule of thumb; null: this rule has nothing to say about this dossier. */
export type Vuistregel = (bureau: Bureau) => Besluit | null

/** Does this on or after a day; before it, waits. */
export function vanaf(dag: Datum, { vandaag }: Bureau, ...handelingen: readonly Handeling[]): Besluit {
  return vandaag < dag ? { wacht: dag } : { doe: handelingen }
}

export const doe = (soort: string, invoer: Handeling['invoer'] = {}): Handeling => ({ soort, invoer })

/** How many days the worker takes for something: different for every dossier, always the same for this one. */
export const pas = ({ leven }: Bureau, wat: string, van: number, tot: number): number =>
  tussen(van, tot, [...leven.worp, 'pas', wat])

/** This day, or the Monday after it. */
export function werkdag(dag: Datum): Datum {
  const nummer = weekdag(dag)
  return nummer > 5 ? plusDagen(dag, 8 - nummer) : dag
}
