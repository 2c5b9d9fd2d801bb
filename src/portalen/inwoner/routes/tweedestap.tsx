import { Herstelcodes, Stapformulier } from '../../onderdelen/deur/stapformulier.tsx'
import { stapactie, staploader } from '../../onderdelen/deur/tweedestap.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { useTaal } from '../kader/taal.ts'
import { inlogteksten } from '../talen/inloggen.ts'

export const loader = staploader('inwoner')
export const action = stapactie('inwoner')

export default function Tweedestap({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const t = inlogteksten(useTaal())
  const codes = actionData?.herstelcodes ?? null
  return (
    <main className="inwonerpagina" id="inhoud">
      <title>{`${(actionData?.fout ?? null) === null ? '' : `${t('fout')}: `}${t('stap.titel')}`}</title>
      <h1>{t('stap.titel')}</h1>
      {codes === null && loaderData.stand !== null ? (
        <Stapformulier stand={loaderData.stand} t={t} uitslag={actionData} />
      ) : (
        <Herstelcodes codes={codes ?? []} naar={loaderData.naar} t={t} />
      )}
    </main>
  )
}
