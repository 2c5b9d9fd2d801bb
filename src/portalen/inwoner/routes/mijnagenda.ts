import type { LoaderFunctionArgs } from 'react-router'
import { inwonerplek } from '../../onderdelen/context.ts'
import { taalVan } from '../../onderdelen/talen.ts'
import { alsIcs } from '../mijn/ics.ts'
import { mijnGegevens, mijnPlek } from '../mijn/plek.ts'
import { afspraakteksten } from '../talen/mijnafspraken.ts'

/** An appointment to come, as a file for the calendar of a telephone. */
export async function loader(aanvraag: LoaderFunctionArgs) {
  const { blad } = await mijnGegevens(aanvraag)
  const afspraak = blad.agenda.komend.find(({ id }) => id === aanvraag.params['afspraakId'])
  if (afspraak === undefined) throw new Response(null, { status: 404 })
  const titel = afspraakteksten(taalVan(aanvraag.request))('ics', { naam: blad.bij.naam })
  const nu = inwonerplek(aanvraag.context).werkplaats.klok.nu()
  const { plek } = mijnPlek(aanvraag)
  return new Response(alsIcs(afspraak, { van: plek.toegang.id, titel, nu }), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="afspraak.ics"',
      'Cache-Control': 'no-store',
    },
  })
}
