import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { hoogstensBytes, loopt, opBeurt } from '../../../domein/dossier/index.ts'
import type { Antwoord } from '../../../domein/verloop/index.ts'
import { bestandUit } from '../../onderdelen/bestand.tsx'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { Leeg, Melding, Redenen, type Uit } from '../../onderdelen/onderdelen.tsx'
import { bestandsbezwaren } from '../../onderdelen/teksten/bestandsbezwaren.ts'
import { weigeringTekst } from '../../onderdelen/teksten/weigeringen.ts'
import { Dossierkop } from '../dossier/kop.tsx'
import { Documentkaart, oordeelknoppen } from '../documenten/lijst.tsx'
import { Inleveren, teLeveren } from '../documenten/inleveren.tsx'
import { team } from '../mag.ts'
import { idUit, versieUit } from '../stap/verwerk.ts'

/** @throws Response 403 for who does not work on dossiers, 404 when there is no such dossier */
async function opzoeken({ params, context }: Pick<LoaderFunctionArgs, 'params' | 'context'>) {
  alleenVoor(context, team)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const blad = await werkplaats.dossier(organisatieId, params['id'] ?? '', { door, waarom: 'documenten bekeken' })
  if (blad === null) throw new Response(null, { status: 404 })
  return blad
}

export async function loader({ request, ...invoer }: LoaderFunctionArgs) {
  const blad = await opzoeken(invoer)
  const { documentvragen } = blad.staat.dossier
  return {
    blad,
    vandaag: werkplek(invoer.context).werkplaats.klok.vandaag(),
    loopt: loopt(blad.staat.dossier).length === 0,
    ids: Object.fromEntries(documentvragen.map(({ id }) => [id, crypto.randomUUID()])),
    nieuwId: crypto.randomUUID(),
    gedaan: new URL(request.url).searchParams.get('gedaan'),
    // What is larger than a request may be came back from the web server without being read.
    teGroot: new URL(request.url).searchParams.get('fout') === 'te-groot',
  }
}

interface Misgegaan {
  readonly redenen: readonly string[]
  readonly vraagId: string
}

export async function action({ request, ...invoer }: ActionFunctionArgs) {
  const blad = await opzoeken(invoer)
  const formulier = await request.formData()
  const vraagId = tekstUit(formulier, 'vraagId')
  const misgegaan = (...redenen: readonly string[]) => data<Misgegaan>({ redenen, vraagId }, { status: 422 })
  const { antwoord, gedaan } = formulier.has('inleveren')
    ? { antwoord: await lever(invoer, blad.id, formulier), gedaan: 'ingeleverd' }
    : { antwoord: await beoordeel(invoer, blad.id, formulier), gedaan: 'opgeslagen' }
  if (typeof antwoord === 'string') return misgegaan(antwoord)
  switch (antwoord.soort) {
    case 'gedaan':
      return verder(`/medewerker/dossier/${blad.id}/documenten?gedaan=${gedaan}`)
    case 'bezwaar':
      return misgegaan(bestandsbezwaren[antwoord.bezwaar])
    case 'geweigerd':
      return misgegaan(...antwoord.weigeringen.map((w) => weigeringTekst(w)))
    case 'verouderd':
      return misgegaan('Er kwam intussen iets bij in dit dossier. Kijk nog eens, en kies dan opnieuw.')
    case 'id-hergebruikt':
      return misgegaan('Dit formulier is al verstuurd. Kijk hieronder of het klopt.')
  }
}

type Invoer = Pick<ActionFunctionArgs, 'context'>

async function lever({ context }: Invoer, dossierId: string, formulier: FormData) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const bestand = await bestandUit(formulier, hoogstensBytes)
  if (bestand.soort === 'geen') return 'Kies eerst een bestand.'
  if (bestand.soort === 'te-groot') return bestandsbezwaren['te-groot']
  const opdrachtId = idUit(formulier, 'opdrachtId')
  const vraagId = tekstUit(formulier, 'vraagId')
  return werkplaats.documenten.lever({ organisatieId, dossierId, opdrachtId, vraagId, bytes: bestand.bytes, door })
}

