import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { veldenVan } from '../../../gedeeld/invoer.ts'
import { toegangenNu, toegangsoorten } from '../../../domein/dossier/index.ts'
import { type Weigering, opdrachtVan } from '../../../domein/verloop/index.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { Leeg, Melding, Tabel, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { weigeringTekst } from '../../onderdelen/teksten/weigeringen.ts'
import { Dossierkop } from '../dossier/kop.tsx'
import { alleKeuzes } from '../stap/keuzes.ts'
import { Opdracht, Vooraf, standVan, venstertitel } from '../stap/opdrachtpagina.tsx'
import { nieuwFormulier, statusVan, verwerk } from '../stap/verwerk.ts'
import { Codemelding, Nieuwecode, codeknop } from '../../onderdelen/deur/code.tsx'

type Invoer = Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>

/** @throws Response 403 for who may not give access, 404 when there is no such dossier */
async function opzoeken({ request, params, context }: Invoer) {
  const zoek = new URL(request.url).searchParams
  const soort = zoek.get('stap') === 'TrekInwonerToegangIn' ? 'TrekInwonerToegangIn' : 'GeefInwonerToegang'
  const opdracht = opdrachtVan(soort)
  if (opdracht === undefined) throw new Error(`The opdracht ${soort} is gone`)
  alleenVoor(context, opdracht.bevoegd)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const inzage = { door, waarom: 'toegang tot het dossier' }
  const blad = await werkplaats.dossier(organisatieId, params['id'] ?? '', inzage)
  if (blad === null) throw new Response(null, { status: 404 })
  const vandaag = werkplaats.klok.vandaag()
  const redenen: readonly Weigering[] = opdracht.kan(blad.staat, { vandaag, organisatie: blad.organisatie })
  return { opdracht, blad, vandaag, redenen, velden: veldenVan(opdracht.invoer), gedaan: zoek.get('gedaan') === 'ja' }
}

export async function loader(invoer: LoaderFunctionArgs) {
  const { werkplaats, organisatieId } = werkplek(invoer.context)
  const { opdracht, blad, vandaag, redenen, velden, gedaan } = await opzoeken(invoer)
  const nu = toegangenNu(blad.staat.dossier.toegangen)
  const gebruikt = await werkplaats.toegang.opgenomen(
    organisatieId,
    nu.map(({ id }) => id),
  )
  return {
    blad,
    vandaag,
    velden,
    gedaan,
    redenen: redenen.map((r) => weigeringTekst(r)),
    soort: opdracht.soort,
    titel: opdracht.titel,
    daarna: opdracht.daarna,
    toegangen: nu.map((t) => ({ ...t, gebruikt: gebruikt.includes(t.id) })),
    keuzes: await alleKeuzes(velden, blad, werkplaats, organisatieId),
    terug: nieuwFormulier(blad.versie),
  }
}

export async function action(invoer: ActionFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(invoer.context)
  const { opdracht, blad, velden } = await opzoeken(invoer)
  const stroom = { soort: 'dossier', id: blad.id } as const
  const formulier = await invoer.request.formData()
  const voor = formulier.get(codeknop)
  if (typeof voor === 'string') return metCode(invoer, voor)
  const uitkomst = await verwerk(velden, formulier, (ingediend) =>
    werkplaats.voerUit({ organisatieId, stroom, soort: opdracht.soort, door, ...ingediend }),
  )
  if (uitkomst.soort === 'terug')
    return data({ terug: uitkomst.terug, code: null }, { status: statusVan(uitkomst.terug) })
  const { blad: nieuw } = await opzoeken(invoer)
  const gegeven = nieuw.historie.find(({ opdrachtId }) => opdrachtId === uitkomst.opdrachtId)?.gebeurtenis
  return gegeven?.soort === 'InwonerToegangGegeven'
    ? metCode(invoer, gegeven.toegangId)
    : verder(`/medewerker/dossier/${blad.id}/toegang?gedaan=ja`)
}

/** Makes a code and shows it. @throws Response 404 when there is no such access */
async function metCode(invoer: ActionFunctionArgs, toegangId: string) {
  const { werkplaats, organisatieId, door } = werkplek(invoer.context)
  const { blad } = await opzoeken(invoer)
  const wie = toegangenNu(blad.staat.dossier.toegangen).find(({ id }) => id === toegangId)
  const wat = { deur: 'inwoner', organisatieId, stroomId: blad.id, toegangId } as const
  const code = wie === undefined ? null : await werkplaats.toegang.maakCode(wat, door)
  if (wie === undefined || code === null) throw new Response(null, { status: 404 })
  return data({ terug: null, code: { code, naam: wie.naam } })
}

export default function Dossiertoegang({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { blad, vandaag, velden, keuzes, redenen, soort, titel, daarna, toegangen, gedaan } = loaderData
  const terug = actionData?.terug ?? loaderData.terug
  const code = actionData?.code ?? null
  const stand = standVan(velden, keuzes, terug)
  const hier = `/medewerker/dossier/${blad.id}/toegang`
  return (
    <main className="pagina dossier" id="inhoud">
      <title>{venstertitel(`Toegang, ${blad.overzicht.naam}`, terug)}</title>
      <Dossierkop blad={blad} titel={false} vandaag={vandaag} />
      <Vooraf stand={stand} terug={terug} />
      {gedaan && actionData === undefined ? <Melding soort="goed" titel="Opgeslagen" /> : null}
      {code === null ? null : <Codemelding {...code} deur="inwoner" />}
      <p>
        <a href={`/medewerker/dossier/${blad.id}`}>Terug naar het dossier</a>
      </p>
      <Heading level={1}>Wie kan dit dossier zien?</Heading>
      <Paragraph>Deze mensen kunnen in het portaal voor inwoners meekijken.</Paragraph>
      {toegangen.length === 0 ? (
        <Leeg>Nog niemand.</Leeg>
      ) : (
        <Tabel
          kolommen={[
            { kop: 'Naam', cel: (t) => t.naam },
            { kop: 'Wie', cel: (t) => toegangsoorten[t.wie] },
            { kop: 'Sinds', cel: (t) => datumKort(t.gegeven) },
            { kop: 'Tot en met', cel: (t) => (t.totEnMet === undefined ? '' : datumKort(t.totEnMet)) },
            { kop: 'Account', cel: (t) => (t.gebruikt ? 'In gebruik' : 'Nog niet gemaakt') },
            { kop: 'Code', cel: (t) => <Nieuwecode id={t.id} naam={t.naam} /> },
          ]}
          rijen={toegangen}
          sleutel={(t) => t.id}
          titel="Wie toegang heeft"
        />
      )}
      {toegangen.some(({ gebruikt }) => gebruikt) ? (
        <p className="hint">
          Is iemand zijn wachtwoord kwijt? Maak een nieuwe code. Daarmee kiest hij een nieuw wachtwoord.
        </p>
      ) : null}
      <section className="onder">
        <Heading appearance="level-3" level={2}>
          {titel}
        </Heading>
        {redenen.length > 0 && terug.fouten.length === 0 ? (
          <Melding soort="info" titel="Deze stap kan nu niet">
            <p>{redenen.join(' ')}</p>
          </Melding>
        ) : (
          <Opdracht daarna={daarna} stand={stand} terug={terug} titel={titel} />
        )}
        <p className="losse-link">
          {soort === 'TrekInwonerToegangIn' ? (
            <a href={hier}>Iemand toegang geven</a>
          ) : (
            <a href={`${hier}?stap=TrekInwonerToegangIn`}>Toegang intrekken</a>
          )}
        </p>
      </section>
    </main>
  )
}
