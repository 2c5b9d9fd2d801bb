import { inlogactie, inlogloader } from '../../onderdelen/deur/inloggen.ts'
import { Bewijskeuzes } from '../../onderdelen/deur/bewijskeuzes.tsx'
import { Demoaccounts, Inlogformulier } from '../../onderdelen/deur/inlogformulier.tsx'
import { Deurpagina } from '../../onderdelen/deur/pagina.tsx'
import { deurtekst } from '../../onderdelen/deur/teksten.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import '../../onderdelen/stijl/werk.css'

export const loader = inlogloader('schuldeiser')
export const action = inlogactie('schuldeiser')

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
      <Bewijskeuzes aansluitingen={aansluitingen} deur="schuldeiser" melding={melding} naar={naar} t={deurtekst} />
      {lokaal ? <Inlogformulier naast={aansluitingen.length > 0} t={deurtekst} terug={actionData} /> : null}
      {lokaal ? (
        <p className="losse-link">
          <a href="/schuldeiser/activeren">{deurtekst('naarCode')}</a>
        </p>
      ) : null}
      <Demoaccounts accounts={accounts} />
    </Deurpagina>
  )
}
