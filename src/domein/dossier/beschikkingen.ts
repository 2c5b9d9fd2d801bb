import type { Datum } from '../../gedeeld/datum.ts'
import { uiterlijkVan } from '../toegang/index.ts'
import type { Dossier } from './dossier.ts'
import type { Beschikkinggever } from './gebeurtenissen.ts'

/** The beschikkingen that a dossier can hold. */
export const beschikkingsoorten = {
  toelating: 'U krijgt schuldhulp',
  afwijzing: 'U krijgt geen schuldhulp',
  beeindiging: 'De schuldhulp stopt',
} as const
export type Beschikkingsoort = keyof typeof beschikkingsoorten

/** A beschikking as it stands, and until when bezwaar can be made against it. */
export interface Beschikking extends Beschikkinggever {
  /** The same for as long as it stands: `afwijzing-2026-01-22`. */
  readonly id: string
  readonly soort: Beschikkingsoort
  readonly datum: Datum
  readonly bezwaarTot: Datum
}

/**
 * The beschikkingen that stand, oldest first: what bezwaar overturned is none any more. One that was taken over from
 * before the Awb is left out: no bezwaartermijn ran.
 * @bron Awb 1:3, 6:7, 6:8; Wgs art. 4a
 */
export function beschikkingenVan({ beschikking, einde }: Dossier): readonly Beschikking[] {
  const beeindiging =
    einde === null || einde.beschikkingsdatum === null || beschikking?.soort === 'afwijzing'
      ? []
      : [{ ...gever(einde), soort: 'beeindiging' as const, datum: einde.beschikkingsdatum }]
  return [...(beschikking === null ? [] : [beschikking]), ...beeindiging].flatMap((een) => {
    const bezwaarTot = uiterlijkVan('bezwaar', een.datum)
    return bezwaarTot === null ? [] : [{ ...een, id: `${een.soort}-${een.datum}`, bezwaarTot }]
  })
}

const gever = ({ door }: Beschikkinggever): Beschikkinggever => (door === undefined ? {} : { door })
