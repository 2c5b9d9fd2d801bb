import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import { alsEuro } from '../../../gedeeld/geld.ts'
import type { Veld } from '../../../gedeeld/invoer.ts'
import { type Oplossingkeuze, oplossingenVan } from '../../../domein/schuldregeling/index.ts'
import { lopende } from '../../../domein/schulden/index.ts'
import { aannamesOp, magDit, vergoedingOp } from '../../../domein/toegang/index.ts'
import type { Weigering } from '../../../domein/verloop/index.ts'
import { verder, werkplek } from '../../onderdelen/context.ts'
import { EenVeld } from '../../onderdelen/formulier/velden.tsx'
import { Melding, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'
import { inZin } from '../../onderdelen/teksten/oplossingen.ts'
import { weigeringTekst } from '../../onderdelen/teksten/weigeringen.ts'
import { Dossierkop } from '../dossier/kop.tsx'
import { adresVan } from '../dossier/sectie.tsx'
import { Berekeningen, Vouw } from '../oplossingen/berekeningen.tsx'
import { type Open, Vergelijkgrafiek } from '../oplossingen/grafiek.tsx'
import { keuzeOpdracht, keuzevelden, renteUit } from '../oplossingen/keuze.ts'
import { Ontbreekt } from '../oplossingen/ontbreekt.tsx'
import { KanHet, PerSchuldeiser, Vergelijktabel } from '../oplossingen/tabellen.tsx'
import { advies } from '../oplossingen/teksten.ts'
import { Opdracht, Vooraf, standVan, venstertitel } from '../stap/opdrachtpagina.tsx'
import { nieuwFormulier, statusVan, verwerk } from '../stap/verwerk.ts'

/** @throws Response 404 when this organisation has no such dossier */
async function opzoeken({ request, params, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const blad = await werkplaats.dossier(organisatieId, params['id'] ?? '', { door, waarom: 'oplossingen vergeleken' })
  if (blad === null) throw new Response(null, { status: 404 })
  const vandaag = werkplaats.klok.vandaag()
  const omgeving = { vandaag, organisatie: blad.organisatie }
  return {
    blad,
    vandaag,
    rente: renteUit(new URL(request.url).searchParams, blad.staat.schuldregeling.keuze),
    mag: magDit(door, keuzeOpdracht.bevoegd),
    redenen: keuzeOpdracht.kan(blad.staat, omgeving),
  }
}

export async function loader(invoer: LoaderFunctionArgs) {
  const { rente, blad, vandaag, ...rest } = await opzoeken(invoer)
  const { werkplaats, organisatieId } = werkplek(invoer.context)
  const { dossier, schuldregeling } = blad.staat
  const aannames = aannamesOp(await werkplaats.aannames(organisatieId), vandaag)
  const vergoeding = vergoedingOp(await werkplaats.vergoedingen(organisatieId), vandaag)
  return {
    ...rest,
    blad,
    vandaag,
    rente,
    voorbij: dossier.einde !== null || dossier.gesloten !== null || schuldregeling.kwijting !== null,
    naast: oplossingenVan(blad.staat, vandaag, { jaarrente: rente.jaarrente, aannames, vergoeding }),
    terug: nieuwFormulier(blad.versie),
  }
}

export async function action(invoer: ActionFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(invoer.context)
  const { blad } = await opzoeken(invoer)
  const uitkomst = await verwerk(keuzevelden, await invoer.request.formData(), (ingediend) =>
    werkplaats.voerUit({
      organisatieId,
      stroom: { soort: 'dossier', id: blad.id },
      soort: keuzeOpdracht.soort,
      door,
      ...ingediend,
    }),
  )
  if (uitkomst.soort === 'gedaan')
    return verder(`/medewerker/dossier/${blad.id}?opdracht=${uitkomst.opdrachtId}&stap=${keuzeOpdracht.soort}`)
  return data({ terug: uitkomst.terug }, { status: statusVan(uitkomst.terug) })
}

interface Eigenschappen {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}

/** All oplossingen of a dossier side by side, and the choice of one of them. */
export default function Oplossingen({ loaderData, actionData }: Eigenschappen) {
  const { blad, vandaag, naast, voorbij } = loaderData
  const { terug } = actionData ?? loaderData
  const { keuze } = blad.staat.schuldregeling
  const open = naast.ok
    ? naast.waarde.oplossingen.flatMap(({ soort, ...o }): readonly Open[] =>
        o.mogelijk ? [{ soort, uitkomst: o.uitkomst }] : [],
      )
    : []
  const velden = zonderGesloten(open)
  return (
    <main className="pagina dossier" id="inhoud">
      <title>{venstertitel(`Oplossingen naast elkaar, ${blad.overzicht.naam}`, terug)}</title>
      <Dossierkop blad={blad} titel={false} vandaag={vandaag} />
      <Vooraf stand={standVan(velden, {}, terug)} terug={terug} />
      <Heading level={1}>Oplossingen naast elkaar</Heading>
      {voorbij ? <Paragraph purpose="lead">Dit traject is beëindigd. Er valt niets meer te kiezen.</Paragraph> : null}
      {keuze === null ? null : <Gekozen keuze={keuze} />}
      {voorbij ? null : naast.ok ? (
        <>
          <Advies vergelijking={naast.waarde} />
          <Rente rente={loaderData.rente} />
          <h2>Vergelijking</h2>
          <p className="hint">{uitgangspunt(loaderData)}</p>
          {open.length === 0 ? null : <Naast blad={blad} eerste={naast.waarde.eersteDieKan} open={open} />}
          <h2 className="ruim">Kan het?</h2>
          <KanHet alle={naast.waarde.oplossingen} />
          <Keuze loaderData={loaderData} open={open} terug={terug} velden={velden} />
        </>
      ) : (
        <Ontbreekt dossierId={blad.id} redenen={naast.weigeringen} />
      )}
      <p className="losse-link">
        <a href={`/medewerker/dossier/${blad.id}${adresVan('voorstel')}`}>Terug naar het dossier</a>
      </p>
    </main>
  )
}

/** What is open: a picture when there is something to draw, the same numbers in a table, and what lies behind them. */
function Naast({
  blad,
  open,
  eerste,
}: {
  readonly blad: Eigenschappen['loaderData']['blad']
  readonly open: readonly Open[]
  readonly eerste: Parameters<typeof Vergelijkgrafiek>[0]['eerste']
}) {
  return (
    <>
      {open.every(({ uitkomst }) => uitkomst.schuldeisers.totaal === 0) ? (
        <p>Bij geen van deze oplossingen krijgen de schuldeisers geld.</p>
      ) : (
        <Vergelijkgrafiek eerste={eerste} open={open} titel="Wat de schuldeisers samen hebben gekregen, per maand" />
      )}
      <Vergelijktabel open={open} />
      <Vouw titel="Wat krijgt elke schuldeiser?">
        <PerSchuldeiser blad={blad} open={open} />
      </Vouw>
      <Berekeningen blad={blad} open={open} />
    </>
  )
}

/** Only what is open can be chosen; the rate is asked above, because the comparison needs it first. */
function zonderGesloten(open: readonly Open[]): readonly Veld[] {
  const soorten = new Set<string>(open.map(({ soort }) => soort))
  return keuzevelden
    .filter(({ naam }) => naam !== 'jaarrente')
    .map((veld) =>
      veld.opties === undefined ? veld : { ...veld, opties: veld.opties.filter(([waarde]) => soorten.has(waarde)) },
    )
}

function uitgangspunt({ blad, vandaag, naast }: Uit<typeof loader>): string {
  const { capaciteit } = blad.staat.schuldregeling
  if (!naast.ok || capaciteit === null) return ''
  const aantal = lopende(blad.staat.schulden).length
  return (
    `Gerekend alsof alles vandaag begint, ${datumKort(vandaag)}. Afloscapaciteit ${alsEuro(capaciteit.perMaand)} per maand, ` +
    `vermogen ${alsEuro(capaciteit.vermogen)}, ${telwoord(aantal, 'vordering', 'vorderingen')} van samen ${alsEuro(naast.waarde.schuld)}.`
  )
}

function Advies({ vergelijking }: { readonly vergelijking: Parameters<typeof advies>[0] }) {
  const { titel, uitleg } = advies(vergelijking)
  return (
    <div className="advies">
      <Paragraph purpose="lead">
        <strong>{titel}.</strong> {uitleg}
      </Paragraph>
      <p className="hint">Dit is de volgorde van de Gedragscode. U kiest zelf wat bij deze inwoner past.</p>
    </div>
  )
}

function Gekozen({ keuze }: { readonly keuze: Oplossingkeuze }) {
  return (
    <Melding soort="info" titel={`Gekozen op ${datumKort(keuze.datum)}: ${inZin(keuze.oplossing)}`}>
      <p>{keuze.reden}</p>
    </Melding>
  )
}

function Rente({ rente }: { readonly rente: Uit<typeof loader>['rente'] }) {
  const { veld, stand } = rente
  return (
    <form className="formulier renteformulier" method="get" noValidate>
      <EenVeld pad={veld.naam} stand={stand} veld={veld} />
      <Button purpose="secondary" type="submit">
        Reken met deze rente
      </Button>
    </form>
  )
}

function Keuze({
  loaderData: { blad, mag, redenen, rente },
  open,
  velden,
  terug,
}: Pick<Eigenschappen, 'loaderData'> & {
  readonly open: readonly Open[]
  readonly velden: readonly Veld[]
  readonly terug: Uit<typeof loader>['terug']
}) {
  if (!mag || open.length === 0) return null
  return (
    <section aria-labelledby="kies" className="keuzevak">
      <Heading id="kies" level={2}>
        Uw keuze
      </Heading>
      {redenen.length > 0 ? (
        <NuNiet dossierId={blad.id} redenen={redenen} />
      ) : (
        <Opdracht
          daarna={keuzeOpdracht.daarna}
          extra={rente.ingevuld === '' ? {} : { 'veld.jaarrente': rente.ingevuld }}
          stand={standVan(velden, {}, terug)}
          terug={terug}
          titel={keuzeOpdracht.titel}
        />
      )}
    </section>
  )
}

function NuNiet({ dossierId, redenen }: { readonly dossierId: string; readonly redenen: readonly Weigering[] }) {
  return (
    <Melding soort="info" titel="Kiezen kan nu niet">
      {redenen.map((reden) => (
        <p key={reden.code}>{weigeringTekst(reden)}</p>
      ))}
      <p>
        <a href={`/medewerker/dossier/${dossierId}#nu`}>Kijk wat nu wel kan</a>
      </p>
    </Melding>
  )
}
