import type { Mijnblad } from '../../../domein/verloop/index.ts'
import type { Taal } from '../../onderdelen/talen.ts'
import { postteksten } from '../talen/mijnpost.ts'
import { dagTekst } from '../talen/opmaak.ts'

/** Who does what until when, and what was agreed with other organisations. What people wrote is Dutch. */
export function Samen({
  samen: { acties, overleggen },
  taal,
}: {
  readonly samen: Mijnblad['samen']
  readonly taal: Taal
}) {
  const t = postteksten(taal)
  if (acties.length + overleggen.length === 0) return null
  return (
    <section className="plan">
      <h2>{t('samen')}</h2>
      {acties.length === 0 ? null : (
        <ul>
          {acties.map(({ id, wat, wie, organisatie, uiterlijk }) => (
            <li key={id}>
              <span dir="ltr" lang="nl">
                {wat}
              </span>
              <span className="hint blok">
                {t(`samen.${wie}`, { organisatie: organisatie ?? '' })}{' '}
                {t('samen.uiterlijk', { dag: dagTekst(taal, uiterlijk) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {overleggen.map(({ id, datum, deelnemers, afgesproken, regie }) => (
        <section key={id}>
          <h3>{t('samen.overleg', { dag: dagTekst(taal, datum) })}</h3>
          <p className="getypt" dir="ltr" lang="nl">
            {afgesproken}
          </p>
          <p>
            {t('samen.met')}{' '}
            <bdi lang="nl">{deelnemers.map(({ organisatie, rol }) => `${organisatie} (${rol})`).join(', ')}</bdi>
          </p>
          <p>
            {t('samen.regie')} <bdi lang="nl">{regie}</bdi>
          </p>
        </section>
      ))}
    </section>
  )
}
