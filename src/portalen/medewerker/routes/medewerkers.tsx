import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { veldenVan } from '../../../gedeeld/invoer.ts'
import { organisatieopdrachten, rolnamen } from '../../../domein/toegang/index.ts'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { Label, Melding, Tabel, type Uit } from '../../onderdelen/onderdelen.tsx'
import { opsomming } from '../../onderdelen/teksten/datums.ts'
import { alleKeuzes } from '../stap/keuzes.ts'
import { Opdracht, Vooraf, standVan, venstertitel } from '../stap/opdrachtpagina.tsx'
import { nieuwFormulier, statusVan, verwerk } from '../stap/verwerk.ts'

function opdrachtBij(soort: string | null) {
  const gekozen = soort === 'MeldMedewerkerUitDienst' ? soort : 'VoegMedewerkerToe'
  const opdracht = organisatieopdrachten.find((o) => o.soort === gekozen)
  if (opdracht === undefined) throw new Error(`The opdracht ${gekozen} is gone`)
  return { opdracht, velden: veldenVan(opdracht.invoer) }
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const zoek = new URL(request.url).searchParams
  const { opdracht, velden } = opdrachtBij(zoek.get('stap'))
  alleenVoor(context, opdracht.bevoegd)
  const { werkplaats, organisatieId } = werkplek(context)
  return {
    medewerkers: await werkplaats.medewerkers(organisatieId),
    keuzes: await alleKeuzes(velden, null, werkplaats, organisatieId),
    velden,
    soort: opdracht.soort,
    titel: opdracht.titel,
    daarna: opdracht.daarna,
    gedaan: zoek.get('gedaan') === 'ja',
    terug: nieuwFormulier(null),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { opdracht, velden } = opdrachtBij(new URL(request.url).searchParams.get('stap'))
  alleenVoor(context, opdracht.bevoegd)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const stroom = { soort: 'organisatie', id: organisatieId } as const
  const uitkomst = await verwerk(velden, await request.formData(), (ingediend) =>
    werkplaats.voerUit({ organisatieId, stroom, soort: opdracht.soort, door, ...ingediend }),
  )
  if (uitkomst.soort === 'gedaan') return verder('/medewerker/medewerkers?gedaan=ja')
  return data(uitkomst.terug, { status: statusVan(uitkomst.terug) })
}

export default function Medewerkers({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { medewerkers, velden, keuzes, titel, daarna, soort, gedaan } = loaderData
  const terug = actionData ?? loaderData.terug
  const stand = standVan(velden, keuzes, terug)
  const uitDienst = soort === 'MeldMedewerkerUitDienst'
  return (
    <main className="pagina" id="inhoud">
      <title>{venstertitel('Medewerkers', terug)}</title>
      <Vooraf stand={stand} terug={terug} />
      {gedaan && actionData === undefined ? <Melding soort="goed" titel="Opgeslagen" /> : null}
      <Heading level={1}>Medewerkers</Heading>
      <Tabel
        kolommen={[
          { kop: 'Naam', cel: (m) => m.naam },
          { kop: 'Gebruikersnaam', cel: (m) => m.gebruikersnaam },
          { kop: 'Rollen', cel: (m) => opsomming(m.rollen.map((r) => rolnamen[r])) },
          { kop: 'Stand', cel: (m) => (m.actief ? 'In dienst' : <Label soort="rust">Uit dienst</Label>) },
        ]}
        rijen={medewerkers}
        sleutel={(m) => m.id}
        titel="Medewerkers"
      />
      <section className="onder">
        <Heading appearance="level-3" level={2}>
          {titel}
        </Heading>
        {uitDienst ? null : (
          <Paragraph>Het wachtwoord stelt de beheerder van de server in. Dat kan niet op deze pagina.</Paragraph>
        )}
        <Opdracht daarna={daarna} stand={stand} terug={terug} titel={titel} />
        <p>
          {uitDienst ? (
            <a href="/medewerker/medewerkers">Medewerker toevoegen</a>
          ) : (
            <a href="/medewerker/medewerkers?stap=MeldMedewerkerUitDienst">Medewerker uit dienst melden</a>
          )}
        </p>
      </section>
    </main>
  )
}
