import type { ReactNode } from 'react'
import { alsEuro, telOp } from '../../../gedeeld/geld.ts'
import { toonProcent } from '../../../gedeeld/tonen.ts'
import {
  type Oplossing,
  type Oplossinguitkomst,
  type Oplossingsoort,
  oplossingen,
  redenInWoorden,
} from '../../../regels/oplossingen/index.ts'
import type { Dossierblad } from '../../../domein/verloop/index.ts'
import { type Kolom, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort, telwoord } from '../../onderdelen/teksten/datums.ts'
import { schuldeisersVan } from '../../onderdelen/teksten/gebeurtenissen.ts'
import type { Open } from './grafiek.tsx'
import { korteNamen, kostenregels, perMaandTekst, wanneerTekst } from './teksten.ts'

interface Rij {
  readonly wat: string
  readonly cel: (u: Oplossinguitkomst, soort: Oplossingsoort) => ReactNode
}

const rijen: readonly Rij[] = [
  { wat: 'De inwoner betaalt per maand', cel: ({ inwoner }) => perMaandTekst(inwoner) },
  { wat: 'Hoe lang', cel: ({ inwoner }) => hoeLang(inwoner.perMaand.length) },
  { wat: 'Schuldenvrij op', cel: ({ inwoner }) => datumKort(inwoner.klaarOp) },
  { wat: 'De inwoner betaalt samen', cel: ({ inwoner }) => alsEuro(inwoner.totaal) },
  { wat: 'Waarvan kosten', cel: (u) => <Regels regels={kostenregels(u)} /> },
  { wat: 'De schuldeisers krijgen samen', cel: ({ schuldeisers }) => <strong>{alsEuro(schuldeisers.totaal)}</strong> },
  { wat: 'Preferent', cel: ({ schuldeisers }) => toonProcent(schuldeisers.percentagePreferent) },
  { wat: 'Concurrent', cel: ({ schuldeisers }) => toonProcent(schuldeisers.percentageConcurrent) },
  { wat: 'Wanneer krijgen zij het', cel: (u) => <Regels regels={wanneerTekst(u)} /> },
  { wat: 'Hoe komen wij hieraan', cel: (_, soort) => <a href={`#berekening-${soort}`}>berekening</a> },
]

const hoeLang = (maanden: number): string => (maanden === 0 ? 'meteen klaar' : telwoord(maanden, 'maand', 'maanden'))

function Regels({ regels }: { readonly regels: readonly string[] }) {
  if (regels.length === 1) return regels[0]
  return regels.map((regel) => (
    <span className="blok" key={regel}>
      {regel}
    </span>
  ))
}

/** Every oplossing that is open as a column: what it means for the inwoner, and for the schuldeisers. */
export function Vergelijktabel({ open }: { readonly open: readonly Open[] }) {
  const kolommen: readonly Kolom<Rij>[] = open.map(({ soort, uitkomst }) => ({
    kop: korteNamen[soort],
    bedrag: true,
    cel: ({ cel }) => cel(uitkomst, soort),
  }))
  return (
    <div className="vergelijktabel">
      <Tabel
        kolommen={[{ kop: 'Wat', cel: ({ wat }) => wat }, ...kolommen]}
        rijen={rijen}
        sleutel={({ wat }) => wat}
        titel="Oplossingen naast elkaar"
      />
    </div>
  )
}

/** All of them in the order of attempts: whether it is open, and every reason why not. */
export function KanHet({ alle }: { readonly alle: readonly Oplossing[] }) {
  return (
    <div className="kanhet">
      <Tabel
        kolommen={[
          { kop: 'Oplossing', cel: ({ soort }) => oplossingen[soort] },
          { kop: 'Kan het?', cel: ({ mogelijk }) => (mogelijk ? '✓ ja' : '✕ nee') },
          {
            kop: 'Waarom niet',
            cel: (een) => (een.mogelijk ? '' : een.redenen.map((reden) => redenInWoorden(reden).detail).join(' ')),
          },
        ]}
        rijen={alle}
        sleutel={({ soort }) => soort}
        titel="Wat kan, en waarom iets niet kan"
      />
    </div>
  )
}

/** What each schuldeiser gets, per oplossing that is open: the amount, and what part of the claim that is. */
export function PerSchuldeiser({ blad, open }: { readonly blad: Dossierblad; readonly open: readonly Open[] }) {
  const naam = schuldeisersVan(blad.staat.schulden)
  const [eerste] = open
  const vorderingen = new Map(blad.staat.schulden.vorderingen.map((v) => [v.id, v.saldo?.bedrag ?? v.aangemeld.bedrag]))
  const ids = eerste?.uitkomst.schuldeisers.uitdeling.map(({ id }) => id) ?? []
  const schuld = (id: string) => vorderingen.get(id)
  const krijgt = ({ uitkomst }: Open, id: string): string => {
    const deel = uitkomst.schuldeisers.uitdeling.find((u) => u.id === id)
    return deel === undefined ? '–' : `${alsEuro(deel.bedrag)} (${toonProcent(deel.percentage)})`
  }
  return (
    <Tabel
      kolommen={[
        { kop: 'Schuldeiser', cel: (id) => naam(id) },
        { kop: 'Vordering', bedrag: true, cel: (id) => alsEuro(telOp(...[schuld(id)].filter((b) => b !== undefined))) },
        ...open.map((een) => ({
          kop: korteNamen[een.soort],
          bedrag: true,
          cel: (id: string) => krijgt(een, id),
        })),
      ]}
      rijen={ids}
      sleutel={(id) => id}
      titel="Wat elke schuldeiser krijgt"
      voet={[
        'Samen',
        alsEuro(telOp(...ids.map((id) => schuld(id)).filter((b) => b !== undefined))),
        ...open.map(({ uitkomst }) => alsEuro(uitkomst.schuldeisers.totaal)),
      ]}
    />
  )
}
