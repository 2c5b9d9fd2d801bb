import { Melding } from '../../onderdelen/onderdelen.tsx'
import { momentTekst, telwoord } from '../../onderdelen/teksten/datums.ts'
import type { Overdrachtgroep } from './overdrachten.ts'

/** What colleagues gave this week, with what they wrote. */
export function AanUOvergedragen({ overdrachten }: { readonly overdrachten: readonly Overdrachtgroep[] }) {
  return overdrachten.map(({ van, door, toelichting, op, dossiers }) => (
    <Melding
      key={`${van} ${door} ${toelichting}`}
      soort="info"
      titel={`U kreeg ${telwoord(dossiers.length, 'dossier', 'dossiers')}${van === null ? '' : ` van ${van}`}`}
    >
      {toelichting === null ? null : <p>“{toelichting}”</p>}
      <p className="hint">
        Overgedragen door {door}, {momentTekst(op)}.
      </p>
      <details>
        <summary>{dossiers.length === 1 ? 'Bekijk het dossier' : 'Bekijk de dossiers'}</summary>
        <ul>
          {dossiers.map(({ dossierId, naam }) => (
            <li key={dossierId}>
              <a href={`/medewerker/dossier/${dossierId}`}>{naam}</a>
            </li>
          ))}
        </ul>
      </details>
    </Melding>
  ))
}
