import type { LoaderFunctionArgs } from 'react-router'
import { isZonderToestemming } from '../../../domein/dossier/index.ts'
import { verder } from '../../onderdelen/context.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { taalVan } from '../../onderdelen/talen.ts'
import { padVanVraag } from '../aanmelden/weg.ts'
import { Telefoon } from '../kader/bel.tsx'
import { aanmeldContext } from '../kader/bezoeker.ts'
import { VerderNaar } from '../kader/knoppen.tsx'
import { aanmeldteksten } from '../talen/aanmelden.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const blad = await context.get(aanmeldContext)()
  if (blad?.soort !== 'open' || !isZonderToestemming(blad.antwoorden)) throw verder('/inwoner/aanmelden')
  return { taal: taalVan(request), telefoon: blad.bij.telefoon ?? null }
}

/** Somebody else does not know of it yet, or does not want it: no aanmelding, and what can be done. */
export default function Overleg({ loaderData: { taal, telefoon } }: { readonly loaderData: Uit<typeof loader> }) {
  const t = aanmeldteksten(taal)
  return (
    <main className="inwonerpagina" id="inhoud">
      <title>{t('overleg.titel')}</title>
      <h1>{t('overleg.titel')}</h1>
      <p>{t('overleg.uitleg')}</p>
      <ul>
        <li>{t('overleg.zorgen')}</li>
        <li>{t('overleg.gratis')}</li>
        <li>{t('overleg.samen')}</li>
      </ul>
      <p>
        {t('overleg.spoed')} {telefoon === null ? null : <Telefoon nummer={telefoon} />}
      </p>
      <VerderNaar naar={padVanVraag('namens')}>{t('overleg.wijzig')}</VerderNaar>
    </main>
  )
}
