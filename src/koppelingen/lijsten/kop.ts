import type { Cel } from './cellen.ts'
import { type Lijstfout, fout } from './fouten.ts'
import { type Saldokolom, saldokolommen } from './kolommen.ts'

const plat = (kop: string): string => kop.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
const bekend: ReadonlyMap<string, Saldokolom> = new Map(saldokolommen.map(({ kop, sleutel }) => [plat(kop), sleutel]))
const titels: ReadonlyMap<Saldokolom, string> = new Map(saldokolommen.map(({ kop, sleutel }) => [sleutel, kop]))

/** What answers cannot do without: to which request each belongs, and everything that a schuldeiser fills in. */
const verplicht = saldokolommen.filter(
  ({ sleutel, van }) => van === 'schuldeiser' || sleutel === 'conversatie' || sleutel === 'referentie',
)

/** The heading above a column. */
export const titelVan = (sleutel: Saldokolom): string => titels.get(sleutel) ?? sleutel

/** Reads the heading of a saldolijst: which column stands where, or every fault in it. */
export function leesKop(line: number, cellen: readonly Cel[]): readonly (Saldokolom | null)[] | readonly Lijstfout[] {
  const koppen = cellen.map((cel) => (typeof cel === 'string' ? cel.trim() : ''))
  const kolommen = koppen.map((kop) => bekend.get(plat(kop)) ?? null)
  const herkend = kolommen.filter((kolom) => kolom !== null)
  if (herkend.length === 0)
    return [fout(line, 'geen-lijst', 'Dit is geen saldolijst: wij herkennen geen enkele kolom van de eerste regel.')]
  const fouten = [
    ...verplicht
      .filter(({ sleutel }) => !herkend.includes(sleutel))
      .map(({ kop }) => fout(line, 'kolom-ontbreekt', `De kolom "${kop}" ontbreekt.`)),
    ...kolommen.flatMap((kolom, i) =>
      kolom === null && koppen[i] !== ''
        ? [fout(line, 'kolom-onbekend', `Kolom ${i + 1} heeft een kop die wij niet kennen.`)]
        : [],
    ),
    ...[...new Set(herkend.filter((kolom, i) => herkend.indexOf(kolom) !== i))].map((kolom) =>
      fout(line, 'kolom-dubbel', `De kolom "${titelVan(kolom)}" staat er meer dan één keer.`),
    ),
  ]
  return fouten.length > 0 ? fouten : kolommen
}
