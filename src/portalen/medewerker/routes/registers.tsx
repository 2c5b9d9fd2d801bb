import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { type Registerinstelling, naamVan, registersOp } from '../../../domein/toegang/index.ts'
import { alleenVoor, werkplek } from '../../onderdelen/context.ts'
import { Leeg, Melding, Tabel, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort, momentTekst } from '../../onderdelen/teksten/datums.ts'
import { Feiten } from '../dossier/sectie.tsx'
import { instelopdracht, stelIn } from '../organisatie/instelling.ts'
import { Opdracht, Vooraf, standVan, venstertitel } from '../stap/opdrachtpagina.tsx'
import { nieuwFormulier } from '../stap/verwerk.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { opdracht, velden } = instelopdracht('StelRegistersIn')
  alleenVoor(context, opdracht.bevoegd)
  const { werkplaats, organisatieId } = werkplek(context)
  const alle = await werkplaats.registers(organisatieId)
  return {
    nu: registersOp(alle, werkplaats.klok.vandaag()),
    alle: alle.map(({ door, ...regel }) => ({ ...regel, door: naamVan(door) })).toReversed(),
    velden,
    titel: opdracht.titel,
    daarna: opdracht.daarna,
    gedaan: new URL(request.url).searchParams.get('gedaan') === 'ja',
    terug: nieuwFormulier(null),
  }
}

export const action = (invoer: ActionFunctionArgs) => stelIn(invoer, 'StelRegistersIn')

/** How the organisation is known at the registers: now, what was set before, and the form to set it. */
export default function Registers({
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
      <title>{venstertitel('Registers', terug)}</title>
      <Vooraf stand={stand} terug={terug} />
      {gedaan && actionData === undefined ? (
        <Melding soort="goed" titel="Opgeslagen">
          <p>{daarna}</p>
        </Melding>
      ) : null}
      <Heading level={1}>Registers</Heading>
      <Paragraph purpose="lead">
        Zo is uw organisatie bekend bij VISH. Deurwaarders zien daar alleen dat er schuldhulp is, nooit welke. Zonder
        aansluitcode meldt Kwijting niets vanzelf.
      </Paragraph>
      {nu === null ? <Leeg>Er is nog niets ingesteld.</Leeg> : <Feiten feiten={feitenVan(nu)} />}
      <section className="onder">
        <Heading appearance="level-3" level={2}>
          {titel}
        </Heading>
        <Opdracht daarna={daarna} stand={stand} terug={terug} titel={titel} />
      </section>
      {alle.length === 0 ? null : (
        <section className="onder">
          <Heading appearance="level-3" level={2}>
            Wat uw organisatie heeft ingesteld
          </Heading>
          <Tabel
            kolommen={[
              { kop: 'Geldt vanaf', cel: (r) => <span className="heel">{datumKort(r.vanaf)}</span> },
              { kop: 'Aansluitcode VISH', cel: (r) => r.vishAansluitcode ?? 'geen' },
              { kop: 'Reden', cel: (r) => r.reden },
              { kop: 'Vastgelegd', cel: (r) => `${r.door}, ${momentTekst(r.opgetekendOp)}` },
            ]}
            rijen={alle}
            sleutel={(r) => r.opgetekendOp + r.vanaf}
            titel="Wat uw organisatie heeft ingesteld"
          />
        </section>
      )}
    </main>
  )
}

function feitenVan({ vanaf, vishAansluitcode, reden }: Registerinstelling): readonly (readonly [string, string])[] {
  return [
    ['Aansluitcode VISH', vishAansluitcode ?? 'geen: er gaat niets vanzelf'],
    ['Geldt vanaf', datumKort(vanaf)],
    ['Reden', reden],
  ]
}
