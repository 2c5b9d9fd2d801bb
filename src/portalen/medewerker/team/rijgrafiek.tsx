import { type ReactNode, useId } from 'react'

/** A drawing for one width of screen, so that its words never shrink with it. */
interface Blad {
  readonly breedte: number
  /** Left of the rows: the names; 0: above them. */
  readonly links: number
  readonly rij: number
}
const breed: Blad = { breedte: 880, links: 270, rij: 36 }
const smal: Blad = { breedte: 340, links: 0, rij: 60 }
const kader = { rechts: 28, boven: 24, onder: 44 }

/** The axis under the rows. */
interface As {
  readonly van: number
  readonly tot: number
  readonly streepjes: readonly number[]
  readonly tekst: (waarde: number) => string
  /** What the values are, at the right end. */
  readonly eenheid: string
  /** A line through all rows, with its name above it. */
  readonly lijn?: { readonly waarde: number; readonly naam: string }
}

interface Grafiek<R> {
  readonly titel: string
  /** What is drawn, in sentences; the table beside it has the figures. */
  readonly omschrijving: string
  readonly as: As
  readonly rijen: readonly (R & { readonly sleutel: string; readonly naam: string })[]
  /** Draws one row. @param x the place of a value on the axis, which ends at its ends @param y the middle of the row */
  readonly teken: (rij: R, x: (waarde: number) => number, y: number) => ReactNode
}

/** Rows with a name on one axis, drawn twice: for a wide and for a narrow screen. */
export function Rijgrafiek<R>({ bijschrift, ...grafiek }: Grafiek<R> & { readonly bijschrift: ReactNode }) {
  return (
    <figure className="grafiek rijgrafiek">
      <div className="alleen-breed">
        <Tekening blad={breed} {...grafiek} />
      </div>
      <div className="alleen-smal">
        <Tekening blad={smal} {...grafiek} />
      </div>
      <figcaption>{bijschrift}</figcaption>
    </figure>
  )
}

function Tekening<R>({ blad, as, rijen, titel, omschrijving, teken }: Grafiek<R> & { readonly blad: Blad }) {
  const id = useId()
  const hoogte = kader.boven + rijen.length * blad.rij + kader.onder
  const x = (waarde: number): number => {
    const deel = (Math.min(Math.max(waarde, as.van), as.tot) - as.van) / (as.tot - as.van)
    return kort(blad.links + (blad.breedte - blad.links - kader.rechts) * deel)
  }
  return (
    <svg aria-labelledby={`${id}-t ${id}-o`} role="img" viewBox={`0 0 ${blad.breedte} ${hoogte}`}>
      <title id={`${id}-t`}>{titel}</title>
      <desc id={`${id}-o`}>{omschrijving}</desc>
      {as.streepjes.map((waarde) => (
        <g key={waarde}>
          <line className="raster" x1={x(waarde)} x2={x(waarde)} y1={kader.boven} y2={hoogte - kader.onder} />
          <text className="as" textAnchor={waarde === as.van ? 'start' : 'middle'} x={x(waarde)} y={hoogte - 24}>
            {as.tekst(waarde)}
          </text>
        </g>
      ))}
      <text className="as" textAnchor="end" x={blad.breedte - kader.rechts} y={hoogte - 5}>
        {as.eenheid}
      </text>
      {as.lijn === undefined ? null : (
        <>
          <line
            className="normlijn"
            x1={x(as.lijn.waarde)}
            x2={x(as.lijn.waarde)}
            y1={kader.boven}
            y2={hoogte - kader.onder}
          />
          <text className="as normnaam" textAnchor="middle" x={x(as.lijn.waarde)} y={kader.boven - 8}>
            {as.lijn.naam}
          </text>
        </>
      )}
      {rijen.map((rij, i) => {
        const y = kader.boven + (i + 1) * blad.rij - (blad.links === 0 ? 16 : blad.rij / 2)
        return (
          <g key={rij.sleutel}>
            <text className="rijnaam" x={0} y={blad.links > 0 ? y + 5 : y - 18}>
              {rij.naam}
            </text>
            {teken(rij, x, y)}
          </g>
        )
      })}
    </svg>
  )
}

const kort = (n: number): number => Math.round(n * 10) / 10
