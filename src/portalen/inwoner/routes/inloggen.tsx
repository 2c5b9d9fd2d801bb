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
  return (
    <main className="inwonerpagina" id="inhoud">
      <title>{`${actionData === undefined ? '' : `${t('fout')}: `}${t('inloggen')}`}</title>
      <h1>{t('inloggen')}</h1>
      <Inlogformulier t={t} terug={actionData} />
      <p>
        <a href="/inwoner/activeren">{t('naarCode')}</a>
      </p>
      <Demoaccounts accounts={loaderData.accounts} />
    </main>
  )
}
