import { Activeerformulier } from '../../onderdelen/deur/activeerformulier.tsx'
import { type Activeerfout, activeeractie, activeerloader } from '../../onderdelen/deur/activeren.ts'
import { Deurpagina } from '../../onderdelen/deur/pagina.tsx'
import { deurtekst } from '../../onderdelen/deur/teksten.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import '../../onderdelen/stijl/werk.css'

export const loader = activeerloader('schuldeiser')
export const action = activeeractie('schuldeiser')

function waarom(fout: Activeerfout): string {
  switch (fout) {
    case 'partij-bestaat':
      return 'Uw organisatie heeft al accounts. Laat een beheerder van uw organisatie inloggen en daar deze code toevoegen.'
    case 'andere-partij':
      return 'Deze code is voor een ander KvK-nummer dan dat van uw organisatie.'
    case 'geen-beheerder':
      return 'Alleen een beheerder van uw organisatie kan een code toevoegen.'
    default:
      return deurtekst(`fouten.${fout}`)
  }
}

export default function Activeren({
  loaderData: { ingelogd },
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  return (
    <Deurpagina fout={actionData !== undefined} titel={deurtekst(ingelogd ? 'erbij.titel' : 'account.titel')}>
      <Activeerformulier ingelogd={ingelogd} t={deurtekst} terug={actionData} waarom={waarom} />
      <p className="losse-link">
        {ingelogd ? <a href="/schuldeiser">Terug</a> : <a href="/schuldeiser/inloggen">{deurtekst('naarInloggen')}</a>}
      </p>
    </Deurpagina>
  )
}
