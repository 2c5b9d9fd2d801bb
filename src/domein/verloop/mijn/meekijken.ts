import { type Datum, plusDagen } from '../../../gedeeld/datum.ts'
import { type DossierInzicht, toegangenNu } from '../../dossier/index.ts'
import type { Taak } from './traject.ts'

/** Who looks along with the inwoner. */
export interface Mijnmeekijker {
  readonly id: string
  readonly naam: string
  readonly sinds: Datum
  /** Null: until it is stopped. */
  readonly totEnMet: Datum | null
  /** Whether that is soon: the inwoner is told, and may make it longer. */
  readonly bijna: boolean
}

/** So many days before it ends the inwoner is told. */
const vooraf = 14

/** Who looks along on a day. */
export function meekijkersVan({ dossier }: DossierInzicht, vandaag: Datum): readonly Mijnmeekijker[] {
  return toegangenNu(dossier.toegangen, vandaag)
    .filter((t) => t.wie === 'gemachtigde')
    .map(({ id, naam, gegeven: sinds, totEnMet = null }) => ({
      id,
      naam,
      sinds,
      totEnMet,
      bijna: totEnMet !== null && totEnMet <= plusDagen(vandaag, vooraf),
    }))
}

/** What the inwoner is told shortly before that ends. */
export const looptAf = (meekijkers: readonly Mijnmeekijker[]): readonly Taak[] =>
  meekijkers.flatMap(({ naam, totEnMet, bijna }) =>
    bijna && totEnMet !== null ? [{ soort: 'meekijken', naam, totEnMet }] : [],
  )
