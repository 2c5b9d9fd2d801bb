import type { LoaderFunctionArgs } from 'react-router'
import type { Loketlijsten } from '../../../domein/verloop/index.ts'
import { alsBestand } from '../../onderdelen/bestand.tsx'
import { schuldeiserplek, verder } from '../../onderdelen/context.ts'
import { zoekvraagUit } from './zoeken.tsx'

/** The loader of a list as a file, as CSV or for Excel. @param terug the page to go to when nothing is on it */
export function lijstlader(welke: 'lijst' | 'alles', terug: string) {
  return async ({ request, params, context }: LoaderFunctionArgs) => {
    const { werkplaats, wie } = schuldeiserplek(context)
    const vorm = params['vorm']
    if (vorm !== 'csv' && vorm !== 'xlsx') throw new Response(null, { status: 404 })
    const maak: Loketlijsten['lijst'] = werkplaats.lijsten.loket[welke]
    const lijst = await maak(wie, zoekvraagUit(new URL(request.url).searchParams), vorm)
    return lijst === null ? verder(terug) : alsBestand(lijst)
  }
}
