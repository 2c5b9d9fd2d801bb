import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { veldenVan } from '../../../gedeeld/invoer.ts'
import { type Antwoordvraag, antwoordformulieren, antwoordvraagBij } from '../../../domein/berichten/index.ts'
import type { Linkblad } from '../../../domein/verloop/index.ts'
import { bezoekContext, verder } from '../../onderdelen/context.ts'
import { veldfouten } from '../../onderdelen/formulier/fouten.ts'
import { type Ingetypt, ingetyptUit, verdicht } from '../../onderdelen/formulier/ingetypt.ts'
import { leesFormulier } from '../../onderdelen/formulier/lezen.ts'
import type { Formulierstand } from '../../onderdelen/formulier/stand.ts'
import type { Uit } from '../../onderdelen/onderdelen.tsx'
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

const isVraag = (tekst: unknown): tekst is Antwoordvraag =>
  typeof tekst === 'string' && Object.hasOwn(antwoordformulieren, tekst)

// Asked with one of the choices: their part of the form says with which. "Not required" would say the opposite.
const bijKeuze = new Set(['bedrag', 'overgedragenAan', 'reden'])

const standVan = (vraag: Antwoordvraag, ingetypt: Ingetypt, fouten: Formulierstand['fouten'] = []): Formulierstand => ({
  velden: veldenVan(antwoordformulieren[vraag]).map((v) => (bijKeuze.has(v.naam) ? { ...v, verplicht: true } : v)),
  ingetypt,
  fouten,
  keuzes: {},
  extraRij: null,
})

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { werkplaats, vanaf } = context.get(bezoekContext)
  const token = params['token'] ?? ''
  const formulier = await request.formData()
  const vraag = formulier.get('vraag')
  if (!isVraag(vraag)) throw new Response(null, { status: 400 })
  const { velden } = standVan(vraag, new Map())
  const ingetypt = verdicht(velden, ingetyptUit(formulier))
  const stap = formulier.get('stap')
  if (stap === 'wijzig') return data({ bekeken: false, stand: standVan(vraag, ingetypt) })
  const verstuur = stap === 'verstuur'
  const doe = verstuur ? werkplaats.schuldeiser.antwoord : werkplaats.schuldeiser.proef
  const uitkomst = await doe(token, vanaf, leesFormulier(velden, ingetypt))
  if (uitkomst.soort === 'fouten') {
    const fouten = veldfouten(velden, [{ code: 'OnjuisteInvoer', fouten: uitkomst.fouten }])
    return data({ bekeken: false, stand: standVan(vraag, ingetypt, fouten) }, { status: 422 })
  }
  // The page says what became of it: received, or why not.
  if (verstuur || uitkomst.soort === 'kan-niet') return verder(`/schuldeiser/antwoord/${token}`)
  return data({ bekeken: true, stand: standVan(vraag, ingetypt) })
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
