import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import type { Veld } from '../../../gedeeld/invoer.ts'
import type { Inleesantwoord } from '../../../domein/verloop/index.ts'
import { alleenVoor, magAls, verder, werkplek } from '../../onderdelen/context.ts'
import { bestandUit, hoogstensMegabyte } from '../../onderdelen/bestand.tsx'
import { Bladeren, Leeg, Melding, Redenen, type Uit, paginaUit } from '../../onderdelen/onderdelen.tsx'
import { telwoord } from '../../onderdelen/teksten/datums.ts'
import { Inleesuitkomst, Inlezen } from '../bank/inlezen.tsx'
import { Afschrijvingen } from '../bank/afschrijvingen.tsx'
import { Afschriften, Rekeningen } from '../bank/rekeningen.tsx'
import { wijsToe } from '../bank/toewijzen.ts'
import { Wachtend } from '../bank/toewijsbaar.tsx'
import { type NietToegevoegd, toevoegopdracht, voegRekeningToe } from '../bank/toevoegen.ts'
import { bankboekers, bankkijkers, bankteam } from '../bank/wie.ts'
import { Opdracht, Vooraf, standVan } from '../stap/opdrachtpagina.tsx'
import { nieuwFormulier, statusVan } from '../stap/verwerk.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  alleenVoor(context, bankkijkers)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const zoek = new URL(request.url).searchParams
  const pagina = paginaUit(zoek)
  const rekeningen = await werkplaats.bank.rekeningen(organisatieId)
  const inTeam = magAls(context, bankteam)
  const wachtend = inTeam
    ? await werkplaats.bank.toeTeWijzen(organisatieId, { pagina, door })
    : { rijen: [], totaal: 0 }
  return {
    rekeningen,
    wachtend: wachtend.rijen.map((van) => ({ van, opdrachtId: crypto.randomUUID() })),
    totaal: wachtend.totaal,
    afschrijvingen: inTeam ? await werkplaats.bank.afschrijvingen(organisatieId) : [],
    magBoeken: magAls(context, bankboekers),
    pagina,
    inTeam,
    nieuw: magAls(context, ['beheerder']) ? { rekeningId: crypto.randomUUID(), terug: nieuwFormulier(null) } : null,
    velden: toevoegopdracht().velden,
    klaar: zoek.get('klaar'),
    dossier: zoek.get('dossier'),
  }
}

type Uitkomst =
  | { readonly soort: 'inlezen'; readonly antwoord: Inleesantwoord }
  | { readonly soort: 'geweigerd'; readonly titel: string; readonly redenen: readonly string[] }
  | ({ readonly soort: 'niet-toegevoegd' } & NietToegevoegd)

export async function action({ request, context }: ActionFunctionArgs) {
  const formulier = await request.formData()
  switch (formulier.get('wat')) {
    case 'inlezen':
      return leesIn(context, formulier)
    case 'toewijzen':
      return wijsGeldToe(context, formulier)
    case 'openen':
      return open(context, formulier)
    default:
      throw new Response(null, { status: 400 })
  }
}

type Omgeving = ActionFunctionArgs['context']

async function leesIn(context: Omgeving, formulier: FormData) {
  alleenVoor(context, bankteam)
  const { werkplaats, organisatieId, door } = werkplek(context)
  const bestand = await bestandUit(formulier)
  if (bestand.soort === 'geen') return weiger('Kies eerst een bestand', [])
  if (bestand.soort === 'te-groot')
    return weiger('Dit bestand is te groot', [
      `Hier kan hoogstens ${hoogstensMegabyte} MB. Vraag de beheerder om het op de server in te lezen.`,
    ])
  const { bytes, naam } = bestand
  const antwoord = await werkplaats.bank.leesIn(organisatieId, { bytes, naam, door })
  return data<Uitkomst>({ soort: 'inlezen', antwoord }, { status: antwoord.soort === 'ingelezen' ? 200 : 422 })
}

function weiger(titel: string, redenen: readonly string[]) {
  return data<Uitkomst>({ soort: 'geweigerd', titel, redenen }, { status: 422 })
}

async function wijsGeldToe(context: Omgeving, formulier: FormData) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const uitkomst = await wijsToe(werkplaats, { organisatieId, door }, formulier)
  if (uitkomst.gelukt) return verder(`/medewerker/bank?klaar=toegewezen&dossier=${uitkomst.dossierId}`)
  return weiger('Dit geld is niet toegewezen', uitkomst.redenen)
}

async function open(context: Omgeving, formulier: FormData) {
  alleenVoor(context, ['beheerder'])
  const { werkplaats, organisatieId, door } = werkplek(context)
  const niet = await voegRekeningToe(werkplaats, { organisatieId, door }, formulier)
  if (niet === null) return verder('/medewerker/bank?klaar=geopend')
  return data<Uitkomst>({ soort: 'niet-toegevoegd', ...niet }, { status: statusVan(niet.terug) })
}

