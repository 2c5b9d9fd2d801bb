import type { Mijngeld } from '../../../domein/verloop/index.ts'
import type { Taal } from '../../onderdelen/talen.ts'
import { Pictogram } from '../pictogrammen/pictogram.tsx'
import { geldteksten } from '../talen/mijngeld.ts'
import { bedragTekst, dagTekst } from '../talen/opmaak.ts'

/** The one thing that is celebrated: what was paid, what is forgiven, what to keep, whom to call when it gets hard. */
export function Vrij({
  kwijting: { datum, betaald, kwijtgescholden },
  taal,
  naast,
}: {
  readonly kwijting: NonNullable<Mijngeld['kwijting']>
  readonly taal: Taal
  readonly naast: string
}) {
  const t = geldteksten(taal)
  return (
    <section className="vrij">
      <h2>
        <Pictogram naam="ster" /> {t('vrij.titel')}
      </h2>
      <p>{t('vrij.dag', { dag: dagTekst(taal, datum) })}</p>
      <dl>
        <dt>{t('vrij.betaald')}</dt>
        <dd>{bedragTekst(taal, betaald)}</dd>
        <dt>{t('vrij.kwijt')}</dt>
        <dd>{bedragTekst(taal, kwijtgescholden)}</dd>
      </dl>
      <p>
        {t('vrij.bewaar')} <a href={`/inwoner/traject/post${naast}`}>{t('vrij.naarPost')}</a>
      </p>
      <p>{t('vrij.moeilijk')}</p>
    </section>
  )
}
