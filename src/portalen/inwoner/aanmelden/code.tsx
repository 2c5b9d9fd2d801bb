import type { T } from './stand.ts'

/** The code to come back with, on every page. */
export function Code({
  code,
  bewaardTot,
  t,
}: {
  readonly code: string
  readonly bewaardTot: string | null
  readonly t: T
}) {
  return (
    <aside aria-labelledby="code-titel" className="codeblok">
      <h2 id="code-titel">{t('code.titel')}</h2>
      <p>
        {t('code.schrijf')}{' '}
        <strong className="code" dir="ltr" translate="no">
          {code}
        </strong>
      </p>
      <p className="hint">
        {t('code.waar')} {bewaardTot === null ? null : t('code.bewaard', { dag: bewaardTot })}
      </p>
      <form action="/inwoner/stop" method="post">
        <button className="linkknop" type="submit">
          {t('stop')}
        </button>
      </form>
    </aside>
  )
}
