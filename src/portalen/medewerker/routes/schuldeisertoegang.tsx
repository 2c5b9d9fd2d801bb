import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { veldenVan } from '../../../gedeeld/invoer.ts'
import { heeftToegang, schuldeiseropdrachten } from '../../../domein/schuldeisers/index.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { alsIngetypt } from '../../onderdelen/formulier/terug.ts'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { zoekSchuldeiser } from '../betalen/schuldeiser.ts'
import { Opdracht, Vooraf, standVan, venstertitel } from '../stap/opdrachtpagina.tsx'
import { nieuwFormulier, statusVan, verwerk } from '../stap/verwerk.ts'
import { Codemelding, Nieuwecode, codeknop } from '../../onderdelen/deur/code.tsx'

type Soort = 'GeefSchuldeiserToegang' | 'TrekSchuldeiserToegangIn'

function opdrachtBij(soort: Soort) {
  const opdracht = schuldeiseropdrachten.find((o) => o.soort === soort)
  if (opdracht === undefined) throw new Error(`The opdracht ${soort} is gone`)
  return { opdracht, velden: veldenVan(opdracht.invoer) }
}

type Invoer = Pick<LoaderFunctionArgs, 'params' | 'context'>

/** The schuldeiser and what can be done: one thing at a time. @throws Response 403 or 404 */
async function opzoeken({ params, context }: Invoer) {
  const { werkplaats, organisatieId } = werkplek(context)
  alleenVoor(context, opdrachtBij('GeefSchuldeiserToegang').opdracht.bevoegd)
  const { id, versie, gegevens } = await zoekSchuldeiser(werkplaats, organisatieId, params['id'] ?? '')
  const toegang = heeftToegang(gegevens.toegang) ? gegevens.toegang : null
  return { id, versie, gegevens, toegang }
}

export async function loader({ request, ...invoer }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId } = werkplek(invoer.context)
  const { id, versie, gegevens, toegang } = await opzoeken(invoer)
  const { opdracht, velden } = opdrachtBij(toegang === null ? 'GeefSchuldeiserToegang' : 'TrekSchuldeiserToegangIn')
  const gebruikt = toegang === null ? [] : await werkplaats.toegang.opgenomen(organisatieId, [toegang.id])
  const bekend = gegevens.kvkNummer === undefined || toegang !== null ? {} : { kvkNummer: gegevens.kvkNummer }
  return {
    id,
    naam: gegevens.naam,
    privepersoon: gegevens.privepersoon,
    toegang,
    gebruikt: gebruikt.length > 0,
    soort: opdracht.soort,
    titel: opdracht.titel,
    daarna: opdracht.daarna,
    velden,
    gedaan: new URL(request.url).searchParams.get('gedaan') === 'ja',
    terug: nieuwFormulier(versie, alsIngetypt(velden, bekend)),
  }
}

export async function action({ request, ...invoer }: ActionFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(invoer.context)
  const { id } = await opzoeken(invoer)
  const formulier = await request.formData()
  if (formulier.has(codeknop)) return metCode(invoer)
  const soort =
    formulier.get('soort') === 'TrekSchuldeiserToegangIn' ? 'TrekSchuldeiserToegangIn' : 'GeefSchuldeiserToegang'
  const { opdracht, velden } = opdrachtBij(soort)
  const stroom = { soort: 'schuldeiser', id } as const
  const uitkomst = await verwerk(velden, formulier, (ingediend) =>
    werkplaats.voerUit({ organisatieId, stroom, soort: opdracht.soort, door, ...ingediend }),
  )
  if (uitkomst.soort === 'terug')
    return data({ terug: uitkomst.terug, code: null }, { status: statusVan(uitkomst.terug) })
  return soort === 'GeefSchuldeiserToegang'
    ? metCode(invoer)
    : verder(`/medewerker/schuldeisers/${id}/toegang?gedaan=ja`)
}

/** Makes a code and shows it. @throws Response 404 when there is no access, or somebody took it up already */
async function metCode(invoer: Invoer) {
  const { werkplaats, organisatieId, door } = werkplek(invoer.context)
  const { id, toegang } = await opzoeken(invoer)
  if (toegang === null) throw new Response(null, { status: 404 })
  const wat = { deur: 'schuldeiser', organisatieId, stroomId: id, toegangId: toegang.id } as const
  const code = await werkplaats.toegang.maakCode(wat, door)
  if (code === null) throw new Response(null, { status: 404 })
  return data({ terug: null, code: { code, naam: toegang.naam } })
}

export default function Schuldeisertoegang({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { id, naam, privepersoon, toegang, soort, titel, daarna, velden, gedaan, gebruikt } = loaderData
  const terug = actionData?.terug ?? loaderData.terug
  const code = actionData?.code ?? null
  const stand = standVan(velden, {}, terug)
  return (
    <main className="pagina smal" id="inhoud">
      <title>{venstertitel(`Toegang voor ${naam}`, terug)}</title>
      <Vooraf stand={stand} terug={terug} />
      {gedaan && actionData === undefined ? <Melding soort="goed" titel="Opgeslagen" /> : null}
      {code === null ? null : <Codemelding {...code} deur="schuldeiser" />}
      <p>
        <a href={`/medewerker/schuldeisers/${id}`}>Terug naar {naam}</a>
      </p>
      <Heading level={1}>Toegang voor {naam}</Heading>
      {toegang === null ? (
        <Paragraph>Deze schuldeiser heeft geen toegang tot het portaal voor schuldeisers.</Paragraph>
      ) : (
        <>
          <Paragraph>
            {toegang.naam} ({toegang.email}) kreeg toegang op {datumKort(toegang.gegeven)}, voor KvK-nummer{' '}
            {toegang.kvkNummer}. {gebruikt ? 'De toegang is in gebruik.' : 'De code is nog niet gebruikt.'}
          </Paragraph>
          {gebruikt ? (
            <p className="hint">Wachtwoord kwijt? Een beheerder bij de schuldeiser helpt zijn collega’s zelf.</p>
          ) : (
            <Nieuwecode id={toegang.id} naam={toegang.naam} />
          )}
        </>
      )}
      {privepersoon && toegang === null ? (
        <Melding soort="info" titel="Dit is een privépersoon">
          <p>Het portaal is voor wie een KvK-nummer heeft. Een privépersoon antwoordt per e-mail of brief.</p>
        </Melding>
      ) : (
        <section className="onder">
          <Heading appearance="level-3" level={2}>
            {titel}
          </Heading>
          <Opdracht daarna={daarna} extra={{ soort }} stand={stand} terug={terug} titel={titel} />
        </section>
      )}
    </main>
  )
}
