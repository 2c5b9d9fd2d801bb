import type { Deur, Inlogaansluiting } from '../../../domein/verloop/index.ts'
import { Melding } from '../onderdelen.tsx'
import type { Inlogmelding } from './bewijs.ts'
import type { Deurtekst } from './teksten.ts'

/** The ways to sign in by a provider, and what came of the last time. */
export function Bewijskeuzes({
  t,
  deur,
  naar,
  aansluitingen,
  melding,
}: {
  readonly t: Deurtekst
  readonly deur: Deur
  /** Where somebody was going. */
  readonly naar: string
  readonly aansluitingen: readonly Inlogaansluiting[]
  readonly melding: Inlogmelding | null
}) {
  return (
    <>
      {melding === null ? null : <Inlogbericht deur={deur} melding={melding} t={t} />}
      {aansluitingen.length === 0 ? null : (
        <ul className="inlogkeuzes">
          {aansluitingen.map(({ id, naam }) => (
            <li key={id}>
              <a
                className="nl-button nl-button--primary"
                href={`/${deur}/inloggen/met/${id}?naar=${encodeURIComponent(naar)}`}
              >
                <span className="nl-button__label">{t('bewijs.knop', { naam })}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Inlogbericht({
  t,
  deur,
  melding,
}: {
  readonly t: Deurtekst
  readonly deur: Deur
  readonly melding: Inlogmelding
}) {
  if (melding.soort === 'geweigerd')
    return (
      <Melding soort="let-op" titel={t('nietIngelogd')}>
        <p>{t(`bewijs.${melding.waarom}`, { naam: melding.naam })}</p>
      </Melding>
    )
  if (melding.soort === 'bewaard')
    return (
      <Melding soort="info" titel={t('concept.bewaard.titel')}>
        <p>{t('concept.bewaard')}</p>
      </Melding>
    )
  const { id, naam } = melding.bij
  return (
    <Melding soort="goed" titel={t('bewijs.uit')}>
      <p>{t('bewijs.ookUitUitleg', { naam })}</p>
      <p>
        <a href={`/${deur}/inloggen/met/${id}/uit`}>{t('bewijs.ookUit', { naam })}</a>
      </p>
    </Melding>
  )
}
