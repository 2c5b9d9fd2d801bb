import type { ReactNode } from 'react'
import type { Verantwoording } from '../../../gedeeld/verantwoording.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { oplossingen } from '../../../regels/oplossingen/index.ts'
import { schuldeisersVan } from '../../onderdelen/teksten/gebeurtenissen.ts'
import { NietMeegerekend, Waarden } from '../berekening/onderbouwing.tsx'
import { Uitleg } from '../berekening/uitleg.tsx'
import type { Open } from './grafiek.tsx'

/** The calculation behind each oplossing, folded: every step with its formula and source, the values, what is left out. */
export function Berekeningen({ blad, open }: { readonly blad: Dossierblad; readonly open: readonly Open[] }) {
  const naam = schuldeisersVan(blad.staat.schulden)
  return open.map(({ soort, uitkomst }) => (
    <Vouw id={`berekening-${soort}`} key={soort} titel={`Berekening: ${oplossingen[soort]}`}>
      <Uitleg niveau={3} stappen={metNamen(uitkomst.berekening.stappen, ids(uitkomst), naam)} />
      <h3 className="tussenkop">Waarden uit de wet en de normen</h3>
      <Waarden waarden={uitkomst.berekening.waarden} />
      <h3 className="tussenkop">Wat is niet zeker of niet meegerekend?</h3>
      <NietMeegerekend onderwerpen={uitkomst.berekening.nietGemodelleerd} />
    </Vouw>
  ))
}

const ids = ({ schuldeisers }: Open['uitkomst']) => schuldeisers.uitdeling.map(({ id }) => id)

/** A rule knows a claim by its id, people by the schuldeiser. */
function metNamen(
  stappen: Verantwoording,
  vorderingIds: readonly string[],
  naam: (id: string) => string,
): Verantwoording {
  const leesbaar = (tekst: string) => vorderingIds.reduce((t, id) => t.replaceAll(id, naam(id)), tekst)
  return stappen.map((een) => ({ ...een, stap: leesbaar(een.stap), formule: leesbaar(een.formule) }))
}

/** Something that folds out. */
export function Vouw({
  titel,
  id,
  children,
}: {
  readonly titel: string
  readonly id?: string
  readonly children: ReactNode
}) {
  return (
    <details className="vouw" id={id}>
      <summary>{titel}</summary>
      {children}
    </details>
  )
}
