import type { LoaderFunctionArgs } from 'react-router'
import { werkplek } from '../../onderdelen/context.ts'
import { vastgesteldIn } from './vastgesteld.ts'

/**
 * Finds the recorded calculation of an address, and records that somebody looked.
 * @throws Response 404 when this organisation has no such dossier, or the dossier no such calculation
 */
export async function zoekBerekening({ params, context }: Pick<LoaderFunctionArgs, 'params' | 'context'>) {
  const { werkplaats, organisatieId, door, sessie } = werkplek(context)
  const blad = await werkplaats.dossier(organisatieId, params['id'] ?? '', { door, waarom: 'berekening vtlb bekeken' })
  const vastgesteld = blad === null ? [] : vastgesteldIn(blad)
  const gevonden = vastgesteld.find(({ nummer }) => String(nummer) === params['nummer'])
  if (blad === null || gevonden === undefined) throw new Response(null, { status: 404 })
  return { blad, vastgesteld: gevonden, organisatie: sessie.organisatie.naam }
}
