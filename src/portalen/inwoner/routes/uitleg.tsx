import { useTaal } from '../kader/taal.ts'
import { Pictogram } from '../pictogrammen/pictogram.tsx'
import type { tekeningen } from '../pictogrammen/tekeningen.ts'
import { uitlegteksten } from '../talen/uitleg.ts'

/** The whole way, in the order of the process: a drawing and one short sentence each. */
const stappen = [
  ['vragen', 'vraag'],
  ['bellen', 'telefoon'],
  ['praten', 'gesprek'],
  ['plan', 'papier'],
  ['schuldeisers', 'brieven'],
  ['pauze', 'rust'],
  ['rekenen', 'portemonnee'],
  ['voorstel', 'weegschaal'],
  ['betalen', 'euro'],
  ['vrij', 'ster'],
  ['daarna', 'samen'],
] as const satisfies readonly (readonly [string, keyof typeof tekeningen])[]

/** What happens from the first question to the day of kwijting, for who does not read much; one sheet when printed. */
export default function Uitleg() {
  const t = uitlegteksten(useTaal())
  return (
    <main className="inwonerpagina uitlegpagina" id="inhoud">
      <title>{t('titel')}</title>
      <h1>{t('titel')}</h1>
      <ol className="uitlegplaatjes">
        {stappen.map(([stap, teken]) => (
          <li key={stap}>
            <Pictogram naam={teken} />
            <span>{t(`stap.${stap}`)}</span>
          </li>
        ))}
      </ol>
      <p className="bericht">
        <Pictogram naam="alarm" /> {t('spoed')}
      </p>
      <p className="niet-afdrukken">
        <a href="/inwoner">{t('terug')}</a>
      </p>
    </main>
  )
}
