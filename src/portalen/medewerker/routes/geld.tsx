import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { LoaderFunctionArgs } from 'react-router'
import {
  type Deelstand,
  type Geldmaand,
  betaalstanden,
  delenPerVordering,
  geldPerMaand,
  leefgeldsaldo,
  saldoVan,
} from '../../../domein/geld/index.ts'
import type { Dossierblad, OpenBetaling } from '../../../domein/verloop/index.ts'
import { type Datum, plusDagen, plusMaanden } from '../../../gedeeld/datum.ts'
import { type Centen, alsEuro, nul, telOp, trekAf } from '../../../gedeeld/geld.ts'
import { werkplek } from '../../onderdelen/context.ts'
import { Leeg, Tabel, type Uit } from '../../onderdelen/onderdelen.tsx'
import { maandTekst } from '../../onderdelen/teksten/datums.ts'
import { schuldeisersVan } from '../../onderdelen/teksten/gebeurtenissen.ts'
import { Trapgrafiek, type Traplijn, type Trappunt } from '../../onderdelen/trapgrafiek.tsx'
import { FinancieelBeheer } from '../dossier/beheer.tsx'
import { Dossierkop } from '../dossier/kop.tsx'
import { Feiten, adresVan } from '../dossier/sectie.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { werkplaats, organisatieId, door } = werkplek(context)
  const blad = await werkplaats.dossier(organisatieId, params['id'] ?? '', { door, waarom: 'geld bekeken' })
  if (blad === null) throw new Response(null, { status: 404 })
  const onderweg = await werkplaats.betalen.onderweg(organisatieId, blad.id)
  return { blad, onderweg, vandaag: werkplaats.klok.vandaag() }
}

/** The money of one dossier: what is held, what came and went month by month, what each schuldeiser got and will get. */
export default function Geld({ loaderData: { blad, onderweg, vandaag } }: { readonly loaderData: Uit<typeof loader> }) {
  const { geld } = blad.staat
  const maanden = geldPerMaand(geld)
  const delen = delenPerVordering(blad.staat)
  return (
    <main className="pagina dossier" id="inhoud">
      <title>{`Geld, ${blad.overzicht.naam} - Kwijting`}</title>
      <Dossierkop blad={blad} titel={false} vandaag={vandaag} />
      <Heading level={1}>Geld</Heading>
      <Paragraph purpose="lead">
        Wij beheren nu {alsEuro(telOp(saldoVan(geld), leefgeldsaldo(geld.beheer)))} voor {blad.overzicht.naam}.
      </Paragraph>
      <FinancieelBeheer blad={blad} vandaag={vandaag} />
      {maanden.length === 0 ? (
        <Leeg>Er is nog geen geld binnengekomen. Elke ontvangst en elke uitdeling komt hier per maand te staan.</Leeg>
      ) : (
        <PerMaand blad={blad} maanden={maanden} vandaag={vandaag} />
      )}
      <PerSchuldeiser blad={blad} delen={delen} />
      <Onderweg betalingen={onderweg} />
      <p className="losse-link">
        <a href={`/medewerker/dossier/${blad.id}${adresVan('geld')}`}>Terug naar het dossier</a>
      </p>
    </main>
  )
}

function PerMaand({
  blad,
  maanden,
  vandaag,
}: {
  readonly blad: Dossierblad
  readonly maanden: readonly Geldmaand[]
  readonly vandaag: Datum
}) {
  const som = (wat: (maand: Geldmaand) => Centen) => telOp(nul, ...maanden.map(wat))
  const [erin, eruit, terug] = [som((m) => m.erin), som((m) => m.naarSchuldeisers), som((m) => m.teruggegeven)]
  const vergoeding = som((m) => m.vergoeding)
  return (
    <>
      <h2>{blad.staat.geld.beheer === null ? 'Per maand' : 'Reservering per maand'}</h2>
      <Feiten
        feiten={[
          ['Binnengekomen', alsEuro(erin)],
          ['Naar de schuldeisers', alsEuro(eruit)],
          ...(vergoeding === 0 ? [] : ([['Vergoeding voor de schuldregeling', alsEuro(vergoeding)]] as const)),
          ...(terug === 0 ? [] : ([['Teruggegeven', alsEuro(terug)]] as const)),
          ['Saldo nu', alsEuro(saldoVan(blad.staat.geld))],
        ]}
      />
      <Verloop blad={blad} maanden={maanden} vandaag={vandaag} />
      <Tabel
        kolommen={[
          { kop: 'Maand', cel: (m) => maandTekst(m.eersteDag) },
          { kop: 'Binnengekomen', bedrag: true, cel: (m) => bedragOfLeeg(m.erin) },
          { kop: 'Naar schuldeisers', bedrag: true, cel: (m) => bedragOfLeeg(m.naarSchuldeisers) },
          ...(vergoeding === 0
            ? []
            : [{ kop: 'Vergoeding', bedrag: true, cel: (m: Geldmaand) => bedragOfLeeg(m.vergoeding) }]),
          { kop: 'Teruggegeven', bedrag: true, cel: (m) => bedragOfLeeg(m.teruggegeven) },
          { kop: 'Saldo', bedrag: true, cel: (m) => alsEuro(m.saldo) },
        ]}
        rijen={maanden}
        sleutel={(m) => m.eersteDag}
        titel="Geld per maand"
        voet={[
          'Samen',
          alsEuro(erin),
          alsEuro(eruit),
          ...(vergoeding === 0 ? [] : [alsEuro(vergoeding)]),
          alsEuro(terug),
          alsEuro(saldoVan(blad.staat.geld)),
        ]}
      />
    </>
  )
}

