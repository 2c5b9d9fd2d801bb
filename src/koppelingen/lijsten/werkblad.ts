import { type CellValue, readXlsx, writeXlsxStream } from 'hucre/xlsx'
import { type Cel } from './cellen.ts'
import { fout } from './fouten.ts'
import { beginMaat } from './maat.ts'
import { type Rijen, type Rijlezer, grootstUitgepakt, hoogstensRegels } from './rijen.ts'
import { uitgepakt } from './zip.ts'

/** Writes a list as a workbook with one sheet: every cell is text, so that nothing in it is ever computed. */
export async function schrijfWerkblad(naam: string, rijen: Rijen): Promise<Uint8Array> {
  const delen: Uint8Array[] = []
  for await (const deel of writeXlsxStream(cellenVan(rijen), { name: naam, freezePane: { rows: 1 } })) delen.push(deel)
  return Buffer.concat(delen)
}

async function* cellenVan(rijen: Rijen): AsyncGenerator<string[]> {
  for await (const rij of rijen) yield [...rij]
}

/** Reads the rows of the first sheet of a workbook; a formula is told as such, never computed. */
export const leesWerkblad: Rijlezer = async function* (bytes) {
  if (uitgepakt(bytes, grootstUitgepakt, beginMaat()) === null) {
    yield {
      line: 1,
      fout: fout(1, 'te-groot', 'Dit werkblad is uitgepakt te groot of te breed, of het is beschadigd.'),
    }
    return
  }
  let gelezen: Awaited<ReturnType<typeof readXlsx>>
  try {
    gelezen = await readXlsx(bytes, { sheets: [0], maxRows: hoogstensRegels + 2 })
  } catch {
    yield { line: 1, fout: fout(1, 'geen-werkblad', 'Dit werkblad kan niet worden gelezen.') }
    return
  }
  const [blad] = gelezen.sheets
  for (const [i, rij] of (blad?.rows ?? []).entries()) {
    const cellen = rij.map((waarde, j): Cel => {
      const cel = blad?.cells?.get(`${i},${j}`)
      return cel?.formula === undefined ? alsCel(waarde) : { formule: true }
    })
    yield { line: i + 1, cellen }
  }
}

function alsCel(waarde: CellValue): Cel {
  if (waarde instanceof Date) return { dag: waarde.toISOString().slice(0, 10) }
  return typeof waarde === 'boolean' ? (waarde ? 'Ja' : 'Nee') : waarde
}
