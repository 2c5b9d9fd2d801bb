import { AlsMag } from '../toegestaan.tsx'

/** The steps that a section of a dossier offers; each only to who may give it. */
export function Sectiestappen({
  id,
  stappen,
}: {
  readonly id: string
  readonly stappen: readonly (readonly [soort: string, titel: string])[]
}) {
  return (
    <ul className="stappenlijst">
      {stappen.map(([soort, titel]) => (
        <AlsMag key={soort} naar={`/medewerker/dossier/${id}/stap/${soort}`}>
          <li>
            <a href={`/medewerker/dossier/${id}/stap/${soort}`}>{titel}</a>
          </li>
        </AlsMag>
      ))}
    </ul>
  )
}
