import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { LoaderFunctionArgs } from 'react-router'
import type { Datum } from '../../../gedeeld/datum.ts'
import { type Loketvraag, isLoketvraag, loketvragen } from '../../../domein/verloop/index.ts'
import { schuldeiserplek } from '../../onderdelen/context.ts'
import { Leeg, type Uit } from '../../onderdelen/onderdelen.tsx'
import { telwoord } from '../../onderdelen/teksten/datums.ts'
import { vraagsoorten } from '../loket/namen.ts'
import { Klaar, type Vraagregel, Vragentabel, metOrganisatie } from '../loket/vragentabel.tsx'

const soorten = Object.keys(loketvragen).filter(isLoketvraag)

/** So many of each kind stand here; the others are a click away. */
const getoond = 5

export async function loader({ context }: LoaderFunctionArgs) {
  const { sessie, werkplaats, wie, organisatienaam, mag } = schuldeiserplek(context)
  const telling = await werkplaats.loket.telling(wie)
  const aantalVan = (vraag: Loketvraag) => telling.reduce((som, een) => som + (een.vraag === vraag ? een.aantal : 0), 0)
  const groepen: Groep[] = []
  for (const vraag of soorten) {
    const aantal = aantalVan(vraag)
    if (aantal === 0) continue
    const rijen = await werkplaats.loket.eerste(wie, vraag, getoond)
    groepen.push({ vraag, aantal, rijen: metOrganisatie(rijen, organisatienaam) })
  }
  return {
    partij: sessie.partij.naam,
    organisaties: sessie.bindingen.map(({ organisatie }) => ({ id: organisatie.id, naam: organisatie.naam })),
    isBeheerder: mag('beheren'),
    vandaag: werkplaats.klok.vandaag(),
    groepen,
  }
}

interface Groep {
  readonly vraag: Loketvraag
  readonly aantal: number
  readonly rijen: readonly Vraagregel[]
}

/** The in-tray of a party: what is asked of it, by kind, over all organisations that let it in. */
export default function Begin({
  loaderData: { partij, organisaties, isBeheerder, groepen, vandaag },
}: {
  readonly loaderData: Uit<typeof loader>
}) {
  const totaal = groepen.reduce((som, { aantal }) => som + aantal, 0)
  return (
    <main className="pagina" id="inhoud">
      <title>{`Vragen (${totaal}) - Kwijting`}</title>
      <Heading level={1}>{partij}</Heading>
      {organisaties.length === 0 ? (
        <Leeg>Geen enkele gemeente geeft uw organisatie nu toegang. Vraag een code bij de gemeente.</Leeg>
      ) : (
        <>
          <Paragraph purpose="lead">
            {totaal === 0
              ? 'Er wacht geen vraag op u.'
              : `${telwoord(totaal, 'vraag wacht', 'vragen wachten')} op uw antwoord.`}
          </Paragraph>
          {totaal === 0 ? <Klaar /> : null}
          {groepen.map((groep) => (
            <Vragen groep={groep} key={groep.vraag} vandaag={vandaag} />
          ))}
          <section>
            <Heading level={2}>Deze organisaties geven u toegang</Heading>
            <ul>
              {organisaties.map(({ id, naam }) => (
                <li key={id}>{naam}</li>
              ))}
            </ul>
          </section>
        </>
      )}
      {isBeheerder ? (
        <p className="losse-link">
          <a href="/schuldeiser/activeren">Wij hebben nog een code gekregen</a>
        </p>
      ) : null}
    </main>
  )
}

function Vragen({ groep: { vraag, aantal, rijen }, vandaag }: { readonly groep: Groep; readonly vandaag: Datum }) {
  return (
    <section aria-labelledby={vraag}>
      <Heading id={vraag} level={2}>
        {vraagsoorten[vraag]} ({aantal})
      </Heading>
      <Vragentabel rijen={rijen} titel={vraagsoorten[vraag]} vandaag={vandaag} />
      <p className="losse-link">
        <a href={`/schuldeiser/vragen/${vraag}`}>
          {aantal > rijen.length ? `Alle ${aantal} bekijken` : 'Alles samen bekijken'}
        </a>
      </p>
    </section>
  )
}
