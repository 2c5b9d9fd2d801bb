import type { Weigering } from '../../../domein/verloop/index.ts'
import { Melding } from '../../onderdelen/onderdelen.tsx'
import { weigeringTekst } from '../../onderdelen/teksten/weigeringen.ts'
import { adresVan } from '../dossier/sectie.tsx'
import { AlsMag } from '../toegestaan.tsx'

/** What is missing before there is anything to lay side by side, each with where it is filled in. */
export function Ontbreekt({
  dossierId,
  redenen,
}: {
  readonly dossierId: string
  readonly redenen: readonly Weigering[]
}) {
  const dossier = `/medewerker/dossier/${dossierId}`
  return (
    <Melding soort="info" titel="Er is nog niets om naast elkaar te leggen">
      <p>
        Hier komt wat elke oplossing betekent voor de inwoner en voor de schuldeisers: wat betaalt de inwoner, hoe lang,
        en wie krijgt wat en wanneer. Dit ontbreekt nog:
      </p>
      <ul>
        {redenen.map((reden) => (
          <li key={reden.code}>
            {weigeringTekst(reden)}{' '}
            <AlsMag naar={`${dossier}${plek(reden.code).adres}`}>
              <a href={`${dossier}${plek(reden.code).adres}`}>{plek(reden.code).naam}</a>
            </AlsMag>
          </li>
        ))}
      </ul>
    </Melding>
  )
}

function plek(code: string): { readonly adres: string; readonly naam: string } {
  if (code === 'OvereenkomstOntbreekt')
    return { adres: '/stap/SluitSchuldregelingsovereenkomst', naam: 'Naar de overeenkomst' }
  if (code === 'AfloscapaciteitOntbreekt') return { adres: '/stap/StelAfloscapaciteitVast', naam: 'Naar het vtlb' }
  return { adres: adresVan('schulden'), naam: 'Naar de schulden' }
}
