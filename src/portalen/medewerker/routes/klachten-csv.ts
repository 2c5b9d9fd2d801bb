import type { LoaderFunctionArgs } from 'react-router'
import { alleenVoor, werkplek } from '../../onderdelen/context.ts'
import { csvAntwoord } from '../../onderdelen/csv.ts'
import { klachtenCsv } from '../klachten/csv.ts'
import { inJaar, jaarUit, voorRegister } from '../klachten/wie.ts'

/** The klachten of one year, to open in a spreadsheet. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  alleenVoor(context, voorRegister)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const vandaag = werkplaats.klok.vandaag()
  const klachten = await werkplaats.klachten.register(organisatieId, { door })
  const jaar = jaarUit(new URL(request.url).searchParams, klachten, vandaag)
  return csvAntwoord(`klachten-${jaar}-op-${vandaag}`, klachtenCsv(inJaar(klachten, jaar), vandaag))
}
