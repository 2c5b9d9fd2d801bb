import type { LoaderFunctionArgs } from 'react-router'
import { werkplek } from '../../onderdelen/context.ts'
import { alsPdf } from '../../onderdelen/pdf.ts'

/** One bericht as a letter. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const id = params['berichtId'] ?? ''
  return alsPdf(await werkplaats.brieven.brief(organisatieId, id, { door, waarom: 'brief bekeken' }), 'brief')
}
