import type { LoaderFunctionArgs } from 'react-router'
import { zoekBerekening } from '../berekening/opzoeken.ts'

/** The recorded calculation exactly as it stands in the log, amounts in cents. */
export async function loader(invoer: LoaderFunctionArgs) {
  const { vastgesteld } = await zoekBerekening(invoer)
  return Response.json(vastgesteld.gebeurtenis, { headers: { 'Cache-Control': 'no-store' } })
}
