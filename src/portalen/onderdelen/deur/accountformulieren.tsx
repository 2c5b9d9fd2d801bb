import { Button } from '@nl-design-system-candidate/button-react'
import type { Sessieregel } from '../../../domein/verloop/index.ts'
import { Melding } from '../onderdelen.tsx'
import { Invulveld } from './invulveld.tsx'
import type { Deurtekst } from './teksten.ts'

/** What was asked and why it was not done. */
export interface Accountfout {
  readonly wat: 'wachtwoord' | 'telefoon'
  readonly waarom: 'onjuist' | 'te-kort' | 'even-wachten'
}

/** Everything somebody can do with the own account. */
export function Accountformulieren({
  t,
  sessies,
  metWachtwoord,
  gedaan,
  terug,
  wanneer,
}: {
  readonly t: Deurtekst
  readonly sessies: readonly Sessieregel[]
  /** Signs in by a name and a password of ours, and so by a second factor of ours. */
  readonly metWachtwoord: boolean
  readonly gedaan: boolean
  readonly terug: Accountfout | undefined
  /** Writes an instant in the language of the page. */
  readonly wanneer: (op: string) => string
}) {
  return (
    <>
      {gedaan && terug === undefined ? <Melding soort="goed" titel={t('account.gedaan')} /> : null}
      {terug === undefined ? null : (
        <div id="accountfout">
          <Melding soort="let-op" titel={t('nietGelukt')}>
            <p>{t(`account.${terug.waarom}`)}</p>
          </Melding>
        </div>
      )}
      <h2>{t('account.waar')}</h2>
      <ul className="sessies">
        {sessies.map((s) => (
          <li key={s.id}>
            <strong>{s.toestel === '' ? t('account.onbekend') : s.toestel}</strong>
            {s.deze ? ` (${t('account.deze')})` : ''}
            <br />
            {t('account.sinds')} {wanneer(s.begonnenOp)}. {t('account.gezien')} {wanneer(s.gezienOp)}.
            {s.deze ? null : (
              <form method="post">
                <input name="wat" type="hidden" value="sessie" />
                <input name="id" type="hidden" value={s.id} />
                <button className="linkknop" type="submit">
                  {t('account.beeindig')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form method="post">
        <input name="wat" type="hidden" value="overal" />
        <Button purpose="secondary" type="submit">
          {t('account.overal')}
        </Button>
      </form>
      {metWachtwoord ? <Wachtwoordformulieren t={t} terug={terug} /> : <p>{t('account.zonder')}</p>}
    </>
  )
}

function Wachtwoordformulieren({ t, terug }: { readonly t: Deurtekst; readonly terug: Accountfout | undefined }) {
  const bij = (wat: Accountfout['wat']) => (terug?.wat === wat ? { fout: 'accountfout' } : {})
  return (
    <>
      <h2>{t('account.wachtwoord')}</h2>
      <form className="formulier" method="post">
        <input name="wat" type="hidden" value="wachtwoord" />
        <Invulveld {...bij('wachtwoord')} autoComplete="current-password" geheim label={t('account.oud')} naam="oud" />
        <Invulveld
          {...bij('wachtwoord')}
          autoComplete="new-password"
          geheim
          hint={t('wachtwoordHint')}
          label={t('account.nieuw')}
          naam="nieuw"
        />
        <Button purpose="primary" type="submit">
          {t('account.wijzig')}
        </Button>
      </form>
      <h2>{t('account.telefoon')}</h2>
      <p>{t('account.telefoonUitleg')}</p>
      <form className="formulier" method="post">
        <input name="wat" type="hidden" value="telefoon" />
        <Invulveld {...bij('telefoon')} autoComplete="current-password" geheim label={t('wachtwoord')} naam="huidig" />
        <Button purpose="secondary" type="submit">
          {t('account.opnieuw')}
        </Button>
      </form>
    </>
  )
}
