import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { type ActionFunctionArgs, data } from 'react-router'
import { werkplek } from '../../onderdelen/context.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { bladUit, bladstatus, nieuwBlad } from '../rekenen/blad.ts'
import { Rekenblad } from '../rekenen/rekenblad.tsx'

export async function action({ request, context }: ActionFunctionArgs) {
  const { werkplaats, organisatieId } = werkplek(context)
  const blad = await bladUit(await request.formData(), werkplaats, organisatieId)
  return data(blad, { status: bladstatus(blad) })
}

/** A sheet to calculate on without a dossier: no name, no burgerservicenummer, nothing stored. */
export default function Rekenen({ actionData }: { readonly actionData?: Uit<typeof action> }) {
  const blad = actionData ?? nieuwBlad(undefined)
  return (
    <main className="pagina" id="inhoud">
      <title>{`${blad.fouten.length > 0 ? 'Fout: ' : ''}Vtlb berekenen - Kwijting`}</title>
      <Heading level={1}>Vtlb berekenen</Heading>
      <Paragraph purpose="lead">
        Hier rekent u zonder dossier. Een naam of burgerservicenummer is niet nodig. Er wordt niets opgeslagen.
      </Paragraph>
      <Rekenblad blad={blad} vastgesteld={null} />
    </main>
  )
}
