import type { Datum } from '../../../gedeeld/datum.ts'
import { alsEuro } from '../../../gedeeld/geld.ts'
import { type Kolom, Label, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort, opsomming, termijnTekst } from '../../onderdelen/teksten/datums.ts'
import type { Herberekening, Proef, Richting } from './regel.ts'
import type { Lijstregel } from './werklijst.ts'
import { AlsMag } from '../toegestaan.tsx'

const vormen: Readonly<Record<Richting, string>> = { hoger: '▲', lager: '▼', gelijk: '=' }

/** The work list of a new norm; for who may do it with a box per dossier that can be done together, and the way to the step. */
export function Werklijst({
  rijen,
  vandaag,
  mag,
}: {
  readonly rijen: readonly Lijstregel[]
  readonly vandaag: Datum
  readonly mag: boolean
}) {
  return (
    <Tabel
      kolommen={[naam(mag), ...kolommen(vandaag), ...(mag ? [naarStap] : [])]}
      rijen={rijen}
      sleutel={(r) => r.dossierId}
      titel="Dossiers waarvan het vtlb opnieuw moet"
    />
  )
}

const naam = (kiesbaar: boolean): Kolom<Lijstregel> => ({
  kop: 'Naam',
  cel: ({ dossierId, naam, crisis, samen }) => (
    <span className="optie">
      {kiesbaar && samen.kan ? (
        <input
          aria-label={`Kies ${naam}`}
          className="utrecht-checkbox utrecht-checkbox--html-input"
          name="dossier"
          type="checkbox"
          value={dossierId}
        />
      ) : null}
      <a href={`/medewerker/dossier/${dossierId}`}>{naam}</a>
      {crisis ? <Label soort="crisis">Crisis</Label> : null}
    </span>
  ),
})

function kolommen(vandaag: Datum): readonly Kolom<Herberekening>[] {
  return [
    { kop: 'Behandelaar', cel: (r) => <Wie rij={r} /> },
    { kop: 'Vtlb nu', bedrag: true, cel: (r) => <Nu rij={r} /> },
    { kop: 'Proefberekening', bedrag: true, cel: (r) => <Uitkomst proef={r.proef} /> },
    { kop: 'Geldt dan vanaf', cel: (r) => <Ingang proef={r.proef} /> },
    { kop: 'Uiterlijk', cel: (r) => <Uiterlijk rij={r} vandaag={vandaag} /> },
  ]
}

const naarStap: Kolom<Lijstregel> = {
  kop: 'Stap',
  cel: (r) => (
    <>
      <AlsMag naar={`/medewerker/dossier/${r.dossierId}/stap/HerberekenVtlb`}>
        <a className="heel" href={`/medewerker/dossier/${r.dossierId}/stap/HerberekenVtlb`}>
          Herberekenen<span className="voorlezer"> van het vtlb van {r.naam}</span>
        </a>
      </AlsMag>
      {r.samen.kan ? null : <ZelfDoen redenen={r.samen.redenen} />}
    </>
  ),
}

function ZelfDoen({ redenen }: { readonly redenen: readonly string[] }) {
  return (
    <details className="waarom">
      <summary>Doe dit zelf</summary>
      <ul>
        {redenen.map((reden) => (
          <li key={reden}>{reden}</li>
        ))}
      </ul>
    </details>
  )
}

function Wie({ rij: { behandelaar } }: { readonly rij: Herberekening }) {
  return <span className="ruim">{behandelaar ?? <Label soort="rust">Nog niemand</Label>}</span>
}

function Nu({ rij: { vtlb, normdatum } }: { readonly rij: Herberekening }) {
  if (vtlb === null) return '–'
  return (
    <>
      {alsEuro(vtlb)}
      {normdatum === null ? null : <span className="blok hint">norm van {datumKort(normdatum)}</span>}
    </>
  )
}

function Uitkomst({ proef }: { readonly proef: Proef | null }) {
  if (proef === null) return <span className="hint">niet te maken</span>
  const { vtlb, richting, verschil } = proef
  return (
    <>
      {alsEuro(vtlb)}
      <span className="blok">
        <span aria-hidden="true">{vormen[richting]} </span>
        {richting === 'gelijk' ? 'gelijk' : `${alsEuro(verschil)} ${richting}`}
      </span>
    </>
  )
}

function Ingang({ proef }: { readonly proef: Proef | null }) {
  if (proef === null) return '–'
  return <span className="heel">{proef.richting === 'lager' ? 'de dag van de brief' : datumKort(proef.ingang)}</span>
}

function Uiterlijk({ rij: { uiterlijk, normen }, vandaag }: { readonly rij: Herberekening; readonly vandaag: Datum }) {
  const eerder = normen.slice(0, -1).map(datumKort)
  return (
    <>
      <span className={uiterlijk < vandaag ? 'laat' : undefined}>{termijnTekst(uiterlijk, vandaag)}</span>
      {eerder.length === 0 ? null : (
        <span className="blok hint">
          Ook niet gedaan: {eerder.length === 1 ? 'norm' : 'normen'} van {opsomming(eerder)}
        </span>
      )}
    </>
  )
}
