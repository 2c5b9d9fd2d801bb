import { Verder } from '../kader/knoppen.tsx'
import type { Posttekst } from '../talen/mijnpost.ts'

/** Where the inwoner signs what stands above it. Who looks along reads who can. */
export function Tekenformulier({
  alleen,
  t,
  verborgen: { opdrachtId, versie },
}: {
  /** Who can sign, when it is somebody else than who looks; null: who looks. */
  readonly alleen: string | null
  readonly t: Posttekst
  readonly verborgen: { readonly opdrachtId: string; readonly versie: number }
}) {
  if (alleen !== null) return <p>{t('tekenen.alleen', { naam: alleen })}</p>
  return (
    <form className="doen" method="post">
      <h2>{t('tekenen')}</h2>
      <p>{t('tekenen.uitleg')}</p>
      <input name="opdrachtId" type="hidden" value={opdrachtId} />
      <input name="gezienVersie" type="hidden" value={versie} />
      <div className="kaart">
        <input id="akkoord" name="akkoord" type="checkbox" value="ja" />
        <label htmlFor="akkoord">{t('tekenen.akkoord')}</label>
      </div>
      <Verder>{t('tekenen.knop')}</Verder>
    </form>
  )
}
