import type { LoaderFunctionArgs } from 'react-router'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { useTaal } from '../kader/taal.ts'
import { Mijnpagina } from '../mijn/pagina.tsx'
import { Papierregel } from '../mijn/papier.tsx'
import { mijnGegevens } from '../mijn/plek.ts'
import { papierteksten } from '../talen/mijnpapieren.ts'

const gemeld = ['ingeleverd', 'niet-hebben', 'hulp'] as const

export async function loader(aanvraag: LoaderFunctionArgs) {
  const { blad, naast } = await mijnGegevens(aanvraag)
  const gedaan = new URL(aanvraag.request.url).searchParams.get('gedaan')
  return { papieren: blad.papieren, naast, gedaan: gemeld.find((wat) => wat === gedaan) ?? null }
}

/** Everything that is asked of papers, each with its reason: what waits for the inwoner on top. */
export default function MijnPapieren({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const taal = useTaal()
  const { papieren, naast, gedaan } = loaderData
  const t = papierteksten(taal)
  return (
    <Mijnpagina naast={naast} pagina="papieren" taal={taal}>
      {gedaan === null ? null : (
        <Melding soort="goed" titel={t(`gedaan.${gedaan}`)}>
          <p>{t(`daarna.${gedaan}`)}</p>
        </Melding>
      )}
      {papieren.length === 0 ? <p>{t('leeg')}</p> : <p>{t('uitleg')}</p>}
      <ul className="rustig papieren">
        {papieren.map((papier) => (
          <Papierregel key={papier.id} naast={naast} papier={papier} taal={taal} />
        ))}
      </ul>
    </Mijnpagina>
  )
}
