import { verwijzing } from '../../gedeeld/invoer.ts'
import { type Uitkomst, geweigerd } from '../../gedeeld/uitkomst.ts'
import type { Betaalfeiten, Context } from '../toegang/index.ts'
import type { Bankrekening } from './bankrekening.ts'
import { type Batchstand, type BetaalGebeurtenis, type Betaalbatch, batchVan } from './betaalbatch.ts'
import type { Betaalweigering } from './betaalweigeringen.ts'

/** Who pays. */
export const betalers = ['administratie', 'teammanager'] as const

type Geopend = NonNullable<Bankrekening>

/** Refuses when there is no such bankrekening. */
export const geopend = (staat: Bankrekening): readonly Betaalweigering[] =>
  staat === null ? [{ code: 'BankrekeningBestaatNiet' }] : []

/** The batch that an opdracht is about. */
export const batchveld = { batchId: verwijzing({ label: 'Batch', naar: 'betaalbatch' }) }

/** Looks the batch up and decides on it when it stands where it should. */
export function opBatch(
  staat: Bankrekening,
  id: string,
  standen: readonly Batchstand[],
  besluit: (batch: Betaalbatch, staat: Geopend) => Uitkomst<readonly BetaalGebeurtenis[], Betaalweigering>,
): Uitkomst<readonly BetaalGebeurtenis[], Betaalweigering> {
  const batch = staat === null ? undefined : batchVan(staat.betalen, id)
  if (staat === null || batch === undefined) return geweigerd({ code: 'BatchOnbekend' })
  return standen.includes(batch.stand)
    ? besluit(batch, staat)
    : geweigerd({ code: 'BatchStaatAnders', stand: batch.stand })
}

/** What the storage room found. @throws Error when the storage room loaded nothing: a bug */
export function feitenVan({ feiten }: Context): Betaalfeiten {
  if (feiten.betalen === undefined) throw new Error('An opdracht on payments without what it is about')
  return feiten.betalen
}
