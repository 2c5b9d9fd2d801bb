import { useId } from 'react'
import { type Centen, alsEuro, centen, nul, telOp } from '../../../gedeeld/geld.ts'
import type { Oplossinguitkomst, Oplossingsoort } from '../../../regels/oplossingen/index.ts'
import { ronde } from '../../onderdelen/trapgrafiek.tsx'
import { korteNamen } from './teksten.ts'

/** An oplossing that is open. */
export interface Open {
  readonly soort: Oplossingsoort
  readonly uitkomst: Oplossinguitkomst
}

/** A drawing for one width of screen, so that its words never shrink with it. */
interface Blad {
  readonly breedte: number
  readonly hoogte: number
  readonly links: number
  readonly rechts: number
  readonly boven: number
  readonly onder: number
}

const breed: Blad = { breedte: 880, hoogte: 340, links: 84, rechts: 196, boven: 16, onder: 46 }
const smal: Blad = { breedte: 360, hoogte: 300, links: 66, rechts: 34, boven: 16, onder: 46 }

/**
 * What the schuldeisers have together, month by month, a line per oplossing. A line ends where the inwoner is done. The
 * lines differ in dashes and have their number and name at the end: colour comes last. The tables hold the same numbers.
 */
export function Vergelijkgrafiek({
  open,
  eerste,
  titel,
}: {
  readonly open: readonly Open[]
  readonly eerste: Oplossingsoort | null
  readonly titel: string
}) {
  const lijnen = open.map((een, i) => lijnVan(een, i + 1, een.soort === eerste))
  const zin = lijnen.map(
    ({ soort, maanden, totaal }) => `${korteNamen[soort]}: ${alsEuro(totaal)} in ${maanden} maanden`,
  )
  const omschrijving = `${zin.join('. ')}. De tabellen hieronder hebben dezelfde bedragen.`
  return (
    <figure className="grafiek vergelijkgrafiek">
      <div className="alleen-breed">
        <Tekening blad={breed} lijnen={lijnen} namen omschrijving={omschrijving} titel={titel} />
      </div>
      <div className="alleen-smal">
        <Tekening blad={smal} lijnen={lijnen} omschrijving={omschrijving} titel={titel} />
      </div>
      <figcaption>
        {lijnen.map(({ soort, nummer, eerst }) => (
          <span className="lijnnaam" key={soort}>
            <svg aria-hidden="true" className="staal" viewBox="0 0 36 6">
              <path className={`lijn lijn-${soort}`} d="M0 3 H36" />
            </svg>
            <span>
              {`${nummer}. ${korteNamen[soort]}`}
              {eerst ? <span className="hint"> (eerst aan de beurt)</span> : null}
            </span>
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

interface Lijn {
  readonly soort: Oplossingsoort
  readonly nummer: number
  readonly eerst: boolean
  readonly maanden: number
  readonly totaal: Centen
  /** How much there is together from a month on. */
  readonly punten: readonly { readonly maand: number; readonly bedrag: Centen }[]
}

function lijnVan({ soort, uitkomst: { inwoner, schuldeisers } }: Open, nummer: number, eerst: boolean): Lijn {
  let samen = nul
  const punten = schuldeisers.betalingen.map(({ maand, bedrag }) => ({ maand, bedrag: (samen = telOp(samen, bedrag)) }))
  const maanden = inwoner.perMaand.length
  return { soort, nummer, eerst, maanden, totaal: schuldeisers.totaal, punten: [{ maand: 0, bedrag: nul }, ...punten] }
}

function Tekening({
  blad,
  lijnen,
  titel,
  omschrijving,
  namen = false,
}: {
  readonly blad: Blad
  readonly lijnen: readonly Lijn[]
  readonly titel: string
  readonly omschrijving: string
  readonly namen?: boolean
}) {
  const id = useId()
  const schaal = schaalVan(blad, lijnen)
  const { links, rechts, breedte, hoogte, onder } = blad
  const labels = uitElkaar(lijnen.map((lijn) => schaal.y(lijn.totaal)))
  return (
    <svg aria-labelledby={`${id}-t ${id}-o`} role="img" viewBox={`0 0 ${breedte} ${hoogte}`}>
      <title id={`${id}-t`}>{titel}</title>
      <desc id={`${id}-o`}>{omschrijving}</desc>
      {schaal.bedragen.map((bedrag) => (
        <g key={bedrag}>
          <line className="raster" x1={links} x2={breedte - rechts} y1={schaal.y(bedrag)} y2={schaal.y(bedrag)} />
          <text className="as" textAnchor="end" x={links - 8} y={schaal.y(bedrag) + 5}>
            {alsEuro(bedrag).replace(/,00$/, '')}
          </text>
        </g>
      ))}
      {schaal.maanden.map((maand) => (
        <g key={maand}>
          <line
            className="raster"
            x1={schaal.x(maand)}
            x2={schaal.x(maand)}
            y1={hoogte - onder}
            y2={hoogte - onder + 5}
          />
          <text className="as" textAnchor="middle" x={schaal.x(maand)} y={hoogte - onder + 20}>
            {maand}
          </text>
        </g>
      ))}
      <text className="as" textAnchor="end" x={breedte - rechts} y={hoogte - 6}>
        maanden vanaf vandaag
      </text>
      {lijnen.map((lijn, i) => (
        <g key={lijn.soort}>
          <path className={`lijn lijn-${lijn.soort}`} d={padVan(lijn, schaal)} />
          <Einde label={labels[i] ?? 0} lijn={lijn} naam={namen} rand={breedte - rechts} schaal={schaal} />
        </g>
      ))}
    </svg>
  )
}

/** The end of a line: a dot where it ends, and at the edge its number, with its name where there is room. */
function Einde({
  lijn,
  schaal,
  label,
  rand,
  naam,
}: {
  readonly lijn: Lijn
  readonly schaal: Schaal
  readonly label: number
  readonly rand: number
  readonly naam: boolean
}) {
  const [x, y] = [schaal.x(lijn.maanden), schaal.y(lijn.totaal)]
  return (
    <>
      <path className="aanwijzer" d={`M${x} ${y} L${rand + 8} ${label}`} />
      <circle className={`eindpunt lijn-${lijn.soort}`} cx={x} cy={y} r="5" />
      <text className={lijn.eerst ? 'lijnlabel eerst' : 'lijnlabel'} x={rand + 12} y={label + 5}>
        {naam ? `${lijn.nummer}. ${korteNamen[lijn.soort]}` : lijn.nummer}
      </text>
    </>
  )
}

interface Schaal {
  readonly x: (maand: number) => number
  readonly y: (bedrag: Centen) => number
  readonly bedragen: readonly Centen[]
  readonly maanden: readonly number[]
}

function schaalVan({ breedte, hoogte, links, rechts, boven, onder }: Blad, lijnen: readonly Lijn[]): Schaal {
  const langst = Math.max(6, ...lijnen.map(({ maanden }) => maanden))
  const stap = ronde(Math.max(100, ...lijnen.map(({ totaal }) => totaal)) / 4)
  const top = Math.ceil(Math.max(1, ...lijnen.map(({ totaal }) => totaal)) / stap) * stap
  const om = langst > 36 ? 12 : 6
  return {
    x: (maand) => kort(links + ((breedte - links - rechts) * maand) / langst),
    y: (bedrag) => kort(hoogte - onder - ((hoogte - boven - onder) * bedrag) / top),
    bedragen: Array.from({ length: top / stap + 1 }, (_, i) => centen(i * stap)),
    maanden: Array.from({ length: Math.floor(langst / om) + 1 }, (_, i) => i * om),
  }
}

function padVan({ punten, maanden }: Lijn, { x, y }: Schaal): string {
  const [begin, ...rest] = punten
  const treden = rest.map(({ maand, bedrag }) => `H${x(maand)} V${y(bedrag)}`)
  return [`M${x(0)} ${y(begin?.bedrag ?? nul)}`, ...treden, `H${x(maanden)}`].join(' ')
}

const regelhoogte = 20

/** Moves heights apart so far that words on them do not touch; the order stays. */
function uitElkaar(hoogten: readonly number[]): readonly number[] {
  const opVolgorde = hoogten.map((y, i) => ({ y, i })).toSorted((a, b) => b.y - a.y)
  let onder = Number.POSITIVE_INFINITY
  const gezet = opVolgorde.map(({ y, i }) => {
    onder = Math.min(y, onder - regelhoogte)
    return { y: onder, i }
  })
  return gezet.toSorted((a, b) => a.i - b.i).map(({ y }) => y)
}

const kort = (n: number): number => Math.round(n * 10) / 10
