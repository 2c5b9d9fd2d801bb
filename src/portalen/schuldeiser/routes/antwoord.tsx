import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { antwoordvraagBij } from '../../../domein/berichten/index.ts'
import type { Linkblad } from '../../../domein/verloop/index.ts'
import { bezoekContext, verder } from '../../onderdelen/context.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
import { beantwoord, standVan } from '../antwoord/beantwoord.ts'
import { Bel, Dichtelink } from '../antwoord/dicht.tsx'
import { Antwoordformulier, Voorbeeld } from '../antwoord/formulier.tsx'
import { OverWie, Vraagkop, WatErStaat, vraagtitels } from '../antwoord/vraag.tsx'
import '../../onderdelen/stijl/werk.css'

// Nobody finds these pages but by the link.
export const headers = () => ({ 'X-Robots-Tag': 'noindex, nofollow, noarchive' })

const statussen: Readonly<Record<Linkblad['soort'], number>> = {
  open: 200,
  ontvangen: 200,
  beantwoord: 410,
  vervallen: 410,
  verlopen: 410,
  onbekend: 404,
  'even-wachten': 429,
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { werkplaats, vanaf } = context.get(bezoekContext)
  const blad = await werkplaats.schuldeiser.bekijk(params['token'] ?? '', vanaf)
  return data({ blad }, { status: statussen[blad.soort] })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { werkplaats, vanaf } = context.get(bezoekContext)
  const token = params['token'] ?? ''
  const { proef, antwoord } = werkplaats.schuldeiser
  const gedaan = await beantwoord(await request.formData(), {
    proef: (invoer) => proef(token, vanaf, invoer),
    verstuur: (invoer) => antwoord(token, vanaf, invoer),
  })
  // The page says what became of it: received, or why not.
  if (gedaan === 'klaar') return verder(`/schuldeiser/antwoord/${token}`)
  return data(gedaan, { status: gedaan.stand.fouten.length > 0 ? 422 : 200 })
}

export default function Antwoord({
  loaderData: { blad },
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  return (
    <main className="pagina smal" id="inhoud">
      <meta content="noindex, nofollow" name="robots" />
      {blad.soort === 'open' ? <Open blad={blad} gedaan={actionData} /> : <Dichtelink blad={blad} />}
    </main>
  )
}

function Open({
  blad: { gegevens, regels, bij },
  gedaan,
}: {
  readonly blad: Extract<Linkblad, { soort: 'open' }>
  readonly gedaan: Uit<typeof action> | undefined
}) {
  const vraag = antwoordvraagBij(gegevens.inhoud)
  const titel = vraag === null ? 'Bericht' : gedaan?.bekeken === true ? 'Klopt uw antwoord?' : vraagtitels[vraag]
  const stand = vraag === null ? null : (gedaan?.stand ?? standVan(vraag, new Map()))
  const fout = (stand?.fouten.length ?? 0) > 0
  return (
    <>
      <title>{`${fout ? 'Fout: ' : ''}${titel} - Kwijting`}</title>
      <Vraagkop gegevens={gegevens} vraag={vraag} />
      <OverWie gegevens={gegevens} />
      <WatErStaat regels={regels} titel={vraag === 'voorstel' ? 'Het voorstel' : 'Wat wij u laten weten'} />
      {vraag === null || stand === null ? null : gedaan?.bekeken === true ? (
        <Voorbeeld stand={stand} vraag={vraag} />
      ) : (
        <Antwoordformulier stand={stand} vraag={vraag} />
      )}
      <footer className="afsluiting">
        <Bel bij={bij} />
        <p className="hint">Wij houden bij wie deze pagina opent. De klant kan dat zien.</p>
      </footer>
    </>
  )
}
