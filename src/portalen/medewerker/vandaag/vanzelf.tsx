import { Heading } from '@nl-design-system-candidate/heading-react'
import type { Vanzelf } from '../../../domein/verloop/index.ts'
import { Leeg } from '../../onderdelen/onderdelen.tsx'
import { momentTekst, telwoord } from '../../onderdelen/teksten/datums.ts'
import { gebeurtenisTekst } from '../../onderdelen/teksten/gebeurtenissen.ts'

/** So many lines are read one by one; more of one kind fold into one line that counts them. */
const losTot = 3

/** What happened without anybody doing it: each kind once, with how often, and its dossiers one click below. */
export function Vanzelflijst({ rijen }: { readonly rijen: readonly Vanzelf[] }) {
  const soorten = [...Map.groupBy(rijen, ({ gebeurtenis }) => gebeurtenis.soort)]
  return (
    <section className="vanzelf">
      <Heading appearance="level-3" level={2}>
        Vanzelf gebeurd sinds gisteren
      </Heading>
      {rijen.length === 0 ? (
        <Leeg>Nog niets. Antwoorden van schuldeisers en stappen die niemand hoeft te doen, komen hier.</Leeg>
      ) : null}
      {soorten.map(([soort, eigen]) => (
        <Soort key={soort} rijen={eigen} />
      ))}
    </section>
  )
}

function Soort({ rijen }: { readonly rijen: readonly Vanzelf[] }) {
  const [eerste] = rijen
  if (eerste === undefined) return null
  if (rijen.length <= losTot) return <Regels rijen={rijen} />
  return (
    <details>
      <summary>
        {rijen.length} keer, zoals: {tekstVan(eerste)}
        <span className="hint blok">
          in {telwoord(new Set(rijen.map((v) => v.dossierId)).size, 'dossier', 'dossiers')}
        </span>
      </summary>
      <Regels rijen={rijen} />
    </details>
  )
}

const tekstVan = ({ gebeurtenis, schuldeisers }: Vanzelf): string =>
  gebeurtenisTekst(gebeurtenis, (id) => schuldeisers[id] ?? 'een schuldeiser')

function Regels({ rijen }: { readonly rijen: readonly Vanzelf[] }) {
  return (
    <ul>
      {rijen.map((v, nummer) => (
        <li key={`${v.dossierId} ${v.opgetekendOp} ${nummer}`}>
          <a href={`/medewerker/dossier/${v.dossierId}`}>{v.naam}</a>
          <span>{tekstVan(v)}</span>
          <span className="hint">{momentTekst(v.opgetekendOp)}</span>
        </li>
      ))}
    </ul>
  )
}
