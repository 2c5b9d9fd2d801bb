import type { LoaderFunctionArgs } from 'react-router'
import { werkplek } from '../../onderdelen/context.ts'
import { alsPdf } from '../../onderdelen/pdf.ts'

/** A mail that the inwoner can send to a schuldeiser himself. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const inzage = { door, waarom: 'voorbeeldmail gemaakt' }
  return alsPdf(await werkplaats.brieven.voorbeeldmail(organisatieId, params['id'] ?? '', inzage), 'voorbeeldmail')
}
