import { Heading } from '@nl-design-system-candidate/heading-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { veldenVan } from '../../../gedeeld/invoer.ts'
import { type Afspraak, afspraaksoorten, schuldeiseropdrachten } from '../../../domein/schuldeisers/index.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'
import { zoekSchuldeiser } from '../betalen/schuldeiser.ts'
import { Opdracht, Vooraf, standVan, venstertitel } from '../stap/opdrachtpagina.tsx'
import { nieuwFormulier, statusVan, verwerk } from '../stap/verwerk.ts'

/** @throws Response 404 for a step that this page does not have */
function opdrachtBij(soort: string | undefined) {
  const opdracht = schuldeiseropdrachten.find((o) => o.soort === soort)
  if (opdracht === undefined || !['LegAfspraakVast', 'BeeindigAfspraak'].includes(opdracht.soort))
    throw new Response(null, { status: 404 })
  return { opdracht, velden: veldenVan(opdracht.invoer) }
}

const alsKeuze = (a: Afspraak) =>
  [a.id, `${afspraaksoorten[a.soort]}, vanaf ${datumKort(a.vanaf)} (${a.bron})`] as const

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId } = werkplek(context)
  const { opdracht, velden } = opdrachtBij(params['soort'])
  alleenVoor(context, opdracht.bevoegd)
  const id = params['id'] ?? ''
  const { versie, gegevens } = await zoekSchuldeiser(werkplaats, organisatieId, id)
  const { totaal } = await werkplaats.dossiersVanSchuldeiser(organisatieId, id, 1)
  return {
    id,
    naam: gegevens.naam,
    titel: opdracht.titel,
    daarna: opdracht.daarna,
    velden,
    dossiers: totaal,
    keuzes: { afspraak: (gegevens.afspraken ?? []).filter((a) => a.beeindigd === null).map(alsKeuze) },
    terug: nieuwFormulier(versie),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const { opdracht, velden } = opdrachtBij(params['soort'])
  alleenVoor(context, opdracht.bevoegd)
  const stroom = { soort: 'schuldeiser', id: params['id'] ?? '' } as const
  const uitkomst = await verwerk(velden, await request.formData(), (ingediend) =>
    werkplaats.voerUit({ organisatieId, stroom, soort: opdracht.soort, door, ...ingediend }),
  )
  if (uitkomst.soort !== 'gedaan') return data({ terug: uitkomst.terug }, { status: statusVan(uitkomst.terug) })
  const { totaal } = await werkplaats.dossiersVanSchuldeiser(organisatieId, stroom.id, 1)
  return verder(`/medewerker/schuldeisers/${stroom.id}${totaal === 0 ? '' : '/dossiers'}?gedaan=ja`)
}

export default function Schuldeiserstap({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { id, naam, titel, daarna, velden, dossiers, keuzes } = loaderData
  const { terug } = actionData ?? loaderData
  const stand = standVan(velden, keuzes, terug)
  return (
    <main className="pagina smal" id="inhoud">
      <title>{venstertitel(`${titel}: ${naam}`, terug)}</title>
      <Vooraf stand={stand} terug={terug} />
      <Heading level={1}>
        {titel}: {naam}
      </Heading>
      {dossiers === 0 ? null : (
        <Melding soort="info" titel={`Dit raakt ${telwoord(dossiers, 'lopend dossier', 'lopende dossiers')}`}>
          <p>
            Zij houden wat zij nu hebben.{' '}
            <a href={`/medewerker/schuldeisers/${id}/dossiers`}>Bekijk welke pauze en welk akkoord dat is</a>.
          </p>
        </Melding>
      )}
      <Opdracht daarna={daarna} stand={stand} terug={terug} titel={titel} />
    </main>
  )
}
