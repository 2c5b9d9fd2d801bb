import { Bewijskeuzes } from '../../onderdelen/deur/bewijskeuzes.tsx'
import { Demoaccounts, Inlogformulier } from '../../onderdelen/deur/inlogformulier.tsx'
import { inlogactie, inlogloader } from '../../onderdelen/deur/inloggen.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { useTaal } from '../kader/taal.ts'
import { inlogteksten } from '../talen/inloggen.ts'

export const loader = inlogloader('inwoner')
export const action = inlogactie('inwoner')

export default function Inloggen({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const t = inlogteksten(useTaal())
  const { accounts, aansluitingen, lokaal, melding, naar } = loaderData
  const isMis = actionData !== undefined || melding?.soort === 'geweigerd'
  return (
    <main className="inwonerpagina" id="inhoud">
      <title>{`${isMis ? `${t('fout')}: ` : ''}${t('inloggen')}`}</title>
      <h1>{t('inloggen')}</h1>
      <Bewijskeuzes aansluitingen={aansluitingen} deur="inwoner" melding={melding} naar={naar} t={t} />
      {melding?.soort === 'geweigerd' && melding.waarom === 'geen-dossier' ? (
        <p>
          <a href="/inwoner/aanmelden">{t('bewijs.aanmelden')}</a>
        </p>
      ) : null}
      {lokaal ? (
        <>
          <Inlogformulier naast={aansluitingen.length > 0} t={t} terug={actionData} />
          <p className="losse-link">
            <a href="/inwoner/activeren">{t('naarCode')}</a>
          </p>
        </>
      ) : null}
      <Demoaccounts accounts={accounts} />
    </main>
  )
}
