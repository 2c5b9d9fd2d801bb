import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import type { Datum } from '../../../gedeeld/datum.ts'
import { alleenVoor, werkplek } from '../../onderdelen/context.ts'
import { Leeg, Melding, Tabel, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort, momentTekst } from '../../onderdelen/teksten/datums.ts'
import { type Aannamestand, type Eigenwaarde, aannamestanden, eigenwaarden, isSleutel } from '../aannames/stand.ts'
import { aannamevelden } from '../aannames/veld.ts'
import { instelopdracht, stelIn } from '../organisatie/instelling.ts'
import { Opdracht, Vooraf, standVan, venstertitel } from '../stap/opdrachtpagina.tsx'
import { nieuwFormulier } from '../stap/verwerk.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { opdracht, velden } = instelopdracht('StelAannameVast')
  alleenVoor(context, opdracht.bevoegd)
  const { werkplaats, organisatieId } = werkplek(context)
  const zoek = new URL(request.url).searchParams
  const sleutel = zoek.get('aanname') ?? ''
  const vandaag = werkplaats.klok.vandaag()
  const eigen = eigenwaarden(await werkplaats.aannames(organisatieId))
  return {
    vandaag,
    standen: aannamestanden(eigen, vandaag),
    eigen: eigen.toReversed(),
    gekozen: isSleutel(sleutel) ? sleutel : null,
    velden: isSleutel(sleutel) ? aannamevelden(velden, sleutel) : [],
    titel: opdracht.titel,
    daarna: opdracht.daarna,
    gedaan: zoek.get('gedaan') === 'ja',
    terug: nieuwFormulier(null),
  }
}

export const action = (invoer: ActionFunctionArgs) => stelIn(invoer, 'StelAannameVast')

/** What the sources leave open, what the organisation set in its place, and the form of the one that is chosen. */
export default function Aannames({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { vandaag, standen, eigen, gekozen, velden, titel, daarna, gedaan } = loaderData
  const terug = actionData ?? loaderData.terug
  const stand = standVan(velden, {}, terug)
  return (
    <main className="pagina" id="inhoud">
      <title>{venstertitel('Aannames', terug)}</title>
      <Vooraf stand={stand} terug={terug} />
      {gedaan && actionData === undefined ? <Opgeslagen laatste={eigen[0]} /> : null}
      <Heading level={1}>Aannames</Heading>
      <Paragraph purpose="lead">
        Op deze plekken geven onze bronnen geen zekerheid. Weet u het beter? Leg uw waarde vast, met de bron.
      </Paragraph>
      <Tabel
        kolommen={[
          { kop: 'Aanname', cel: (s) => s.naam },
          { kop: 'Wij nemen nu', cel: (s) => s.wij ?? <span className="hint">niets bekend</span> },
          { kop: 'Waarom open', cel: (s) => s.waarom },
          { kop: 'Uw organisatie', cel: (s) => <Eigen stand={s} vandaag={vandaag} /> },
        ]}
        rijen={standen}
        sleutel={(s) => s.sleutel}
        titel="Aannames"
      />
      {gekozen === null ? null : (
        <section className="onder" id="aanpassen">
          <Heading appearance="level-3" level={2}>
            {standen.find(({ sleutel }) => sleutel === gekozen)?.naam}
          </Heading>
          <Opdracht
            daarna={daarna}
            extra={{ 'veld.sleutel': gekozen }}
            ook={<a href="/medewerker/aannames">Toch niet</a>}
            stand={stand}
            terug={terug}
            titel={titel}
          />
        </section>
      )}
      <Geschiedenis eigen={eigen} />
    </main>
  )
}

function Opgeslagen({ laatste }: { readonly laatste: Eigenwaarde | undefined }) {
  if (laatste === undefined) return null
  const { naam, waarde, vanaf } = laatste
  return (
    <Melding soort="goed" titel={`Opgeslagen: ${naam} is ${waarde}`}>
      <p>
        Nieuwe berekeningen met een peildatum vanaf {datumKort(vanaf)} gebruiken deze waarde en noemen uw reden. Wat al
        berekend is, verandert niet.
      </p>
    </Melding>
  )
}

function Eigen({ stand, vandaag }: { readonly stand: Aannamestand; readonly vandaag: Datum }) {
  return (
    <div className="ruimer">
      {stand.eigen.length === 0 ? <span className="blok hint">Niets vastgelegd</span> : null}
      {stand.eigen.map((e) => (
        <span className="blok" key={e.vanaf}>
          <strong>{e.waarde}</strong> {e.vanaf > vandaag ? 'straks, vanaf' : 'vanaf'} {datumKort(e.vanaf)}
          <span className="blok hint">
            {e.reden} ({e.door})
          </span>
        </span>
      ))}
      <a href={`/medewerker/aannames?aanname=${stand.sleutel}#aanpassen`}>
        Aanpassen<span className="voorlezer">: {stand.naam}</span>
      </a>
    </div>
  )
}

/** Everything that was ever set: a value that was replaced still explains the calculations of its time. */
function Geschiedenis({ eigen }: { readonly eigen: readonly Eigenwaarde[] }) {
  return (
    <section className="onder">
      <Heading appearance="level-3" level={2}>
        Wat uw organisatie heeft vastgelegd
      </Heading>
      {eigen.length === 0 ? (
        <Leeg>Nog niets. Wat u hierboven vastlegt, blijft hier staan: met de reden, wie het deed en wanneer.</Leeg>
      ) : (
        <Tabel
          kolommen={[
            { kop: 'Aanname', cel: (e) => e.naam },
            { kop: 'Waarde', bedrag: true, cel: (e) => e.waarde },
            { kop: 'Geldt vanaf', cel: (e) => <span className="heel">{datumKort(e.vanaf)}</span> },
            { kop: 'Reden', cel: (e) => e.reden },
            { kop: 'Vastgelegd', cel: (e) => `${e.door}, ${momentTekst(e.opgetekendOp)}` },
          ]}
          rijen={eigen}
          sleutel={(e) => e.opgetekendOp + e.sleutel}
          titel="Wat uw organisatie heeft vastgelegd"
        />
      )}
    </section>
  )
}
