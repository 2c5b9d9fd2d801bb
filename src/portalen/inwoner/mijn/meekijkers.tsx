import type { Datum } from '../../../gedeeld/datum.ts'
import type { Mijnmeekijker } from '../../../domein/verloop/index.ts'
import type { Taal } from '../../onderdelen/talen.ts'
import { meekijkteksten } from '../talen/mijnmeekijkers.ts'
import { dagTekst } from '../talen/opmaak.ts'
import { Meekijkduur } from './meekijkduur.tsx'

/** Who looks along now, until when; each can be stopped and given another last day. */
export function Meekijkers({
  meekijkers,
  taal,
  vandaag,
  opdrachtId,
}: {
  readonly meekijkers: readonly Mijnmeekijker[]
  readonly taal: Taal
  readonly vandaag: Datum
  readonly opdrachtId: string
}) {
  const t = meekijkteksten(taal)
  if (meekijkers.length === 0) return <p>{t('leeg')}</p>
  return (
    <ul className="rustig">
      {meekijkers.map(({ id, naam, sinds, totEnMet, bijna }) => (
        <li key={id}>
          <strong>{naam}</strong> <span className="hint blok">{t('sinds', { dag: dagTekst(taal, sinds) })}</span>
          <span className="hint blok">
            {totEnMet === null ? t('totStop') : t('tot', { dag: dagTekst(taal, totEnMet) })}
          </span>
          {bijna ? <p>{t('bijna')}</p> : null}
          <form method="post">
            <input name="verander" type="hidden" value={id} />
            <input name="opdrachtId" type="hidden" value={opdrachtId} />
            <Meekijkduur id={`duur-${id}`} label={t('verander.van', { naam })} taal={taal} vandaag={vandaag} />
            <button className="linkknop" type="submit">
              {t('verander')}
              <span className="voorlezer">: {naam}</span>
            </button>
          </form>
          <form method="post">
            <input name="stop" type="hidden" value={id} />
            <input name="opdrachtId" type="hidden" value={opdrachtId} />
            <button className="linkknop" type="submit">
              {t('stop', { naam })}
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}
