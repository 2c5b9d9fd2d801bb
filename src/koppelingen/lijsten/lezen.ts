import type { Datum } from '../../gedeeld/datum.ts'
import type { Cel } from './cellen.ts'
import { leesCsv } from './csv.ts'
import { zoekDubbele } from './dubbel.ts'
import { type Lijstfout, fout } from './fouten.ts'
import type { Saldokolom } from './kolommen.ts'
import { leesKop } from './kop.ts'
import { type Rijantwoord, leesRegel } from './regel.ts'
import { type Rij, grootsteBestand, hoogstensRegels } from './rijen.ts'
import { leesWerkblad } from './werkblad.ts'
import { isZip } from './zip.ts'

/** A good row. */
export interface Goederij {
  readonly line: number
  readonly klant: string
  readonly klantnummer: string
  readonly antwoord: Rijantwoord
}

/** What is read of one row; `onleesbaar`: nothing of the file can be trusted, and nothing follows. */
export type Gelezenrij =
  | ({ readonly soort: 'goed' } & Goederij)
  | { readonly soort: 'open' }
  | { readonly soort: 'fout'; readonly fouten: readonly Lijstfout[] }
  | { readonly soort: 'onleesbaar'; readonly fouten: readonly Lijstfout[] }

/**
 * Reads a filled saldolijst row by row, CSV or workbook by its content: every row good, left open, or with every fault it
 * has. What was read is handed over and not kept.
 * @param vandaag the day of an answer that names none
 */
export async function* leesRijen(bytes: Uint8Array, vandaag: Datum): AsyncGenerator<Gelezenrij, void> {
  if (bytes.length > grootsteBestand) {
    yield onleesbaar(fout(1, 'te-groot', `Het bestand is groter dan ${grootsteBestand / 2 ** 20} MiB.`))
    return
  }
  const rijen = isZip(bytes) ? leesWerkblad(bytes) : leesCsv(bytes)
  const kop = await eersteRij(rijen)
  if (kop === null || 'fout' in kop) {
    yield onleesbaar(kop?.fout ?? fout(1, 'geen-lijst', 'Het bestand is leeg.'))
    return
  }
  const kolommen = leesKop(kop.line, kop.cellen)
  const vreemd = kolommen.filter((kolom) => kolom !== null && typeof kolom === 'object')
  if (vreemd.length > 0) yield onleesbaar(...vreemd)
  else
    yield* leesRegels(
      rijen,
      kolommen.filter((kolom) => kolom === null || typeof kolom === 'string'),
      vandaag,
    )
}

const onleesbaar = (...fouten: readonly Lijstfout[]): Gelezenrij => ({ soort: 'onleesbaar', fouten })

const isLeeg = (cellen: readonly Cel[]): boolean =>
  cellen.every((cel) => cel === null || (typeof cel === 'string' && cel.trim() === ''))

async function eersteRij(rijen: AsyncGenerator<Rij, void>): Promise<Rij | null> {
  for (;;) {
    const { value, done } = await rijen.next()
    if (done === true || value === undefined) return null
    if ('fout' in value || !isLeeg(value.cellen)) return value
  }
}

async function* leesRegels(
  rijen: AsyncIterable<Rij>,
  kolommen: readonly (Saldokolom | null)[],
  vandaag: Datum,
): AsyncGenerator<Gelezenrij, void> {
  const plaatsen = new Map(kolommen.flatMap((kolom, i) => (kolom === null ? [] : [[kolom, i] as const])))
  let regels = 0
  for await (const rij of rijen) {
    if ('fout' in rij) {
      yield onleesbaar(rij.fout)
      return
    }
    if (isLeeg(rij.cellen)) continue
    regels += 1
    if (regels > hoogstensRegels) {
      yield onleesbaar(fout(rij.line, 'te-veel-regels', `Er zijn meer dan ${hoogstensRegels} regels.`))
      return
    }
    yield beoordeel(rij, kolommen.length, plaatsen, vandaag)
  }
}

/** A saldolijst as it was read, before it is known whose requests it answers. */
export interface Gelezenlijst {
  /** False: nothing of it can be read; the faults say why. */
  readonly leesbaar: boolean
  readonly fouten: readonly Lijstfout[]
  /** Rows that the schuldeiser left empty: their requests stay open. */
  readonly open: number
  readonly regels: number
}

/**
 * Reads a whole filled saldolijst: how many rows, and every fault by line.
 * @param vandaag the day of an answer that names none
 * @param neem gets each good row as it is read; whether another row is about the same request is known at the end alone
 */
export async function leesSaldolijst(
  bytes: Uint8Array,
  vandaag: Datum,
  neem: (rij: Goederij) => void | Promise<void>,
): Promise<Gelezenlijst> {
  const dubbel = zoekDubbele()
  const fouten: Lijstfout[] = []
  let [open, regels] = [0, 0]
  for await (const rij of leesRijen(bytes, vandaag)) {
    if (rij.soort === 'onleesbaar') return { leesbaar: false, fouten: [...fouten, ...rij.fouten], open: 0, regels: 0 }
    regels += 1
    if (rij.soort === 'open') open += 1
    else if (rij.soort === 'fout') fouten.push(...rij.fouten)
    else {
      dubbel.zie(rij)
      await neem(rij)
    }
  }
  return { leesbaar: true, fouten: [...fouten, ...dubbel.fouten()].toSorted((a, b) => a.line - b.line), open, regels }
}

function beoordeel(
  { line, cellen, zonderEinde = false }: Extract<Rij, { cellen: unknown }>,
  breedte: number,
  plaatsen: ReadonlyMap<Saldokolom, number>,
  vandaag: Datum,
): Gelezenrij {
  // Cells behind the last column mean that something inside was cut in two: nothing on this row can be trusted.
  if (cellen.slice(breedte).some((cel) => cel !== null))
    return {
      soort: 'fout',
      fouten: [fout(line, 'aantal-cellen', 'Deze regel heeft een ander aantal cellen dan de kop.')],
    }
  // Half of an amount is an amount too. A spreadsheet may leave empty cells out at the end, never the end of the line.
  if (zonderEinde && cellen.length < breedte)
    return {
      soort: 'fout',
      fouten: [fout(line, 'afgebroken', 'Het bestand stopt midden in deze regel. Lever het opnieuw aan.')],
    }
  if (cellen.some((cel) => cel !== null && typeof cel === 'object' && 'formule' in cel))
    return {
      soort: 'fout',
      fouten: [fout(line, 'formule', 'Op deze regel staat een formule. Zet er de waarde zelf neer.')],
    }
  const gelezen = leesRegel(line, (kolom) => cellen[plaatsen.get(kolom) ?? -1] ?? null, vandaag)
  return gelezen.soort === 'antwoord' ? { ...gelezen, soort: 'goed', line } : gelezen
}
