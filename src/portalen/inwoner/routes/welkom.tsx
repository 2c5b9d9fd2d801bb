import type { LoaderFunctionArgs } from 'react-router'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { taalVan } from '../../onderdelen/talen.ts'
import { VerderNaar } from '../kader/knoppen.tsx'
import { Pictogram } from '../pictogrammen/pictogram.tsx'
import { welkomteksten } from '../talen/welkom.ts'

export function loader({ request }: LoaderFunctionArgs) {
  return { taal: taalVan(request) }
}

/** Where an inwoner comes in. */
export default function Welkom({ loaderData: { taal } }: { readonly loaderData: Uit<typeof loader> }) {
  const t = welkomteksten(taal)
  return (
    <main className="inwonerpagina" id="inhoud">
      <title>{t('titel')}</title>
      <h1>{t('titel')}</h1>
      <p>{t('uitleg')}</p>
      <p>{t('gratis')}</p>
      <VerderNaar naar="/inwoner/aanmelden">{t('aanmelden')}</VerderNaar>
      <p className="hint">{t('vragen')}</p>
      <p>
        <a href="/inwoner/uitleg">
          <Pictogram naam="weg" /> {t('plaatjes')}
        </a>
      </p>
      <p>
        <a href="/inwoner/verder">{t('verder')}</a>
      </p>
      <p>
        <a href="/inwoner/inloggen">{t('inloggen')}</a>
      </p>
    </main>
  )
}
