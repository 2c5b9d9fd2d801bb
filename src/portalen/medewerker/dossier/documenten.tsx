import { beurtVan } from '../../../domein/dossier/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { Leeg } from '../../onderdelen/onderdelen.tsx'
import { telwoord } from '../../onderdelen/teksten/datums.ts'
import { Documentoverzicht } from '../documenten/lijst.tsx'
import { Naar } from '../toegestaan.tsx'
import { Sectie } from './sectie.tsx'

/** What was asked of papers and where each stands, in one table. */
export function Documenten({ blad }: { readonly blad: Dossierblad }) {
  const { documentvragen } = blad.staat.dossier
  const wacht = documentvragen.filter((vraag) => beurtVan(vraag) === 'behandelaar').length
  return (
    <Sectie
      naam="documenten"
      open={wacht > 0}
      samenvatting={
        wacht === 0 ? 'Niets wacht op ons' : `${telwoord(wacht, 'document wacht', 'documenten wachten')} op ons`
      }
    >
      {documentvragen.length === 0 ? (
        <Leeg>Er is nog niets gevraagd.</Leeg>
      ) : (
        <Documentoverzicht vragen={documentvragen} />
      )}
      <p className="losse-link">
        <Naar adres={`/medewerker/dossier/${blad.id}/documenten`}>Documenten vragen en bekijken</Naar>
      </p>
    </Sectie>
  )
}
