import { Heading } from '@nl-design-system-candidate/heading-react'
import type { LoaderFunctionArgs } from 'react-router'
import { magDit } from '../../../domein/toegang/index.ts'
import {
  type Schuldeiserrekening,
  contactrollen,
  schuldeiseropdrachten,
  schuldeisersoorten,
  voorwaardenOp,
} from '../../../domein/schuldeisers/index.ts'
import { werkplek } from '../../onderdelen/context.ts'
import { Bladeren, Leeg, Melding, Tabel, type Uit, Zoekbalk, paginaUit } from '../../onderdelen/onderdelen.tsx'
import { telwoord } from '../../onderdelen/teksten/datums.ts'
import { AlsMag } from '../toegestaan.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId, door, sessie } = werkplek(context)
  const vraag = new URL(request.url).searchParams
  const zoek = (vraag.get('q') ?? '').trim().slice(0, 200)
  const pagina = paginaUit(vraag)
  const mag = (soort: string) => schuldeiseropdrachten.some((o) => o.soort === soort && magDit(door, o.bevoegd))
  const { rijen, totaal } = await werkplaats.schuldeisers(organisatieId, {
    pagina,
    ...(zoek === '' ? {} : { zoek }),
  })
  const { gemeentecode } = sessie.organisatie
  return {
    totaal,
    rijen: rijen.map(({ id, gegevens }) => ({
      id,
      gegevens,
      voorwaarden: voorwaardenOp(gegevens.afspraken ?? [], werkplaats.klok.vandaag(), gemeentecode),
    })),
    zoek,
    pagina,
    gedaan: vraag.get('gedaan'),
    magRekening: mag('WijzigBankrekening'),
    magToevoegen: mag('RegistreerSchuldeiser'),
  }
}

export default function Schuldeisers({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { rijen, totaal, zoek, pagina, gedaan, magToevoegen, magRekening } = loaderData
  return (
    <main className="pagina" id="inhoud">
      <title>Schuldeisers - Kwijting</title>
      {gedaan === 'rekening' ? (
        <Melding soort="goed" titel="Opgeslagen">
          <p>Wij betalen pas op een rekening als een collega die heeft bevestigd.</p>
        </Melding>
      ) : null}
      {gedaan === 'ja' ? (
        <Melding soort="goed" titel="Opgeslagen">
          <p>De schuldeiser staat in het contactenboek. U kunt hem kiezen bij een vordering.</p>
        </Melding>
      ) : null}
      <div className="titelregel">
        <Heading level={1}>Schuldeisers</Heading>
        {magToevoegen ? (
          <a className="nl-button nl-button--primary" href="/medewerker/schuldeisers/nieuw">
            <span className="nl-button__label">Schuldeiser toevoegen</span>
          </a>
        ) : null}
      </div>
      <p>
        <a href="/medewerker/convenanten">Convenanten en afspraken per schuldeiser</a>
      </p>
      <Zoekbalk label="Zoek op naam" zoek={zoek} />
      <p className="telregel">
        {telwoord(totaal, 'schuldeiser', 'schuldeisers')}
        {zoek === '' ? '' : ' gevonden'}
      </p>
      {totaal === 0 && zoek === '' ? (
        <AlsMag naar="/medewerker/convenanten/partners">
          <p>
            <a href="/medewerker/convenanten/partners">Begin met de convenantpartners</a>
          </p>
        </AlsMag>
      ) : null}
      {rijen.length === 0 ? (
        <Leeg>
          {zoek === ''
            ? 'Het contactenboek is nog leeg. Voeg de eerste schuldeiser toe.'
            : 'Geen schuldeiser gevonden. Zoek op een deel van de naam, of voeg de schuldeiser toe.'}
        </Leeg>
      ) : (
        <Tabel
          kolommen={[
            {
              kop: 'Naam',
              cel: (r) => <a href={`/medewerker/schuldeisers/${r.id}`}>{r.gegevens.naam}</a>,
            },
            {
              kop: 'Soort',
              cel: (r) => (
                <span className="heel">
                  {r.gegevens.rol === undefined || r.gegevens.rol === 'schuldeiser'
                    ? schuldeisersoorten[r.gegevens.soort]
                    : contactrollen[r.gegevens.rol]}
                </span>
              ),
            },
            { kop: 'Afspraak', cel: (r) => r.voorwaarden.gronden.join(', ') || '–' },
            { kop: 'Vooraf akkoord', cel: (r) => (r.voorwaarden.voorafAkkoord.waarde === true ? 'Ja' : 'Nee') },
            {
              kop: 'Bankrekening',
              cel: (r) =>
                magRekening ? (
                  <a href={`/medewerker/schuldeisers/${r.id}/rekening`}>
                    {rekeningtekst(r.gegevens.rekening)}
                    <span className="voorlezer"> van {r.gegevens.naam}</span>
                  </a>
                ) : (
                  rekeningtekst(r.gegevens.rekening)
                ),
            },
            {
              kop: 'Pauze',
              cel: (r) => (
                <span className="heel">
                  {r.voorwaarden.pauzeMaanden.waarde === null
                    ? '–'
                    : telwoord(r.voorwaarden.pauzeMaanden.waarde, 'maand', 'maanden')}
                </span>
              ),
            },
          ]}
          rijen={rijen}
          sleutel={(r) => r.id}
          titel="Schuldeisers"
        />
      )}
      <Bladeren adres={new URLSearchParams(zoek === '' ? {} : { q: zoek })} pagina={pagina} totaal={totaal} />
    </main>
  )
}

function rekeningtekst(rekening: Schuldeiserrekening | undefined): string {
  if (rekening === undefined) return 'Ontbreekt'
  if (rekening.voorstel !== null) return 'Wacht op een collega'
  return rekening.bevestigd === null ? 'Ontbreekt' : 'Bevestigd'
}
