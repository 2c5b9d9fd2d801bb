import type { LoaderFunctionArgs } from 'react-router'
import { alleenVoor, werkplek } from '../../onderdelen/context.ts'
import { alsDownload } from '../../onderdelen/stuk.ts'
import { team } from '../mag.ts'

/** One paper of an inwoner, to save: never shown by us. @throws Response 403 or 404 */
export async function loader({ params, context }: LoaderFunctionArgs) {
  alleenVoor(context, team)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const { id: dossierId = '', documentId = '' } = params
  const inzage = { door, waarom: 'document gedownload' }
  const document = await werkplaats.documenten.haal(organisatieId, { dossierId, documentId }, inzage)
  if (document === null) throw new Response(null, { status: 404 })
  return alsDownload(document, `document-${documentId.slice(0, 8)}`)
}
