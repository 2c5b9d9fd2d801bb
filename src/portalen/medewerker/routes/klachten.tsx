import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { LoaderFunctionArgs } from 'react-router'
import { isOpenKlacht } from '../../../domein/kwaliteit/index.ts'
import { klachtjaren, opTijd } from '../../../domein/verloop/index.ts'
import { alleenVoor, werkplek } from '../../onderdelen/context.ts'
import { type Uit, paginaUit } from '../../onderdelen/onderdelen.tsx'
import { telwoord } from '../../onderdelen/teksten/datums.ts'
import { AfgedaneKlachten, Klachtcijfers, OpenKlachten } from '../klachten/register.tsx'
import { inJaar, jaarUit, voorRegister } from '../klachten/wie.ts'

const perPagina = 50

export async function loader({ request, context }: LoaderFunctionArgs) {
  alleenVoor(context, voorRegister)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const vandaag = werkplaats.klok.vandaag()
  const klachten = await werkplaats.klachten.register(organisatieId, { door })
  const vraag = new URL(request.url).searchParams
  const jaar = jaarUit(vraag, klachten, vandaag)
  const pagina = paginaUit(vraag)
  const klaar = inJaar(klachten, jaar).filter((een) => !isOpenKlacht(een))
  return {
    vandaag,
    jaar,
    pagina,
    jaren: klachtjaren(klachten, vandaag),
    open: klachten.filter(isOpenKlacht).toSorted((a, b) => a.uiterlijk.localeCompare(b.uiterlijk)),
    klaar: klaar.slice((pagina - 1) * perPagina, pagina * perPagina),
    aantalKlaar: klaar.length,
  }
}

/** The register of klachten: what waits and with whom, what came of the others, and the figures of each year. */
export default function Klachtenregister({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { vandaag, jaar, pagina, jaren, open, klaar, aantalKlaar } = loaderData
  const teLaat = open.filter((een) => opTijd(een, vandaag) === false).length
  return (
    <main className="pagina" id="inhoud">
      <title>Klachten - Kwijting</title>
      <Heading level={1}>Klachten</Heading>
      <Paragraph purpose="lead">
        {open.length === 0 ? 'Er wacht geen klacht' : telwoord(open.length, 'klacht wacht', 'klachten wachten')} op een
        antwoord{teLaat === 0 ? '.' : `, ${teLaat} te laat.`}
      </Paragraph>
      <OpenKlachten klachten={open} vandaag={vandaag} />
      <Klachtcijfers jaar={jaar} jaren={jaren} />
      <AfgedaneKlachten aantal={aantalKlaar} jaar={jaar} klachten={klaar} pagina={pagina} vandaag={vandaag} />
      <p className="hint">
        Hier staan klachten bij een dossier. Een klacht van een schuldeiser, of van iemand zonder dossier, gaat naar de
        klachtencoördinator van uw organisatie.
      </p>
    </main>
  )
}
