import { type Inwonerbericht, ongelezen } from '../../../domein/dossier/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { Label, Leeg } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'
import { Naar } from '../toegestaan.tsx'
import { Sectie } from './sectie.tsx'

/** Who wrote or reads along, as a colleague reads it. */
export const rollen = {
  client: 'de inwoner',
  partner: 'de partner',
  gemachtigde: 'namens de inwoner',
  hulpverlener: 'van ons',
} as const

/** What was written, newest first: who, when, and whether it was read or answered. */
export function Berichtenlijst({ berichten }: { readonly berichten: readonly Inwonerbericht[] }) {
  if (berichten.length === 0) return <Leeg>Er is nog niets geschreven.</Leeg>
  return (
    <ol className="documentkaarten">
      {berichten.toReversed().map((bericht) => (
        <li className="documentkaart" key={bericht.id}>
          <p>
            <strong>{bericht.naam}</strong> ({rollen[bericht.van]}), {datumKort(bericht.datum)}{' '}
            <Stand bericht={bericht} />
          </p>
          <p className="tijdlijn-zin" dir="auto">
            {bericht.tekst}
          </p>
        </li>
      ))}
    </ol>
  )
}

function Stand({ bericht: { van, gelezen, beantwoord } }: { readonly bericht: Inwonerbericht }) {
  if (van === 'hulpverlener') return null
  if (gelezen === null) return <Label soort="laat">Wacht op antwoord</Label>
  const wie = beantwoord ?? gelezen
  return (
    <Label soort="rust">
      {beantwoord === null ? 'Gelezen' : 'Beantwoord'} door {wie.door}, {datumKort(wie.datum)}
    </Label>
  )
}

/** What the inwoner and we wrote to each other, as a section of the dossier. */
export function Inwonerberichten({ blad }: { readonly blad: Dossierblad }) {
  const { inwonerberichten } = blad.staat.dossier
  const wacht = ongelezen(inwonerberichten).length
  return (
    <Sectie
      naam="inwonerberichten"
      open={wacht > 0}
      samenvatting={
        wacht === 0 ? 'Niets wacht op ons' : `${telwoord(wacht, 'bericht wacht', 'berichten wachten')} op ons`
      }
    >
      <Berichtenlijst berichten={inwonerberichten.slice(-3)} />
      <p className="losse-link">
        <Naar adres={`/medewerker/dossier/${blad.id}/inwonerberichten`}>Alle berichten lezen en antwoorden</Naar>
      </p>
    </Sectie>
  )
}
