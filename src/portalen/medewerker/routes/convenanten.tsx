import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { veldenVan } from '../../../gedeeld/invoer.ts'
import { naamVan, organisatieopdrachten } from '../../../domein/toegang/index.ts'
import {
  type Term,
  alleConvenanten,
  buitenConvenanten,
  collectieveDeelnemers,
  convenantOp,
  extraGegevens,
  uitgeslotenSchulden,
} from '../../../regels/convenanten/index.ts'
import { alleenVoor, magAls, verder, werkplek } from '../../onderdelen/context.ts'
import { Leeg, Melding, Tabel, type Uit, Zoekbalk } from '../../onderdelen/onderdelen.tsx'
import { datumKort, momentTekst, telwoord } from '../../onderdelen/teksten/datums.ts'
import { afsprakenPerSchuldeiser, perKoepel } from '../afspraken/overzicht.ts'
import { Feiten } from '../dossier/sectie.tsx'
import { Opdracht, Vooraf, standVan, venstertitel } from '../stap/opdrachtpagina.tsx'
import { nieuwFormulier, statusVan, verwerk } from '../stap/verwerk.ts'
import { AlsMag } from '../toegestaan.tsx'

function opdrachtHier() {
  const opdracht = organisatieopdrachten.find((o) => o.soort === 'WijsConvenantcontactAan')
  if (opdracht === undefined) throw new Error('The opdracht WijsConvenantcontactAan is gone')
  return { opdracht, velden: veldenVan(opdracht.invoer) }
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId, sessie } = werkplek(context)
  const { opdracht, velden } = opdrachtHier()
  const vandaag = werkplaats.klok.vandaag()
  const magAanwijzen = magAls(context, opdracht.bevoegd)
  const medewerkers = magAanwijzen ? await werkplaats.medewerkers(organisatieId) : []
  const contact = await werkplaats.convenantcontact(organisatieId)
  const alle = await afsprakenPerSchuldeiser(werkplaats, sessie.organisatie, vandaag)
  const zoek = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 200)
  return {
    vandaag,
    koepels: perKoepel(alle, zoek),
    totaal: alle.length,
    zoek,
    convenanten: alleConvenanten.flatMap((sleutel) => convenantOp(sleutel, vandaag) ?? []),
    contact: contact === null ? null : { naam: contact.naam, door: naamVan(contact.door), op: contact.opgetekendOp },
    magAanwijzen,
    keuzes: { collega: medewerkers.filter((m) => m.actief).map((m) => [m.id, m.naam] as const) },
    velden,
    titel: opdracht.titel,
    daarna: opdracht.daarna,
    gedaan: new URL(request.url).searchParams.get('gedaan') === 'ja',
    terug: nieuwFormulier(null),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { opdracht, velden } = opdrachtHier()
  alleenVoor(context, opdracht.bevoegd)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const stroom = { soort: 'organisatie', id: organisatieId } as const
  const uitkomst = await verwerk(velden, await request.formData(), (ingediend) =>
    werkplaats.voerUit({ organisatieId, stroom, soort: opdracht.soort, door, ...ingediend }),
  )
  if (uitkomst.soort === 'gedaan') return verder('/medewerker/convenanten?gedaan=ja')
  return data(uitkomst.terug, { status: statusVan(uitkomst.terug) })
}

