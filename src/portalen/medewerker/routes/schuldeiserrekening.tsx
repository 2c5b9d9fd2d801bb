import { Heading } from '@nl-design-system-candidate/heading-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { veldenVan } from '../../../gedeeld/invoer.ts'
import { schuldeiseropdrachten } from '../../../domein/schuldeisers/index.ts'
import { isVierOgen } from '../../../domein/toegang/index.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { inGroepjes } from '../bank/teksten.ts'
import { zoekSchuldeiser } from '../betalen/schuldeiser.ts'
import { Opdracht, Vooraf, standVan, venstertitel } from '../stap/opdrachtpagina.tsx'
import { nieuwFormulier, statusVan, verwerk } from '../stap/verwerk.ts'

function opdrachtVan(soort: 'WijzigBankrekening' | 'BevestigBankrekening') {
  const opdracht = schuldeiseropdrachten.find((o) => o.soort === soort)
  if (opdracht === undefined) throw new Error(`The opdracht ${soort} is gone`)
  return { opdracht, velden: veldenVan(opdracht.invoer) }
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  alleenVoor(context, opdrachtVan('WijzigBankrekening').opdracht.bevoegd)
  const { versie, gegevens } = await zoekSchuldeiser(werkplaats, organisatieId, params['id'] ?? '')
  const { bevestigd = null, voorstel = null } = gegevens.rekening ?? {}
  const anders = new URL(request.url).searchParams.get('anders') === 'ja'
  const eigen = voorstel !== null && !isVierOgen(voorstel.door, door)
  const bevestigen = voorstel !== null && !eigen && !anders
  const { opdracht, velden } = opdrachtVan(bevestigen ? 'BevestigBankrekening' : 'WijzigBankrekening')
  return {
    id: params['id'] ?? '',
    naam: gegevens.naam,
    bevestigd,
    // The number itself is not shown to who confirms: it is typed from the proof.
    wacht: voorstel === null ? null : { op: voorstel.datum, tenNameVan: voorstel.tenNameVan, bron: voorstel.bron },
    eigen,
    bevestigen,
    soort: opdracht.soort,
    titel: opdracht.titel,
    daarna: opdracht.daarna,
    velden,
    terug: nieuwFormulier(versie),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const formulier = await request.formData()
  const soort = formulier.get('soort') === 'BevestigBankrekening' ? 'BevestigBankrekening' : 'WijzigBankrekening'
  const { opdracht, velden } = opdrachtVan(soort)
  alleenVoor(context, opdracht.bevoegd)
  const stroom = { soort: 'schuldeiser', id: params['id'] ?? '' } as const
  const uitkomst = await verwerk(velden, formulier, (ingediend) =>
    werkplaats.voerUit({ organisatieId, stroom, soort, door, ...ingediend }),
  )
  if (uitkomst.soort === 'gedaan') return verder('/medewerker/schuldeisers?gedaan=rekening')
  return data({ terug: uitkomst.terug }, { status: statusVan(uitkomst.terug) })
}

export default function Schuldeiserrekening({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { id, naam, bevestigd, wacht, eigen, bevestigen, soort, titel, daarna, velden } = loaderData
  const { terug } = actionData ?? loaderData
  const stand = standVan(velden, {}, terug)
  return (
    <main className="pagina smal" id="inhoud">
      <title>{venstertitel(`Bankrekening van ${naam}`, terug)}</title>
      <Vooraf stand={stand} terug={terug} />
      <p>
        <a href={`/medewerker/schuldeisers/${id}`}>Terug naar {naam}</a>
      </p>
      <Heading level={1}>Bankrekening van {naam}</Heading>
      <p>
        {bevestigd === null
          ? 'Er is nog geen bevestigde rekening. Zolang die er niet is, betalen wij niet.'
          : `Wij betalen nu op ${inGroepjes(bevestigd.iban)}, op naam van ${bevestigd.tenNameVan} (bevestigd op ${datumKort(bevestigd.datum)}).`}
      </p>
      {wacht === null ? null : (
        <Melding soort="info" titel={eigen ? 'Uw wijziging wacht op een collega' : 'Een collega vulde een rekening in'}>
          <p>
            Op {datumKort(wacht.op)}, op naam van {wacht.tenNameVan}. Bewijs: {wacht.bron}
          </p>
          {bevestigen ? (
            <p>
              Klopt de rekening niet? <a href="?anders=ja">Vul een andere rekening in</a>.
            </p>
          ) : null}
        </Melding>
      )}
      <h2>{titel}</h2>
      <Opdracht
        daarna={daarna}
        extra={{ soort }}
        stand={stand}
        terug={terug}
        titel={bevestigen ? 'Bevestigen' : 'Opslaan'}
      />
    </main>
  )
}
