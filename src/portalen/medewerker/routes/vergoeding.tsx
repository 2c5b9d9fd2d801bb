import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { alsEuro } from '../../../gedeeld/geld.ts'
import { toonProcent } from '../../../gedeeld/tonen.ts'
import { alsProcent, grondslagen } from '../../../regels/vergoeding/index.ts'
import { type VastgesteldeVergoeding, naamVan, vergoedingOp } from '../../../domein/toegang/index.ts'
import { alleenVoor, werkplek } from '../../onderdelen/context.ts'
import { Leeg, Melding, Tabel, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort, momentTekst } from '../../onderdelen/teksten/datums.ts'
import { Feiten } from '../dossier/sectie.tsx'
import { instelopdracht, stelIn } from '../organisatie/instelling.ts'
import { Opdracht, Vooraf, standVan, venstertitel } from '../stap/opdrachtpagina.tsx'
import { nieuwFormulier } from '../stap/verwerk.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { opdracht, velden } = instelopdracht('StelVergoedingVast')
  alleenVoor(context, opdracht.bevoegd)
  const { werkplaats, organisatieId } = werkplek(context)
  const alle = await werkplaats.vergoedingen(organisatieId)
  return {
    nu: vergoedingOp(alle, werkplaats.klok.vandaag()),
    alle: alle.map(({ door, ...regel }) => ({ ...regel, door: naamVan(door) })).toReversed(),
    velden,
    titel: opdracht.titel,
    daarna: opdracht.daarna,
    gedaan: new URL(request.url).searchParams.get('gedaan') === 'ja',
    terug: nieuwFormulier(null),
  }
}

export const action = (invoer: ActionFunctionArgs) => stelIn(invoer, 'StelVergoedingVast')

/** What the organisation asks for a schuldbemiddeling: now, what was set before, and the form to set it. */
export default function Vergoeding({
  loaderData,
  actionData,
}: {
  readonly loaderData: Uit<typeof loader>
  readonly actionData?: Uit<typeof action>
}) {
  const { nu, alle, velden, titel, daarna, gedaan } = loaderData
  const terug = actionData ?? loaderData.terug
  const stand = standVan(velden, {}, terug)
  return (
    <main className="pagina" id="inhoud">
      <title>{venstertitel('Vergoeding', terug)}</title>
      <Vooraf stand={stand} terug={terug} />
      {gedaan && actionData === undefined ? (
        <Melding soort="goed" titel="Opgeslagen">
          <p>Voorstellen die al zijn gedaan, veranderen niet.</p>
        </Melding>
      ) : null}
      <Heading level={1}>Vergoeding</Heading>
      <Paragraph purpose="lead">
        Dit vraagt uw organisatie voor een schuldbemiddeling. Het gaat af van wat de inwoner spaart, nooit van vermogen.
        Hebt u niets vastgesteld, dan vraagt Kwijting niets.
      </Paragraph>
      {nu === null ? <Leeg>Er geldt nu geen vergoeding.</Leeg> : <Nu vergoeding={nu} />}
      <section className="onder">
        <Heading appearance="level-3" level={2}>
          {titel}
        </Heading>
        <Opdracht daarna={daarna} stand={stand} terug={terug} titel={titel} />
      </section>
      {alle.length === 0 ? null : (
        <section className="onder">
          <Heading appearance="level-3" level={2}>
            Wat uw organisatie heeft vastgesteld
          </Heading>
          <Tabel
            kolommen={[
              { kop: 'Geldt vanaf', cel: (v) => <span className="heel">{datumKort(v.vanaf)}</span> },
              { kop: 'Percentage', bedrag: true, cel: percentagetekst },
              { kop: 'Waarover', cel: (v) => grondslagen[v.grondslag] },
              { kop: 'Beheer per maand', bedrag: true, cel: (v) => alsEuro(v.beheerPerMaand) },
              { kop: 'Reden', cel: (v) => v.reden },
              { kop: 'Vastgelegd', cel: (v) => `${v.door}, ${momentTekst(v.opgetekendOp)}` },
            ]}
            rijen={alle}
            sleutel={(v) => v.opgetekendOp + v.vanaf}
            titel="Wat uw organisatie heeft vastgesteld"
          />
        </section>
      )}
    </main>
  )
}

const percentagetekst = ({ percentage }: VastgesteldeVergoeding): string => toonProcent(alsProcent(percentage))

function Nu({ vergoeding }: { readonly vergoeding: VastgesteldeVergoeding }) {
  return (
    <Feiten
      feiten={[
        ['Nu', `${percentagetekst(vergoeding)}, ${grondslagen[vergoeding.grondslag].toLowerCase()}`],
        ['Financieel beheer', `${alsEuro(vergoeding.beheerPerMaand)} per maand`],
        ['Geldt vanaf', datumKort(vergoeding.vanaf)],
        ['Reden', vergoeding.reden],
      ]}
    />
  )
}
