import { accountactie, accountloader } from '../../onderdelen/deur/account.ts'
import { Accountformulieren } from '../../onderdelen/deur/accountformulieren.tsx'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { useTaal } from '../kader/taal.ts'
import { inlogteksten } from '../talen/inloggen.ts'
import { momentTekst } from '../talen/opmaak.ts'

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
  return (
    <main className="inwonerpagina" id="inhoud">
      <title>{`${actionData === undefined ? '' : `${t('fout')}: `}${t('account.mijn')}`}</title>
      <h1>{t('account.mijn')}</h1>
      <Accountformulieren {...loaderData} t={t} terug={actionData} wanneer={(op) => momentTekst(taal, op)} />
    </main>
  )
}
