import { Melding } from '../../../onderdelen/onderdelen.tsx'
import { telwoord } from '../../../onderdelen/teksten/datums.ts'
import { Naar } from '../../toegestaan.tsx'
import type { Overgeslagen, Samengedaan } from './doe.ts'

const redenen: Readonly<Record<Overgeslagen['waarom'], string>> = {
  'intussen-veranderd': 'Er gebeurde intussen iets in het dossier.',
  'andere-bedragen': 'De bedragen zijn nu anders dan u zag.',
  'kan-niet-meer': 'Het kan niet meer samen. Kijk in het dossier waarom.',
  weg: 'Het dossier is er niet meer.',
}

/** What was done, and which dossiers were left as they were, with why. */
export function Uitslag({
  uitslag: { gedaan, overgeslagen },
  terug,
}: {
  readonly uitslag: Samengedaan
  readonly terug: string
}) {
  return (
    <>
      <Melding
        soort="let-op"
        titel={`${telwoord(overgeslagen.length, 'dossier is', 'dossiers zijn')} niet herberekend`}
      >
        <p>
          {gedaan === 0
            ? 'Er is niets vastgelegd.'
            : `${telwoord(gedaan, 'dossier is', 'dossiers zijn')} wel herberekend. De brieven gaan vanzelf weg.`}{' '}
          Wat hieronder staat, blijft op de lijst.
        </p>
      </Melding>
      <ul className="regels">
        {overgeslagen.map(({ dossierId, naam, waarom }) => (
          <li key={dossierId}>
            <Naar adres={`/medewerker/dossier/${dossierId}`}>{naam}</Naar>: {redenen[waarom]}
          </li>
        ))}
      </ul>
      <p>
        <a href={terug}>Terug naar de lijst</a>
      </p>
    </>
  )
}
