import type { LoaderFunctionArgs } from 'react-router'
import type { Mijnafspraak, Mijnagenda } from '../../../domein/verloop/index.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import type { Taal } from '../../onderdelen/talen.ts'
import { useTaal } from '../kader/taal.ts'
import { Mijnpagina } from '../mijn/pagina.tsx'
import { mijnGegevens } from '../mijn/plek.ts'
import { afspraakteksten } from '../talen/mijnafspraken.ts'
import { trajectteksten } from '../talen/mijntraject.ts'
import { dagTekst, opsomming } from '../talen/opmaak.ts'

export async function loader(aanvraag: LoaderFunctionArgs) {
  const { blad, naast } = await mijnGegevens(aanvraag)
  const gedaan = new URL(aanvraag.request.url).searchParams.get('gedaan')
  return { agenda: blad.agenda, wie: blad.wie, gedaan, naast }
}

/** Every appointment with day, time, place and who; and when we call without being asked. */
export default function MijnAfspraken({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const taal = useTaal()
  const { agenda, wie, gedaan, naast } = loaderData
  const t = afspraakteksten(taal)
  return (
    <Mijnpagina fout={gedaan === 'nee'} naast={naast} pagina="afspraken" taal={taal}>
      {gedaan === 'nee' ? <Melding soort="let-op" titel={t('fout.kan-niet')} /> : null}
      {gedaan === 'ja' ? (
        <Melding soort="goed" titel={t('gelukt')}>
          <p>{t('daarna')}</p>
        </Melding>
      ) : null}
      {agenda.komend.length === 0 ? <p>{t('leeg')}</p> : null}
      {agenda.komend.map((afspraak) => (
        <section className="doen" key={afspraak.id}>
          <Afspraak afspraak={afspraak} taal={taal} />
          <ul className="andere">
            <li>
              <a href={`/inwoner/traject/afspraken/${afspraak.id}/agenda${naast}`}>{t('agenda')}</a>
            </li>
            <li>
              {wie === 'client' ? (
                <a href={`/inwoner/traject/afspraken/${afspraak.id}${naast}`}>{t('anders')}</a>
              ) : (
                <a href={`/inwoner/traject/berichten${naast}`}>{t('anders.schrijf')}</a>
              )}
            </li>
          </ul>
        </section>
      ))}
      <Contact contactmoment={agenda.contactmoment} taal={taal} />
      {agenda.geweest.length === 0 ? null : (
        <>
          <h2>{t('eerder')}</h2>
          <ul className="rustig">
            {agenda.geweest.map((afspraak) => (
              <li key={afspraak.id}>
                {dagTekst(taal, afspraak.datum)}: {watIs(afspraak, taal)}{' '}
                <span className="hint blok">
                  {t(afspraak.stand === 'afgezegd' ? 'stand.afgezegd' : 'stand.geweest')} {afspraak.reden}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Mijnpagina>
  )
}

const watIs = ({ soort, onderwerp }: Mijnafspraak, taal: Taal): string =>
  soort === 'intake'
    ? afspraakteksten(taal)('intake')
    : afspraakteksten(taal)('gesprek', { onderwerp: onderwerp ?? '' })

/** One appointment to come. */
function Afspraak({ afspraak, taal }: { readonly afspraak: Mijnafspraak; readonly taal: Taal }) {
  const { datum, tijd, plaats, met, stand, voorkeuren } = afspraak
  const [t, tt] = [afspraakteksten(taal), trajectteksten(taal)]
  return (
    <>
      <h2>{dagTekst(taal, datum)}</h2>
      <p>
        {watIs(afspraak, taal)}
        <br />
        {tijd === null ? null : (
          <>
            {tt('doen.tijd', { tijd })}
            <br />
          </>
        )}
        {tt('doen.plaats', { plaats })}
        {met === null ? null : (
          <>
            <br />
            {t('met', { naam: met })}
          </>
        )}
      </p>
      {stand === 'staat' ? null : <p>{t(`stand.${stand}`)}</p>}
      {voorkeuren.length === 0 ? null : (
        <p>
          {t('liefst', {
            momenten: opsomming(
              taal,
              voorkeuren.map(({ dag, dagdeel }) => `${dagTekst(taal, dag)} (${t(`dagdeel.${dagdeel}`)})`),
            ),
          })}
        </p>
      )}
    </>
  )
}

function Contact({ contactmoment, taal }: Pick<Mijnagenda, 'contactmoment'> & { readonly taal: Taal }) {
  const t = afspraakteksten(taal)
  if (contactmoment === null) return null
  const { elkeWeken, dagdeel, volgende } = contactmoment
  return (
    <>
      <h2>{t('contact')}</h2>
      <p>{t('contact.ritme', { weken: elkeWeken, dagdeel: t(`dagdeel.${dagdeel}`) })}</p>
      <p>{t('contact.volgende', { dag: dagTekst(taal, volgende) })}</p>
    </>
  )
}
