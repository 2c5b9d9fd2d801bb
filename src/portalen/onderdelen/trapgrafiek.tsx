import { useId } from 'react'
import { type Datum, dagenTussen, jaarVan, plusMaanden, datum as dag } from '../../gedeeld/datum.ts'
import { type Centen, alsEuro, centen } from '../../gedeeld/geld.ts'
import { datumKort } from './teksten/datums.ts'

/** An amount that holds from a day on, until the next point. */
export interface Trappunt {
  readonly datum: Datum
  readonly bedrag: Centen
}

/** A line of the picture. Lines differ by their dashes, because colour alone tells too few people apart. */
export interface Traplijn {
  readonly naam: string
  readonly soort: 'vol' | 'streep' | 'stippel'
  /** Sorted by day; none below zero. */
  readonly punten: readonly Trappunt[]
}

/** A drawing for one width of screen, so that its words never shrink with it. */
interface Blad {
  readonly breedte: number
  readonly hoogte: number
  readonly links: number
  /** How much of its width a day at the edge takes: no year stands nearer to it. */
  readonly jaarruimte: number
}
const breed: Blad = { breedte: 720, hoogte: 300, links: 96, jaarruimte: 0.2 }
const smal: Blad = { breedte: 340, hoogte: 260, links: 72, jaarruimte: 0.45 }
const kader = { rechts: 12, boven: 22, onder: 34 }

interface Grafiek {
  readonly titel: string
  readonly omschrijving: string
  readonly van: Datum
  readonly tot: Datum
  /** Marked when it lies inside. */
  readonly vandaag?: Datum
  readonly lijnen: readonly Traplijn[]
}

/**
 * A picture of amounts over time that stand still between two days, drawn twice: for a wide and for a narrow screen. It
 * stands beside a table with the same numbers and says so in its description.
 */
export function Trapgrafiek(grafiek: Grafiek) {
  return (
    <figure className="grafiek">
      <div className="alleen-breed">
        <Tekening blad={breed} {...grafiek} />
      </div>
      <div className="alleen-smal">
        <Tekening blad={smal} {...grafiek} />
      </div>
      <figcaption>
        {grafiek.lijnen.map(({ naam, soort }) => (
          <span className="lijnnaam" key={naam}>
            <svg aria-hidden="true" className="staal" viewBox="0 0 36 6">
              <path className={`lijn lijn-${soort}`} d="M0 3 H36" />
            </svg>
            {naam}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

function Tekening({ blad, titel, omschrijving, van, tot, vandaag, lijnen }: Grafiek & { readonly blad: Blad }) {
  const id = useId()
  const schaal = schaalVan(blad, van, tot, lijnen)
  const { breedte, hoogte, links } = blad
  return (
    <svg aria-labelledby={`${id}-t ${id}-o`} role="img" viewBox={`0 0 ${breedte} ${hoogte}`}>
      <title id={`${id}-t`}>{titel}</title>
      <desc id={`${id}-o`}>{omschrijving}</desc>
      {schaal.bedragen.map((bedrag) => (
        <g key={bedrag}>
          <line className="raster" x1={links} x2={breedte - kader.rechts} y1={schaal.y(bedrag)} y2={schaal.y(bedrag)} />
          <text className="as" textAnchor="end" x={links - 8} y={schaal.y(bedrag) + 4}>
            {alsEuro(bedrag).replace(/,00$/, '')}
          </text>
        </g>
      ))}
      {merken(blad, van, tot).map(({ datum, tekst, anker }) => (
        <text className="as" key={datum} textAnchor={anker} x={schaal.x(datum)} y={hoogte - 10}>
          {tekst}
        </text>
      ))}
      {vandaag === undefined || vandaag < van || vandaag > tot ? null : (
        <g>
          <line
            className="nu"
            x1={schaal.x(vandaag)}
            x2={schaal.x(vandaag)}
            y1={kader.boven}
            y2={hoogte - kader.onder}
          />
          <text className="as" textAnchor="middle" x={schaal.x(vandaag)} y={kader.boven - 4}>
            vandaag
          </text>
        </g>
      )}
      {lijnen.map(({ naam, soort, punten }) => (
        <path className={`lijn lijn-${soort}`} d={padVan(punten, schaal)} key={naam} />
      ))}
    </svg>
  )
}

interface Schaal {
  readonly x: (d: Datum) => number
  readonly y: (bedrag: Centen) => number
  /** Where the grid has a line. */
  readonly bedragen: readonly Centen[]
}

function schaalVan({ breedte, hoogte, links }: Blad, van: Datum, tot: Datum, lijnen: readonly Traplijn[]): Schaal {
  const dagen = Math.max(1, dagenTussen(van, tot))
  const hoogste = Math.max(1, ...lijnen.flatMap(({ punten }) => punten.map(({ bedrag }) => bedrag)))
  const stap = ronde(hoogste / 4)
  const top = Math.ceil(hoogste / stap) * stap
  return {
    x: (d) => links + ((breedte - links - kader.rechts) * dagenTussen(van, d)) / dagen,
    y: (bedrag) => hoogte - kader.onder - ((hoogte - kader.boven - kader.onder) * bedrag) / top,
    bedragen: Array.from({ length: top / stap + 1 }, (_, i) => centen(i * stap)),
  }
}

/** The next of 1, 2, 5, 10 … whole euros, in cents. */
export function ronde(cent: number): number {
  const macht = 100 * 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, cent / 100))))
  return [1, 2, 5, 10].map((n) => n * macht).find((n) => n >= cent) ?? macht * 10
}

/** The first and the last day, and each new year that lies far enough from both to be legible. */
function merken({ jaarruimte }: Blad, van: Datum, tot: Datum): readonly Merk[] {
  const ver = (a: Datum, b: Datum) => dagenTussen(a, b) > dagenTussen(van, tot) * jaarruimte
  const nieuwjaar: Merk[] = []
  for (let jaar = dag(`${jaarVan(van) + 1}-01-01`); jaar <= tot; jaar = plusMaanden(jaar, 12))
    if (ver(van, jaar) && ver(jaar, tot)) nieuwjaar.push({ datum: jaar, tekst: String(jaarVan(jaar)), anker: 'middle' })
  return [
    { datum: van, tekst: datumKort(van), anker: 'start' },
    ...nieuwjaar,
    { datum: tot, tekst: datumKort(tot), anker: 'end' },
  ]
}

interface Merk {
  readonly datum: Datum
  readonly tekst: string
  readonly anker: 'start' | 'middle' | 'end'
}

function padVan(punten: readonly Trappunt[], { x, y }: Schaal): string {
  return punten
    .map(({ datum, bedrag }, i) =>
      i === 0 ? `M${kort(x(datum))} ${kort(y(bedrag))}` : `H${kort(x(datum))} V${kort(y(bedrag))}`,
    )
    .join(' ')
}

const kort = (n: number): string => String(Math.round(n * 10) / 10)
