import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { type Apiclient, naamVan, scopes } from '../../../domein/toegang/index.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { Label, Leeg, Melding, Tabel, type Uit } from '../../onderdelen/onderdelen.tsx'
import { momentTekst } from '../../onderdelen/teksten/datums.ts'
import { instelopdracht } from '../organisatie/instelling.ts'
import { Opdracht, Vooraf, standVan, venstertitel } from '../stap/opdrachtpagina.tsx'
import { nieuwFormulier, statusVan, verwerk } from '../stap/verwerk.ts'

const opdrachtBij = (stap: string | null) =>
  instelopdracht(stap === 'TrekApiclientIn' ? 'TrekApiclientIn' : 'RegistreerApiclient')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const zoek = new URL(request.url).searchParams
  const { opdracht, velden } = opdrachtBij(zoek.get('stap'))
  alleenVoor(context, opdracht.bevoegd)
  const { werkplaats, organisatieId } = werkplek(context)
  const alle = await werkplaats.api.clients(organisatieId)
  return {
    systemen: alle.map(({ door, ...een }) => ({ ...een, door: naamVan(door) })).toReversed(),
    keuzes: { apiclient: alle.flatMap(({ id, naam, ingetrokken }) => (ingetrokken ? [] : [[id, naam] as const])) },
    velden,
    soort: opdracht.soort,
    titel: opdracht.titel,
    daarna: opdracht.daarna,
    gedaan: zoek.get('gedaan') === 'ja',
    terug: nieuwFormulier(null),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const formulier = await request.formData()
  const voor = formulier.get('nieuweSleutelVoor')
  if (typeof voor === 'string') return geefSleutel(context, ({ id }) => id === voor)
  const { opdracht, velden } = opdrachtBij(new URL(request.url).searchParams.get('stap'))
  alleenVoor(context, opdracht.bevoegd)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const stroom = { soort: 'organisatie', id: organisatieId } as const
  let genoemd = ''
  const uitkomst = await verwerk(velden, formulier, (ingediend) => {
    const invoer: Readonly<Record<string, unknown>> = Object(ingediend.invoer)
    genoemd = String(invoer['naam']).trim().normalize('NFC')
    return werkplaats.voerUit({ organisatieId, stroom, soort: opdracht.soort, door, ...ingediend })
  })
  if (uitkomst.soort === 'terug')
    return data({ terug: uitkomst.terug, sleutel: null }, { status: statusVan(uitkomst.terug) })
  if (opdracht.soort === 'TrekApiclientIn') return verder('/medewerker/koppelingen?gedaan=ja')
  // No redirect: the key is on this page, once. Of those that are let in, one has the name of this form.
  return geefSleutel(context, ({ naam }) => naam === genoemd)
}

async function geefSleutel(context: ActionFunctionArgs['context'], welke: (systeem: Apiclient) => boolean) {
  alleenVoor(context, ['beheerder'])
  const { werkplaats, organisatieId, door } = werkplek(context)
  const wie = (await werkplaats.api.clients(organisatieId)).find((een) => welke(een) && !een.ingetrokken)
  const geheim = wie === undefined ? null : await werkplaats.api.nieuwGeheim(organisatieId, wie.id, door)
  if (wie === undefined || geheim === null) throw new Response(null, { status: 404 })
  return data({ terug: null, sleutel: { id: wie.id, naam: wie.naam, geheim } })
}

/** Which systems of others may ask over the API: what they may, a key for each, and the form to let one in. */
export default function Koppelingen({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { systemen, velden, keuzes, titel, daarna, soort, gedaan } = loaderData
  const terug = actionData?.terug ?? loaderData.terug
  const sleutel = actionData?.sleutel ?? null
  const stand = standVan(velden, keuzes, terug)
  return (
    <main className="pagina" id="inhoud">
      <title>{venstertitel('Koppelingen', terug)}</title>
      <Vooraf stand={stand} terug={terug} />
      {gedaan && actionData === undefined ? <Melding soort="goed" titel="Opgeslagen" /> : null}
      {sleutel === null ? null : <Sleutel {...sleutel} />}
      <Heading level={1}>Koppelingen</Heading>
      <Paragraph purpose="lead">
        Deze systemen mogen gegevens lezen of opdrachten geven, bijvoorbeeld uw zaaksysteem. U kiest wat een systeem
        mag. Wie naar een dossier keek, blijft zichtbaar.
      </Paragraph>
      {systemen.length === 0 ? (
        <Leeg>Nog geen systeem is toegelaten.</Leeg>
      ) : (
        <Tabel
          kolommen={[
            { kop: 'Systeem', cel: (s) => <span className="ruim">{s.naam}</span> },
            { kop: 'Mag', cel: (s) => s.scopes.map((scope) => scopes[scope]).join('; ') },
            { kop: 'Toegelaten', cel: (s) => `${s.door}, ${momentTekst(s.opgetekendOp)}` },
            { kop: 'Reden', cel: (s) => s.reden },
            {
              kop: 'Sleutel',
              cel: (s) =>
                s.ingetrokken ? (
                  <Label soort="rust">Niet meer toegelaten</Label>
                ) : (
                  <NieuweSleutel id={s.id} naam={s.naam} />
                ),
            },
          ]}
          rijen={systemen}
          sleutel={(s) => s.id}
          titel="Systemen"
        />
      )}
      <section className="onder">
        <Heading appearance="level-3" level={2}>
          {titel}
        </Heading>
        <Opdracht daarna={daarna} stand={stand} terug={terug} titel={titel} />
        <p className="losse-link">
          {soort === 'TrekApiclientIn' ? (
            <a href="/medewerker/koppelingen">Systeem toelaten</a>
          ) : systemen.some((s) => !s.ingetrokken) ? (
            <a href="/medewerker/koppelingen?stap=TrekApiclientIn">Systeem niet meer toelaten</a>
          ) : null}
        </p>
      </section>
    </main>
  )
}

function Sleutel({ id, naam, geheim }: { readonly id: string; readonly naam: string; readonly geheim: string }) {
  return (
    <Melding soort="goed" titel={`De sleutel voor ${naam}`}>
      <p>
        Systeem (client_id): <code>{id}</code>
      </p>
      <p>
        Sleutel (client_secret): <code>{geheim}</code>
      </p>
      <p>U ziet deze sleutel één keer. Geef hem veilig door, niet per e-mail. Een eerdere sleutel werkt niet meer.</p>
    </Melding>
  )
}

function NieuweSleutel({ id, naam }: { readonly id: string; readonly naam: string }) {
  return (
    <form method="post">
      <input name="nieuweSleutelVoor" type="hidden" value={id} />
      <button className="linkknop" type="submit">
        Maak nieuwe<span className="voorlezer"> sleutel voor {naam}</span>
      </button>
    </form>
  )
}
