import { Heading } from '@nl-design-system-candidate/heading-react'
import { Tabel } from '../../../onderdelen/onderdelen.tsx'
import { telwoord } from '../../../onderdelen/teksten/datums.ts'
import type { Zelfregel } from './lees.ts'

/** The dossiers that a person must do, each with why and the way to its step; nothing when there are none. */
export function Zelf({ rijen }: { readonly rijen: readonly Zelfregel[] }) {
  if (rijen.length === 0) return null
  return (
    <section className="tellingen">
      <Heading appearance="level-3" level={2}>
        {telwoord(rijen.length, 'dossier doet u zelf', 'dossiers doet u een voor een')}
      </Heading>
      <p>Hier moet iemand eerst vragen of kijken. Deze dossiers blijven op de lijst staan.</p>
      <Tabel
        kolommen={[
          { kop: 'Naam', cel: (r) => <a href={`/medewerker/dossier/${r.id}`}>{r.naam}</a> },
          {
            kop: 'Waarom',
            cel: (r) => (
              <ul className="waarom">
                {r.redenen.map((reden) => (
                  <li key={reden}>{reden}</li>
                ))}
              </ul>
            ),
          },
          {
            kop: 'Stap',
            cel: (r) => (
              <a className="heel" href={`/medewerker/dossier/${r.id}/stap/HerberekenVtlb`}>
                Herberekenen<span className="voorlezer"> van het vtlb van {r.naam}</span>
              </a>
            ),
          },
        ]}
        rijen={rijen}
        sleutel={(r) => r.id}
        titel="Dossiers die een medewerker zelf doet"
      />
    </section>
  )
}
