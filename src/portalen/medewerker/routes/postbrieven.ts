import type { ActionFunctionArgs } from 'react-router'
import { alleenVoor, werkplek } from '../../onderdelen/context.ts'
import { alsPdf } from '../../onderdelen/pdf.ts'
import { team } from '../mag.ts'

/** The letters that wait to be posted, in one document: exactly those that the page names, and what it marks afterwards. */
export async function action({ request, context }: ActionFunctionArgs) {
  alleenVoor(context, team)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const ids = (await request.formData()).getAll('berichtId').filter((id) => typeof id === 'string')
  return alsPdf(await werkplaats.brieven.bundel(organisatieId, ids, { door, waarom: 'brieven afgedrukt' }), 'post')
}
