import { inlogactie, inlogloader } from '../../onderdelen/deur/inloggen.ts'
import { Bewijskeuzes } from '../../onderdelen/deur/bewijskeuzes.tsx'
import { Demoaccounts, Inlogformulier } from '../../onderdelen/deur/inlogformulier.tsx'
import { Deurpagina } from '../../onderdelen/deur/pagina.tsx'
import { deurtekst } from '../../onderdelen/deur/teksten.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'

export const loader = inlogloader('medewerker')
export const action = inlogactie('medewerker')

export default function Inloggen({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { accounts, aansluitingen, lokaal, melding, naar } = loaderData
  return (
    <Deurpagina fout={actionData !== undefined || melding?.soort === 'geweigerd'} titel={deurtekst('inloggen')}>
      <Bewijskeuzes aansluitingen={aansluitingen} deur="medewerker" melding={melding} naar={naar} t={deurtekst} />
      {lokaal ? <Inlogformulier naast={aansluitingen.length > 0} t={deurtekst} terug={actionData} /> : null}
      <Demoaccounts accounts={accounts} />
    </Deurpagina>
  )
}
