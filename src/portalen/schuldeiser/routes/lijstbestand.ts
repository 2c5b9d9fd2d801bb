import type { LoaderFunctionArgs } from 'react-router'
import { alsBestand } from '../../onderdelen/bestand.tsx'
import { schuldeiserplek, verder } from '../../onderdelen/context.ts'
import { zoekvraagUit } from '../loket/zoeken.tsx'

/** All questions of the party as a list that can be filled in. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { werkplaats, wie } = schuldeiserplek(context)
  const vorm = params['vorm']
  if (vorm !== 'csv' && vorm !== 'xlsx') throw new Response(null, { status: 404 })
  const lijst = await werkplaats.lijsten.loket.lijst(wie, zoekvraagUit(new URL(request.url).searchParams), vorm)
  return lijst === null ? verder('/schuldeiser/lijst') : alsBestand(lijst)
}
