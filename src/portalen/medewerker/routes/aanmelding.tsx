import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { veldenVan } from '../../../gedeeld/invoer.ts'
import { opdrachtVan } from '../../../domein/verloop/index.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { Opdracht, Vooraf, standVan, venstertitel } from '../stap/opdrachtpagina.tsx'
import { idUit, nieuwFormulier, statusVan, verwerk } from '../stap/verwerk.ts'

function meldAan() {
  const opdracht = opdrachtVan('MeldAan')
  if (opdracht === undefined) throw new Error('The opdracht MeldAan is gone')
  return { opdracht, velden: veldenVan(opdracht.invoer) }
}

export function loader({ context }: LoaderFunctionArgs) {
  const { opdracht, velden } = meldAan()
  alleenVoor(context, opdracht.bevoegd)
  const { titel, daarna } = opdracht
  // The id of the new dossier goes along in the form: a second click meets the same dossier.
  return { titel, daarna, velden, dossierId: crypto.randomUUID(), terug: nieuwFormulier(0) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const { opdracht, velden } = meldAan()
  alleenVoor(context, opdracht.bevoegd)
  const formulier = await request.formData()
  const dossierId = idUit(formulier, 'dossierId')
  const stroom = { soort: 'dossier', id: dossierId } as const
  const uitkomst = await verwerk(velden, formulier, (ingediend) =>
    werkplaats.voerUit({ organisatieId, stroom, soort: opdracht.soort, door, ...ingediend }),
  )
  if (uitkomst.soort === 'gedaan')
    return verder(`/medewerker/dossier/${dossierId}?opdracht=${uitkomst.opdrachtId}&stap=MeldAan`)
  return data({ terug: uitkomst.terug, dossierId }, { status: statusVan(uitkomst.terug) })
}

export default function Aanmelding({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { titel, daarna, velden } = loaderData
  const { terug, dossierId } = actionData ?? loaderData
  const stand = standVan(velden, {}, terug)
  return (
    <main className="pagina smal" id="inhoud">
      <title>{venstertitel('Nieuwe aanmelding', terug)}</title>
      <Vooraf stand={stand} terug={terug} />
      <Heading level={1}>Nieuwe aanmelding</Heading>
      <Paragraph purpose="lead">
        Een naam en een manier om de inwoner te bereiken zijn genoeg. Vraag nog geen papieren.
      </Paragraph>
      <Opdracht
        daarna={daarna}
        extra={{ dossierId }}
        meerVanaf="geboortedatum"
        stand={stand}
        terug={terug}
        titel={titel}
      />
    </main>
  )
}
