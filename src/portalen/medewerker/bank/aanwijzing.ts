import type { Bankaanwijzing, Betaalrekening } from '../../../domein/verloop/index.ts'
import { openVan } from '../../../domein/geld/index.ts'
import { type Centen, nul, telOp, trekAf } from '../../../gedeeld/geld.ts'

/** A choice as the address of the page holds it: nothing is saved before somebody confirms. */
export interface Keuzestand extends Bankaanwijzing {
  readonly zoek: string
}

/** The address where somebody says which payments of ours an entry is about. */
export const aanwijsadres = (postId: string): string => `/medewerker/bank/betaling/${postId}`

/** Reads the choice out of an address. */
export function keuzeUit(postId: string, vraag: URLSearchParams): Keuzestand {
  const batchId = vraag.get('batch') ?? ''
  return {
    postId,
    batchId: batchId === '' ? null : batchId,
    betalingen: [...new Set(vraag.getAll('betaling'))],
    // Most often the bank paid all of a batch but a few.
    behalve: batchId !== '' && vraag.get('welke') !== 'deze',
    zoek: (vraag.get('q') ?? '').trim().slice(0, 100),
  }
}

/** A batch that lies at the bank, with what is open of it and how far that is from an entry. */
export interface Kandidaatbatch {
  readonly id: string
  readonly uitvoerdatum: Betaalrekening['batches'][number]['uitvoerdatum']
  readonly aantal: number
  readonly open: Centen
  /** What is open less what went out; 0: it fits. */
  readonly verschil: Centen
}

/** The batches that money which went out may be of: those at the bank, the best fit first. */
export function kandidaatbatches({ batches }: Betaalrekening, bedrag: Centen): readonly Kandidaatbatch[] {
  return batches
    .filter(({ stand }) => stand === 'aangeboden')
    .map((batch) => {
      const { aantal, totaal } = openVan(batch)
      return { id: batch.id, uitvoerdatum: batch.uitvoerdatum, aantal, open: totaal, verschil: telOp(totaal, bedrag) }
    })
    .toSorted((a, b) => Math.abs(a.verschil) - Math.abs(b.verschil))
}

/** The amount that one chosen payment would have to make it fit: those are shown first. */
export function gezochtBedrag(bedrag: Centen, { behalve }: Keuzestand, batch: Kandidaatbatch | undefined): Centen {
  if (bedrag > 0) return bedrag
  return behalve && batch !== undefined ? batch.verschil : trekAf(nul, bedrag)
}
