import type { Datum } from '../../gedeeld/datum.ts'
import type { Cel } from './cellen.ts'
import { leesCsv } from './csv.ts'
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

/** A saldolijst as it was read, before it is known whose requests it answers. */
export interface Gelezenlijst {
  /** False: nothing of it can be read; the faults say why. */
  readonly leesbaar: boolean
  readonly goed: readonly Goederij[]
  readonly fouten: readonly Lijstfout[]
  /** Rows that the schuldeiser left empty: their requests stay open. */
  readonly open: number
  readonly regels: number
}

/**
 * Reads a filled saldolijst, CSV or workbook by its content: every row good, left open, or with every fault it has.
 * @param vandaag the day of an answer that names none
 */
export async function leesSaldolijst(bytes: Uint8Array, vandaag: Datum): Promise<Gelezenlijst> {
  if (bytes.length > grootsteBestand)
    return onleesbaar([fout(1, 'te-groot', `Het bestand is groter dan ${grootsteBestand / 2 ** 20} MiB.`)])
  const rijen = isZip(bytes) ? leesWerkblad(bytes) : leesCsv(bytes)
  const kop = await eersteRij(rijen)
  if (kop === null) return onleesbaar([fout(1, 'geen-lijst', 'Het bestand is leeg.')])
  if ('fout' in kop) return onleesbaar([kop.fout])
  const kolommen = leesKop(kop.line, kop.cellen)
  if (kolommen.some((kolom) => kolom !== null && typeof kolom === 'object'))
    return onleesbaar(kolommen.filter((kolom) => kolom !== null && typeof kolom === 'object'))
  return leesRijen(
    rijen,
    kolommen.filter((kolom) => kolom === null || typeof kolom === 'string'),
    vandaag,
  )
}

const onleesbaar = (fouten: readonly Lijstfout[]): Gelezenlijst => ({
  leesbaar: false,
  goed: [],
  fouten,
  open: 0,
  regels: 0,
})

const isLeeg = (cellen: readonly Cel[]): boolean =>
  cellen.every((cel) => cel === null || (typeof cel === 'string' && cel.trim() === ''))

async function eersteRij(rijen: AsyncGenerator<Rij, void>): Promise<Rij | null> {
  for (;;) {
    const { value, done } = await rijen.next()
    if (done === true || value === undefined) return null
    if ('fout' in value || !isLeeg(value.cellen)) return value
  }
}

async function leesRijen(
  rijen: AsyncIterable<Rij>,
  kolommen: readonly (Saldokolom | null)[],
  vandaag: Datum,
): Promise<Gelezenlijst> {
  const plaatsen = new Map(kolommen.flatMap((kolom, i) => (kolom === null ? [] : [[kolom, i] as const])))
  const goed: Goederij[] = []
  const fouten: Lijstfout[] = []
  let open = 0
  let regels = 0
  for await (const rij of rijen) {
    if ('fout' in rij) return onleesbaar([...fouten, rij.fout])
    if (isLeeg(rij.cellen)) continue
    regels += 1
    if (regels > hoogstensRegels)
      return onleesbaar([fout(rij.line, 'te-veel-regels', `Er zijn meer dan ${hoogstensRegels} regels.`)])
    const uitkomst = beoordeel(rij, kolommen.length, plaatsen, vandaag)
    if (uitkomst.soort === 'open') open += 1
    else if (uitkomst.soort === 'fout') fouten.push(...uitkomst.fouten)
    else goed.push({ line: rij.line, ...uitkomst })
  }
  const dubbel = dubbele(goed)
  return {
    leesbaar: true,
    goed: goed.filter(({ line }) => !dubbel.has(line)),
    fouten: [...fouten, ...dubbel.values()].toSorted((a, b) => a.line - b.line),
    open,
    regels,
  }
}

function beoordeel(
  { line, cellen }: Extract<Rij, { cellen: unknown }>,
  breedte: number,
  plaatsen: ReadonlyMap<Saldokolom, number>,
  vandaag: Datum,
) {
  // Cells behind the last column mean that something inside was cut in two: nothing on this row can be trusted.
  if (cellen.slice(breedte).some((cel) => cel !== null))
    return {
      soort: 'fout',
      fouten: [fout(line, 'aantal-cellen', 'Deze regel heeft een ander aantal cellen dan de kop.')],
    } as const
  if (cellen.some((cel) => cel !== null && typeof cel === 'object' && 'formule' in cel))
    return {
      soort: 'fout',
      fouten: [fout(line, 'formule', 'Op deze regel staat een formule. Zet er de waarde zelf neer.')],
    } as const
  return leesRegel(line, (kolom) => cellen[plaatsen.get(kolom) ?? -1] ?? null, vandaag)
}

/** Rows that answer the same request: of the same twice the first counts; of different ones none, nobody knows which holds. */
function dubbele(goed: readonly Goederij[]): ReadonlyMap<number, Lijstfout> {
  const fouten = new Map<number, Lijstfout>()
  const perVraag = Map.groupBy(goed, ({ antwoord }) => antwoord.opBerichtId)
  for (const rijen of perVraag.values()) {
    const [eerste, ...rest] = rijen
    if (eerste === undefined || rest.length === 0) continue
    const gelijk = rest.every(({ antwoord }) => antwoord.postId === eerste.antwoord.postId)
    for (const { line } of gelijk ? rest : rijen) {
      const ander = rijen.find((rij) => rij.line !== line)?.line ?? line
      fouten.set(line, fout(line, 'dubbele-regel', `Regel ${ander} gaat over hetzelfde verzoek.`))
    }
  }
  return fouten
}
