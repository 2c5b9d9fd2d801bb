import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { alleenWie, schuldeiserplek } from '../../onderdelen/context.ts'
import { Leeg, Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { Duur } from '../../onderdelen/lijsten/duur.tsx'
import { type Inleesuitkomst, Inlezen, leesLijstIn, statusVan } from '../../onderdelen/lijsten/inlezen.tsx'
import { Oordeel, Uitslag } from '../../onderdelen/lijsten/oordeel.tsx'
import { telwoord } from '../../onderdelen/teksten/datums.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const { werkplaats, wie, mag } = schuldeiserplek(context)
  const telling = await werkplaats.loket.telling(wie)
  return { open: telling.reduce((som, { aantal }) => som + aantal, 0), magAntwoorden: mag('beantwoorden') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  alleenWie(context, 'beantwoorden')
  const { werkplaats, wie } = schuldeiserplek(context)
  const { beoordeel, neemOver } = werkplaats.lijsten.loket
  const uitkomst = await leesLijstIn(await request.formData(), {
    beoordeel: (bytes) => beoordeel(wie, bytes),
    neemOver: (bytes) => neemOver(wie, bytes),
  })
  if (uitkomst === null) throw new Response(null, { status: 400 })
  return data(uitkomst, { status: statusVan(uitkomst) })
}

/** All questions as one list, and the filled list back: what is good is taken over, what is wrong is told by line. */
export default function Lijst({
  loaderData: { open, magAntwoorden },
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Inleesuitkomst
}) {
  return (
    <main className="pagina" id="inhoud">
      <title>Beantwoorden met een lijst - Kwijting</title>
      {actionData?.soort === 'uitslag' ? <Uitslag aandacht={opTafel} uitslag={actionData.uitslag} /> : null}
      {actionData?.soort === 'geweigerd' ? <Melding soort="let-op" titel={actionData.titel} /> : null}
      <Heading level={1}>Beantwoorden met een lijst</Heading>
      {actionData?.soort === 'oordeel' ? (
        <Oordeel inhoud={actionData.inhoud} oordeel={actionData.oordeel} />
      ) : (
        <>
          <Downloaden open={open} />
          {magAntwoorden ? <Inlezen open="Vul de lijst in en lever haar hier in." titel="De ingevulde lijst" /> : null}
        </>
      )}
    </main>
  )
}

const opTafel = (aantal: number) =>
  `${telwoord(aantal, 'antwoord bekijkt', 'antwoorden bekijkt')} een medewerker van de gemeente eerst zelf.`

function Downloaden({ open }: { readonly open: number }) {
  return (
    <section>
      <Heading level={2}>De lijst met vragen</Heading>
      {open === 0 ? (
        <Leeg>Er wacht geen vraag op u.</Leeg>
      ) : (
        <>
          <Paragraph>
            {telwoord(open, 'vraag staat', 'vragen staan')} op de lijst, van alle organisaties samen.{' '}
            <Duur regels={open} />
          </Paragraph>
          <p className="losse-link">
            <a href="/schuldeiser/lijst/csv">Download de lijst (CSV)</a>
          </p>
          <p className="losse-link">
            <a href="/schuldeiser/lijst/xlsx">Download de lijst (Excel)</a>
          </p>
        </>
      )}
    </section>
  )
}
