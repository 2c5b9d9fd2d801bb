import type { ActionFunctionArgs } from 'react-router'
import { bezoekContext, sessiecookie, tokenVan, verder } from '../../onderdelen/context.ts'

/** Ends the session here and at the server. */
export async function action({ request, context }: ActionFunctionArgs) {
  const token = tokenVan(request)
  if (token !== null) await context.get(bezoekContext).werkplaats.logUit(token)
  return verder('/medewerker/inloggen', { 'Set-Cookie': sessiecookie(request, '') })
}

export function loader() {
  return verder('/medewerker')
}
