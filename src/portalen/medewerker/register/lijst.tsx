import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import type { Datum } from '../../../gedeeld/datum.ts'
import { type Kwaliteitregel, behandelduur, klaarOp, opTijd } from '../../../domein/verloop/index.ts'
import { Bladeren, type Kolom, Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord, termijnTekst } from '../../onderdelen/teksten/datums.ts'
import { type Registerkeuze, adresVan, standen, termijnkeuzes, uitkomstVan } from './keuze.ts'
import type { Registersoort } from './soort.ts'

/** What every line of a register begins with. */
const begin = <R extends Kwaliteitregel>({ dossieradres, waarover }: Registersoort<R>): readonly Kolom<R>[] => [
  { kop: 'Inwoner', cel: ({ dossierId, inwoner }) => <a href={dossieradres(dossierId)}>{inwoner}</a> },
  { kop: 'Ontvangen', cel: ({ ontvangen }) => datumKort(ontvangen) },
  { kop: waarover.kop, cel: (een) => waarover.namen[een.waarover] },
]

/** What waits for an answer, the first due first. */
export function Wachtend<R extends Kwaliteitregel>({
  soort,
  regels,
  vandaag,
}: {
  readonly soort: Registersoort<R>
  readonly regels: readonly R[]
  readonly vandaag: Datum
}) {
  const uiterlijk = (een: R) => (
    <span className={opTijd(een, vandaag) === false ? 'laat' : undefined}>{termijnTekst(een.uiterlijk, vandaag)}</span>
  )
  return (
    <section className="tellingen">
      <Heading appearance="level-3" level={2}>
        {soort.wachtOp}
      </Heading>
      {regels.length === 0 ? (
        <Leeg>{soort.leeg.wacht}</Leeg>
      ) : (
        <Tabel
          kolommen={[...begin(soort), ...soort.kolommenWacht, { kop: soort.uiterlijk, cel: uiterlijk }]}
          rijen={regels}
          sleutel={({ id }) => id}
          titel={soort.wachtOp}
        />
      )}
    </section>
  )
}

/** Everything that came in, or the part of it that was asked for; what came of each, and how long that took. */
export function Registerlijst<R extends Kwaliteitregel>({
  soort,
  regels,
  aantal,
  jaren,
  keuze,
  pagina,
  vandaag,
}: {
  readonly soort: Registersoort<R>
  readonly regels: readonly R[]
  readonly aantal: number
  readonly jaren: readonly number[]
  readonly keuze: Registerkeuze
  readonly pagina: number
  readonly vandaag: Datum
}) {
  const titel = telwoord(aantal, soort.een, soort.meer)
  const adres = adresVan(keuze)
  return (
    <section className="tellingen" id="lijst">
      <Heading appearance="level-3" level={2}>
        {titel}
      </Heading>
      <Filter jaren={jaren} keuze={keuze} soort={soort} />
      {regels.length === 0 ? (
        <Leeg>Geen {soort.een} past hierbij. Kies meer.</Leeg>
      ) : (
        <>
          <p>
            <a href={`${soort.adres}/csv?${adres.toString()}`}>Download als CSV</a>, zonder namen.
          </p>
          <Tabel
            kolommen={[...begin(soort), ...soort.kolommen, ...afloop(soort, vandaag)]}
            rijen={regels}
            sleutel={({ id }) => id}
            titel={titel}
          />
        </>
      )}
      <Bladeren adres={adres} pagina={pagina} totaal={aantal} />
    </section>
  )
}

const afloop = <R extends Kwaliteitregel>({ uitkomst }: Registersoort<R>, vandaag: Datum): readonly Kolom<R>[] => [
  { kop: uitkomst.kop, cel: (een) => naamVan(uitkomst.namen, uitkomstVan(een)) },
  { kop: 'Klaar', cel: (een) => dagVan(klaarOp(een)) },
  { kop: 'Duur', cel: (een) => <Duur een={een} vandaag={vandaag} /> },
]

const dagVan = (dag: Datum | null): string => (dag === null ? 'Nog niet' : datumKort(dag))
const naamVan = (namen: Readonly<Record<string, string>>, uitkomst: string | null): string =>
  uitkomst === null ? 'Wacht' : (namen[uitkomst] ?? 'Ingetrokken')

function Duur({ een, vandaag }: { readonly een: Kwaliteitregel; readonly vandaag: Datum }) {
  const [dagen, goed] = [behandelduur(een), opTijd(een, vandaag)]
  if (goed === null) return '–'
  const tijd = goed ? 'op tijd' : 'te laat'
  return (
    <span className={goed ? undefined : 'laat'}>
      {dagen === null ? tijd : `${telwoord(dagen, 'dag', 'dagen')}, ${tijd}`}
    </span>
  )
}

function Filter<R extends Kwaliteitregel>({
  soort: { waarover, uitkomst },
  jaren,
  keuze,
}: {
  readonly soort: Registersoort<R>
  readonly jaren: readonly number[]
  readonly keuze: Registerkeuze
}) {
  const perJaar = Object.fromEntries(jaren.map((jaar) => [String(jaar), String(jaar)]))
  return (
    <form action="#lijst" className="zoekbalk" method="get">
      <Keuze label="Jaar" naam="jaar" opties={perJaar} waarde={keuze.jaar === null ? '' : String(keuze.jaar)} />
      <Keuze label="Stand" naam="stand" opties={standen} waarde={keuze.stand} />
      <Keuze label={waarover.kop} naam="waarover" opties={waarover.namen} waarde={keuze.waarover} />
      <Keuze
        label={uitkomst.kop}
        naam="uitkomst"
        opties={{ ...uitkomst.namen, ingetrokken: 'Ingetrokken' }}
        waarde={keuze.uitkomst}
      />
      <Keuze label="Termijn" naam="termijn" opties={termijnkeuzes} waarde={keuze.termijn} />
      <Button purpose="secondary" type="submit">
        Tonen
      </Button>
    </form>
  )
}

function Keuze({
  label,
  naam,
  opties,
  waarde,
}: {
  readonly label: string
  readonly naam: string
  readonly opties: Readonly<Record<string, string>>
  readonly waarde: string
}) {
  return (
    <div>
      <label htmlFor={naam}>{label}</label>
      <select className="utrecht-select" defaultValue={waarde} id={naam} name={naam}>
        <option value="">Alles</option>
        {Object.entries(opties).map(([een, tekst]) => (
          <option key={een} value={een}>
            {tekst}
          </option>
        ))}
      </select>
    </div>
  )
}
