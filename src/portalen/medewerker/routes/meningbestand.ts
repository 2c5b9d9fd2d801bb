import type { LoaderFunctionArgs } from 'react-router'
import { alleenVoor, werkplek } from '../../onderdelen/context.ts'
import { csvAntwoord, csvVan } from '../../onderdelen/csv.ts'
import { meninglezers } from '../mag.ts'
import { antwoordrijen } from '../team/meningrijen.ts'

/** What inwoners find of the help, to open in a spreadsheet: the counts, or what they wrote. @throws Response 404 */
export async function loader({ context, params }: LoaderFunctionArgs) {
  alleenVoor(context, meninglezers)
  const { werkplaats, organisatieId } = werkplek(context)
  const { jaren, meningen } = await werkplaats.enquete(organisatieId)
  const vandaag = werkplaats.klok.vandaag()
  if (params['bestand'] === 'antwoorden')
    return csvAntwoord(`mening-antwoorden-${vandaag}`, csvVan(antwoordrijen(jaren)))
  if (params['bestand'] !== 'teksten') throw new Response(null, { status: 404 })
  const teksten = meningen.map(({ jaar, tekst }) => [String(jaar), tekst])
  return csvAntwoord(`mening-teksten-${vandaag}`, csvVan([['Jaar', 'Tekst'], ...teksten]))
}