export default function Bank({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uitkomst
}) {
  const { rekeningen, wachtend, totaal, pagina, inTeam, velden, afschrijvingen, magBoeken } = loaderData
  const nieuw = actionData?.soort === 'niet-toegevoegd' ? actionData : loaderData.nieuw
  return (
    <main className="pagina breed" id="inhoud">
      <title>Bank - Kwijting</title>
      {nieuw === null ? null : <Vooraf stand={standVan(velden, {}, nieuw.terug)} terug={nieuw.terug} />}
      <Meldingen klaar={loaderData.klaar} dossier={loaderData.dossier} uitkomst={actionData} />
      <Heading level={1}>Bank</Heading>
      <Rekeningen rekeningen={rekeningen} />
      {inTeam ? <Afschriften rekeningen={rekeningen} /> : null}
      {inTeam && rekeningen.length > 0 ? (
        <>
          <Inlezen />
          <section aria-labelledby="wachtend">
            <Heading id="wachtend" level={2}>
              Nog toe te wijzen
            </Heading>
            <InDeBak totaal={totaal} leeg={rekeningen.every(({ afschriften }) => afschriften.length === 0)} />
            <ul className="bankbak">
              {wachtend.map(({ van, opdrachtId }) => (
                <Wachtend key={opdrachtId} magBoeken={magBoeken} opdrachtId={opdrachtId} van={van} />
              ))}
            </ul>
            <Bladeren adres={new URLSearchParams()} pagina={pagina} totaal={totaal} />
          </section>
          <Afschrijvingen magBoeken={magBoeken} posten={afschrijvingen} />
        </>
      ) : null}
      {nieuw === null ? null : <NieuweRekening eerste={rekeningen.length === 0} nieuw={nieuw} velden={velden} />}
    </main>
  )
}

function Meldingen({
  klaar,
  dossier,
  uitkomst,
}: {
  readonly klaar: string | null
  readonly dossier: string | null
  readonly uitkomst: Uitkomst | undefined
}) {
  if (uitkomst?.soort === 'inlezen') return <Inleesuitkomst antwoord={uitkomst.antwoord} />
  if (uitkomst?.soort === 'geweigerd') return <Redenen redenen={uitkomst.redenen} titel={uitkomst.titel} />
  if (klaar === 'geopend')
    return (
      <Melding soort="goed" titel="De bankrekening is toegevoegd">
        <p>Vanaf nu komt ontvangen geld via de afschriften van deze rekening.</p>
      </Melding>
    )
  if (klaar === 'bevestigd') return <Melding soort="goed" titel="De betalingen zijn vastgelegd" />
  if (klaar === 'geboekt') return <Melding soort="goed" titel="De boeking is opgeslagen" />
  if (klaar !== 'toegewezen') return null
  return (
    <Melding soort="goed" titel="Het geld is toegewezen">
      <p>
        Het staat gereserveerd. <a href={`/medewerker/dossier/${dossier ?? ''}#geld`}>Naar het dossier</a>
      </p>
    </Melding>
  )
}

function InDeBak({ totaal, leeg }: { readonly totaal: number; readonly leeg: boolean }) {
  if (totaal > 0)
    return (
      <Paragraph>
        {telwoord(totaal, 'bijschrijving wacht', 'bijschrijvingen wachten')}. Wat zeker is, is al vanzelf toegewezen.
        Hier kiest u zelf.
      </Paragraph>
    )
  return (
    <Leeg>
      {leeg
        ? 'Er is nog geen afschrift ingelezen. Geld waarvan niet zeker is voor wie het is, komt hier te staan.'
        : 'Alles wat binnenkwam, is toegewezen.'}
    </Leeg>
  )
}

function NieuweRekening({
  eerste,
  nieuw: { rekeningId, terug },
  velden,
}: {
  /** Without an account there is nothing else to do here. */
  readonly eerste: boolean
  readonly nieuw: NietToegevoegd
  readonly velden: readonly Veld[]
}) {
  const { opdracht } = toevoegopdracht()
  return (
    <details className="meer-velden" open={eerste || terug.fouten.length > 0 || terug.alVerstuurd}>
      <summary>{opdracht.titel}</summary>
      <p>Let op: met een bankrekening legt niemand ontvangen geld meer met de hand vast. Het komt van het afschrift.</p>
      <Opdracht
        daarna={opdracht.daarna}
        extra={{ wat: 'openen', rekeningId }}
        stand={standVan(velden, {}, terug)}
        terug={terug}
        titel={opdracht.titel}
      />
    </details>
  )
}