/** What was pressed, as an opdracht; a sentence of our own when the medewerker typed none. */
async function beoordeel({ context }: Invoer, dossierId: string, formulier: FormData): Promise<Antwoord> {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const [vraagId, wat, oordeel] = ['vraagId', 'wat', 'oordeel'].map((naam) => tekstUit(formulier, naam))
  const vast = Object.entries(oordeelknoppen).find(([naam]) => naam === oordeel)?.[1].uitleg ?? ''
  const getypt = tekstUit(formulier, 'toelichting').trim()
  const toelichting = getypt === '' ? vast : getypt
  const uitleg = toelichting === '' ? {} : { toelichting }
  const stap =
    wat === ''
      ? { soort: 'BeoordeelDocument', invoer: { vraagId, oordeel, ...uitleg } }
      : { soort: 'MeldDocumentOntbreekt', invoer: { vraagId, wat, ...uitleg } }
  return werkplaats.voerUit({
    organisatieId,
    stroom: { soort: 'dossier', id: dossierId },
    opdrachtId: idUit(formulier, 'opdrachtId'),
    gezienVersie: versieUit(formulier),
    door,
    ...stap,
  })
}

function tekstUit(formulier: FormData, naam: string): string {
  const waarde = formulier.get(naam)
  return typeof waarde === 'string' ? waarde : ''
}

/** Everything that was asked of papers: what waits for us on top, each with its files and one press to judge. */
export default function Documenten({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Misgegaan
}) {
  const { blad, vandaag, loopt: mag, ids, nieuwId, gedaan, teGroot } = loaderData
  const uitkomst = actionData ?? (teGroot ? { redenen: [bestandsbezwaren['te-groot']], vraagId: '' } : undefined)
  const vragen = opBeurt(blad.staat.dossier.documentvragen, 'behandelaar')
  const leverbaar = teLeveren(vragen)
  return (
    <main className="pagina dossier" id="inhoud">
      <title>{`${uitkomst === undefined ? '' : 'Fout: '}Documenten, ${blad.overzicht.naam} - Kwijting`}</title>
      <Dossierkop blad={blad} titel={false} vandaag={vandaag} />
      <Gemeld gedaan={gedaan} uitkomst={uitkomst} />
      <p>
        <a href={`/medewerker/dossier/${blad.id}?sectie=documenten#documenten`}>Terug naar het dossier</a>
      </p>
      <Heading level={1}>Documenten</Heading>
      <Paragraph>Vraag alles in één keer, met de reden. Niets in het proces wacht op een document.</Paragraph>
      {mag ? (
        <p>
          <a href={`/medewerker/dossier/${blad.id}/stap/VraagDocumenten`}>Documenten vragen</a>
        </p>
      ) : null}
      {vragen.length === 0 ? <Leeg>Er is nog niets gevraagd.</Leeg> : null}
      <ul className="documentkaarten">
        {vragen.map((vraag) => (
          <Documentkaart
            dossierId={blad.id}
            key={vraag.id}
            mag={mag}
            verborgen={{ opdrachtId: ids[vraag.id] ?? '', gezienVersie: blad.versie }}
            vraag={vraag}
          />
        ))}
      </ul>
      {mag && leverbaar.length > 0 ? (
        <section className="onder">
          <Heading level={2}>Inleveren aan de balie</Heading>
          <Inleveren gekozen={actionData?.vraagId ?? ''} opdrachtId={nieuwId} vragen={leverbaar} />
        </section>
      ) : null}
    </main>
  )
}

function Gemeld({ gedaan, uitkomst }: { readonly gedaan: string | null; readonly uitkomst: Misgegaan | undefined }) {
  if (uitkomst !== undefined) return <Redenen redenen={uitkomst.redenen} titel="Er is niets opgeslagen" />
  if (gedaan === 'ingeleverd') return <Melding soort="goed" titel="Het document is ontvangen" />
  return gedaan === 'opgeslagen' ? <Melding soort="goed" titel="Opgeslagen. De inwoner kan het nu zien." /> : null
}
