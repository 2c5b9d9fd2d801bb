import { Deurpagina } from '../../onderdelen/deur/pagina.tsx'
import { Herstelcodes, Stapformulier } from '../../onderdelen/deur/stapformulier.tsx'
import { deurtekst } from '../../onderdelen/deur/teksten.ts'
import { stapactie, staploader } from '../../onderdelen/deur/tweedestap.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'

export const loader = staploader('medewerker')
export const action = stapactie('medewerker')

export default function Tweedestap({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const codes = actionData?.herstelcodes ?? null
  return (
    <Deurpagina fout={(actionData?.fout ?? null) !== null} titel={deurtekst('stap.titel')}>
      {codes === null && loaderData.stand !== null ? (
        <Stapformulier stand={loaderData.stand} t={deurtekst} uitslag={actionData} />
      ) : (
        <Herstelcodes codes={codes ?? []} naar={loaderData.naar} t={deurtekst} />
      )}
    </Deurpagina>
  )
}