/** The register: what was agreed per schuldeiser, the convenanten of the NVVK, and who answers for them here. */
export default function Convenanten({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { vandaag, koepels, totaal, zoek, convenanten, contact, magAanwijzen, keuzes, velden, titel, daarna, gedaan } =
    loaderData
  const terug = actionData ?? loaderData.terug
  const stand = standVan(velden, keuzes, terug)
  return (
    <main className="pagina" id="inhoud">
      <title>{venstertitel('Convenanten', terug)}</title>
      <Vooraf stand={stand} terug={terug} />
      {gedaan && actionData === undefined ? (
        <Melding soort="goed" titel="Opgeslagen">
          <p>Meld de contactpersoon ook aan bij de NVVK.</p>
        </Melding>
      ) : null}
      <p>
        <a href="/medewerker/schuldeisers">Terug naar Schuldeisers</a>
      </p>
      <div className="titelregel">
        <Heading level={1}>Convenanten</Heading>
        <a href="/medewerker/convenanten/csv">Download als CSV</a>
      </div>
      <Paragraph purpose="lead">
        Dit is met de schuldeisers afgesproken, op {datumKort(vandaag)}. Wie vooraf akkoord is, krijgt geen voorstel,
        tenzij hij een belemmering meldt.
      </Paragraph>
      <p>
        {contact === null
          ? 'Er is nog geen contactpersoon voor convenanten.'
          : `Contactpersoon voor convenanten: ${contact.naam} (aangewezen door ${contact.door}, ${momentTekst(contact.op)}).`}
      </p>
      <PerSchuldeiser koepels={koepels} totaal={totaal} zoek={zoek} />
      <Register convenanten={convenanten} />
      <Collectief />
      {magAanwijzen ? (
        <section className="onder">
          <Heading appearance="level-3" level={2}>
            {titel}
          </Heading>
          <Opdracht daarna={daarna} stand={stand} terug={terug} titel="Aanwijzen" />
        </section>
      ) : null}
    </main>
  )
}

function PerSchuldeiser({ koepels, totaal, zoek }: Pick<Uit<typeof loader>, 'koepels' | 'totaal' | 'zoek'>) {
  const gevonden = koepels.reduce((som, { schuldeisers }) => som + schuldeisers.length, 0)
  return (
    <section className="onder">
      <Heading appearance="level-3" level={2}>
        Afspraken per schuldeiser
      </Heading>
      <AlsMag naar="/medewerker/convenanten/partners">
        <p>
          <a href="/medewerker/convenanten/partners">Convenantpartners overnemen in het contactenboek</a>
        </p>
      </AlsMag>
      <Zoekbalk label="Zoek op naam, koepel of afspraak" zoek={zoek} />
      {totaal === 0 ? (
        <Leeg>Het contactenboek is nog leeg.</Leeg>
      ) : (
        <p className="telregel">
          {gevonden} van {telwoord(totaal, 'schuldeiser', 'schuldeisers')}
        </p>
      )}
      {koepels.map(({ koepel, schuldeisers, akkoord }) => (
        <details className="vouw" key={koepel} open={zoek !== ''}>
          <summary>
            {koepel === '' ? 'Zonder koepel' : koepel}: {telwoord(schuldeisers.length, 'schuldeiser', 'schuldeisers')},{' '}
            {akkoord} vooraf akkoord
          </summary>
          <ul>
            {schuldeisers.map(({ id, naam, gronden }) => (
              <li key={id}>
                <a href={`/medewerker/schuldeisers/${id}`}>{naam}</a>
                <span className="hint">{gronden === '' ? ' geen afspraak' : ` ${gronden}`}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

function Register({ convenanten }: { readonly convenanten: Uit<typeof loader>['convenanten'] }) {
  return (
    <section className="onder">
      <Heading appearance="level-3" level={2}>
        Convenanten van de NVVK
      </Heading>
      <p>
        Wat wij niet hebben gezien, vullen wij niet in. Weet uw organisatie meer? Leg het dan vast als lokale afspraak.
      </p>
      {convenanten.map((c) => (
        <details className="vouw" key={c.sleutel}>
          <summary>{c.naam}</summary>
          <p>{c.partners}</p>
          <Feiten
            feiten={[
              ['Vooraf akkoord', <Gegeven key="a" term={c.voorafAkkoord} toon={(ja) => (ja ? 'Ja' : 'Nee')} />],
              ['Pauze', <Gegeven key="p" term={c.pauzeMaanden} toon={maanden} />],
              ['Tweede pauze', <Gegeven key="t" term={c.pauzeNaSaldoMaanden} toon={maanden} />],
              [
                'Geldt niet voor',
                <Gegeven
                  key="n"
                  term={c.uitgesloten}
                  toon={(l) => l.map((e) => uitgeslotenSchulden[e]).join(', ') || 'Geen'}
                />,
              ],
              [
                'Nodig bij het saldo',
                <Gegeven
                  key="s"
                  term={c.extraGegevens}
                  toon={(l) => l.map((e) => extraGegevens[e]).join(', ') || 'Niets extra'}
                />,
              ],
              ...(c.koepel === undefined ? [] : [['Koepel', c.koepel] as const]),
              ['Bron', c.bron],
            ]}
          />
          <p className="hint">{c.toelichting}</p>
        </details>
      ))}
      <details className="vouw">
        <summary>Wat lijkt op een convenant, maar geen afspraak over schuldregelen is</summary>
        <ul>
          {Object.entries(buitenConvenanten).map(([sleutel, { naam, uitleg, bron }]) => (
            <li key={sleutel}>
              <strong>{naam}</strong> is geen convenant voor schuldregelen. {uitleg}{' '}
              <span className="hint">{bron}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

const maanden = (n: number): string => telwoord(n, 'maand', 'maanden')

function Gegeven<T>({
  term: { waarde, status },
  toon,
}: {
  readonly term: Term<T>
  readonly toon: (waarde: T) => string
}) {
  if (waarde === null) return 'Niet bekend'
  return status === 'bevestigd' ? (
    toon(waarde)
  ) : (
    <>
      {toon(waarde)} <span className="hint">(nog na te gaan)</span>
    </>
  )
}

function Collectief() {
  return (
    <section className="onder">
      <Heading appearance="level-3" level={2}>
        Collectief Schuldregelen
      </Heading>
      <p>Leg per schuldeiser vast of hij met uw gemeente meedoet. Dan is hij vooraf akkoord.</p>
      <details className="vouw">
        <summary>Wie landelijk meedoet</summary>
        <Tabel
          kolommen={[
            { kop: 'Wie', cel: (d) => d.naam },
            { kop: 'Waar', cel: (d) => d.waar },
            { kop: 'Bron', cel: (d) => d.bron },
          ]}
          rijen={Object.values(collectieveDeelnemers)}
          sleutel={(d) => d.naam}
          titel="Wie landelijk meedoet"
        />
      </details>
    </section>
  )
}
