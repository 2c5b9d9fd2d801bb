import { type Datum, leeftijdOp } from '../../../gedeeld/datum.ts'
import { type Persoon, aanmelders, belmomenten, voorkeurstalen } from '../../../domein/dossier/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { Leeg } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { aanmeldkanalen } from '../../onderdelen/teksten/gebeurtenissen/dossier.ts'
import { AlsMag } from '../toegestaan.tsx'
import { Registers } from './registers.tsx'
import { Feiten, Sectie } from './sectie.tsx'

/** Who it is about, and how to reach them. */
export function Gegevens({ blad, vandaag }: { readonly blad: Dossierblad; readonly vandaag: Datum }) {
  const { client, partner, aanmelding } = blad.staat.dossier
  const aanvullen = `/medewerker/dossier/${blad.id}/stap/VulPersoonsgegevensAan`
  return (
    <Sectie naam="gegevens" open={false} samenvatting={[client?.telefoon, client?.email].filter(Boolean).join(' · ')}>
      {client === null ? (
        <Leeg>Nog niets. Bij de aanmelding komen hier de naam en hoe wij de inwoner bereiken.</Leeg>
      ) : (
        <Feiten feiten={persoonsfeiten(client, vandaag)} />
      )}
      {partner === null ? null : (
        <>
          <h3 className="tussenkop">Partner</h3>
          <Feiten feiten={persoonsfeiten(partner, vandaag)} />
        </>
      )}
      {aanmelding === null ? null : (
        <>
          <h3 className="tussenkop">Aanmelding</h3>
          <Feiten feiten={aanmeldfeiten(aanmelding)} />
        </>
      )}
      <Registers blad={blad} vandaag={vandaag} />
      <AlsMag naar={aanvullen}>
        <p>
          <a href={aanvullen}>Gegevens aanvullen of wijzigen</a>
        </p>
      </AlsMag>
    </Sectie>
  )
}

type Aanmelding = NonNullable<Dossierblad['staat']['dossier']['aanmelding']>

/** How the inwoner came to us: by which way, or from whom and with whose leave. */
function aanmeldfeiten({
  datum,
  kanaal,
  doorverwijzing: door,
  aanmelder,
}: Aanmelding): readonly (readonly [string, string])[] {
  const op = ['Aangemeld', `${datumKort(datum)}${door === undefined ? `, ${aanmeldkanalen[kanaal]}` : ''}`] as const
  if (aanmelder !== undefined)
    return [
      op,
      [
        'Aangemeld door',
        [`${aanmelder.naam} (${aanmelders[aanmelder.relatie]})`, aanmelder.telefoon].filter(Boolean).join(', '),
      ],
      ['Toestemming van de inwoner', `volgens de aanmelder gegeven op ${datumKort(aanmelder.toestemming)}`],
    ]
  if (door === undefined) return [op]
  return [
    op,
    ['Doorverwezen door', `${door.door}, kenmerk ${door.kenmerk}`],
    ['Toestemming van de inwoner', `gegeven op ${datumKort(door.toestemming)}`],
  ]
}

function persoonsfeiten(p: Persoon, vandaag: Datum): readonly (readonly [string, string])[] {
  const straat = [p.huisnummer, p.huisnummertoevoeging].filter(Boolean).join(' ')
  const adres = [p.postcode, straat === '' ? undefined : `huisnummer ${straat}`, p.woonplaats]
    .filter(Boolean)
    .join(', ')
  const geboren = p.geboortedatum
  const feiten: (readonly [string, string | undefined])[] = [
    ['Naam', p.naam],
    ['Telefoon', p.telefoon],
    ['E-mail', p.email],
    ['Te bereiken', p.bereikbaarVia],
    ['Beste moment om te bellen', p.belmoment === undefined ? undefined : belmomenten[p.belmoment]],
    ['Taal', p.taal === undefined ? undefined : voorkeurstalen[p.taal]],
    ['Geboren', geboren === undefined ? undefined : `${datumKort(geboren)} (${leeftijdOp(geboren, vandaag)} jaar)`],
    ['Burgerservicenummer', p.bsn],
    ['Adres', adres === '' ? undefined : adres],
    ['Geslacht', p.geslachtsaanduiding],
  ]
  return feiten.flatMap(([wat, waarde]) => (waarde === undefined ? [] : [[wat, waarde] as const]))
}
