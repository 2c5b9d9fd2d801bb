import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { type LoaderFunctionArgs, redirect } from 'react-router'
import type { Datum } from '../../../gedeeld/datum.ts'
import { leesBsn } from '../../../gedeeld/bsn.ts'
import { alsEuro } from '../../../gedeeld/geld.ts'
import { type Werkvoorraadregel, type Werkvoorraadvraag, fasen, wachtOpNamen } from '../../../domein/verloop/index.ts'
import { werkplek } from '../../onderdelen/context.ts'
import { Faselijn } from '../../onderdelen/faselijn.tsx'
import { Bladeren, type Kolom, Label, Leeg, Melding, Tabel, type Uit, paginaUit } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord, termijnTekst } from '../../onderdelen/teksten/datums.ts'
import { useMag } from '../toegestaan.tsx'
import { wachtzin } from '../wacht.ts'
import { Achtergrondfilter } from '../werkvoorraad/achtergrond.tsx'
import { Lijstje } from '../werkvoorraad/lijstje.tsx'
import { achtergrondUit, alleenEigen, filterVan, niemand, sorteringen, vraagUit } from '../werkvoorraad/vraag.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId } = werkplek(context)
  const url = new URL(request.url)
  // A burgerservicenummer must not stay in an address: those end up in logs and histories.
  if (leesBsn((url.searchParams.get('q') ?? '').replace(/\s/g, '')) !== null)
    return redirect('/medewerker/werkvoorraad?melding=bsn')
  const vraag = { ...vraagUit(url.searchParams, werkplaats.klok.vandaag()), pagina: paginaUit(url.searchParams) }
  const [gevonden, medewerkers] = await Promise.all([
    werkplaats.werkvoorraad(organisatieId, vraag),
    werkplaats.medewerkers(organisatieId),
  ])
  alleenEigen(vraag, medewerkers)
  return {
    ...gevonden,
    vraag,
    vandaag: werkplaats.klok.vandaag(),
    medewerkers: medewerkers.filter((m) => m.actief).map((m) => [m.id, m.naam] as const),
    bsn: url.searchParams.get('melding') === 'bsn',
  }
}

function kolommen(vandaag: Datum, kiezen: boolean): readonly Kolom<Werkvoorraadregel>[] {
  return [
    ...(kiezen ? [{ kop: 'Kies', cel: (r: Werkvoorraadregel) => <Kies rij={r} /> }] : []),
    {
      kop: 'Naam',
      cel: (r) => (
        <>
          <a href={`/medewerker/dossier/${r.dossierId}`}>{r.naam}</a>{' '}
          {r.crisis ? <Label soort="crisis">Crisis</Label> : null}
        </>
      ),
    },
    { kop: 'Fase', cel: (r) => <Faselijn fase={r.fase} klein /> },
    { kop: 'Wacht op', cel: (r) => wachtzin(r) },
    { kop: 'Sinds', cel: (r) => (r.sinds === null ? '–' : datumKort(r.sinds)) },
    { kop: 'Eerste termijn', cel: (r) => <EersteTermijn rij={r} vandaag={vandaag} /> },
    {
      kop: 'Vorderingen',
      bedrag: true,
      cel: (r) => (r.aantalVorderingen === 0 ? '–' : `${r.aantalVorderingen}, samen ${alsEuro(r.totaalSchuld)}`),
    },
    { kop: 'Behandelaar', cel: (r) => r.behandelaar ?? <Label soort="rust">Nog niemand</Label> },
  ]
}

function Kies({ rij: { dossierId, naam } }: { readonly rij: Werkvoorraadregel }) {
  return (
    <input
      aria-label={`Kies ${naam}`}
      className="utrecht-checkbox utrecht-checkbox--html-input"
      name="dossier"
      type="checkbox"
      value={dossierId}
    />
  )
}

function EersteTermijn({ rij, vandaag }: { readonly rij: Werkvoorraadregel; readonly vandaag: Datum }) {
  if (rij.termijnUiterlijk === null) return '–'
  return (
    <>
      {rij.termijnWat === null ? null : <span className="blok">{rij.termijnWat}</span>}
      <span className={rij.termijnUiterlijk < vandaag ? 'laat' : undefined}>
        {termijnTekst(rij.termijnUiterlijk, vandaag)}
      </span>
    </>
  )
}

