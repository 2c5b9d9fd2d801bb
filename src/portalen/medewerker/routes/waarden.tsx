import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { LoaderFunctionArgs } from 'react-router'
import { leesDatum } from '../../../gedeeld/datum.ts'
import {
  type Reekseinde,
  type TeBevestigen,
  waardenrapport,
  waarschuwtijd,
} from '../../../regels/waardenrapport/index.ts'
import { alleenVoor, werkplek } from '../../onderdelen/context.ts'
import { Leeg, Melding, Tabel, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort, opsomming, telwoord } from '../../onderdelen/teksten/datums.ts'
import { waarderegels } from '../waarden/tekst.ts'

export function loader({ context }: LoaderFunctionArgs) {
  alleenVoor(context, ['beheerder', 'teammanager'])
  const { werkplaats, sessie } = werkplek(context)
  return {
    rapport: waardenrapport(werkplaats.klok.vandaag()),
    beheerder: sessie.medewerker.rollen.includes('beheerder'),
  }
}

export default function Waarden({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { rapport, beheerder } = loaderData
  const { looptAf, afgelopen, teBevestigen } = rapport
  const nu = teBevestigen.filter(({ geldt }) => geldt)
  const eerder = teBevestigen.filter(({ geldt }) => !geldt)
  return (
    <main className="pagina" id="inhoud">
      <title>Waarden van wet en norm - Kwijting</title>
      <Heading level={1}>Waarden van wet en norm</Heading>
      <Paragraph purpose="lead">
        Met deze waarden rekent Kwijting. Hier ziet u welke binnenkort aflopen en welke nog niet zeker zijn.
      </Paragraph>
      <LooptAf einden={looptAf} />
      <Afgelopen einden={afgelopen} />
      <section className="onder">
        <Heading appearance="level-3" level={2}>
          Nog te bevestigen
        </Heading>
        <p>
          Deze waarden vonden wij niet in een officiële publicatie, of wij rekenden ze na. Elke berekening die er een
          gebruikt, zegt dat erbij.{' '}
          {beheerder ? (
            <>
              Wat het vtlb openlaat, kunt u zelf vastleggen bij <a href="/medewerker/aannames">Aannames</a>.
            </>
          ) : (
            'Wat het vtlb openlaat, kan de beheerder vastleggen bij Aannames.'
          )}
        </p>
        {nu.length === 0 ? <Leeg>Niets. Alle waarden van vandaag zijn bevestigd.</Leeg> : null}
        {nu.length === 0 ? null : <TeBevestigenTabel rijen={nu} titel="Nog te bevestigen, geldt nu" />}
        {eerder.length === 0 ? null : (
          <details>
            <summary>{telwoord(eerder.length, 'waarde', 'waarden')} van een andere periode</summary>
            <TeBevestigenTabel rijen={eerder} titel="Nog te bevestigen, van een andere periode" />
          </details>
        )}
      </section>
    </main>
  )
}

function LooptAf({ einden }: { readonly einden: readonly Reekseinde[] }) {
  if (einden.length === 0)
    return (
      <Leeg>Er loopt niets af in de komende {waarschuwtijd} dagen. Dat komt hier te staan zodra het zover is.</Leeg>
    )
  const dagen = [...Map.groupBy(einden, ({ totEnMet }) => totEnMet)]
  return (
    <>
      <Melding
        soort="let-op"
        titel={`${telwoord(einden.length, 'waarde loopt', 'waarden lopen')} af op ${opsomming(dagen.map(([dag]) => datumKort(dag)))}`}
      >
        <p>
          Installeer vóór die dag de versie van Kwijting waar de nieuwe waarden in staan. De lopende dossiers komen dan
          vanzelf op de lijst om te herberekenen.
        </p>
        <p>
          Is die versie er nog niet? Dan rekent u na die dag verder met een peildatum tot en met die dag. Kwijting
          rekent nooit met een oude waarde alsof die nog geldt.
        </p>
      </Melding>
      {dagen.map(([dag, groep]) => (
        <section key={dag}>
          <Heading appearance="level-3" level={2}>
            Loopt af op {datumKort(dag)} ({nog(groep[0]?.dagen ?? 0)})
          </Heading>
          <ul className="kolomlijst">
            {groep.map(({ reeks, naam }) => (
              <li key={reeks}>{naam}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const nog = (dagen: number): string => (dagen === 0 ? 'vandaag' : `nog ${telwoord(dagen, 'dag', 'dagen')}`)

function Afgelopen({ einden }: { readonly einden: readonly Reekseinde[] }) {
  if (einden.length === 0) return null
  return (
    <section className="onder">
      <Heading appearance="level-3" level={2}>
        Al afgelopen, nog geen nieuwe waarde
      </Heading>
      <p>Wat deze waarden nodig heeft, kan Kwijting na de laatste dag niet uitrekenen.</p>
      <Tabel
        kolommen={[
          { kop: 'Waarde', cel: (e) => e.naam },
          { kop: 'Laatste dag', cel: (e) => datumKort(e.totEnMet) },
        ]}
        rijen={einden}
        sleutel={(e) => e.reeks}
        titel="Al afgelopen"
      />
    </section>
  )
}

function TeBevestigenTabel({ rijen, titel }: { readonly rijen: readonly TeBevestigen[]; readonly titel: string }) {
  return (
    <Tabel
      kolommen={[
        { kop: 'Waarde', cel: (w) => w.naam },
        { kop: 'Vanaf', cel: (w) => <span className="heel">{vanafTekst(w.vanaf)}</span> },
        {
          kop: 'Waarmee wij rekenen',
          cel: (w) =>
            waarderegels(w.waarde, w.eenheid).map((regel) => (
              <span className="blok" key={regel}>
                {regel}
              </span>
            )),
        },
        { kop: 'Bron', cel: (w) => w.bron },
      ]}
      rijen={rijen}
      sleutel={(w) => w.reeks + w.vanaf}
      titel={titel}
    />
  )
}

function vanafTekst(vanaf: string): string {
  const dag = leesDatum(vanaf)
  return dag === null ? vanaf : datumKort(dag)
}
