import type { LoaderFunctionArgs } from 'react-router'
import { zoekVoorstel } from '../voorstel/opzoeken.ts'

/** The recorded voorstel exactly as it stands in the log, amounts in cents. */
export async function loader(invoer: LoaderFunctionArgs) {
  const { voorstel } = await zoekVoorstel(invoer)
  return Response.json(voorstel, { headers: { 'Cache-Control': 'no-store' } })
}
