import type { LoaderFunctionArgs } from 'react-router'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { useTaal } from '../kader/taal.ts'
import { Mijnpagina } from '../mijn/pagina.tsx'
import { adresVan, mijnPlek } from '../mijn/plek.ts'
import { meekijkteksten } from '../talen/mijnmeekijkers.ts'
import { postteksten } from '../talen/mijnpost.ts'
import { momentTekst } from '../talen/opmaak.ts'

const perPagina = 40

export async function loader(aanvraag: LoaderFunctionArgs) {
  const { plek, plaats, naast } = mijnPlek(aanvraag)
  const gevraagd = new URL(aanvraag.request.url).searchParams.get('pagina') ?? '1'
  const pagina = /^[1-9]\d{0,3}$/.test(gevraagd) ? Number(gevraagd) : 1
  const gelezen = await plaats.wieKeekMee(plek, pagina)
  if (gelezen === null) throw new Response(null, { status: 404 })
  return { ...gelezen, pagina, naast }
}

/** Who looked at the data of the inwoner or changed them, when, and what for. */
export default function MijnKijkers({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const taal = useTaal()
  const { rijen, totaal, pagina, naast } = loaderData
  const t = postteksten(taal)
  const naar = (nummer: number) => adresVan('/wie-keek-mee', naast, `pagina=${nummer}`)
  return (
    <Mijnpagina naast={naast} pagina="keek" taal={taal}>
      <p>{rijen.length === 0 ? t('keekLeeg') : t('keekUitleg')}</p>
      <p>
        <a href={adresVan('/meekijken', naast)}>{meekijkteksten(taal)('titel')}</a>
      </p>
      <ul className="rustig">
        {rijen.map(({ op, wie, door, handeling, waarom, keren }, i) => (
          <li key={i}>
            <strong>{door === 'kwijting' ? t('vanzelf') : wie}</strong> {t(`keek.${handeling}`)}
            <span className="hint blok">
              {momentTekst(taal, op)}
              {keren > 1 ? ` · ${t('keek.keren', { keren })}` : ''}
            </span>
            <span className="hint blok" dir="ltr" lang="nl">
              {waarom}
            </span>
          </li>
        ))}
      </ul>
      <p className="bladeren">
        {pagina > 1 ? <a href={naar(pagina - 1)}>{t('nieuwer')}</a> : null}{' '}
        {pagina * perPagina < totaal ? <a href={naar(pagina + 1)}>{t('ouder')}</a> : null}
      </p>
    </Mijnpagina>
  )
}
