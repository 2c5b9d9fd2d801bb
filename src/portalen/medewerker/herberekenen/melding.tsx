import { Melding } from '../../onderdelen/onderdelen.tsx'
import { telwoord } from '../../onderdelen/teksten/datums.ts'

/** Leads to the work list of a new norm; nothing at all when there is nothing on it. */
export function NieuweNormen({ aantal, team }: { readonly aantal: number; readonly team: boolean }) {
  if (aantal === 0) return null
  return (
    <Melding soort="info" titel={`Nieuwe normen: van ${telwoord(aantal, 'dossier', 'dossiers')} moet het vtlb opnieuw`}>
      <p>
        <a href={`/medewerker/herberekenen${team ? '?van=team' : ''}`}>Bekijk de lijst</a>
      </p>
    </Melding>
  )
}
