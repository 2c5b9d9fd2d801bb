import { centenUitDecimaal } from '../../../gedeeld/geld.ts'
import type { Berekening as Uitgerekend } from '../../../gedeeld/verantwoording.ts'
import type { Taal } from '../../onderdelen/talen.ts'
import { leesbaar } from '../../onderdelen/teksten/datums.ts'
import { geldteksten } from '../talen/mijngeld.ts'
import { bedragTekst } from '../talen/opmaak.ts'

/** How the amount was computed, line by line, as it was recorded: in Dutch, as the law is. */
export function Berekening({ berekening, taal }: { readonly berekening: Uitgerekend; readonly taal: Taal }) {
  const t = geldteksten(taal)
  return (
    <section>
      <h2>{t('berekening')}</h2>
      <p>{t('berekening.uitleg')}</p>
      <details>
        <summary>{t('berekening.open')}</summary>
        <dl className="bedragen" dir="ltr" lang="nl">
          {berekening.stappen.map(({ stap, formule, bedrag, uitkomst, bron }, i) => (
            <div key={i}>
              <dt>
                {stap}
                <span className="hint blok">
                  {leesbaar(formule)} ({bron})
                </span>
              </dt>
              <dd>{waardeVan(bedrag ?? uitkomst ?? '', taal)}</dd>
            </div>
          ))}
          {berekening.nietGemodelleerd.map(({ onderwerp, uitleg }) => (
            <div key={onderwerp}>
              <dt>
                {onderwerp}
                <span className="hint blok">{uitleg}</span>
              </dt>
              <dd />
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}

function waardeVan(waarde: string, taal: Taal): string {
  const bedrag = centenUitDecimaal(waarde)
  return bedrag === null ? leesbaar(waarde) : bedragTekst(taal, bedrag)
}
