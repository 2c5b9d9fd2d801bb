import { Heading } from '@nl-design-system-candidate/heading-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { eigenpostopdrachten } from '../../../domein/geld/index.ts'
import { eersteTargetdag } from '../../../regels/termijnen/index.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { alsIngetypt } from '../../onderdelen/formulier/terug.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { betaalopdracht, vasteVelden, zoekRekening } from '../betalen/opzoeken.ts'
import { Opdracht, Vooraf, standVan, venstertitel } from '../stap/opdrachtpagina.tsx'
import { nieuwFormulier, statusVan, verwerk } from '../stap/verwerk.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId } = werkplek(context)
  const { opdracht, velden, zichtbaar } = betaalopdracht(params['soort'] ?? '')
  alleenVoor(context, opdracht.bevoegd)
  const { versie, limiet } = await zoekRekening(werkplaats, organisatieId, params['rekening'] ?? '')
  // Asked, but with the day that most people want: the first on which banks work.
  const bekend = { uitvoerdatum: eersteTargetdag(werkplaats.klok.vandaag()), ...(limiet === null ? {} : { limiet }) }
  return {
    titel: opdracht.titel,
    daarna: opdracht.daarna,
    velden: zichtbaar,
    extra: vasteVelden(velden, new URL(request.url).searchParams),
    terug: nieuwFormulier(versie, alsIngetypt(zichtbaar, bekend)),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const { opdracht, velden } = betaalopdracht(params['soort'] ?? '')
  alleenVoor(context, opdracht.bevoegd)
  const stroom = { soort: 'bankrekening', id: params['rekening'] ?? '' } as const
  const uitkomst = await verwerk(velden, await request.formData(), (ingediend) =>
    werkplaats.voerUit({ organisatieId, stroom, soort: opdracht.soort, door, ...ingediend }),
  )
  if (uitkomst.soort === 'terug') return data({ terug: uitkomst.terug }, { status: statusVan(uitkomst.terug) })
  if (eigenpostopdrachten.some(({ soort }) => soort === opdracht.soort)) return verder('/medewerker/bank?klaar=geboekt')
  if (opdracht.soort !== 'StelBetaalbatchSamen') return verder('/medewerker/betalen?gedaan=ja')
  const { batches } = await zoekRekening(werkplaats, organisatieId, stroom.id)
  return verder(`/medewerker/betalen/${stroom.id}/batch/${batches[0]?.id ?? ''}`)
}

export default function Betaalstap({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { titel, daarna, velden, extra } = loaderData
  const { terug } = actionData ?? loaderData
  const stand = standVan(velden, {}, terug)
  return (
    <main className="pagina smal" id="inhoud">
      <title>{venstertitel(titel, terug)}</title>
      <Vooraf stand={stand} terug={terug} />
      <Heading level={1}>{titel}</Heading>
      <Opdracht daarna={daarna} extra={extra} stand={stand} terug={terug} titel={titel} />
    </main>
  )
}
