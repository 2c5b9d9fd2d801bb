import { inlogactie, inlogloader } from '../../onderdelen/deur/inloggen.ts'
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
  return (
    <Deurpagina fout={actionData !== undefined} titel={deurtekst('inloggen')}>
      <Inlogformulier t={deurtekst} terug={actionData} />
      <p className="losse-link">
        <a href="/schuldeiser/activeren">{deurtekst('naarCode')}</a>
      </p>
      <Demoaccounts accounts={loaderData.accounts} />
    </Deurpagina>
  )
}
