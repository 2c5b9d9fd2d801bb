import type { LoaderFunctionArgs } from 'react-router'
import { inwonerplek } from '../../onderdelen/context.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { useTaal } from '../kader/taal.ts'
import { Nu } from '../mijn/nu.tsx'
import { Pad } from '../mijn/pad.tsx'
import { Mijnpagina } from '../mijn/pagina.tsx'
import { gekozenToegang, mijnGegevens } from '../mijn/plek.ts'
import { Vrij } from '../mijn/vrij.tsx'
import { inlogteksten } from '../talen/inloggen.ts'
import { trajectteksten } from '../talen/mijntraject.ts'
import { dagTekst } from '../talen/opmaak.ts'

export async function loader(aanvraag: LoaderFunctionArgs) {
  const { sessie } = inwonerplek(aanvraag.context)
  const plek = gekozenToegang(aanvraag)
  if (plek === null) return { mijn: null, inwoner: sessie.inwoner.naam, andere: [] }
  const { blad, naast } = await mijnGegevens(aanvraag)
  const { naam, wie, traject, geld, berichten, enquete } = blad
  const laatste = berichten.at(-1)
  // What came last is from us: it waits to be read.
  const bericht = laatste?.van === 'hulpverlener' ? { naam: laatste.naam, datum: laatste.datum } : null
  return {
    mijn: { naam, wie, traject, kwijting: geld.kwijting, naast, bericht, enquete: enquete !== null },
    inwoner: sessie.inwoner.naam,
    andere: sessie.toegangen
      .filter(({ id }) => id !== plek.toegang.id)
      .map(({ id, wie: als, naam: van }) => ({ id, als, van })),
  }
}

/** Where somebody comes in: where he is on the way, and what he has to do. */
export default function Traject({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const taal = useTaal()
  const { mijn, inwoner, andere } = loaderData
  const t = inlogteksten(taal)
  if (mijn === null)
    return (
      <main className="inwonerpagina" id="inhoud">
        <title>{t('naarTraject')}</title>
        <h1>{t('welkom', { naam: inwoner })}</h1>
        <p>{t('geenToegang')}</p>
        <p>
          <a href="/inwoner/activeren">{t('nogEenCode')}</a>
        </p>
      </main>
    )
  const { traject, kwijting, naast, wie, naam, bericht, enquete } = mijn
  const tt = trajectteksten(taal)
  return (
    <Mijnpagina naast={naast} pagina="traject" taal={taal} titel={tt('dag', { naam: inwoner })}>
      {wie === 'client' ? null : (
        <p>
          {t(`als.${wie}`)}
          {naam === null ? null : `: ${naam}`}
        </p>
      )}
      {kwijting === null ? null : <Vrij kwijting={kwijting} naast={naast} taal={taal} />}
      {bericht === null ? null : (
        <p className="bericht">
          {tt('nieuwBericht', { naam: bericht.naam, dag: dagTekst(taal, bericht.datum) })}{' '}
          <a href={`/inwoner/traject/berichten${naast}`}>{tt('naarBericht')}</a>
        </p>
      )}
      <Pad pad={traject.pad} taal={taal} />
      <Nu naast={naast} taal={taal} traject={traject} />
      {enquete ? (
        <>
          <h2>{tt('magKop')}</h2>
          <p>
            {tt('mag.mening')} <a href={`/inwoner/traject/mening${naast}`}>{tt('mag.naarMening')}</a>
          </p>
        </>
      ) : null}
      <p>
        <a href="/inwoner/uitleg">{trajectteksten(taal)('plaatjes')}</a>
      </p>
      <ul className="andere">
        {andere.map(({ id, als }) => (
          <li key={id}>
            <a href={`/inwoner/traject?bij=${id}`}>{t(`als.${als}`)}</a>
          </li>
        ))}
        <li>
          <a href="/inwoner/activeren">{t('nogEenCode')}</a>
        </li>
      </ul>
    </Mijnpagina>
  )
}