export default function Werkvoorraad({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { rijen, totaal, gelijkend, vraag, vandaag, medewerkers, bsn } = loaderData
  const filter = filterVan(vraag)
  const kiezen = useMag()('/medewerker/overdragen')
  return (
    <main className="pagina breed" id="inhoud">
      <title>Werkvoorraad - Kwijting</title>
      <Heading level={1}>Werkvoorraad</Heading>
      {bsn ? (
        <Melding soort="let-op" titel="Zoeken op burgerservicenummer kan hier niet">
          <p>Zo’n nummer mag niet in een webadres staan. Zoek op naam, postcode of kenmerk.</p>
        </Melding>
      ) : null}
      <Zoekformulier medewerkers={medewerkers} vraag={vraag} />
      <Achtergrondfilter vraag={vraag} />
      <p className="telregel">
        {telwoord(totaal, 'dossier', 'dossiers')}
        {filter.size > 0 ? (
          <>
            {' '}
            met dit filter. <a href="/medewerker/werkvoorraad">Toon alles</a>
          </>
        ) : null}
        {gelijkend ? ' Er begint weinig zo. Daarom staat hier ook wat erop lijkt.' : null}
      </p>
      {rijen.length === 0 ? (
        <Leeg>
          {filter.size > 0
            ? 'Geen dossier past bij dit filter. Zoek op een deel van de naam, of toon ook gesloten dossiers.'
            : 'Er zijn nog geen dossiers. Een dossier begint met een nieuwe aanmelding.'}
        </Leeg>
      ) : (
        <form action="/medewerker/overdragen" method="get">
          <Tabel kolommen={kolommen(vandaag, kiezen)} rijen={rijen} sleutel={(r) => r.dossierId} titel="Dossiers" />
          {kiezen ? (
            <div className="knoppenrij">
              <Button purpose="secondary" type="submit">
                Draag gekozen dossiers over
              </Button>
              {filter.size > 0 && totaal > 1 ? (
                <a href={`/medewerker/overdragen?${filter.toString()}`}>Draag alle {totaal} met dit filter over</a>
              ) : null}
              <a href="/medewerker/herberekenen">Vtlb herberekenen</a>
            </div>
          ) : null}
        </form>
      )}
      <Bladeren adres={filter} pagina={vraag.pagina} totaal={totaal} />
    </main>
  )
}

function Zoekformulier({
  vraag,
  medewerkers,
}: {
  readonly vraag: Werkvoorraadvraag
  readonly medewerkers: readonly (readonly [string, string])[]
}) {
  return (
    <search>
      <form className="zoekbalk" method="get">
        <div className="zoekveld">
          <label htmlFor="q">Naam, postcode of kenmerk</label>
          <input className="utrecht-textbox" defaultValue={vraag.zoek ?? ''} id="q" name="q" type="search" />
        </div>
        <Lijstje keuzes={Object.entries(fasen)} label="Fase" leeg="Alle fasen" naam="fase" waarde={vraag.fase} />
        <Lijstje
          keuzes={Object.entries(wachtOpNamen)}
          label="Wacht op"
          leeg="Iedereen"
          naam="wachtOp"
          waarde={vraag.wachtOp}
        />
        <Lijstje
          keuzes={[...medewerkers, [niemand, 'Nog niemand']]}
          label="Behandelaar"
          leeg="Hele team"
          naam="behandelaar"
          waarde={vraag.zonderBehandelaar === true ? niemand : vraag.behandelaarId}
        />
        <Lijstje keuzes={Object.entries(sorteringen)} label="Volgorde" naam="sorteer" waarde={vraag.sorteer} />
        <div className="optie">
          <input
            className="utrecht-checkbox utrecht-checkbox--html-input"
            defaultChecked={vraag.metEinde === true}
            id="einde"
            name="einde"
            type="checkbox"
            value="ja"
          />
          <label htmlFor="einde">Ook gesloten dossiers</label>
        </div>
        {[...achtergrondUit(vraag)].map(([naam, waarde]) => (
          <input key={naam} name={naam} type="hidden" value={waarde} />
        ))}
        <Button purpose="primary" type="submit">
          Zoeken
        </Button>
      </form>
    </search>
  )
}
