import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kanaal } from '../../domein/verloop/index.ts'
import { type Vishbericht, vishberichtVan } from './bericht.ts'

const kop = [
  'Bericht',
  'Kenmerk',
  'Aansluitcode',
  'Melding',
  'BSN',
  'Naam',
  'Geboortedatum',
  'Straat',
  'Huisnummer',
  'Toevoeging',
  'Postcode',
  'Woonplaats',
  'Organisatie',
  'Contactpersoon',
  'Begin',
  'Einde',
]

/** A cell as text: what a spreadsheet would take for a formula is made text, and the separator stays inside. */
function cel(waarde: string | null): string {
  const veilig = /^[=+\-@\t\r]/.test(waarde ?? '') ? `'${waarde ?? ''}` : (waarde ?? '')
  return /[;"\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig
}

function rijVan(b: Vishbericht): string {
  const { straat, huisnummer, toevoeging, postcode, woonplaats } = b.adres
  const persoon = [b.bsn, b.naam, b.geboortedatum, straat, huisnummer, toevoeging, postcode, woonplaats]
  return [b.berichtId, b.kenmerk, b.aansluitcode, b.actie, persoon, b.organisatie, b.contact, b.begin, b.einde]
    .flat()
    .map(cel)
    .join(';')
}

/**
 * Without a connection: a sheet per day in a folder, to open in a spreadsheet and hand to SNG as was done before there was
 * a link. A message that comes again after a crash is not written twice. The folder holds BSNs: only the account of the
 * application reads it.
 */
export function vishInMap(map: string): Kanaal {
  let vorige: Promise<unknown> = Promise.resolve()
  return {
    naam: 'vish',
    schrijf: async (uitgaand) => {
      const bericht = vishberichtVan(uitgaand)
      if ('fout' in bericht) return bericht
      return { bytes: new TextEncoder().encode(rijVan(bericht)), mediatype: 'text/csv' }
    },
    verzend: async ({ bytes, berichtId, bericht }) => {
      const naam = `vish-${bericht.datum}.csv`
      const beurt = vorige.then(() => zetErbij(map, naam, berichtId, new TextDecoder().decode(bytes)))
      vorige = beurt.catch(() => undefined)
      await beurt
      return { soort: 'verzonden', kenmerk: naam }
    },
  }
}

async function zetErbij(map: string, naam: string, berichtId: string, rij: string): Promise<void> {
  await mkdir(map, { recursive: true, mode: 0o700 })
  const pad = join(map, naam)
  const was = await readFile(pad, 'utf8').catch((fout: unknown) => {
    if (Object(fout)['code'] === 'ENOENT') return `\ufeff${kop.join(';')}\r\n`
    throw fout
  })
  if (was.includes(`\r\n${berichtId};`)) return
  // Whole or not at all: a reader never sees half a row.
  await writeFile(`${pad}.nieuw`, `${was}${rij}\r\n`, { mode: 0o600 })
  await rename(`${pad}.nieuw`, pad)
}
