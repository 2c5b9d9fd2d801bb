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
  const formulier = await request.formData()
  const telefoonVan = formulier.get('andereTelefoonVan')
  if (typeof telefoonVan === 'string') return wisTelefoon(context, telefoonVan)
  const voor = formulier.get('nieuwWachtwoordVoor')
  if (typeof voor === 'string') return maakWachtwoord(context, voor)
  const { opdracht, velden } = opdrachtBij(new URL(request.url).searchParams.get('stap'))
  alleenVoor(context, opdracht.bevoegd)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const stroom = { soort: 'organisatie', id: organisatieId } as const
  const uitkomst = await verwerk(velden, formulier, (ingediend) =>
    werkplaats.voerUit({ organisatieId, stroom, soort: opdracht.soort, door, ...ingediend }),
  )
  if (uitkomst.soort === 'gedaan') return verder('/medewerker/medewerkers?gedaan=ja')
  return data({ terug: uitkomst.terug, wachtwoord: null }, { status: statusVan(uitkomst.terug) })
}

async function maakWachtwoord(context: ActionFunctionArgs['context'], medewerkerId: string) {
  alleenVoor(context, ['beheerder'])
  const { werkplaats, organisatieId, door } = werkplek(context)
  const wie = (await werkplaats.medewerkers(organisatieId)).find((m) => m.id === medewerkerId && m.actief)
  const wachtwoord =
    wie === undefined ? null : await werkplaats.toegang.nieuwWachtwoord(organisatieId, medewerkerId, door)
  if (wie === undefined || wachtwoord === null) throw new Response(null, { status: 404 })
  return data({ terug: null, wachtwoord: { ...wie, wachtwoord } })
}

async function wisTelefoon(context: ActionFunctionArgs['context'], medewerkerId: string) {
  alleenVoor(context, ['beheerder'])
  const { werkplaats, organisatieId, door } = werkplek(context)
  const bekend = (await werkplaats.medewerkers(organisatieId)).some((m) => m.id === medewerkerId && m.actief)
  if (!bekend || !(await werkplaats.toegang.wisTweedeFactor(organisatieId, medewerkerId, door)))
    throw new Response(null, { status: 404 })
  return verder('/medewerker/medewerkers?gedaan=ja')
}

export default function Medewerkers({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { medewerkers, velden, keuzes, titel, daarna, soort, gedaan } = loaderData
  const terug = actionData?.terug ?? loaderData.terug
  const nieuw = actionData?.wachtwoord ?? null
  const stand = standVan(velden, keuzes, terug)
  const uitDienst = soort === 'MeldMedewerkerUitDienst'
  return (
    <main className="pagina" id="inhoud">
      <title>{venstertitel('Medewerkers', terug)}</title>
      <Vooraf stand={stand} terug={terug} />
      {gedaan && actionData === undefined ? <Melding soort="goed" titel="Opgeslagen" /> : null}
      {nieuw === null ? null : (
        <Melding soort="goed" titel={`Nieuw wachtwoord voor ${nieuw.naam}`}>
          <p>
            Gebruikersnaam <code>{nieuw.gebruikersnaam}</code>, wachtwoord <code>{nieuw.wachtwoord}</code>
          </p>
          <p>U ziet dit wachtwoord één keer. Geef het zelf door, niet per e-mail. Wie was ingelogd, is uitgelogd.</p>
        </Melding>
      )}
      <Heading level={1}>Medewerkers</Heading>
      <Tabel
        kolommen={[
          { kop: 'Naam', cel: (m) => m.naam },
          { kop: 'Gebruikersnaam', cel: (m) => m.gebruikersnaam },
          { kop: 'Rollen', cel: (m) => opsomming(m.rollen.map((r) => rolnamen[r])) },
          { kop: 'Stand', cel: (m) => (m.actief ? 'In dienst' : <Label soort="rust">Uit dienst</Label>) },
          { kop: 'Wachtwoord', cel: (m) => (m.actief ? <NieuwWachtwoord id={m.id} naam={m.naam} /> : null) },
          { kop: 'Tweede stap', cel: (m) => (m.actief ? <AndereTelefoon id={m.id} naam={m.naam} /> : null) },
        ]}
        rijen={medewerkers}
        sleutel={(m) => m.id}
        titel="Medewerkers"
      />
      <section className="onder">
        <Heading appearance="level-3" level={2}>
          {titel}
        </Heading>
        {uitDienst ? null : <Paragraph>Maak daarna in de lijst een wachtwoord. U geeft het zelf door.</Paragraph>}
        <Opdracht daarna={daarna} stand={stand} terug={terug} titel={titel} />
        <p className="losse-link">
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

function AndereTelefoon({ id, naam }: { readonly id: string; readonly naam: string }) {
  return (
    <form method="post">
      <input name="andereTelefoonVan" type="hidden" value={id} />
      <button className="linkknop" type="submit">
        Opnieuw instellen<span className="voorlezer"> voor {naam}, bij het inloggen</span>
      </button>
    </form>
  )
}

function NieuwWachtwoord({ id, naam }: { readonly id: string; readonly naam: string }) {
  return (
    <form method="post">
      <input name="nieuwWachtwoordVoor" type="hidden" value={id} />
      <button className="linkknop" type="submit">
        Maak nieuw<span className="voorlezer"> wachtwoord voor {naam}</span>
      </button>
    </form>
  )
}
