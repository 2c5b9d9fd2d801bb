import type { LoaderFunctionArgs } from 'react-router'
import { werkplek } from '../../onderdelen/context.ts'
import { alsBestand } from '../../onderdelen/stuk.ts'

/** A bericht as it left: the bytes of the archive. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const inzage = { door, waarom: 'verstuurd bericht opgehaald' }
  return alsBestand(
    await werkplaats.post.stuk(organisatieId, { berichtId: params['berichtId'] ?? '' }, inzage),
    'bericht',
  )
}
