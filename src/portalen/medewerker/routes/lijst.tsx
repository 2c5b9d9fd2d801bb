import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import type { Lijstsoort, Lijststand } from '../../../domein/verloop/index.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { Leeg, Melding, Tabel, type Uit } from '../../onderdelen/onderdelen.tsx'
import { momentTekst, telwoord } from '../../onderdelen/teksten/datums.ts'
import { Duur } from '../../onderdelen/lijsten/duur.tsx'
import { type Inleesuitkomst, Inlezen, leesLijstIn, statusVan } from '../../onderdelen/lijsten/inlezen.tsx'
import { Oordeel, Uitslag } from '../../onderdelen/lijsten/oordeel.tsx'
import { team } from '../mag.ts'
import { AlsMag, Naar } from '../toegestaan.tsx'

const namen: Readonly<Record<Lijstsoort, string>> = { saldo: 'Saldolijst', beslis: 'Beslislijst' }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId } = werkplek(context)
  const standen = await werkplaats.lijsten.overzicht(organisatieId)
  const stand = standen.find(({ schuldeiserId }) => schuldeiserId === params['schuldeiser'])
  if (stand === undefined) throw new Response(null, { status: 404 })
  return { stand, gemaakt: new URL(request.url).searchParams.get('gemaakt') }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  alleenVoor(context, team)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const schuldeiserId = params['schuldeiser'] ?? ''
  const formulier = await request.formData()
  if (formulier.get('wat') === 'maken') {
    const soort = formulier.get('soort') === 'beslis' ? 'beslis' : 'saldo'
    const vorm = formulier.get('vorm') === 'xlsx' ? 'xlsx' : 'csv'
    const lijst = await werkplaats.lijsten.maak(organisatieId, { schuldeiserId, soort, vorm }, door)
    return verder(`/medewerker/lijsten/${schuldeiserId}?gemaakt=${lijst?.postId ?? 'niets'}`)
  }
  const uitkomst = await leesLijstIn(formulier, {
    beoordeel: (bytes) => werkplaats.lijsten.beoordeel(organisatieId, bytes, schuldeiserId),
    neemOver: (bytes) => werkplaats.lijsten.neemOver(organisatieId, bytes, schuldeiserId),
  })
  if (uitkomst === null) throw new Response(null, { status: 400 })
  return data(uitkomst, { status: statusVan(uitkomst) })
}

/** The lists of one schuldeiser: what waits, what was made, and the answer that came back. */
export default function Lijst({
  loaderData: { stand, gemaakt },
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Inleesuitkomst
}) {
  return (
    <main className="pagina" id="inhoud">
      <title>{`Lijsten van ${stand.naam} - Kwijting`}</title>
      <p>
        <a href="/medewerker/lijsten">Terug naar Lijsten</a>
      </p>
      <Meldingen gemaakt={gemaakt} uitkomst={actionData} />
      <Heading level={1}>Lijsten van {stand.naam}</Heading>
      {actionData?.soort === 'oordeel' ? (
        <Oordeel inhoud={actionData.inhoud} oordeel={actionData.oordeel} />
      ) : (
        <>
          <AlsMag naar="/medewerker/lijsten" wijze="POST">
            <Wacht soort="saldo" stand={stand} />
            <Wacht soort="beslis" stand={stand} />
            <Inlezen
              open={
                stand.open === 0
                  ? 'Er staat geen verzoek open.'
                  : `${telwoord(stand.open, 'verzoek staat', 'verzoeken staan')} open.`
              }
              titel="Antwoord van de schuldeiser"
            />
          </AlsMag>
          <Gemaakt stand={stand} />
        </>
      )}
    </main>
  )
}

function Meldingen({
  gemaakt,
  uitkomst,
}: {
  readonly gemaakt: string | null
  readonly uitkomst: Inleesuitkomst | undefined
}) {
  if (uitkomst?.soort === 'uitslag') return <Uitslag aandacht={opTafel} uitslag={uitkomst.uitslag} />
  if (uitkomst?.soort === 'geweigerd') return <Melding soort="let-op" titel={uitkomst.titel} />
  if (uitkomst !== undefined || gemaakt === null) return null
  if (gemaakt === 'niets')
    return (
      <Melding soort="let-op" titel="Er is geen lijst gemaakt">
        <p>Er wacht niets meer. Misschien was een collega u voor.</p>
      </Melding>
    )
  return (
    <Melding soort="goed" titel="De lijst is gemaakt">
      <p>
        <a href={`/medewerker/lijsten/bestand/${gemaakt}`}>Download de lijst</a> en zet haar klaar voor de schuldeiser.
      </p>
    </Melding>
  )
}

const opTafel = (aantal: number) => (
  <>
    {telwoord(aantal, 'antwoord vraagt', 'antwoorden vragen')} uw aandacht:{' '}
    <a href="/medewerker/berichten">bekijk ze op tafel</a>.
  </>
)

function Wacht({ soort, stand }: { readonly soort: Lijstsoort; readonly stand: Lijststand }) {
  const aantal = stand.wachten[soort]
  return (
    <section aria-labelledby={soort}>
      <Heading id={soort} level={2}>
        {namen[soort]}
      </Heading>
      {aantal === 0 ? (
        <Leeg>
          {soort === 'saldo'
            ? 'Er wacht geen verzoek op de volgende lijst.'
            : 'Er wacht geen besluit op de volgende lijst.'}
        </Leeg>
      ) : (
        <form method="post">
          <p>
            {telwoord(aantal, 'bericht wacht', 'berichten wachten')} op de volgende lijst. <Duur regels={aantal} />
          </p>
          <input name="soort" type="hidden" value={soort} />
          <input name="wat" type="hidden" value="maken" />
          <div className="knoppenrij">
            <Button name="vorm" purpose="secondary" type="submit" value="csv">
              {`${namen[soort]} maken (CSV)`}
            </Button>
            <Button name="vorm" purpose="secondary" type="submit" value="xlsx">
              {`${namen[soort]} maken (Excel)`}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}

function Gemaakt({ stand: { lijsten } }: { readonly stand: Lijststand }) {
  return (
    <section aria-labelledby="gemaakt">
      <Heading id="gemaakt" level={2}>
        Gemaakte lijsten
      </Heading>
      {lijsten.length === 0 ? (
        <Leeg>Er is nog geen lijst gemaakt.</Leeg>
      ) : (
        <Tabel
          kolommen={[
            {
              kop: 'Lijst',
              cel: ({ postId, soort, vorm }) => (
                <Naar adres={`/medewerker/lijsten/bestand/${postId}`}>
                  {namen[soort]} ({vorm === 'csv' ? 'CSV' : 'Excel'})
                </Naar>
              ),
            },
            { kop: 'Gemaakt', cel: ({ op }) => momentTekst(op) },
            { kop: 'Regels', bedrag: true, cel: ({ regels }) => regels },
          ]}
          rijen={lijsten}
          sleutel={({ postId }) => postId}
          titel="Gemaakte lijsten"
        />
      )}
    </section>
  )
}
