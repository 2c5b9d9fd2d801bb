import type { Gelijkenis } from '../../../domein/verloop/index.ts'
import { Melding } from '../../onderdelen/onderdelen.tsx'

const woorden = { telefoon: 'hetzelfde telefoonnummer', naam: 'dezelfde naam' } as const

/** Somebody may have asked for help before: the medewerker sees it, who asks is not told. */
export function LijktOp({ dossiers }: { readonly dossiers: readonly Gelijkenis[] }) {
  if (dossiers.length === 0) return null
  return (
    <Melding blijvend soort="info" titel="Dit lijkt op een ander dossier">
      <ul>
        {dossiers.map(({ id, naam, waarin }) => (
          <li key={id}>
            <a href={`/medewerker/dossier/${id}`}>{naam}</a>: {woorden[waarin]}
          </li>
        ))}
      </ul>
      <p>Is het dezelfde persoon? Ga dan in één dossier verder, en zeg in het andere waarom het stopt.</p>
    </Melding>
  )
}
