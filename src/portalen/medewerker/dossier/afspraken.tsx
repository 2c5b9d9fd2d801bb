import type { Datum } from '../../../gedeeld/datum.ts'
import {
  type Afspraak,
  type Contactmoment,
  contactdagen,
  dagdelen,
  openAfspraken,
} from '../../../domein/dossier/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { voorkeurtekst } from '../../onderdelen/teksten/afspraken.ts'
import { datumKort, klein, telwoord, termijnTekst } from '../../onderdelen/teksten/datums.ts'
import { Naar } from '../toegestaan.tsx'
import { Sectie } from './sectie.tsx'

/** The talks that were agreed, what the inwoner asked of them, and the fixed moment. */
export function Afspraken({ blad, vandaag }: { readonly blad: Dossierblad; readonly vandaag: Datum }) {
  const { agenda } = blad.staat.dossier
  const gevraagd = openAfspraken(agenda).filter(({ verzoek }) => verzoek !== null).length
  const stap = (soort: string) => `/medewerker/dossier/${blad.id}/stap/${soort}`
  return (
    <Sectie
      naam="afspraken"
      open={gevraagd > 0}
      samenvatting={
        gevraagd === 0 ? 'Niets gevraagd' : `${telwoord(gevraagd, 'afspraak', 'afspraken')} anders gevraagd`
      }
    >
      {agenda.afspraken.length === 0 ? (
        <Leeg>Er is nog geen afspraak.</Leeg>
      ) : (
        <Tabel
          kolommen={[
            { kop: 'Wanneer', cel: ({ datum, tijd }) => [datumKort(datum), tijd].filter(Boolean).join(', ') },
            { kop: 'Wat', cel: ({ soort, onderwerp }) => (soort === 'intake' ? 'Intake' : onderwerp) },
            { kop: 'Waar', cel: ({ plaats }) => plaats },
            { kop: 'Met', cel: ({ met }) => met ?? blad.staat.dossier.behandelaar?.naam ?? '' },
            { kop: 'Stand', cel: standVan },
          ]}
          rijen={agenda.afspraken.toReversed()}
          sleutel={({ id }) => id}
          titel="Afspraken met de inwoner"
        />
      )}
      <p>
        {agenda.contactmoment === null ? 'Er is geen vast contactmoment.' : contacttekst(agenda.contactmoment, vandaag)}
      </p>
      <p className="losse-link">
        <Naar adres={stap('PlanAfspraak')}>Afspraak maken</Naar>
      </p>
      <p className="losse-link">
        <Naar adres={stap('SpreekContactmomentAf')}>Vast contactmoment afspreken</Naar>
      </p>
    </Sectie>
  )
}

function standVan({ verzoek, afgezegd, gehouden }: Afspraak): string {
  if (afgezegd !== null) return `Gaat niet door: ${afgezegd.reden}`
  if (gehouden !== null) return gehouden.gekomen ? 'Geweest' : 'Niet doorgegaan'
  if (verzoek === null) return 'Staat vast'
  const wens = verzoek.wens === 'kan-niet' ? 'Inwoner kan niet komen' : 'Inwoner wil een ander moment'
  const liefst = verzoek.voorkeuren.length === 0 ? '' : `. Liefst ${voorkeurtekst(verzoek.voorkeuren)}`
  return `${wens}${liefst}${verzoek.toelichting === undefined ? '' : `. “${verzoek.toelichting}”`}`
}

function contacttekst({ dag, dagdeel, elkeWeken, volgende }: Contactmoment, vandaag: Datum): string {
  const ritme = elkeWeken === 1 ? 'elke week' : `elke ${elkeWeken} weken`
  return `Vast contact: ${ritme} op ${klein(contactdagen[dag])}, ${klein(dagdelen[dagdeel])}. De volgende keer is ${termijnTekst(volgende, vandaag)}.`
}
