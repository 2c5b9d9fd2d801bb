import type { LoaderFunctionArgs } from 'react-router'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { Telefoon } from '../kader/bel.tsx'
import { useTaal } from '../kader/taal.ts'
import { Mijnpagina } from '../mijn/pagina.tsx'
import { adresVan, mijnGegevens } from '../mijn/plek.ts'
import { klachtteksten } from '../talen/mijnklacht.ts'
import { postteksten } from '../talen/mijnpost.ts'
import { trajectteksten } from '../talen/mijntraject.ts'
import { dagTekst } from '../talen/opmaak.ts'

export async function loader(aanvraag: LoaderFunctionArgs) {
  const { blad, naast } = await mijnGegevens(aanvraag)
  const afspraak = blad.traject.doen.find((taak) => taak.soort === 'afspraak') ?? null
  return { hulpverlener: blad.hulpverlener, bij: blad.bij, afspraak, naast }
}

/** Who helps, how to reach them, and when one sees them. */
export default function MijnHulpverlener({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const taal = useTaal()
  const { hulpverlener, bij, afspraak, naast } = loaderData
  const [t, tt, k] = [postteksten(taal), trajectteksten(taal), klachtteksten(taal)]
  return (
    <Mijnpagina naast={naast} pagina="hulpverlener" taal={taal}>
      <p>{hulpverlener === null ? t('geenHulpverlener') : t('helptU', { naam: hulpverlener })}</p>
      <p>{bij.naam}</p>
      {bij.telefoon === undefined ? null : (
        <p>
          <Telefoon nummer={bij.telefoon} />
        </p>
      )}
      {bij.email === undefined ? null : (
        <p>
          <a dir="ltr" href={`mailto:${bij.email}`}>
            {bij.email}
          </a>
        </p>
      )}
      <h2>{t('gesprek')}</h2>
      {afspraak === null ? (
        <p>{t('geenGesprek')}</p>
      ) : (
        <p>
          {tt('doen.afspraak', { dag: dagTekst(taal, afspraak.datum) })}{' '}
          {afspraak.tijd === null ? null : tt('doen.tijd', { tijd: afspraak.tijd })}{' '}
          {tt('doen.plaats', { plaats: afspraak.plaats })}{' '}
          <a href={`/inwoner/traject/afspraken${naast}`}>{tt('doen.anders')}</a>
        </p>
      )}
      <p>
        {k('ontevreden')} <a href={adresVan('/klacht', naast)}>{k('knop.naar')}</a>
      </p>
    </Mijnpagina>
  )
}
