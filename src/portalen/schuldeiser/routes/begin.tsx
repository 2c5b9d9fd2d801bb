import { Heading } from '@nl-design-system-candidate/heading-react'
import type { LoaderFunctionArgs } from 'react-router'
import { schuldeiserplek } from '../../onderdelen/context.ts'
import { Leeg, type Uit } from '../../onderdelen/onderdelen.tsx'

export function loader({ context }: LoaderFunctionArgs) {
  const { sessie } = schuldeiserplek(context)
  return {
    partij: sessie.partij.naam,
    organisaties: sessie.bindingen.map(({ organisatie }) => ({ id: organisatie.id, naam: organisatie.naam })),
    isBeheerder: sessie.gebruiker.rol === 'beheerder',
  }
}

/** Where somebody comes in: for which organisations his party answers here. */
export default function Begin({
  loaderData: { partij, organisaties, isBeheerder },
}: {
  readonly loaderData: Uit<typeof loader>
}) {
  return (
    <main className="pagina smal" id="inhoud">
      <title>Schuldeisers - Kwijting</title>
      <Heading level={1}>{partij}</Heading>
      {organisaties.length === 0 ? (
        <Leeg>Geen enkele gemeente geeft uw organisatie nu toegang. Vraag een code bij de gemeente.</Leeg>
      ) : (
        <>
          <p>Deze organisaties geven u toegang:</p>
          <ul>
            {organisaties.map(({ id, naam }) => (
              <li key={id}>{naam}</li>
            ))}
          </ul>
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
