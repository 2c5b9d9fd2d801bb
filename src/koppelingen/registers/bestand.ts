import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kanaal } from '../../domein/verloop/index.ts'
import type { Registeraansluiting } from './aansluiting.ts'

/** A cell as text: what a spreadsheet would take for a formula is made text, and the separator stays inside. */
function cel(waarde: string | null): string {
  const veilig = /^[=+\-@\t\r]/.test(waarde ?? '') ? `'${waarde ?? ''}` : (waarde ?? '')
  return /[;"\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig
}

/**
 * Without a connection: a sheet per day in a folder, to open in a spreadsheet and hand over as was done before there was
 * a link. A message that comes again after a crash is not written twice. The folder holds personal data: only the account
 * of the application reads it.
 */
export function registerInMap<B>(map: string, { naam, berichtVan, kolommen }: Registeraansluiting<B>): Kanaal {
  let vorige: Promise<unknown> = Promise.resolve()
  const kop = kolommen.map((kolom) => kolom.kop).join(';')
  return {
    naam,
    schrijf: async (uitgaand) => {
      const gemaakt = berichtVan(uitgaand)
      if ('fout' in gemaakt) return gemaakt
      const rij = kolommen.map((kolom) => cel(kolom.cel(gemaakt.bericht))).join(';')
      return { bytes: new TextEncoder().encode(rij), mediatype: 'text/csv' }
    },
    verzend: async ({ bytes, berichtId, bericht }) => {
      const blad = `${naam}-${bericht.datum}.csv`
      const beurt = vorige.then(() => zetErbij({ map, blad, kop }, berichtId, new TextDecoder().decode(bytes)))
      vorige = beurt.catch(() => undefined)
      await beurt
      return { soort: 'verzonden', kenmerk: blad }
    },
  }
}

interface Waar {
  readonly map: string
  readonly blad: string
  readonly kop: string
}

async function zetErbij({ map, blad, kop }: Waar, berichtId: string, rij: string): Promise<void> {
  await mkdir(map, { recursive: true, mode: 0o700 })
  const pad = join(map, blad)
  const was = await readFile(pad, 'utf8').catch((fout: unknown) => {
    if (Object(fout)['code'] === 'ENOENT') return `\ufeff${kop}\r\n`
    throw fout
  })
  if (was.includes(`\r\n${berichtId};`)) return
  // Whole or not at all: a reader never sees half a row.
  await writeFile(`${pad}.nieuw`, `${was}${rij}\r\n`, { mode: 0o600 })
  await rename(`${pad}.nieuw`, pad)
}
