import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { LoaderFunctionArgs } from 'react-router'
import { alleenVoor, werkplek } from '../../onderdelen/context.ts'
import { Leeg, type Uit } from '../../onderdelen/onderdelen.tsx'
import { meninglezers } from '../mag.ts'
import { EigenWoorden, Gemiddelden, Jaarkeuze, Stellingen } from '../team/mening.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  alleenVoor(context, meninglezers)
  const { werkplaats, organisatieId } = werkplek(context)
  const { jaren, meningen } = await werkplaats.enquete(organisatieId)
  const alle = [...new Set([...jaren, ...meningen].map(({ jaar }) => jaar))].toSorted((a, b) => b - a)
  const gevraagd = new URL(request.url).searchParams.get('jaar')
  const jaar = alle.find((een) => String(een) === gevraagd) ?? alle[0] ?? null
  return { jaar, alle, jaren, meningen: meningen.filter((een) => een.jaar === jaar).map(({ tekst }) => tekst) }
}

/** What inwoners find of the help, of one year beside the year before it, and over the years. */
export default function Mening({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { jaar, alle, jaren, meningen } = loaderData
  const van = (welk: number) => jaren.find((een) => een.jaar === welk)?.stellingen ?? []
  return (
    <main className="pagina" id="inhoud">
      <title>Wat inwoners van de hulp vinden - Kwijting</title>
      <p className="losse-link">
        <a href="/medewerker/team">Terug naar Team</a>
      </p>
      <div className="titelregel">
        <Heading level={1}>Wat inwoners van de hulp vinden</Heading>
        {jaar === null ? null : <Jaarkeuze alle={alle} jaar={jaar} />}
      </div>
      <Paragraph purpose="lead">
        Inwoners krijgen elk jaar en aan het eind van de hulp acht korte zinnen: klopt dit voor u?
      </Paragraph>
      <p>
        Antwoorden staan hier per vijf: eerst wachten ze tot er vijf zijn. Zo is niet te zien wie wat antwoordde. Wat
        nog wacht, ziet niemand.
      </p>
      {jaar === null ? (
        <Leeg>Nog geen antwoorden. Zodra vijf inwoners dezelfde zin beantwoordden, staat hier wat zij vinden.</Leeg>
      ) : (
        <>
          <Stellingen jaar={jaar} nu={van(jaar)} vorig={van(jaar - 1)} />
          <Gemiddelden jaren={jaren} />
          <EigenWoorden jaar={jaar} meningen={meningen} />
          <p className="onder losse-link">
            Als bestand: <a href="/medewerker/team/mening/antwoorden">antwoorden van alle jaren (csv)</a> en{' '}
            <a href="/medewerker/team/mening/teksten">teksten van alle jaren (csv)</a>
          </p>
        </>
      )}
    </main>
  )
}
