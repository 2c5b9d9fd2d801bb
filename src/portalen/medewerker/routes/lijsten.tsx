import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { LoaderFunctionArgs } from 'react-router'
import { werkplek } from '../../onderdelen/context.ts'
import { Leeg, Tabel, type Uit } from '../../onderdelen/onderdelen.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId } = werkplek(context)
  return { standen: await werkplaats.lijsten.overzicht(organisatieId) }
}

/** The schuldeisers that work with lists, and what waits for the next one. */
export default function Lijsten({ loaderData: { standen } }: { readonly loaderData: Uit<typeof loader> }) {
  return (
    <main className="pagina" id="inhoud">
      <title>Lijsten - Kwijting</title>
      <p>
        <a href="/medewerker/berichten">Terug naar Berichten</a>
      </p>
      <Heading level={1}>Lijsten</Heading>
      <Paragraph>
        Deze schuldeisers werken met lijsten. Kwijting maakt elke dag een lijst van alles wat wacht. U kunt er ook zelf
        een maken.
      </Paragraph>
      {standen.length === 0 ? (
        <Leeg>
          Nog geen schuldeiser werkt met lijsten. <a href="/medewerker/schuldeisers">Kies een schuldeiser</a> en kies op
          de kaart voor Lijst. Dan ziet u hier wat er op de volgende lijst komt.
        </Leeg>
      ) : (
        <Tabel
          kolommen={[
            {
              kop: 'Schuldeiser',
              cel: ({ schuldeiserId, naam }) => <a href={`/medewerker/lijsten/${schuldeiserId}`}>{naam}</a>,
            },
            { kop: 'Wacht op de saldolijst', bedrag: true, cel: ({ wachten }) => wachten.saldo },
            { kop: 'Wacht op de beslislijst', bedrag: true, cel: ({ wachten }) => wachten.beslis },
            { kop: 'Nog te beantwoorden', bedrag: true, cel: ({ open }) => open },
            { kop: 'Beantwoord', bedrag: true, cel: ({ beantwoord }) => beantwoord },
          ]}
          rijen={standen}
          sleutel={({ schuldeiserId }) => schuldeiserId}
          titel="Schuldeisers met lijsten"
        />
      )}
    </main>
  )
}
