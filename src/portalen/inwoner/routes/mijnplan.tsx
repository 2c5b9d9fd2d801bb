import type { LoaderFunctionArgs } from 'react-router'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { useTaal } from '../kader/taal.ts'
import { Mijnpagina } from '../mijn/pagina.tsx'
import { Planinhoud } from '../mijn/plan.tsx'
import { mijnGegevens } from '../mijn/plek.ts'
import { postteksten } from '../talen/mijnpost.ts'
import { dagTekst } from '../talen/opmaak.ts'

export async function loader(aanvraag: LoaderFunctionArgs) {
  const { blad, naast } = await mijnGegevens(aanvraag)
  return { plan: blad.plan, naast }
}

/** The plan van aanpak, whole. */
export default function MijnPlan({ loaderData: { plan, naast } }: { readonly loaderData: Uit<typeof loader> }) {
  const taal = useTaal()
  const t = postteksten(taal)
  return (
    <Mijnpagina naast={naast} pagina="plan" taal={taal}>
      {plan === null ? (
        <p>{t('planLeeg')}</p>
      ) : (
        <>
          <p>{t('planUitleg')}</p>
          <Planinhoud plan={plan.inhoud} taal={taal} />
          {plan.ondertekend === null ? null : <p>{t('planGetekend', { dag: dagTekst(taal, plan.ondertekend) })}</p>}
        </>
      )}
    </Mijnpagina>
  )
}
