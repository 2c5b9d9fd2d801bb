import type { LoaderFunctionArgs } from 'react-router'
import type { Mijnschuldeiser } from '../../../domein/verloop/index.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import type { Taal } from '../../onderdelen/talen.ts'
import { useTaal } from '../kader/taal.ts'
import { Antwoorden } from '../mijn/antwoorden.tsx'
import { Mijnpagina } from '../mijn/pagina.tsx'
import { mijnGegevens } from '../mijn/plek.ts'
import { geldteksten } from '../talen/mijngeld.ts'
import { bedragTekst, dagTekst } from '../talen/opmaak.ts'

export async function loader(aanvraag: LoaderFunctionArgs) {
  const { blad, naast } = await mijnGegevens(aanvraag)
  const metMail = blad.mails.map(({ vorderingId }) => vorderingId)
  return { schuldeisers: blad.schuldeisers, antwoorden: blad.antwoorden, metMail, naast }
}

/** Every schuldeiser with one word for where it is. */
export default function Mijnschuldeisers({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const taal = useTaal()
  const { schuldeisers, antwoorden, metMail, naast } = loaderData
  const t = geldteksten(taal)
  return (
    <Mijnpagina naast={naast} pagina="schuldeisers" taal={taal}>
      {antwoorden === null ? <p>{t('schuldeisersLeeg')}</p> : <Antwoorden antwoorden={antwoorden} taal={taal} />}
      <ul className="schuldeiserlijst">
        {schuldeisers.map((schuldeiser) => (
          <li key={schuldeiser.vorderingId}>
            <Schuldeiser schuldeiser={schuldeiser} taal={taal} />
            {metMail.includes(schuldeiser.vorderingId) ? (
              <p>
                <a href={`/inwoner/traject/schuldeisers/${schuldeiser.vorderingId}/mail${naast}`}>
                  {t('mail.link')} <span className="voorlezer">{schuldeiser.naam}</span>
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Mijnpagina>
  )
}

function Schuldeiser({ schuldeiser, taal }: { readonly schuldeiser: Mijnschuldeiser; readonly taal: Taal }) {
  const { naam, via, kenmerk, stand, uiterlijk, bedrag, bron, pauzeTot, betaald, kwijtgescholden } = schuldeiser
  const t = geldteksten(taal)
  return (
    <>
      <h2>{naam}</h2>
      <p className="schuldeiserstand">
        <strong>{t(`stand.${stand}`)}</strong>
        {uiterlijk === null ? null : ` ${t('antwoordUiterlijk', { dag: dagTekst(taal, uiterlijk) })}`}
      </p>
      <p>
        {t('schuld')}: <span className="geheel">{bedragTekst(taal, bedrag)}</span> ({t(`bron.${bron}`)})
        {via === null ? null : `. ${t('via', { naam: via })}`}
        {kenmerk === null ? null : `. ${t('kenmerk', { kenmerk })}`}
      </p>
      {pauzeTot === null ? null : <p>{t('rust', { dag: dagTekst(taal, pauzeTot) })}</p>}
      {betaald === 0 ? null : <p>{t('gekregen', { bedrag: bedragTekst(taal, betaald) })}</p>}
      {kwijtgescholden === 0 ? null : <p>{t('kwijt', { bedrag: bedragTekst(taal, kwijtgescholden) })}</p>}
    </>
  )
}
