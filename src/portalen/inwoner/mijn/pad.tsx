import type { Mijntraject } from '../../../domein/verloop/index.ts'
import type { Taal } from '../../onderdelen/talen.ts'
import { trajectteksten } from '../talen/mijntraject.ts'

/** The steps as large dots: what was done, where one is, what is to come. Each says so in words. */
export function Pad({ pad, taal }: { readonly pad: Mijntraject['pad']; readonly taal: Taal }) {
  const t = trajectteksten(taal)
  return (
    <ol aria-label={t('pad')} className="inwonerpad">
      {pad.map(({ mijlpaal, stand }) => (
        <li aria-current={stand === 'hier' ? 'step' : undefined} className={`pad-${stand}`} key={mijlpaal}>
          {t(`mijlpaal.${mijlpaal}`)}{' '}
          <span className={stand === 'hier' || stand === 'gestopt' ? 'pad-woord' : 'voorlezer'}>
            {t(`stand.${stand}`)}
          </span>
        </li>
      ))}
    </ol>
  )
}
