import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { veldenVan } from '../../../gedeeld/invoer.ts'
import { type Bevraging, bevragingsdoelen, laatsteAntwoord, openBevraging } from '../../../domein/dossier/index.ts'
import { opdrachtVan } from '../../../domein/verloop/index.ts'
import { Bestandsveld, bestandUit } from '../../onderdelen/bestand.tsx'
import { alleenVoor, magAls, verder, werkplek } from '../../onderdelen/context.ts'
import { leesFormulier } from '../../onderdelen/formulier/lezen.ts'
import { ingetyptUit } from '../../onderdelen/formulier/ingetypt.ts'
import { EenVeld } from '../../onderdelen/formulier/velden.tsx'
import { Leeg, Melding, Redenen, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { weigeringTekst } from '../../onderdelen/teksten/weigeringen.ts'
import { Antwoord, Eerdere } from '../bronnen/antwoord.tsx'
import { Dossierkop } from '../dossier/kop.tsx'
import { team } from '../mag.ts'
import { standVan } from '../stap/opdrachtpagina.tsx'
import { type Teruggekregen, idUit, nieuwFormulier } from '../stap/verwerk.ts'

const hulp = ['schuldhulpverlener', 'teammanager'] as const

function vraagopdracht() {
  const opdracht = opdrachtVan('VraagGegevensOp')
  if (opdracht === undefined) throw new Error('VraagGegevensOp is no opdracht any more')
  return { opdracht, velden: veldenVan(opdracht.invoer) }
}

/** @throws Response 403 or 404 */
async function opzoeken({ params, context }: Pick<LoaderFunctionArgs, 'params' | 'context'>) {
  alleenVoor(context, team)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const blad = await werkplaats.dossier(organisatieId, params['id'] ?? '', { door, waarom: 'gegevens van Suwinet' })
  if (blad === null) throw new Response(null, { status: 404 })
  return blad
}

export async function loader({ request, ...invoer }: LoaderFunctionArgs) {
  const { werkplaats } = werkplek(invoer.context)
  const blad = await opzoeken(invoer)
  const vandaag = werkplaats.klok.vandaag()
  const { opdracht, velden } = vraagopdracht()
  return {
    blad,
    vandaag,
    velden,
    mag: magAls(invoer.context, hulp),
    metLijn: werkplaats.bronnen.haalOp !== null,
    redenen: opdracht.kan(blad.staat, { vandaag, organisatie: blad.organisatie }),
    terug: nieuwFormulier(null),
    klaar: new URL(request.url).searchParams.get('klaar'),
  }
}

interface Uitkomst {
  readonly titel: string
  readonly redenen: readonly string[]
  readonly terug: Teruggekregen | null
}

export async function action({ request, ...invoer }: ActionFunctionArgs) {
  alleenVoor(invoer.context, hulp)
  const blad = await opzoeken(invoer)
  const { werkplaats, organisatieId, door } = werkplek(invoer.context)
  const formulier = await request.formData()
  const hier = `/medewerker/dossier/${blad.id}/bronnen`
  const wat = formulier.get('wat')
  const ingetypt = ingetyptUit(formulier)
  const weiger = (titel: string, redenen: readonly string[] = []) =>
    data<Uitkomst>({ titel, redenen, terug: nieuwFormulier(null, ingetypt) }, { status: 422 })
  const geef = async (soort: string, opdrachtId: string, ingevuld: unknown) => {
    const stroom = { soort: 'dossier', id: blad.id } as const
    const antwoord = await werkplaats.voerUit({
      organisatieId,
      stroom,
      opdrachtId,
      soort,
      invoer: ingevuld,
      gezienVersie: null,
      door,
    })
    if (antwoord.soort === 'gedaan') return null
    return antwoord.soort === 'geweigerd' ? inWoorden(antwoord.weigeringen) : ['Dit formulier is al verstuurd.']
  }
  const stelVraag = () =>
    geef('VraagGegevensOp', idUit(formulier, 'opdrachtId'), leesFormulier(vraagopdracht().velden, ingetypt))
  const haalOp = async () => {
    const uitkomst = await werkplaats.bronnen.haalOp?.(organisatieId, blad.id, door)
    if (uitkomst?.soort === 'beantwoord') return verder(`${hier}?klaar=beantwoord`)
    if (uitkomst?.soort === 'geweigerd') return weiger('Het antwoord is niet bewaard', inWoorden(uitkomst.weigeringen))
    return verder(uitkomst?.soort === 'geen-antwoord' ? `${hier}?klaar=geen-antwoord` : hier)
  }
  switch (wat) {
    case 'vragen': {
      const redenen = await stelVraag()
      return redenen === null ? haalOp() : weiger('Er is niets opgevraagd', redenen)
    }
    case 'ophalen':
      return haalOp()
    case 'inlezen': {
      const bestand = await bestandUit(formulier)
      if (bestand.soort !== 'bestand')
        return weiger(bestand.soort === 'geen' ? 'Kies eerst een bestand' : 'Dit bestand is te groot')
      // Read before it is recorded: a file that says nothing is no question.
      const gelezen = werkplaats.bronnen.leesBrongegevens(bestand.bytes)
      if (gelezen.soort === 'onleesbaar')
        return weiger(
          'Dit bestand is niet ingelezen',
          gelezen.fouten.map(({ plaats, detail }) => (plaats === '#' ? detail : `${plaats}: ${detail}`)),
        )
      const redenen = await stelVraag()
      if (redenen !== null) return weiger('Dit bestand is niet ingelezen', redenen)
      const vraagId = openBevraging((await opzoeken(invoer)).staat.dossier.bevragingen)?.vraagId
      const nietVast = await geef('LegBrongegevensVast', crypto.randomUUID(), {
        ...gelezen.invoer,
        vraagId,
        wijze: 'bestand',
      })
      return nietVast === null ? verder(`${hier}?klaar=beantwoord`) : weiger('Dit bestand is niet ingelezen', nietVast)
    }
    default:
      throw new Response(null, { status: 400 })
  }
}

function inWoorden(weigeringen: readonly Parameters<typeof weigeringTekst>[0][]): readonly string[] {
  const zinnen = weigeringen.flatMap((w) =>
    w.code === 'OnjuisteInvoer' ? w.fouten.map(({ detail }) => detail) : [weigeringTekst(w)],
  )
  return [...new Set(zinnen)]
}

/** What other bodies told about the inwoner, beside what he told; and the ways to ask. */
export default function Bronnen({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uitkomst
}) {
  const { blad, vandaag, velden, mag, metLijn, redenen, klaar } = loaderData
  const terug = actionData?.terug ?? loaderData.terug
  const { bevragingen } = blad.staat.dossier
  const laatste = laatsteAntwoord(bevragingen)
  const open = openBevraging(bevragingen)
  return (
    <main className="pagina dossier" id="inhoud">
      <title>{`Gegevens van Suwinet, ${blad.overzicht.naam} - Kwijting`}</title>
      <Dossierkop blad={blad} titel={false} vandaag={vandaag} />
      <Gemeld klaar={klaar} uitkomst={actionData} />
      <p>
        <a href={`/medewerker/dossier/${blad.id}?sectie=inkomen#inkomen`}>Terug naar het dossier</a>
      </p>
      <Heading level={1}>Gegevens van Suwinet</Heading>
      <Paragraph>
        Hier staat wat andere organisaties over de inwoner weten, naast wat hij zelf vertelde. Er verandert niets
        vanzelf: u beslist wat u overneemt.
      </Paragraph>
      {open === null ? null : <Wacht metLijn={metLijn && mag} open={open} />}
      {laatste === null ? <Leeg>Er zijn nog geen gegevens opgevraagd.</Leeg> : <Antwoord blad={blad} van={laatste} />}
      {mag ? <Heading level={2}>Gegevens opvragen</Heading> : null}
      {!mag ? null : redenen.length > 0 ? (
        <Redenen redenen={redenen.map((reden) => weigeringTekst(reden))} soort="info" titel="Opvragen kan nu niet" />
      ) : (
        <form className="formulier blokformulier" encType="multipart/form-data" id="formulier" method="post">
          <input name="opdrachtId" type="hidden" value={terug.opdrachtId} />
          {velden.map((veld) => (
            <EenVeld key={veld.naam} pad={veld.naam} stand={standVan(velden, {}, terug)} veld={veld} />
          ))}
          {metLijn ? (
            <p className="blokformulier">
              <Button formNoValidate name="wat" purpose="primary" type="submit" value="vragen">
                Vraag op bij Suwinet
              </Button>
            </p>
          ) : null}
          <Heading level={3}>Of lees een bestand in</Heading>
          <Bestandsveld
            accept=".json"
            label="Bestand met gegevens"
            uitleg="Het JSON-bestand dat u zelf bij Suwinet of het Inlichtingenbureau hebt opgehaald, hoogstens 1 MB. Een PDF kan hier niet."
          />
          <Button name="wat" purpose={metLijn ? 'secondary' : 'primary'} type="submit" value="inlezen">
            Lees het bestand in
          </Button>
        </form>
      )}
      <Eerdere bevragingen={bevragingen} />
    </main>
  )
}

function Gemeld({ klaar, uitkomst }: { readonly klaar: string | null; readonly uitkomst: Uitkomst | undefined }) {
  if (uitkomst !== undefined) return <Redenen redenen={uitkomst.redenen} titel={uitkomst.titel} />
  if (klaar === 'beantwoord') return <Melding soort="goed" titel="De gegevens staan hieronder" />
  if (klaar !== 'geen-antwoord') return null
  return (
    <Melding soort="let-op" titel="Er kwam geen antwoord">
      <p>De vraag is bewaard. Haal het antwoord later op, of lees een bestand in.</p>
    </Melding>
  )
}

function Wacht({ open, metLijn }: { readonly open: Bevraging; readonly metLijn: boolean }) {
  return (
    <Melding soort="info" titel="Een vraag wacht op antwoord">
      <p>
        {bevragingsdoelen[open.doel]} Gevraagd op {datumKort(open.datum)}. {open.reden}
      </p>
      {metLijn ? (
        <form method="post">
          <Button name="wat" purpose="secondary" type="submit" value="ophalen">
            Haal het antwoord op
          </Button>
        </form>
      ) : null}
    </Melding>
  )
}
