import { Heading } from '@nl-design-system-candidate/heading-react'
import type { LoaderFunctionArgs } from 'react-router'
import { schuldeiserfeiten } from '../../../domein/schuldeisers/index.ts'
import { type Vordering, lopende, uitsluitingVan } from '../../../domein/schulden/index.ts'
import type { Schuldeiserfeiten } from '../../../domein/toegang/index.ts'
import { werkplek } from '../../onderdelen/context.ts'
import { Bladeren, Leeg, Melding, Tabel, type Uit, paginaUit } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'
import { zoekSchuldeiser } from '../betalen/schuldeiser.ts'
import { Naar } from '../toegestaan.tsx'

/** One claim in a running dossier, beside what holds for new ones. */
interface Rij {
  readonly dossierId: string
  readonly naam: string
  readonly vorderingId: string
  readonly pauze: string
  readonly akkoord: string
  readonly anders: boolean
  readonly kanOvernemen: boolean
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId, door, sessie } = werkplek(context)
  const id = params['id'] ?? ''
  const { gegevens } = await zoekSchuldeiser(werkplaats, organisatieId, id)
  const vraag = new URL(request.url).searchParams
  const pagina = paginaUit(vraag)
  const { ids, totaal } = await werkplaats.dossiersVanSchuldeiser(organisatieId, id, pagina)
  const inzage = { door, waarom: 'Afspraken met een schuldeiser nagaan' }
  const dossiers = await werkplaats.dossiers(organisatieId, ids, inzage)
  const nu = schuldeiserfeiten(id, gegevens, werkplaats.klok.vandaag(), sessie.organisatie.gemeentecode)
  return {
    id,
    naam: gegevens.naam,
    gedaan: vraag.get('gedaan') === 'ja',
    pagina,
    totaal,
    rijen: dossiers.flatMap(({ id: dossierId, staat }) =>
      lopende(staat.schulden)
        .filter((v) => v.schuldeiser.id === id)
        .map((v) => rijVan(dossierId, staat.dossier.client?.naam ?? 'Naam onbekend', v, nu)),
    ),
  }
}

function rijVan(dossierId: string, naam: string, v: Vordering, nu: Schuldeiserfeiten | undefined): Rij {
  const { voorafAkkoord, pauzeMaanden } = v.schuldeiser
  return {
    dossierId,
    naam,
    vorderingId: v.id,
    pauze: pauzetekst(v),
    akkoord: akkoordtekst(v),
    anders: nu !== undefined && (nu.voorafAkkoord !== voorafAkkoord || nu.pauzeMaanden !== pauzeMaanden),
    kanOvernemen: v.saldo === null,
  }
}

function pauzetekst({ kennisgeving, schuldeiser: { pauzeMaanden } }: Vordering): string {
  if (kennisgeving !== null)
    return kennisgeving.pauzeTot === null ? 'Om gevraagd' : `Tot en met ${datumKort(kennisgeving.pauzeTot)}`
  return pauzeMaanden === null ? 'Wij vragen erom' : `${telwoord(pauzeMaanden, 'maand', 'maanden')} na de kennisgeving`
}

function akkoordtekst(v: Vordering): string {
  if (v.belemmering !== null) return 'Nee, belemmering gemeld'
  if (v.voorafAkkoord) return 'Vooraf akkoord'
  return uitsluitingVan(v) === null ? 'Nee' : 'Nee, valt buiten de afspraak'
}

/** The running dossiers that a change of what was agreed touches, with what each of them has now. */
export default function Schuldeiserdossiers({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { id, naam, gedaan, pagina, totaal, rijen } = loaderData
  return (
    <main className="pagina" id="inhoud">
      <title>{`Dossiers met ${naam} - Kwijting`}</title>
      {gedaan ? (
        <Melding soort="goed" titel="Opgeslagen">
          <p>Dit verandert niets in deze dossiers. Kijk per dossier of de nieuwe afspraak moet gelden.</p>
        </Melding>
      ) : null}
      <Heading level={1}>Lopende dossiers met {naam}</Heading>
      <p>
        <a href={`/medewerker/schuldeisers/${id}`}>Terug naar de kaart van {naam}</a>
      </p>
      <p>
        Een dossier houdt de afspraken van de dag waarop de vordering is toegevoegd. Is er nog geen saldo-opgave, dan
        kunt u de afspraken van vandaag overnemen. Daarna telt wat de schuldeiser zelf heeft opgegeven. Een pauze die al
        loopt, verandert niet: bel de schuldeiser als u een langere pauze nodig hebt.
      </p>
      {rijen.length === 0 ? (
        <Leeg>Deze schuldeiser heeft geen vordering in een lopend dossier.</Leeg>
      ) : (
        <Tabel
          kolommen={[
            {
              kop: 'Inwoner',
              cel: (r) => <a href={`/medewerker/dossier/${r.dossierId}?sectie=schulden#schulden`}>{r.naam}</a>,
            },
            { kop: 'Pauze in dit dossier', cel: (r) => r.pauze },
            { kop: 'Vooraf akkoord in dit dossier', cel: (r) => r.akkoord },
            { kop: 'Zelfde als nu afgesproken', cel: (r) => (r.anders ? 'Nee' : 'Ja') },
            {
              kop: 'Wat u kunt doen',
              cel: (r) =>
                !r.anders ? (
                  'Niets'
                ) : r.kanOvernemen ? (
                  <Naar adres={`/medewerker/dossier/${r.dossierId}/stap/NeemAfsprakenOver`}>
                    Afspraken overnemen<span className="voorlezer"> voor {r.naam}</span>
                  </Naar>
                ) : (
                  'Het saldo is opgegeven: dat antwoord telt'
                ),
            },
          ]}
          rijen={rijen}
          sleutel={(r) => r.vorderingId}
          titel={`Lopende dossiers met ${naam}`}
        />
      )}
      <Bladeren adres={new URLSearchParams()} pagina={pagina} totaal={totaal} />
    </main>
  )
}
