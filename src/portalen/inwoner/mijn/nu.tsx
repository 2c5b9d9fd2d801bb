import type { Mijntraject, Taak } from '../../../domein/verloop/index.ts'
import type { Taal } from '../../onderdelen/talen.ts'
import { type Trajecttekst, trajectteksten } from '../talen/mijntraject.ts'
import { bedragTekst, dagTekst } from '../talen/opmaak.ts'

/** What happens now, what the inwoner has to do, what we do, what waits, what is late, what comes after. */
export function Nu({
  traject,
  taal,
  naast,
}: {
  readonly traject: Mijntraject
  readonly taal: Taal
  readonly naast: string
}) {
  const t = trajectteksten(taal)
  const { nu, doen, wij, wachten, vertragingen, daarna, bezwaarTot } = traject
  const dag = (d: Parameters<typeof dagTekst>[1]) => dagTekst(taal, d)
  return (
    <>
      <h2>{t('nuKop')}</h2>
      <p>{t(`nu.${nu}`)}</p>
      <section className="doen">
        <h2>{t('doenKop')}</h2>
        {doen.length === 0 ? <p>{t('doenNiets')}</p> : null}
        {doen.map((taak) => (
          <TeDoen key={taak.soort === 'actie' ? taak.id : taak.soort} naast={naast} t={t} taak={taak} taal={taal} />
        ))}
      </section>
      {vertragingen.length === 0 ? null : (
        <section className="langer">
          <h2>{t('laatKop')}</h2>
          {vertragingen.map(({ soort, uiterlijk, wachtOp }) => (
            <p key={soort}>
              {t(`werk.${soort}`)} {t('laat', { dag: dag(uiterlijk) })} {t(`laat.${wachtOp}`)}
            </p>
          ))}
        </section>
      )}
      {wij.length === 0 ? null : (
        <>
          <h2>{t('wijKop')}</h2>
          <ul>
            {wij.map(({ soort, uiterlijk }) => (
              <li key={soort}>
                {t(`werk.${soort}`)} {t('uiterlijk', { dag: dag(uiterlijk) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {wachten.length === 0 ? null : (
        <>
          <h2>{t('wachtKop')}</h2>
          <ul>
            {wachten.map(({ soort, aantal, van, uiterlijk }) => (
              <li key={soort}>
                {t(`wacht.${soort}`, { aantal, van })}{' '}
                {vertragingen.some((v) => v.soort === soort) ? null : t('uiterlijk', { dag: dag(uiterlijk) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {daarna === null ? null : (
        <>
          <h2>{t('daarnaKop')}</h2>
          <p>
            {t(`mijlpaal.${daarna.mijlpaal}`)}.{' '}
            {daarna.uiterlijk === null ? null : t('uiterlijk', { dag: dag(daarna.uiterlijk) })}
          </p>
        </>
      )}
      {bezwaarTot === null ? null : <p>{t('bezwaar', { dag: dag(bezwaarTot) })}</p>}
    </>
  )
}

function TeDoen({
  taak,
  taal,
  t,
  naast,
}: {
  readonly taak: Taak
  readonly taal: Taal
  readonly t: Trajecttekst
  readonly naast: string
}) {
  switch (taak.soort) {
    case 'afspraak':
      return (
        <p>
          {t('doen.afspraak', { dag: dagTekst(taal, taak.datum) })}{' '}
          {taak.tijd === null ? null : t('doen.tijd', { tijd: taak.tijd })} {t('doen.plaats', { plaats: taak.plaats })}{' '}
          {taak.meenemen === null ? t('doen.meenemen') : t('doen.neemMee', { wat: taak.meenemen })}{' '}
          <a href={`/inwoner/traject/afspraken${naast}`}>{t('doen.anders')}</a>
        </p>
      )
    case 'plan-tekenen':
      return (
        <p>
          {t('doen.plan')} <a href={`/inwoner/traject/plan${naast}`}>{t('doen.naarPlan')}</a>
        </p>
      )
    case 'papieren-geven':
      return (
        <p>
          {t('doen.papieren', { aantal: taak.aantal, dag: dagTekst(taal, taak.graagVoor) })}{' '}
          <a href={`/inwoner/traject/papieren${naast}`}>{t('doen.naarPapieren')}</a>
        </p>
      )
    case 'overeenkomst-tekenen':
      if (taak.nog === null) return <p>{t('doen.overeenkomst')}</p>
      return (
        <p>
          {t('doen.overeenkomstKlaar')}{' '}
          <a href={`/inwoner/traject/overeenkomst${naast}`}>{t('doen.naarOvereenkomst')}</a>
        </p>
      )
    case 'reserveren':
      return (
        <p>
          {t('doen.reserveren', { bedrag: bedragTekst(taal, taak.perMaand) })}{' '}
          {taak.achterstand === 0 ? null : t('doen.achterstand', { bedrag: bedragTekst(taal, taak.achterstand) })}
        </p>
      )
    case 'actie':
      return (
        <p>
          {t('doen.actie')}{' '}
          <bdi className="getypt" lang="nl">
            {taak.wat}
          </bdi>
          . {t('uiterlijk', { dag: dagTekst(taal, taak.uiterlijk) })}
        </p>
      )
    case 'meekijken':
      return (
        <p>
          {t('doen.meekijken', { naam: taak.naam, dag: dagTekst(taal, taak.totEnMet) })}{' '}
          <a href={`/inwoner/traject/meekijken${naast}`}>{t('doen.naarMeekijken')}</a>
        </p>
      )
    case 'aflossen':
      return (
        <p>{t('doen.aflossen', { bedrag: bedragTekst(taal, taak.perMaand), dag: dagTekst(taal, taak.uiterlijk) })}</p>
      )
  }
}
