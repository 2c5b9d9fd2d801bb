import { Heading } from '@nl-design-system-candidate/heading-react'
import type { LoaderFunctionArgs } from 'react-router'
import {
  type Afspraak,
  afspraaksoorten,
  contactrollen,
  geldtOp,
  kanaalVan,
  kanalen,
  laatsteDag,
  schuldeiseropdrachten,
  schuldeisersoorten,
  voorwaardenOp,
} from '../../../domein/schuldeisers/index.ts'
import { magDit } from '../../../domein/toegang/index.ts'
import { convenantOp } from '../../../regels/convenanten/index.ts'
import { werkplek } from '../../onderdelen/context.ts'
import { Leeg, Melding, Tabel, type Uit } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'
import { Termen } from '../afspraken/termen.tsx'
import { zoekSchuldeiser } from '../betalen/schuldeiser.ts'
import { Feiten } from '../dossier/sectie.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId, door, sessie } = werkplek(context)
  const id = params['id'] ?? ''
  const { gegevens } = await zoekSchuldeiser(werkplaats, organisatieId, id)
  const vandaag = werkplaats.klok.vandaag()
  const { gemeentecode } = sessie.organisatie
  const collegas = new Map((await werkplaats.medewerkers(organisatieId)).map((m) => [m.id, m.naam]))
  const naamBij = (wie: string): string => collegas.get(wie) ?? 'Kwijting (vanzelf)'
  const afspraken = (gegevens.afspraken ?? []).toReversed()
  const { totaal } = await werkplaats.dossiersVanSchuldeiser(organisatieId, id, 1)
  const mag = (soort: string) => schuldeiseropdrachten.some((o) => o.soort === soort && magDit(door, o.bevoegd))
  return {
    id,
    gegevens,
    voorwaarden: voorwaardenOp(gegevens.afspraken ?? [], vandaag, gemeentecode),
    afspraken: afspraken.map((a) => ({
      ...a,
      geldt: geldtOp(a, vandaag, gemeentecode),
      tot: laatsteDag(a),
      wat: inhoudVan(a),
      door: naamBij(a.vastgelegd.door),
    })),
    convenanten: afspraken.flatMap((a) => {
      const c =
        a.convenant === undefined || !geldtOp(a, vandaag, gemeentecode) ? null : convenantOp(a.convenant, vandaag)
      return c === null ? [] : [{ naam: c.naam, toelichting: c.toelichting }]
    }),
    dossiers: totaal,
    gedaan: new URL(request.url).searchParams.get('gedaan') === 'ja',
    magWijzigen: mag('WijzigSchuldeiser'),
    magAfspreken: mag('LegAfspraakVast'),
    magToegang: mag('GeefSchuldeiserToegang'),
  }
}

function inhoudVan(a: Afspraak): string {
  const delen = [
    a.voorafAkkoord === undefined ? [] : [a.voorafAkkoord ? 'vooraf akkoord' : 'niet vooraf akkoord'],
    a.pauzeMaanden === undefined ? [] : [`pauze ${telwoord(a.pauzeMaanden, 'maand', 'maanden')}`],
    a.pauzeNaSaldoMaanden === undefined ? [] : [`tweede pauze ${telwoord(a.pauzeNaSaldoMaanden, 'maand', 'maanden')}`],
    a.uitgesloten === undefined ? [] : ['met uitzonderingen'],
    a.extraGegevens === undefined ? [] : ['met extra gegevens'],
  ].flat()
  if (a.soort === 'collectief') return ['vooraf akkoord', ...delen].join(', ')
  return delen.length === 0 ? 'De afspraken van het convenant' : delen.join(', ')
}

