import type { LoaderFunctionArgs } from 'react-router'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { useTaal } from '../kader/taal.ts'
import { Mijnpagina } from '../mijn/pagina.tsx'
import { mijnGegevens } from '../mijn/plek.ts'
import { postteksten } from '../talen/mijnpost.ts'
import { dagTekst } from '../talen/opmaak.ts'

export async function loader(aanvraag: LoaderFunctionArgs) {
  const { blad, naast } = await mijnGegevens(aanvraag)
  return { post: blad.post, naast }
}

/** Every letter that was sent to the inwoner. */
export default function MijnPost({ loaderData: { post, naast } }: { readonly loaderData: Uit<typeof loader> }) {
  const taal = useTaal()
  const t = postteksten(taal)
  return (
    <Mijnpagina naast={naast} pagina="post" taal={taal}>
      {post.length === 0 ? <p>{t('postLeeg')}</p> : <p>{t('postUitleg')}</p>}
      <ul className="rustig">
        {post.map(({ id, soort, datum }) => (
          <li key={id}>
            <a href={`/inwoner/traject/post/${id}${naast}`} target="_blank">
              {t(`soort.${soort}`)} <span className="hint">{t('pdf')}</span>
            </a>
            <span className="hint blok">{dagTekst(taal, datum)}</span>
          </li>
        ))}
      </ul>
    </Mijnpagina>
  )
}
