import type { LoaderFunctionArgs } from 'react-router'
import { werkplek } from '../../onderdelen/context.ts'
import { alsBestand } from '../../onderdelen/stuk.ts'

/** An answer as it came in: the bytes of the archive. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const inzage = { door, waarom: 'binnengekomen antwoord opgehaald' }
  return alsBestand(await werkplaats.post.stuk(organisatieId, { antwoordId: params['id'] ?? '' }, inzage), 'antwoord')
}
