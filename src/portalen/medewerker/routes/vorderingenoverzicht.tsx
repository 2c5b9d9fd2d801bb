import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { beoordeelOverzichten } from '../../../domein/schulden/index.ts'
import type { Antwoord } from '../../../domein/verloop/index.ts'
import { Bestandsveld, bestandUit } from '../../onderdelen/bestand.tsx'
import { alleenVoor, verder, werkplek } from '../../onderdelen/context.ts'
import { Leeg, Melding, Redenen, type Uit } from '../../onderdelen/onderdelen.tsx'
import { telwoord } from '../../onderdelen/teksten/datums.ts'
import { weigeringTekst } from '../../onderdelen/teksten/weigeringen.ts'
import { Dossierkop } from '../dossier/kop.tsx'
import { team } from '../mag.ts'
import { gekozen } from '../overzicht/keuzes.ts'
import { Naast, Nieuw } from '../overzicht/regels.tsx'
import { keuzesVoor } from '../stap/keuzes.ts'
import { idUit } from '../stap/verwerk.ts'

const hoogstens = 5

/** @throws Response 403 or 404 */
async function opzoeken({ params, context }: Pick<LoaderFunctionArgs, 'params' | 'context'>) {
  alleenVoor(context, team)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const waarom = 'vorderingenoverzicht van de inwoner'
  const blad = await werkplaats.dossier(organisatieId, params['id'] ?? '', { door, waarom })
  if (blad === null) throw new Response(null, { status: 404 })
  return blad
}

export async function loader({ request, ...invoer }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId } = werkplek(invoer.context)
  const blad = await opzoeken(invoer)
  const { dossier } = blad.staat
  return {
    blad,
    vandaag: werkplaats.klok.vandaag(),
    loopt: dossier.einde === null && dossier.gesloten === null,
    schuldeisers: await keuzesVoor('schuldeiser', blad, werkplaats, organisatieId),
    opdrachtId: crypto.randomUUID(),
    klaar: new URL(request.url).searchParams.get('klaar'),
  }
}

interface Uitkomst {
  readonly titel: string
  readonly redenen: readonly string[]
}

const weiger = (titel: string, redenen: readonly string[] = [], status = 422) =>
  data<Uitkomst>({ titel, redenen }, { status })

export async function action({ request, ...invoer }: ActionFunctionArgs) {
  const blad = await opzoeken(invoer)
  const { werkplaats, organisatieId, door } = werkplek(invoer.context)
  const formulier = await request.formData()
  const hier = `/medewerker/dossier/${blad.id}/vorderingenoverzicht`
  const geef = (soort: string, opdrachtId: string, ingevuld: unknown) =>
    werkplaats.voerUit({
      organisatieId,
      stroom: { soort: 'dossier', id: blad.id },
      opdrachtId,
      soort,
      invoer: ingevuld,
      gezienVersie: null,
      door,
    })
  switch (formulier.get('wat')) {
    case 'inlezen': {
      const bestand = await bestandUit(formulier)
      if (bestand.soort === 'geen') return weiger('Kies eerst een bestand')
      if (bestand.soort === 'te-groot') return weiger(`Dit bestand is te groot. Hier kan hoogstens ${hoogstens} MB.`)
      const oordeel = werkplaats.bronnen.leesOverzicht(bestand.bytes)
      if (oordeel.soort === 'onleesbaar')
        return weiger(
          'Dit overzicht is niet ingelezen',
          oordeel.fouten.map(({ plaats, detail }) => (plaats === '#' ? detail : `${plaats}: ${detail}`)),
        )
      // The file has a hash, so that a second click changes nothing.
      const antwoord = await geef('LeesVorderingenoverzichtIn', crypto.randomUUID(), oordeel.invoer)
      if (antwoord.soort === 'gedaan') return verder(`${hier}?klaar=ingelezen`)
      return weiger('Dit overzicht is niet ingelezen', redenenVan(antwoord))
    }
    case 'overnemen': {
      const keuzes = gekozen(formulier, beoordeelOverzichten(blad.staat.schulden))
      if (keuzes.length === 0) return weiger('Kruis eerst aan wat u wilt toevoegen')
      const antwoord = await geef('NeemVorderingenOver', idUit(formulier, 'opdrachtId'), { keuzes })
      if (antwoord.soort === 'gedaan') return verder(`${hier}?klaar=toegevoegd`)
      return weiger('Er is niets toegevoegd', redenenVan(antwoord))
    }
    default:
      throw new Response(null, { status: 400 })
  }
}

