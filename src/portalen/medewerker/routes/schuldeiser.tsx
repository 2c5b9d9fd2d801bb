import { Heading } from '@nl-design-system-candidate/heading-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { veldenVan } from '../../../gedeeld/invoer.ts'
import { schuldeiseropdrachten } from '../../../domein/schuldeisers/index.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { alsIngetypt } from '../../onderdelen/formulier/terug.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { zoekSchuldeiser } from '../betalen/schuldeiser.ts'
import { Opdracht, Vooraf, standVan, venstertitel } from '../stap/opdrachtpagina.tsx'
import { idUit, nieuwFormulier, statusVan, verwerk } from '../stap/verwerk.ts'

/** Without an id in the address it adds, with one it changes. */
function opdrachtBij(id: string | undefined) {
  const soort = id === undefined ? 'RegistreerSchuldeiser' : 'WijzigSchuldeiser'
  const opdracht = schuldeiseropdrachten.find((o) => o.soort === soort)
  if (opdracht === undefined) throw new Error(`The opdracht ${soort} is gone`)
  return { opdracht, velden: veldenVan(opdracht.invoer) }
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId } = werkplek(context)
  const id = params['id']
  const { opdracht, velden } = opdrachtBij(id)
  alleenVoor(context, opdracht.bevoegd)
  const { titel, daarna } = opdracht
  if (id === undefined)
    return { titel, daarna, velden, nieuw: true, schuldeiserId: crypto.randomUUID(), terug: nieuwFormulier(0) }
  const { versie, gegevens } = await zoekSchuldeiser(werkplaats, organisatieId, id)
  return {
    titel,
    daarna,
    velden,
    nieuw: false,
    schuldeiserId: id,
    terug: nieuwFormulier(versie, alsIngetypt(velden, gegevens)),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const { opdracht, velden } = opdrachtBij(params['id'])
  alleenVoor(context, opdracht.bevoegd)
  const formulier = await request.formData()
  const schuldeiserId = params['id'] ?? idUit(formulier, 'schuldeiserId')
  const stroom = { soort: 'schuldeiser', id: schuldeiserId } as const
  const uitkomst = await verwerk(velden, formulier, (ingediend) =>
    werkplaats.voerUit({ organisatieId, stroom, soort: opdracht.soort, door, ...ingediend }),
  )
  if (uitkomst.soort === 'gedaan')
    return verder(
      params['id'] === undefined
        ? '/medewerker/schuldeisers?gedaan=ja'
        : `/medewerker/schuldeisers/${schuldeiserId}?gedaan=ja`,
    )
  return data({ terug: uitkomst.terug, schuldeiserId }, { status: statusVan(uitkomst.terug) })
}

export default function Schuldeiser({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { titel, daarna, velden, nieuw } = loaderData
  const { terug, schuldeiserId } = actionData ?? loaderData
  const stand = standVan(velden, {}, terug)
  return (
    <main className="pagina smal" id="inhoud">
      <title>{venstertitel(titel, terug)}</title>
      <Vooraf stand={stand} terug={terug} />
      <p>
        {nieuw ? (
          <a href="/medewerker/schuldeisers">Terug naar Schuldeisers</a>
        ) : (
          <a href={`/medewerker/schuldeisers/${schuldeiserId}`}>Terug naar de kaart</a>
        )}
      </p>
      <Heading level={1}>{titel}</Heading>
      <Opdracht daarna={daarna} extra={{ schuldeiserId }} stand={stand} terug={terug} titel={titel} />
    </main>
  )
}
