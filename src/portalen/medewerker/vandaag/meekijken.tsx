import { opinionkeuzes } from '../../../domein/dossier/index.ts'
import { naamVan } from '../../../domein/toegang/index.ts'
import type { Gevraagdeopinion } from '../../../domein/verloop/index.ts'
import { Melding } from '../../onderdelen/onderdelen.tsx'
import { datumKort, klein } from '../../onderdelen/teksten/datums.ts'

/** What colleagues ask of who looks: a second opinion on a choice of theirs. */
export function Meekijken({ gevraagd }: { readonly gevraagd: readonly Gevraagdeopinion[] }) {
  return gevraagd.map(({ opinionId, dossierId, naam, door, over, vraag, graagVoor }) => (
    <Melding
      blijvend
      key={opinionId}
      soort="info"
      titel={`${naamVan(door)} vraagt u om een second opinion over ${klein(opinionkeuzes[over])}`}
    >
      <p>“{vraag}”</p>
      <p>
        <a href={`/medewerker/dossier/${dossierId}/stap/GeefSecondOpinion`}>Second opinion geven</a>, graag voor{' '}
        {datumKort(graagVoor)}. Dossier: <a href={`/medewerker/dossier/${dossierId}`}>{naam}</a>
      </p>
    </Melding>
  ))
}
