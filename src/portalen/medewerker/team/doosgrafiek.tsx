import { type Normstand, type Spreiding, gemeten } from '../../../domein/verloop/index.ts'
import { Rijgrafiek } from './rijgrafiek.tsx'

/** Further than this a box is cut off, with an arrow: one dossier would make all the others unreadable. */
const hoogstens = 400

/**
 * How long each norm took, as per cent of what it allows: a box for the middle half, a stroke for the median, a line
 * from the shortest to the longest, and the norm as a line through all of them. The table beside it has the days.
 */
export function Doosgrafiek({ normen, titel }: { readonly normen: readonly Normstand[]; readonly titel: string }) {
  const rijen = normen.flatMap(({ soort, vanDeNorm }) =>
    vanDeNorm === null ? [] : [{ sleutel: soort, naam: gemeten[soort].naam, vanDeNorm }],
  )
  if (rijen.length === 0) return null
  const zinnen = rijen.map(
    ({ naam, vanDeNorm: s }) =>
      `${naam}: de helft duurde ${s.kwart} tot ${s.driekwart} procent van de norm, de middelste ${s.mediaan} procent`,
  )
  const tot = topVan(rijen)
  return (
    <Rijgrafiek
      as={{
        van: 0,
        tot,
        streepjes: assen(tot),
        tekst: (procent) => `${procent} %`,
        eenheid: 'van de norm',
        lijn: { waarde: 100, naam: 'norm' },
      }}
      bijschrift="Elk blokje is de middelste helft, de streep erin de middelste. De dunne lijn loopt van de kortste tot de langste duur. Rechts van de gestippelde lijn is langer dan de norm."
      omschrijving={`${zinnen.join('. ')}. De tabel hieronder heeft de dagen.`}
      rijen={rijen}
      teken={({ vanDeNorm }, x, y) => <Doos spreiding={vanDeNorm} top={tot} x={x} y={y} />}
      titel={titel}
    />
  )
}

function Doos({
  y,
  spreiding: { laagste, kwart, mediaan, driekwart, hoogste },
  top,
  x,
}: {
  readonly y: number
  readonly spreiding: Spreiding
  readonly top: number
  readonly x: (procent: number) => number
}) {
  return (
    <>
      <line className="snor" x1={x(laagste)} x2={x(hoogste)} y1={y} y2={y} />
      <rect className="doos" height="18" width={Math.max(2, x(driekwart) - x(kwart))} x={x(kwart)} y={y - 9} />
      <line className="mediaan" x1={x(mediaan)} x2={x(mediaan)} y1={y - 9} y2={y + 9} />
      {hoogste > top ? <path className="verder" d={`M${x(top)} ${y - 6} l10 6 l-10 6 z`} /> : null}
    </>
  )
}

/** How far the axis goes: past the norm, past the longest when that is not too far. */
const topVan = (rijen: readonly { readonly vanDeNorm: Spreiding }[]): number =>
  Math.min(hoogstens, Math.max(150, Math.ceil(Math.max(...rijen.map(({ vanDeNorm }) => vanDeNorm.hoogste)) / 50) * 50))

function assen(top: number): readonly number[] {
  const stap = top > 200 ? 100 : 50
  return Array.from({ length: Math.floor(top / stap) + 1 }, (_, i) => i * stap)
}
