import { Button } from '@nl-design-system-candidate/button-react'
import type { Factorstand } from '../../../domein/verloop/index.ts'
import { Melding } from '../onderdelen.tsx'
import { Invulveld } from './invulveld.tsx'
import type { Deurtekst } from './teksten.ts'

/** What came of the last code. */
export interface Stapuitslag {
  readonly fout: 'onjuist' | 'even-wachten' | null
  readonly herstelcodes: readonly string[] | null
  readonly naar: string
}

/** The second factor: an app that is set up, the code that it shows, and once the recovery codes. */
export function Stapformulier({
  t,
  stand,
  uitslag,
}: {
  readonly t: Deurtekst
  readonly stand: Factorstand
  readonly uitslag: Stapuitslag | undefined
}) {
  const fout = uitslag?.fout ?? null
  return (
    <>
      {fout === null ? null : (
        <div id="stapfout">
          <Melding soort="let-op" titel={t('nietGelukt')}>
            <p>{t(`stap.${fout}`)}</p>
          </Melding>
        </div>
      )}
      {stand.soort === 'instellen' ? <Instellen stand={stand} t={t} /> : <p>{t('stap.vraag')}</p>}
      <form className="formulier" method="post">
        <Invulveld
          {...(fout === null ? {} : { fout: 'stapfout' })}
          autoComplete="one-time-code"
          hint={t(stand.soort === 'instellen' ? 'stap.codeHint' : 'stap.codeOfHerstel')}
          label={t('code')}
          naam="code"
        />
        <Button purpose="primary" type="submit">
          {t('verder')}
        </Button>
      </form>
    </>
  )
}

function Instellen({
  t,
  stand: { geheim, qr },
}: {
  readonly t: Deurtekst
  readonly stand: Extract<Factorstand, { soort: 'instellen' }>
}) {
  return (
    <>
      <p>{t('stap.waarom')}</p>
      <ol>
        <li>{t('stap.app')}</li>
        <li>{t('stap.scan')}</li>
        <li>{t('stap.typ')}</li>
      </ol>
      <svg aria-label={t('stap.qr')} className="qr" role="img" viewBox={`-4 -4 ${qr.maat + 8} ${qr.maat + 8}`}>
        <rect fill="#fff" height={qr.maat + 8} width={qr.maat + 8} x="-4" y="-4" />
        <path d={qr.pad} fill="#000" />
      </svg>
      <p>{t('stap.ofTyp')}</p>
      <p dir="ltr">
        <code>{geheim}</code>
      </p>
    </>
  )
}

/** The recovery codes, shown once. */
export function Herstelcodes({
  t,
  codes,
  naar,
}: {
  readonly t: Deurtekst
  readonly codes: readonly string[]
  readonly naar: string
}) {
  return (
    <>
      <Melding soort="goed" titel={t('stap.klaar')}>
        <p>{t('stap.bewaar')}</p>
      </Melding>
      <ul className="herstelcodes" dir="ltr">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="losse-link">
        <a href={naar}>{t('stap.bewaard')}</a>
      </p>
    </>
  )
}
