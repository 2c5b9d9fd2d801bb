import { type Centen, alsEuro, nul, telOp } from '../../../gedeeld/geld.ts'
import {
  type Beheer,
  beheerLoopt,
  hoogsteLeefgeld,
  leefgeldritmes,
  leefgeldsaldo,
  leefgeldstandOp,
  saldoVan,
} from '../../../domein/geld/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import type { Datum } from '../../../gedeeld/datum.ts'
import { Melding, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort } from '../../onderdelen/teksten/datums.ts'
import { Feiten } from './sectie.tsx'
import { Naar } from '../toegestaan.tsx'

/** Financieel beheer: what is held on each account, what was agreed, what came in and what went out. */
export function FinancieelBeheer({ blad, vandaag }: { readonly blad: Dossierblad; readonly vandaag: Datum }) {
  const { beheer } = blad.staat.geld
  if (beheer === null) return null
  return (
    <>
      <h2>Financieel beheer</h2>
      <Rekening beheer={beheer} blad={blad} />
      <Tabel
        kolommen={[
          { kop: 'Rekening', cel: (r) => r.naam },
          { kop: 'Wat het is', cel: (r) => r.uitleg },
          { kop: 'Saldo', bedrag: true, cel: (r) => alsEuro(r.saldo) },
        ]}
        rijen={saldi(blad)}
        sleutel={(r) => r.naam}
        titel="Saldo per rekening"
        voet={['Samen', '', alsEuro(telOp(...saldi(blad).map(({ saldo }) => saldo)))]}
      />
      <Afspraak beheer={beheer} blad={blad} vandaag={vandaag} />
      <Inkomsten beheer={beheer} />
      <Uitgaven beheer={beheer} />
    </>
  )
}

const saldi = ({ staat: { geld } }: Dossierblad) => [
  { naam: 'Reservering', uitleg: 'Gespaard voor de schuldeisers', saldo: saldoVan(geld) },
  { naam: 'Leefgeld', uitleg: 'Van de inwoner, nooit voor de schuldeisers', saldo: leefgeldsaldo(geld.beheer) },
  { naam: 'Afloscapaciteit', uitleg: 'Van het inkomen ingehouden; gaat meteen naar de reservering', saldo: nul },
]

function Rekening({ blad, beheer: { rekening } }: { readonly blad: Dossierblad; readonly beheer: Beheer }) {
  const stap = (soort: string) => `/medewerker/dossier/${blad.id}/stap/${soort}`
  if (rekening.voorstel !== null)
    return (
      <Melding soort="let-op" titel="De rekening voor leefgeld is nog niet bevestigd">
        Ingevuld op {datumKort(rekening.voorstel.datum)}. Een collega{' '}
        <Naar adres={stap('BevestigLeefgeldrekening')}>bevestigt het nummer</Naar> van het bewijs.
        {rekening.bevestigd === null ? null : ' Tot dan gaat leefgeld naar de vorige rekening.'}
      </Melding>
    )
  if (rekening.bevestigd !== null) return null
  return (
    <Melding soort="let-op" titel="Er is nog geen rekening voor leefgeld">
      <Naar adres={stap('StelLeefgeldrekeningVoor')}>Vul de rekening van de inwoner in</Naar>. Zonder rekening gaat er
      geen leefgeld uit.
    </Melding>
  )
}

function Afspraak({
  blad,
  beheer,
  vandaag,
}: {
  readonly blad: Dossierblad
  readonly beheer: Beheer
  readonly vandaag: Datum
}) {
  const plan = beheer.plannen.at(-1)
  const stand = leefgeldstandOp(blad.staat, vandaag)
  if (plan === undefined) return null
  const hoogste = hoogsteLeefgeld(blad.staat, plan.ritme)
  return (
    <Feiten
      feiten={[
        [
          'Stand',
          beheerLoopt(blad.staat)
            ? `loopt sinds ${datumKort(beheer.gestart)}`
            : `gestopt${beheer.gestopt === null ? '' : ` op ${datumKort(beheer.gestopt)}`}`,
        ],
        ['Leefgeld', `${leefgeldritmes[plan.ritme].toLowerCase()} ${alsEuro(plan.bedrag)}`],
        ...(hoogste === null ? [] : ([['Hoogstens, volgens het vtlb', alsEuro(hoogste)]] as const)),
        ...(stand === null
          ? []
          : ([
              ['Nu te betalen', alsEuro(stand.verschuldigd)],
              ['Volgende keer', `${datumKort(stand.volgende.dag)}, ${alsEuro(stand.volgende.open)}`],
            ] as const)),
      ]}
    />
  )
}

function Inkomsten({ beheer: { inkomsten } }: { readonly beheer: Beheer }) {
  if (inkomsten.length === 0) return <p>Er is nog geen inkomen binnengekomen.</p>
  const som = (wat: (inkomst: Beheer['inkomsten'][number]) => Centen) => alsEuro(telOp(nul, ...inkomsten.map(wat)))
  return (
    <Tabel
      kolommen={[
        { kop: 'Datum', cel: (i) => datumKort(i.datum) },
        { kop: 'Inkomen', bedrag: true, cel: (i) => alsEuro(i.bedrag) },
        { kop: 'Afloscapaciteit', bedrag: true, cel: (i) => alsEuro(i.splitsing.afloscapaciteit) },
        { kop: 'Leefgeld', bedrag: true, cel: (i) => alsEuro(i.splitsing.leefgeld) },
      ]}
      rijen={inkomsten.map((inkomst, i) => ({ ...inkomst, nummer: String(i) }))}
      sleutel={(i) => i.nummer}
      titel="Inkomen en hoe het is gesplitst"
      voet={['Samen', som((i) => i.bedrag), som((i) => i.splitsing.afloscapaciteit), som((i) => i.splitsing.leefgeld)]}
    />
  )
}

const ontvangers = {
  inwoner: 'Wat overbleef, naar de inwoner',
  erfgenamen: 'Wat overbleef, naar de erfgenamen',
  consignatiekas: 'Wat overbleef, naar de consignatiekas',
} as const

function Uitgaven({ beheer: { betaald, teruggegeven } }: { readonly beheer: Beheer }) {
  const rijen = [
    ...betaald.map(({ datum, bedrag, plan }) => ({
      datum,
      bedrag,
      wat: plan === null ? 'Extra leefgeld' : 'Leefgeld volgens de afspraak',
    })),
    ...teruggegeven.map(({ datum, bedrag, aan }) => ({ datum, bedrag, wat: ontvangers[aan] })),
  ].toSorted((a, b) => a.datum.localeCompare(b.datum))
  if (rijen.length === 0) return <p>Er is nog geen leefgeld betaald.</p>
  return (
    <Tabel
      kolommen={[
        { kop: 'Datum', cel: (r) => datumKort(r.datum) },
        { kop: 'Wat', cel: (r) => r.wat },
        { kop: 'Bedrag', bedrag: true, cel: (r) => alsEuro(r.bedrag) },
      ]}
      rijen={rijen.map((rij, i) => ({ ...rij, nummer: String(i) }))}
      sleutel={(r) => r.nummer}
      titel="Leefgeld dat is betaald"
      voet={['Samen', '', alsEuro(telOp(nul, ...rijen.map(({ bedrag }) => bedrag)))]}
    />
  )
}
