import type { LoaderFunctionArgs } from 'react-router'
import { inwonerplek } from '../../onderdelen/context.ts'
import { alsDownload } from '../../onderdelen/stuk.ts'
import { mijnGegevens, mijnPlek } from '../mijn/plek.ts'

/** A paper that was handed in, to save. @throws Response 404 when it was not handed in for this traject */
export async function loader({ params, ...aanvraag }: LoaderFunctionArgs) {
  const { blad } = await mijnGegevens(aanvraag)
  const { vraagId, documentId = '' } = params
  const papier = blad.papieren.find(({ id }) => id === vraagId)
  if (papier?.bestanden.some(({ id }) => id === documentId) !== true) throw new Response(null, { status: 404 })
  const { organisatieId, toegang, door } = mijnPlek(aanvraag).plek
  const { documenten } = inwonerplek(aanvraag.context).werkplaats
  const inzage = { door, waarom: 'eigen papier opgehaald' }
  const document = await documenten.haal(organisatieId, { dossierId: toegang.dossierId, documentId }, inzage)
  if (document === null) throw new Response(null, { status: 404 })
  return alsDownload(document, `papier-${documentId.slice(0, 8)}`)
}
