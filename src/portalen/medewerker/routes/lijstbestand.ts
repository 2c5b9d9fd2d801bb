import type { LoaderFunctionArgs } from 'react-router'
import { alsBestand } from '../../onderdelen/bestand.tsx'
import { alleenVoor, werkplek } from '../../onderdelen/context.ts'
import { team } from '../mag.ts'

/** A list as it left: always the same bytes. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  alleenVoor(context, team)
  const bestand = await werkplaats.lijsten.bestand(organisatieId, params['post'] ?? '', door)
  if (bestand === null) throw new Response(null, { status: 404 })
  return alsBestand(bestand)
}
