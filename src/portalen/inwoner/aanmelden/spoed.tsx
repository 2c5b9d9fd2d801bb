import type { Bereikbaar } from '../../../domein/verloop/index.ts'
import { Telefoon } from '../kader/bel.tsx'
import { Pictogram } from '../pictogrammen/pictogram.tsx'
import type { T } from './stand.ts'

/** What somebody can do tonight, before anybody calls. */
export function Spoed({ bij, t }: { readonly bij: Bereikbaar; readonly t: T }) {
  return (
    <section aria-labelledby="spoed-titel">
      <h2 id="spoed-titel">{t('spoed.titel')}</h2>
      <ul className="tips">
        <li>
          <Pictogram naam="telefoon" />
          <span>{t('spoed.bel', { naam: bij.naam })}</span>
        </li>
        <li>
          <Pictogram naam="brieven" />
          <span>{t('spoed.bewaar')}</span>
        </li>
        {bij.telefoon === undefined ? null : (
          <li>
            <Pictogram naam="klok" />
            <span>
              {t('spoed.belOns')} <Telefoon nummer={bij.telefoon} />
            </span>
          </li>
        )}
        <li>
          <Pictogram naam="alarm" />
          <span>
            {t('spoed.gevaar')} <Telefoon nummer="112" />
          </span>
        </li>
        <li>
          <Pictogram naam="samen" />
          <span>
            {t('spoed.zelfmoord')} <Telefoon nummer="0800-0113" />
          </span>
        </li>
      </ul>
    </section>
  )
}
