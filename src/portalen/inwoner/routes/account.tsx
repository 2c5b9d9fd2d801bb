import { accountactie, accountloader } from '../../onderdelen/deur/account.ts'
import { Accountformulieren } from '../../onderdelen/deur/accountformulieren.tsx'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { landinstelling } from '../../onderdelen/talen.ts'
import { useTaal } from '../kader/taal.ts'
import { inlogteksten } from '../talen/inloggen.ts'

export const loader = accountloader('inwoner')
export const action = accountactie('inwoner')

export default function Account({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const taal = useTaal()
  const t = inlogteksten(taal)
  const opmaak = new Intl.DateTimeFormat(landinstelling(taal), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  })
  return (
    <main className="inwonerpagina" id="inhoud">
      <title>{`${actionData === undefined ? '' : `${t('fout')}: `}${t('account.mijn')}`}</title>
      <h1>{t('account.mijn')}</h1>
      <Accountformulieren {...loaderData} t={t} terug={actionData} wanneer={(op) => opmaak.format(new Date(op))} />
    </main>
  )
}
