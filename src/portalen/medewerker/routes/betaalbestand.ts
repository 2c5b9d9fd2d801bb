import type { LoaderFunctionArgs } from 'react-router'
import { alleenVoor, werkplek } from '../../onderdelen/context.ts'

/** The file of a batch for the bank, part by part: always the same bytes. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId } = werkplek(context)
  alleenVoor(context, ['administratie', 'teammanager'])
  const batchId = params['batch'] ?? ''
  const blad = await werkplaats.betalen.batch(organisatieId, batchId)
  const eerste = await werkplaats.betalen.bestanddeel(organisatieId, batchId, 0)
  if (blad === null || blad.rekening.id !== params['rekening'] || eerste === null)
    throw new Response(null, { status: 404 })
  let deel = 0
  const stroom = new ReadableStream<Uint8Array>({
    pull: async (uit) => {
      const inhoud = deel === 0 ? eerste : await werkplaats.betalen.bestanddeel(organisatieId, batchId, deel)
      deel += 1
      if (inhoud === null) uit.close()
      else uit.enqueue(inhoud)
    },
  })
  const naam = `betalingen-${blad.batch.uitvoerdatum}-${batchId.slice(0, 8)}.xml`
  return new Response(stroom, {
    headers: {
      'Content-Type': 'application/xml',
      'Content-Disposition': `attachment; filename="${naam}"`,
      'Cache-Control': 'no-store',
    },
  })
}
