import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { huisstijlOp, naamVan } from '../../../domein/toegang/index.ts'
import { alleenVoor, werkplek } from '../../onderdelen/context.ts'
import { alsIngetypt } from '../../onderdelen/formulier/terug.ts'
import { Melding, Tabel, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort, momentTekst } from '../../onderdelen/teksten/datums.ts'
import { Feiten } from '../dossier/sectie.tsx'
import { instelopdracht, stelIn } from '../organisatie/instelling.ts'
import { Opdracht, Vooraf, standVan, venstertitel } from '../stap/opdrachtpagina.tsx'
import { nieuwFormulier } from '../stap/verwerk.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { opdracht, velden } = instelopdracht('StelHuisstijlVast')
  alleenVoor(context, opdracht.bevoegd)
  const { werkplaats, organisatieId, sessie } = werkplek(context)
  const alle = await werkplaats.huisstijlen(organisatieId)
  const nu = huisstijlOp(alle, werkplaats.klok.vandaag(), sessie.organisatie.naam)
  return {
    nu,
    alle: alle.map(({ door, ...regel }) => ({ ...regel, door: naamVan(door) })).toReversed(),
    velden,
    titel: opdracht.titel,
    daarna: opdracht.daarna,
    gedaan: new URL(request.url).searchParams.get('gedaan') === 'ja',
    terug: nieuwFormulier(null, alsIngetypt(velden, { ...nu, vanaf: werkplaats.klok.vandaag() })),
  }
}

export const action = (invoer: ActionFunctionArgs) => stelIn(invoer, 'StelHuisstijlVast')

/** How the letters of the organisation look: now, what was set before, and the form to set it. */
export default function Huisstijl({
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
      <title>{venstertitel('Huisstijl', terug)}</title>
      <Vooraf stand={stand} terug={terug} />
      {gedaan && actionData === undefined ? (
        <Melding soort="goed" titel="Opgeslagen">
          <p>Nieuwe brieven zien er zo uit.</p>
        </Melding>
      ) : null}
      <Heading level={1}>Huisstijl van de brieven</Heading>
      <Paragraph purpose="lead">
        Deze gegevens staan in elke brief: wie hem stuurt, en hoe iemand u bereikt. Een logo of een andere tekst zet uw
        beheerder in de map met brieven.
      </Paragraph>
      <Feiten
        feiten={[
          ['Afzender', [nu.naam, nu.afdeling].filter((deel) => deel !== undefined).join(', ')],
          [
            'Postadres',
            nu.adres === undefined ? 'Nog niet ingevuld' : `${nu.adres}, ${nu.postcode ?? ''} ${nu.plaats ?? ''}`,
          ],
          ['Telefoon', nu.telefoon ?? 'Nog niet ingevuld'],
          ['E-mail', nu.email ?? 'Nog niet ingevuld'],
          ['Kleur', nu.kleur],
        ]}
      />
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
              { kop: 'Geldt vanaf', cel: (h) => <span className="heel">{datumKort(h.vanaf)}</span> },
              { kop: 'Afzender', cel: (h) => h.naam },
              { kop: 'Telefoon', cel: (h) => h.telefoon },
              { kop: 'Kleur', cel: (h) => h.kleur },
              { kop: 'Vastgelegd', cel: (h) => `${h.door}, ${momentTekst(h.opgetekendOp)}` },
            ]}
            rijen={alle}
            sleutel={(h) => h.opgetekendOp + h.vanaf}
            titel="Wat uw organisatie heeft vastgesteld"
          />
        </section>
      )}
    </main>
  )
}
