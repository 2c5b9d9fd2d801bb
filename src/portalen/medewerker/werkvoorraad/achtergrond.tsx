import { type Werkvoorraadvraag, gemeten } from '../../../domein/verloop/index.ts'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { grondnamen } from '../../onderdelen/teksten/namen.ts'

/** Says in words what a figure of the board led to; nothing when nothing of it is asked. */
export function Achtergrondfilter({ vraag }: { readonly vraag: Omit<Werkvoorraadvraag, 'pagina'> }) {
  const zinnen = zinnenVan(vraag)
  return zinnen.length === 0 ? null : <p>Alleen dossiers {zinnen.join(', en ')}.</p>
}

function zinnenVan({ norm, einde, crisis, teLaatOp }: Omit<Werkvoorraadvraag, 'pagina'>): readonly string[] {
  const periode = (p: { readonly van: Parameters<typeof datumKort>[0]; readonly totEnMet: typeof p.van }) =>
    `${datumKort(p.van)} tot en met ${datumKort(p.totEnMet)}`
  return [
    ...(norm === undefined
      ? []
      : [
          `met "${gemeten[norm.soort].naam}" ${norm.uitkomst === 'op-tijd' ? 'op tijd' : 'niet op tijd'} (uiterste dag van ${periode(norm)})`,
        ]),
    ...(einde === undefined ? [] : [`die eindigden van ${periode(einde)}: ${grondnamen[einde.grond].toLowerCase()}`]),
    ...(crisis === true ? ['met een crisis'] : []),
    ...(teLaatOp === undefined ? [] : ['waarvan de eerste termijn voorbij is']),
  ]
}
