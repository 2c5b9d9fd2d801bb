import { useId } from 'react'
import { type Normstand, type Spreiding, gemeten } from '../../../domein/verloop/index.ts'

/** A drawing for one width of screen, so that its words never shrink with it. */
interface Blad {
  readonly breedte: number
  /** Left of the boxes: the names; 0: above them. */
  readonly links: number
  readonly rij: number
}
const breed: Blad = { breedte: 880, links: 270, rij: 36 }
const smal: Blad = { breedte: 340, links: 0, rij: 60 }
const kader = { rechts: 28, boven: 24, onder: 44 }

/** Further than this a box is cut off, with an arrow: one dossier would make all the others unreadable. */
const hoogstens = 400

/**
 * How long each norm took, as per cent of what it allows: a box for the middle half, a stroke for the median, a line
 * from the shortest to the longest, and the norm as a line through all of them. The table beside it has the days.
 */
export function Doosgrafiek({ normen, titel }: { readonly normen: readonly Normstand[]; readonly titel: string }) {
  const getekend = normen.flatMap(({ soort, vanDeNorm }) => (vanDeNorm === null ? [] : [{ soort, vanDeNorm }]))
  if (getekend.length === 0) return null
  const zinnen = getekend.map(
    ({ soort, vanDeNorm: s }) =>
      `${gemeten[soort].naam}: de helft duurde ${s.kwart} tot ${s.driekwart} procent van de norm, de middelste ${s.mediaan} procent`,
  )
  const omschrijving = `${zinnen.join('. ')}. De tabel hieronder heeft de dagen.`
  return (
    <figure className="grafiek doosgrafiek">
      <div className="alleen-breed">
        <Tekening blad={breed} omschrijving={omschrijving} rijen={getekend} titel={titel} />
      </div>
      <div className="alleen-smal">
        <Tekening blad={smal} omschrijving={omschrijving} rijen={getekend} titel={titel} />
      </div>
      <figcaption>
        Elk blokje is de middelste helft, de streep erin de middelste. De dunne lijn loopt van de kortste tot de langste
        duur. Rechts van de gestippelde lijn is langer dan de norm.
      </figcaption>
    </figure>
  )
}

interface Rij {
  readonly soort: Normstand['soort']
  readonly vanDeNorm: Spreiding
}

function Tekening({
  blad,
  rijen,
  titel,
  omschrijving,
}: {
  readonly blad: Blad
  readonly rijen: readonly Rij[]
  readonly titel: string
  readonly omschrijving: string
}) {
  const id = useId()
  const top = topVan(rijen)
  const hoogte = kader.boven + rijen.length * blad.rij + kader.onder
  const x = (procent: number): number =>
    kort(blad.links + ((blad.breedte - blad.links - kader.rechts) * Math.min(procent, top)) / top)
  return (
    <svg aria-labelledby={`${id}-t ${id}-o`} role="img" viewBox={`0 0 ${blad.breedte} ${hoogte}`}>
      <title id={`${id}-t`}>{titel}</title>
      <desc id={`${id}-o`}>{omschrijving}</desc>
      {assen(top).map((procent) => (
        <g key={procent}>
          <line className="raster" x1={x(procent)} x2={x(procent)} y1={kader.boven} y2={hoogte - kader.onder} />
          <text className="as" textAnchor={procent === 0 ? 'start' : 'middle'} x={x(procent)} y={hoogte - 24}>
            {procent} %
          </text>
        </g>
      ))}
      <text className="as" textAnchor="end" x={blad.breedte - kader.rechts} y={hoogte - 5}>
        van de norm
      </text>
      <line className="normlijn" x1={x(100)} x2={x(100)} y1={kader.boven} y2={hoogte - kader.onder} />
      <text className="as normnaam" textAnchor="middle" x={x(100)} y={kader.boven - 8}>
        norm
      </text>
      {rijen.map(({ soort, vanDeNorm }, i) => (
        <Doos
          key={soort}
          midden={kader.boven + (i + 1) * blad.rij - (blad.links === 0 ? 16 : blad.rij / 2)}
          naam={gemeten[soort].naam}
          naast={blad.links > 0}
          spreiding={vanDeNorm}
          top={top}
          x={x}
        />
      ))}
    </svg>
  )
}

function Doos({
  naam,
  naast,
  midden: y,
  spreiding: { laagste, kwart, mediaan, driekwart, hoogste },
  top,
  x,
}: {
  readonly naam: string
  readonly naast: boolean
  readonly midden: number
  readonly spreiding: Spreiding
  readonly top: number
  readonly x: (procent: number) => number
}) {
  return (
    <g>
      <text className="doosnaam" x={0} y={naast ? y + 5 : y - 18}>
        {naam}
      </text>
      <line className="snor" x1={x(laagste)} x2={x(hoogste)} y1={y} y2={y} />
      <rect className="doos" height="18" width={Math.max(2, x(driekwart) - x(kwart))} x={x(kwart)} y={y - 9} />
      <line className="mediaan" x1={x(mediaan)} x2={x(mediaan)} y1={y - 9} y2={y + 9} />
      {hoogste > top ? <path className="verder" d={`M${x(top)} ${y - 6} l10 6 l-10 6 z`} /> : null}
    </g>
  )
}

/** How far the axis goes: past the norm, past the longest when that is not too far. */
const topVan = (rijen: readonly Rij[]): number =>
  Math.min(hoogstens, Math.max(150, Math.ceil(Math.max(...rijen.map(({ vanDeNorm }) => vanDeNorm.hoogste)) / 50) * 50))

function assen(top: number): readonly number[] {
  const stap = top > 200 ? 100 : 50
  return Array.from({ length: Math.floor(top / stap) + 1 }, (_, i) => i * stap)
}

const kort = (n: number): number => Math.round(n * 10) / 10