const bedragOfLeeg = (bedrag: Centen): string => (bedrag === 0 ? '–' : alsEuro(bedrag))

function Verloop({
  blad,
  maanden,
  vandaag,
}: {
  readonly blad: Dossierblad
  readonly maanden: readonly Geldmaand[]
  readonly vandaag: Datum
}) {
  const [eerste, laatste] = [maanden[0], maanden.at(-1)]
  if (eerste === undefined || laatste === undefined) return null
  const einde = plusDagen(plusMaanden(laatste.eersteDag, 1), -1)
  const { ontvangsten, uitdelingen, teruggegeven } = blad.staat.geld
  const uitgegeven = uitdelingen.map(({ datum, delen, vergoeding }) => ({
    datum,
    bedrag: telOp(vergoeding, ...delen.map((deel) => deel.bedrag)),
  }))
  const lijnen: readonly Traplijn[] = [
    { naam: 'Binnengekomen', soort: 'vol', punten: opgeteld(ontvangsten, eerste.eersteDag, einde) },
    {
      naam: 'Uitgegeven',
      soort: 'streep',
      punten: opgeteld([...uitgegeven, ...teruggegeven], eerste.eersteDag, einde),
    },
  ]
  return (
    <Trapgrafiek
      lijnen={lijnen}
      omschrijving="Twee lijnen: al het geld dat is binnengekomen, en al het geld dat is uitgegeven. Het verschil is het saldo. De tabel hieronder heeft dezelfde bedragen."
      titel={`Geld van ${blad.overzicht.naam}, bij elkaar opgeteld`}
      tot={einde}
      van={eerste.eersteDag}
      vandaag={vandaag}
    />
  )
}

/** Everything up to and including each day on which something moved, from nothing to the end of the picture. */
function opgeteld(posten: readonly Trappunt[], van: Datum, tot: Datum): readonly Trappunt[] {
  let samen = nul
  const punten = posten
    .toSorted((a, b) => a.datum.localeCompare(b.datum))
    .map(({ datum, bedrag }) => ({ datum, bedrag: (samen = telOp(samen, bedrag)) }))
  return [{ datum: van, bedrag: nul }, ...punten, { datum: tot, bedrag: samen }]
}

/** What was paid out of the dossier and is not on the account of its receiver: it counts above as received. */
function Onderweg({ betalingen }: { readonly betalingen: readonly OpenBetaling[] }) {
  if (betalingen.length === 0) return null
  return (
    <section aria-labelledby="onderweg">
      <h2 id="onderweg">Nog niet aangekomen</h2>
      <p>Dit geld is uitgedeeld en telt hierboven mee, maar staat nog niet op de rekening van de ontvanger.</p>
      <Tabel
        kolommen={[
          { kop: 'Aan', cel: (b) => b.naam },
          { kop: 'Waar het is', cel: (b) => betaalstanden[b.stand] },
          { kop: 'Bedrag', bedrag: true, cel: (b) => alsEuro(b.bedrag) },
        ]}
        rijen={betalingen}
        sleutel={(b) => b.betalingId}
        titel="Betalingen die nog niet zijn aangekomen"
        voet={['Samen', '', alsEuro(telOp(nul, ...betalingen.map(({ bedrag }) => bedrag)))]}
      />
    </section>
  )
}

function PerSchuldeiser({ blad, delen }: { readonly blad: Dossierblad; readonly delen: readonly Deelstand[] }) {
  const { schulden, schuldregeling } = blad.staat
  const naam = schuldeisersVan(schulden)
  const som = (wat: (deel: Deelstand) => Centen) => alsEuro(telOp(nul, ...delen.map(wat)))
  const open = (d: Deelstand): Centen => trekAf(trekAf(d.bedrag, d.gekregen), d.nogTeKrijgen)
  const later = schuldregeling.kwijting === null ? 'Blijft over voor kwijting' : 'Kwijtgescholden'
  return (
    <>
      <h2>Per schuldeiser</h2>
      {delen.length === 0 ? (
        <Leeg>Als de regeling tot stand is gekomen, ziet u hier wat elke schuldeiser kreeg en nog krijgt.</Leeg>
      ) : (
        <>
          {schuldregeling.regeling?.vorm === 'SB' && schuldregeling.kwijting === null ? (
            <p>Wat een schuldeiser nog krijgt, is bij schuldbemiddeling een verwachting.</p>
          ) : null}
          <Tabel
            kolommen={[
              { kop: 'Schuldeiser', cel: (d) => naam(d.vorderingId) },
              { kop: 'Vordering', bedrag: true, cel: (d) => alsEuro(d.bedrag) },
              { kop: 'Kreeg', bedrag: true, cel: (d) => alsEuro(d.gekregen) },
              { kop: 'Krijgt nog', bedrag: true, cel: (d) => alsEuro(d.nogTeKrijgen) },
              { kop: later, bedrag: true, cel: (d) => alsEuro(open(d)) },
            ]}
            rijen={delen}
            sleutel={(d) => d.vorderingId}
            titel="Wat elke schuldeiser kreeg en nog krijgt"
            voet={['Samen', som((d) => d.bedrag), som((d) => d.gekregen), som((d) => d.nogTeKrijgen), som(open)]}
          />
        </>
      )}
    </>
  )
}
