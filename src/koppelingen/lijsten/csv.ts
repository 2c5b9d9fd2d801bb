import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { stringify } from 'csv-stringify'
import { alsTekst } from './cellen.ts'
import { fout } from './fouten.ts'
import type { Rij, Rijen, Rijlezer } from './rijen.ts'

const koptekens = [';', '\t', ','] as const

/** A byte order mark tells a spreadsheet that this is UTF-8; the semicolon is what a Dutch one expects. */
const bom = '\ufeff'

/** Writes a list as CSV: a row per line, texts that would be formulas made text, a byte order mark for spreadsheets. */
export async function schrijfCsv(rijen: Rijen): Promise<Uint8Array> {
  const delen: Buffer[] = [Buffer.from(bom)]
  const veilig = Readable.from(omgezet(rijen)).pipe(stringify({ delimiter: ';', record_delimiter: 'windows' }))
  for await (const deel of veilig as AsyncIterable<Buffer>) delen.push(Buffer.from(deel))
  return Buffer.concat(delen)
}

async function* omgezet(rijen: Rijen): AsyncGenerator<string[]> {
  for await (const rij of rijen) yield rij.map(alsTekst)
}

/** UTF-8, or what is none as Windows-1252; with the mark at the beginning taken off. */
function tekstVan(bytes: Uint8Array): string | null {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
  let tekst: string
  try {
    tekst = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    tekst = new TextDecoder('windows-1252').decode(bytes)
  }
  return tekst.includes('\u0000') ? null : tekst
}

/** Which character stands between the cells: the one that cuts the first line into the most. */
function scheidingsteken(kop: string): string {
  const buiten = kop.replaceAll(/"[^"]*"/g, '')
  const tel = (teken: string) => buiten.split(teken).length
  return koptekens.toSorted((a, b) => tel(b) - tel(a))[0] ?? ';'
}

/** Reads the rows of a CSV one by one; separator and encoding follow from the content. */
export const leesCsv: Rijlezer = async function* (bytes) {
  const tekst = tekstVan(bytes)
  if (tekst === null) {
    yield { line: 1, fout: fout(1, 'geen-tekst', 'Dit bestand is geen tekst en geen werkblad.') }
    return
  }
  // Spreadsheets write their separator on a line of its own.
  const vooraf = /^sep=(.)\r?\n/i.exec(tekst)
  const inhoud = vooraf === null ? tekst : tekst.slice(vooraf[0].length)
  const eerder = vooraf === null ? 0 : 1
  const kop = /^[^\r\n]*/.exec(inhoud)?.[0] ?? ''
  const lezer = parse({
    delimiter: vooraf?.[1] ?? scheidingsteken(kop),
    relax_column_count: true,
    info: true,
    max_record_size: 64 * 1024,
  })
  Readable.from(stukken(inhoud)).pipe(lezer)
  let vorige = 1
  let laatste: Extract<Rij, { cellen: unknown }> | null = null
  try {
    for await (const { record, info } of lezer as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      // The reader counts where a row ends; a fault is looked for where it begins.
      const line = vorige + eerder
      vorige = info.lines + 1
      if (laatste !== null) yield laatste
      laatste = { line, cellen: record }
    }
    if (laatste !== null) yield { ...laatste, zonderEinde: !/[\r\n]$/.test(inhoud) }
  } catch (gegooid) {
    // The reader stops before the rows that it had read are handed over: it says itself where it stood.
    const regels = gegooid instanceof CsvError ? Number(Object(gegooid)['lines']) : vorige
    const line = (Number.isInteger(regels) ? regels : vorige) + eerder
    yield { line, fout: fout(line, 'aanhalingsteken', 'Vanaf hier kloppen de aanhalingstekens niet.') }
  }
}

function* stukken(tekst: string): Generator<string> {
  const lengte = 256 * 1024
  for (let i = 0; i < tekst.length; i += lengte) yield tekst.slice(i, i + lengte)
}
