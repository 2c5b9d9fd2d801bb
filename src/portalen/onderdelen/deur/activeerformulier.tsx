import { Button } from '@nl-design-system-candidate/button-react'
import { Melding } from '../onderdelen.tsx'
import type { Activeerfout } from './activeren.ts'
import { Invulveld } from './invulveld.tsx'
import type { Deurtekst } from './teksten.ts'

/** What was typed, and why it was not taken. */
export interface Teruggestuurd {
  readonly fout: Activeerfout
  readonly code: string
  readonly gebruikersnaam: string
}

const veldBij: Readonly<Partial<Record<Activeerfout, 'gebruikersnaam' | 'wachtwoord'>>> = {
  'naam-te-kort': 'gebruikersnaam',
  'naam-bezet': 'gebruikersnaam',
  'wachtwoord-te-kort': 'wachtwoord',
}

/** The form with which somebody takes up access with a code. */
export function Activeerformulier({
  t,
  ingelogd,
  terug,
  waarom,
}: {
  readonly t: Deurtekst
  /** Then the code adds to the own account. */
  readonly ingelogd: boolean
  readonly terug: Teruggestuurd | undefined
  /** Says why, in words. */
  readonly waarom: (fout: Activeerfout) => string
}) {
  const veld = terug === undefined ? null : (veldBij[terug.fout] ?? 'code')
  const bij = (naam: string) => (veld === naam ? { fout: 'activeerfout' } : {})
  return (
    <>
      {terug === undefined ? null : (
        <div id="activeerfout">
          <Melding soort="let-op" titel={t('nietGelukt')}>
            <p>{waarom(terug.fout)}</p>
          </Melding>
        </div>
      )}
      <p>{t(ingelogd ? 'erbij.uitleg' : 'account.uitleg')}</p>
      <form className="formulier" method="post">
        <Invulveld
          {...bij('code')}
          autoComplete="one-time-code"
          hint={t('codeHint')}
          label={t('code')}
          naam="code"
          waarde={terug?.code ?? ''}
        />
        {ingelogd ? null : (
          <>
            <Invulveld
              {...bij('gebruikersnaam')}
              autoComplete="username"
              hint={t('naamHint')}
              label={t('gebruikersnaam')}
              naam="gebruikersnaam"
              waarde={terug?.gebruikersnaam ?? ''}
            />
            <Invulveld
              {...bij('wachtwoord')}
              autoComplete="new-password"
              geheim
              hint={t('wachtwoordHint')}
              label={t('wachtwoord')}
              naam="wachtwoord"
            />
          </>
        )}
        <Button purpose="primary" type="submit">
          {t('verder')}
        </Button>
      </form>
    </>
  )
}
