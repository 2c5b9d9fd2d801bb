import type { LoaderFunctionArgs } from 'react-router'
import { bezoekContext, verder } from '../../onderdelen/context.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { taalVan } from '../../onderdelen/talen.ts'
import { padVanVraag, verderVanaf } from '../aanmelden/weg.ts'
import { aanmeldContext } from '../kader/bezoeker.ts'
import { aanmeldteksten } from '../talen/aanmelden.ts'

/** Begins, or goes on where somebody was. Where there are several organisations, the first question is which. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const blad = await context.get(aanmeldContext)()
  if (blad?.soort === 'verzonden') throw verder('/inwoner/aanmelden/verstuurd')
  if (blad?.soort === 'open') throw verder(verderVanaf(blad.antwoorden))
  const organisaties = await context.get(bezoekContext).werkplaats.aanmelden.organisaties()
  if (organisaties.length === 1) throw verder(padVanVraag('voor-wie'))
  return { taal: taalVan(request), organisaties }
}

export default function Aanmelden({ loaderData: { taal, organisaties } }: { readonly loaderData: Uit<typeof loader> }) {
  const t = aanmeldteksten(taal)
  return (
    <main className="inwonerpagina" id="inhoud">
      <title>{t('gemeente.titel')}</title>
      <h1>{t('gemeente.titel')}</h1>
      <p>{t('gemeente.uitleg')}</p>
      <ul className="gemeenten">
        {organisaties.map(({ id, naam }) => (
          <li key={id}>
            <a href={`${padVanVraag('voor-wie')}?bij=${id}`}>{naam}</a>
          </li>
        ))}
      </ul>
    </main>
  )
}
