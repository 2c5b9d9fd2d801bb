import { batchstanden, vraagtGoedkeuring } from '../../../domein/geld/index.ts'
import type { Betaalrekening } from '../../../domein/verloop/index.ts'

/** Where a batch stands, in the words of who works with it: one that a colleague must approve says so. */
export function batchstandTekst(
  rekening: Pick<Betaalrekening, 'limiet' | 'limietDoor' | 'batches'>,
  batch: Betaalrekening['batches'][number],
): string {
  if (batch.stand === 'samengesteld' && vraagtGoedkeuring(rekening, batch)) return 'Wacht op goedkeuring'
  return batchstanden[batch.stand]
}