function redenenVan(antwoord: Exclude<Antwoord, { soort: 'gedaan' }>): readonly string[] {
  if (antwoord.soort !== 'geweigerd') return ['Dit formulier is al verstuurd. Kijk hieronder wat er nu staat.']
  return [
    ...new Set(
      antwoord.weigeringen.flatMap((w) =>
        w.code === 'OnjuisteInvoer'
          ? w.fouten.map(({ pointer, detail }) => (pointer.endsWith('/schuldeiserId') ? zonderSchuldeiser : detail))
          : [weigeringTekst(w)],
      ),
    ),
  ]
}

const zonderSchuldeiser = 'Kies bij elke aangekruiste vordering de schuldeiser.'

/** What the inwoner brought of the Vorderingenoverzicht Rijk, beside the claims of the dossier. */
export default function VorderingenoverzichtPagina({
  loaderData: { blad, vandaag, loopt, schuldeisers, opdrachtId, klaar },
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uitkomst
}) {
  const regels = beoordeelOverzichten(blad.staat.schulden)
  const nieuw = regels.filter(({ stand }) => stand === 'nieuw')
  const naast = regels.filter(({ stand }) => stand !== 'nieuw')
  return (
    <main className="pagina dossier" id="inhoud">
      <title>{`Vorderingenoverzicht, ${blad.overzicht.naam} - Kwijting`}</title>
      <Dossierkop blad={blad} titel={false} vandaag={vandaag} />
      <Gemeld klaar={klaar} nieuw={nieuw.length} uitkomst={actionData} />
      <p>
        <a href={`/medewerker/dossier/${blad.id}?sectie=schulden#schulden`}>Terug naar het dossier</a>
      </p>
      <Heading level={1}>Vorderingenoverzicht</Heading>
      <Paragraph>
        Een inwoner kan in Mijn Betaaloverzicht zien wat hij de overheid moet betalen, en het bestand meebrengen. U
        leest het hier in en kiest wat in het dossier komt.
      </Paragraph>
      {loopt ? <Inlezen eerste={regels.length === 0} /> : null}
      {regels.length === 0 ? <Leeg>Er is nog geen overzicht ingelezen.</Leeg> : null}
      {nieuw.length > 0 && loopt ? <Nieuw opdrachtId={opdrachtId} regels={nieuw} schuldeisers={schuldeisers} /> : null}
      {naast.length > 0 ? <Naast regels={naast} /> : null}
    </main>
  )
}

function Gemeld({
  klaar,
  nieuw,
  uitkomst,
}: {
  readonly klaar: string | null
  readonly nieuw: number
  readonly uitkomst: Uitkomst | undefined
}) {
  if (uitkomst !== undefined) return <Redenen redenen={uitkomst.redenen} titel={uitkomst.titel} />
  if (klaar === 'toegevoegd') return <Melding soort="goed" titel="De vorderingen zijn toegevoegd" />
  if (klaar !== 'ingelezen') return null
  return (
    <Melding soort="goed" titel="Het overzicht is ingelezen">
      <p>
        {nieuw === 0
          ? 'Er staat niets nieuws in.'
          : `${telwoord(nieuw, 'vordering staat', 'vorderingen staan')} nog niet in het dossier.`}
      </p>
    </Melding>
  )
}

function Inlezen({ eerste }: { readonly eerste: boolean }) {
  return (
    <form className="formulier blokformulier" encType="multipart/form-data" method="post">
      <Bestandsveld
        accept=".json"
        label="Bestand van de inwoner"
        uitleg={`Het JSON-bestand uit Mijn Betaaloverzicht, hoogstens ${hoogstens} MB. Twee keer hetzelfde inlezen kan geen kwaad.`}
      />
      <Button name="wat" purpose={eerste ? 'primary' : 'secondary'} type="submit" value="inlezen">
        Lees het overzicht in
      </Button>
    </form>
  )
}