export default function Schuldeiserkaart({ loaderData }: { readonly loaderData: Uit<typeof loader> }) {
  const { id, gegevens, voorwaarden, afspraken, convenanten, dossiers, gedaan, magWijzigen, magAfspreken, magToegang } =
    loaderData
  const adres = `/medewerker/schuldeisers/${id}`
  return (
    <main className="pagina" id="inhoud">
      <title>{`${gegevens.naam} - Kwijting`}</title>
      {gedaan ? (
        <Melding soort="goed" titel="Opgeslagen">
          <p>Lopende dossiers houden wat er was afgesproken toen de vordering werd toegevoegd.</p>
        </Melding>
      ) : null}
      <p>
        <a href="/medewerker/schuldeisers">Terug naar Schuldeisers</a>
      </p>
      <div className="titelregel">
        <Heading level={1}>{gegevens.naam}</Heading>
        {magWijzigen ? <a href={`${adres}/wijzigen`}>Gegevens wijzigen</a> : null}
      </div>
      <Contact gegevens={gegevens} />
      <p>
        <a href={`${adres}/rekening`}>Bankrekening van deze schuldeiser</a>
      </p>
      {magToegang ? (
        <p>
          <a href={`${adres}/toegang`}>Toegang tot het portaal voor schuldeisers</a>
        </p>
      ) : null}
      <section className="onder">
        <Heading appearance="level-3" level={2}>
          Afspraken die nu gelden
        </Heading>
        {convenanten.map((c) => (
          <p key={c.naam}>
            <strong>{c.naam}.</strong> {c.toelichting}
          </p>
        ))}
        <Termen voorwaarden={voorwaarden} />
        {dossiers === 0 ? (
          <p>Deze schuldeiser heeft geen vordering in een lopend dossier.</p>
        ) : (
          <p>
            <a href={`${adres}/dossiers`}>
              {telwoord(dossiers, 'lopend dossier', 'lopende dossiers')} met deze schuldeiser
            </a>
          </p>
        )}
      </section>
      <section className="onder">
        <div className="titelregel">
          <Heading appearance="level-3" level={2}>
            Vastgelegde afspraken
          </Heading>
          {magAfspreken ? <a href={`${adres}/stap/LegAfspraakVast`}>Afspraak vastleggen</a> : null}
        </div>
        {afspraken.length === 0 ? (
          <Leeg>Er is nog niets vastgelegd. Hoort deze schuldeiser bij een convenant? Leg dat dan vast.</Leeg>
        ) : (
          <Tabel
            kolommen={[
              { kop: 'Soort', cel: (a) => afspraaksoorten[a.soort] },
              { kop: 'Wat', cel: (a) => a.wat },
              { kop: 'Vanaf', cel: (a) => datumKort(a.vanaf) },
              { kop: 'Tot en met', cel: (a) => (a.tot === null ? '–' : datumKort(a.tot)) },
              { kop: 'Geldt nu', cel: (a) => (a.geldt ? 'Ja' : 'Nee') },
              {
                kop: 'Bewijs',
                cel: (a) => `${a.bron}${a.gemeentecode === undefined ? '' : ` (alleen ${a.gemeentecode})`}`,
              },
              { kop: 'Vastgelegd', cel: (a) => `${a.door}, ${datumKort(a.vastgelegd.datum)}` },
            ]}
            rijen={afspraken}
            sleutel={(a) => a.id}
            titel="Vastgelegde afspraken"
          />
        )}
        {magAfspreken && afspraken.some((a) => a.beeindigd === null) ? (
          <p>
            <a href={`${adres}/stap/BeeindigAfspraak`}>Een afspraak beëindigen</a>
          </p>
        ) : null}
      </section>
    </main>
  )
}

function Contact({ gegevens: g }: { readonly gegevens: Uit<typeof loader>['gegevens'] }) {
  const adres = [g.adres, g.postcode, g.plaats].filter((deel) => deel !== undefined).join(', ')
  const feiten = [
    ['Soort', schuldeisersoorten[g.soort]],
    ['Rol', contactrollen[g.rol ?? 'schuldeiser']],
    ['Berichten gaan', kanalen[kanaalVan(g)]],
    ['Adres', adres],
    ['E-mailadres', g.email],
    ['Telefoonnummer', g.telefoon],
    ['Contactpersoon', g.contactpersoon],
    ['Koepel', g.koepel],
    ['KvK-nummer', g.kvkNummer],
    ['Adresboek Schuldenknooppunt', g.adresboekId],
  ] as const
  return (
    <Feiten
      feiten={feiten.flatMap(([wat, waarde]) => (waarde === undefined || waarde === '' ? [] : [[wat, waarde]]))}
    />
  )
}
