import type { LoaderFunctionArgs } from 'react-router'
import { werkplek } from '../../onderdelen/context.ts'
import { csvAntwoord } from '../../onderdelen/csv.ts'
import { afsprakenPerSchuldeiser, alsCsv } from '../afspraken/overzicht.ts'

/** The overview of agreements per schuldeiser, to open in a spreadsheet. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { werkplaats, sessie } = werkplek(context)
  const vandaag = werkplaats.klok.vandaag()
  const csv = alsCsv(await afsprakenPerSchuldeiser(werkplaats, sessie.organisatie, vandaag))
  return csvAntwoord(`afspraken-per-schuldeiser-${vandaag}`, csv)
}
