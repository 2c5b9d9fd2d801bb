import { alsEuro } from '../../../gedeeld/geld.ts'
import { saldoVan } from '../../../domein/geld/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { naamVan } from '../../../domein/toegang/index.ts'
import { momentTekst } from '../../onderdelen/teksten/datums.ts'
import { gebeurtenisTekst, schuldeisersVan } from '../../onderdelen/teksten/gebeurtenissen.ts'

/** How much goes back: this step always pays the whole balance, so nobody types it. */
export function WatErGaat({ soort, geld }: { readonly soort: string; readonly geld: Dossierblad['staat']['geld'] }) {
  if (soort !== 'BetaalTerugAanInwoner') return null
  return (
    <p>
      Er gaat <strong>{alsEuro(saldoVan(geld))}</strong> terug naar de inwoner.
    </p>
  )
}

const hoeveel = 5

/** What the system knows already, with its source: the last gebeurtenissen. */
export function WatWijWeten({ blad }: { readonly blad: Dossierblad }) {
  const laatste = blad.historie.toReversed().slice(0, hoeveel)
  return (
    <aside aria-labelledby="weten" className="weten">
      <h2 id="weten">Wat wij al weten</h2>
      <ul>
        {laatste.map((h) => (
          <li key={h.versie}>
            {gebeurtenisTekst(h.gebeurtenis, schuldeisersVan(blad.staat.schulden))}{' '}
            <span className="hint">
              {naamVan(h.door)}, {momentTekst(h.opgetekendOp)}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/medewerker/dossier/${blad.id}#tijdlijn`}>Hele tijdlijn</a>
      </p>
    </aside>
  )
}
