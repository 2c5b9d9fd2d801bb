import { Button } from '@nl-design-system-candidate/button-react'
import { Verder } from '../kader/knoppen.tsx'
import type { Papiertekst } from '../talen/mijnpapieren.ts'

/** What a paper is handed in with: the camera, or what is on the telephone already. */
export const bestandvelden = [
  { veld: 'foto', accept: 'image/*', camera: true },
  { veld: 'bestand', accept: 'image/*,.heic,application/pdf', camera: false },
] as const

/** A paper is handed in as a photo that is made now, or as a file. */
export function Inleveren({
  t,
  ids,
  fout,
}: {
  readonly t: Papiertekst
  readonly ids: readonly string[]
  readonly fout: boolean
}) {
  return (
    <form className="formulier" encType="multipart/form-data" method="post">
      {bestandvelden.map(({ veld, accept, camera }, i) => (
        <div className="kiesbestand" key={veld}>
          <input name={`opdracht-${veld}`} type="hidden" value={ids[i]} />
          <label htmlFor={veld}>{t(`kies.${veld}`)}</label>
          <p className="hint" id={`${veld}-uitleg`}>
            {t(`kies.${veld}.uitleg`)}
          </p>
          <input
            accept={accept}
            aria-describedby={fout ? `papierfout ${veld}-uitleg` : `${veld}-uitleg`}
            aria-invalid={fout ? true : undefined}
            capture={camera ? 'environment' : undefined}
            id={veld}
            name={veld}
            type="file"
          />
        </div>
      ))}
      <Verder>{t('geef')}</Verder>
    </form>
  )
}

/** What an inwoner says instead: that there is none, or that he wants help. */
export function Nietgelukt({
  t,
  opdrachtId,
  toelichting,
}: {
  readonly t: Papiertekst
  readonly opdrachtId: string
  readonly toelichting: string
}) {
  return (
    <form className="formulier" method="post">
      <h2>{t('lukt')}</h2>
      <p>{t('lukt.uitleg')}</p>
      <input name="opdrachtId" type="hidden" value={opdrachtId} />
      <div className="utrecht-form-field">
        <label className="utrecht-form-label" htmlFor="toelichting">
          {t('toelichting')}
        </label>
        <textarea
          className="utrecht-textarea utrecht-textarea--html-textarea"
          defaultValue={toelichting}
          dir="auto"
          id="toelichting"
          maxLength={hoogstensTekens}
          name="toelichting"
          rows={3}
        />
      </div>
      <p className="knoppenrij">
        <Button name="wat" purpose="secondary" type="submit" value="hulp">
          {t('hulp')}
        </Button>{' '}
        <Button name="wat" purpose="secondary" type="submit" value="niet-hebben">
          {t('nietHebben')}
        </Button>
      </p>
    </form>
  )
}

/** More than anybody says about one paper. */
export const hoogstensTekens = 2000
