import { alsEuro, nul } from '../../../gedeeld/geld.ts'
import { toonProcent } from '../../../gedeeld/tonen.ts'
import { type Voorstel, nevensoorten, schuldVan, vormen } from '../../../domein/schuldregeling/index.ts'
import { Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { Feiten } from '../dossier/sectie.tsx'

type Naam = (vorderingId: string) => string

/** A voorstel as it was offered, or would be: where the money comes from, and what each schuldeiser gets and forgives. */
export function Voorstelinhoud({ voorstel, naam }: { readonly voorstel: Voorstel; readonly naam: Naam }) {
  return (
    <>
      <Feiten feiten={[...hoofdzaken(voorstel), ['Motivering', voorstel.motivering]]} />
      <PerSchuldeiser naam={naam} voorstel={voorstel} />
      <Nevenafspraken afspraken={voorstel.nevenafspraken} naam={naam} />
    </>
  )
}

function hoofdzaken(v: Voorstel): readonly (readonly [string, string])[] {
  const { vermogen } = v.berekend.vraag
  return [
    ['Vorm', `${vormen[v.vorm]}, ${v.looptijdMaanden} maanden`],
    ['Totale schuld', alsEuro(schuldVan(v.grondslag))],
    [v.vorm === 'SK' ? 'Krediet' : 'Gespaard in de looptijd', alsEuro(v.gespaard)],
    ...(v.rente === nul ? [] : [['Rente voor de kredietbank', alsEuro(v.rente)] as const]),
    ['Vergoeding', vergoedingstekst(v)],
    ...(vermogen === nul ? [] : [['Vermogen', alsEuro(vermogen)] as const]),
    ['Te verdelen', alsEuro(v.teVerdelen)],
    ['Percentage preferent', toonProcent(v.percentagePreferent)],
    ['Percentage concurrent', toonProcent(v.percentageConcurrent)],
  ]
}

function vergoedingstekst({ vergoeding, berekend: { vergoedingsbesluit } }: Voorstel): string {
  if (vergoedingsbesluit === null) return 'geen'
  return `${alsEuro(vergoeding)} (vastgesteld vanaf ${datumKort(vergoedingsbesluit.vanaf)}: ${vergoedingsbesluit.reden})`
}

function PerSchuldeiser({ voorstel, naam }: { readonly voorstel: Voorstel; readonly naam: Naam }) {
  const krijgt = new Map(voorstel.uitdeling.map((u) => [u.vorderingId, u]))
  const scheldtKwijt = new Map(voorstel.kwijting.map((k) => [k.vorderingId, k.bedrag]))
  return (
    <Tabel
      kolommen={[
        { kop: 'Schuldeiser', cel: (g) => naam(g.vorderingId) },
        { kop: 'Vordering', bedrag: true, cel: (g) => alsEuro(g.bedrag) },
        { kop: 'Waarvan preferent', bedrag: true, cel: (g) => alsEuro(g.preferentBedrag) },
        { kop: 'Krijgt', bedrag: true, cel: (g) => alsEuro(krijgt.get(g.vorderingId)?.bedrag ?? nul) },
        { kop: 'Dat is', bedrag: true, cel: (g) => toonProcent(krijgt.get(g.vorderingId)?.percentage ?? '0.00') },
        { kop: 'Scheldt kwijt', bedrag: true, cel: (g) => alsEuro(scheldtKwijt.get(g.vorderingId) ?? nul) },
      ]}
      rijen={voorstel.grondslag}
      sleutel={(g) => g.vorderingId}
      titel="Wat elke schuldeiser krijgt"
    />
  )
}

/** What single schuldeisers get outside the verdeling; all schuldeisers read the same. */
export function Nevenafspraken({
  afspraken,
  naam,
}: {
  readonly afspraken: Voorstel['nevenafspraken']
  readonly naam: Naam
}) {
  if (afspraken.length === 0) return null
  return (
    <>
      <p>
        <strong>Afspraken buiten de verdeling.</strong> Alle schuldeisers zien deze.
      </p>
      <Tabel
        kolommen={[
          { kop: 'Met', cel: (n) => naam(n.vorderingId) },
          {
            kop: 'Afspraak',
            cel: (n) => (
              <>
                {n.wat}
                <span className="hint blok">{nevensoorten[n.aard]}</span>
              </>
            ),
          },
          { kop: 'Bedrag', bedrag: true, cel: (n) => (n.bedrag === undefined ? '' : alsEuro(n.bedrag)) },
          { kop: 'Reden', cel: (n) => n.reden },
        ]}
        rijen={afspraken}
        sleutel={(n) => n.id}
        titel="Afspraken buiten de verdeling"
      />
    </>
  )
}
