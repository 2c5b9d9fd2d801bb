import { Heading } from '@nl-design-system-candidate/heading-react'
import type { Kwaliteitregel, Registertelling } from '../../../domein/verloop/index.ts'
import { type Kolom, Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { type Registerkeuze, adresVan } from './keuze.ts'
import type { Registersoort } from './soort.ts'

type Rij = Registertelling & { readonly sleutel: string; readonly naam: string; readonly keuze: Partial<Registerkeuze> }

/** How much came in, what came of it and whether the term was kept: each year, and in one year by what it is about. */
export function Cijfers<R extends Kwaliteitregel>({
  soort,
  jaren,
  onderwerpen,
  jaar,
}: {
  readonly soort: Registersoort<R>
  readonly jaren: readonly (Registertelling & { readonly jaar: number })[]
  readonly onderwerpen: readonly (Registertelling & { readonly waarover: string })[]
  /** Of which the second table is; null: of all. */
  readonly jaar: number | null
}) {
  const perJaar = jaren.map((r): Rij => ({
    ...r,
    sleutel: String(r.jaar),
    naam: String(r.jaar),
    keuze: { jaar: r.jaar },
  }))
  const perOnderwerp = onderwerpen.map((r): Rij => {
    const naam = soort.waarover.namen[r.waarover] ?? r.waarover
    return { ...r, sleutel: r.waarover, naam, keuze: { jaar, waarover: r.waarover } }
  })
  if (jaren.length === 0) return <Deel titel="Per jaar" leeg={soort.leeg.cijfers} rijen={[]} soort={soort} kop="Jaar" />
  return (
    <>
      <Deel kop="Jaar" rijen={perJaar} soort={soort} titel="Per jaar" uitleg={soort.norm} />
      <Deel
        kop={soort.waarover.kop}
        rijen={perOnderwerp}
        soort={soort}
        titel={`Per ${soort.waarover.kop.toLowerCase()}${jaar === null ? '' : `, uit ${jaar}`}`}
      />
    </>
  )
}

function Deel<R extends Kwaliteitregel>({
  titel,
  kop,
  rijen,
  soort,
  uitleg,
  leeg,
}: {
  readonly titel: string
  readonly kop: string
  readonly rijen: readonly Rij[]
  readonly soort: Registersoort<R>
  readonly uitleg?: string
  readonly leeg?: string
}) {
  return (
    <section className="tellingen">
      <Heading appearance="level-3" level={2}>
        {titel}
      </Heading>
      {leeg === undefined ? null : <Leeg>{leeg}</Leeg>}
      {uitleg === undefined ? null : <p>{uitleg} Achter elk getal staan de dossiers.</p>}
      {rijen.length === 0 ? null : (
        <Tabel kolommen={kolommen(kop, soort)} rijen={rijen} sleutel={({ sleutel }) => sleutel} titel={titel} />
      )}
    </section>
  )
}

/** A number with a link to what it counts. */
function getal(kop: string, tel: (rij: Rij) => number, keuze: Partial<Registerkeuze>): Kolom<Rij> {
  const cel = (rij: Rij) => {
    const aantal = tel(rij)
    if (aantal === 0) return aantal
    return (
      <a href={`?${adresVan({ ...rij.keuze, ...keuze }).toString()}#lijst`}>
        {aantal}
        <span className="voorlezer">
          {' '}
          {kop.toLowerCase()}, {rij.naam}
        </span>
      </a>
    )
  }
  return { kop, bedrag: true, cel }
}

function kolommen<R extends Kwaliteitregel>(kop: string, soort: Registersoort<R>): readonly Kolom<Rij>[] {
  return [
    { kop, cel: ({ naam }) => naam },
    getal(soort.titel, ({ aantal }) => aantal, {}),
    ...Object.entries(soort.uitkomst.namen).map(([uitkomst, naam]) =>
      getal(naam, ({ uitkomsten }) => uitkomsten[uitkomst] ?? 0, { uitkomst }),
    ),
    getal('Ingetrokken', ({ ingetrokken }) => ingetrokken, { uitkomst: 'ingetrokken' }),
    getal('Open', ({ open }) => open, { stand: 'wacht' }),
    getal('Op tijd', ({ opTijd }) => opTijd, { termijn: 'op-tijd' }),
    getal('Te laat', ({ teLaat }) => teLaat, { termijn: 'te-laat' }),
    {
      kop: 'Helft binnen',
      bedrag: true,
      cel: ({ dagen }) => (dagen === null ? 'te weinig' : `${dagen.mediaan} dagen`),
    },
  ]
}
