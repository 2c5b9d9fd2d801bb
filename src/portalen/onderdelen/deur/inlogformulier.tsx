import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import type { Demoaccount } from '../context.ts'
import { Melding } from '../onderdelen.tsx'
import { Invulveld } from './invulveld.tsx'
import type { Deurtekst } from './teksten.ts'

/** The form with which somebody signs in, and why that failed. */
export function Inlogformulier({
  t,
  naast = false,
  terug,
}: {
  readonly t: Deurtekst
  /** There are other ways to sign in on this page. */
  readonly naast?: boolean
  readonly terug: { readonly fout: 'onjuist' | 'even-wachten'; readonly gebruikersnaam: string } | undefined
}) {
  const bij = terug === undefined ? {} : { fout: 'inlogfout' }
  return (
    <>
      {terug === undefined ? null : (
        <div id="inlogfout">
          <Melding soort="let-op" titel={t('nietIngelogd')}>
            <p>{t(terug.fout)}</p>
          </Melding>
        </div>
      )}
      {naast ? <h2>{t('bewijs.of')}</h2> : null}
      <form className="formulier" method="post">
        <Invulveld
          {...bij}
          autoComplete="username"
          label={t('gebruikersnaam')}
          naam="gebruikersnaam"
          waarde={terug?.gebruikersnaam ?? ''}
        />
        <Invulveld {...bij} autoComplete="current-password" geheim label={t('wachtwoord')} naam="wachtwoord" />
        <Button purpose="primary" type="submit">
          {t('inloggen')}
        </Button>
      </form>
    </>
  )
}

/** Who can log in to the demo with one press. */
export function Demoaccounts({ accounts }: { readonly accounts: readonly Demoaccount[] }) {
  if (accounts.length === 0) return null
  return (
    <section aria-labelledby="demoaccounts" className="demo" dir="ltr" lang="nl">
      <Heading appearance="level-4" id="demoaccounts" level={2}>
        Demo: kies wie u bent
      </Heading>
      <p>Alle mensen en bedragen zijn verzonnen. Deze knoppen zijn er alleen in de demo.</p>
      <ul className="demoaccounts">
        {accounts.map((a) => (
          <li key={a.gebruikersnaam}>
            <form method="post">
              <input name="gebruikersnaam" type="hidden" value={a.gebruikersnaam} />
              <input name="wachtwoord" type="hidden" value={a.wachtwoord} />
              <Button purpose="secondary" type="submit">
                {a.naam}
              </Button>{' '}
              <span>
                {a.rol} (<code>{a.gebruikersnaam}</code>, wachtwoord <code>{a.wachtwoord}</code>)
              </span>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
