import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { openDdasapi } from '../../src/koppelingen/ddas/index.ts'
import { migreer, openOpslag } from '../../src/koppelingen/opslag/index.ts'
import { openHttp } from '../../src/platform/http/index.ts'
import { richtCbsIn } from '../../src/simulatie/cbs/index.ts'
import { trajecten } from '../ddas/steun.ts'
import { log } from '../steun/opslag.ts'
import { proefdatabase } from '../steun/proefdatabase.ts'
import { getal, seconden } from './meten.ts'

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

/** CBS fetches trajecten with 13 schulden each: the first time, again, and in pages; and our memory meanwhile. */
export async function meetDdas(meld: (regel: string) => void, aantallen: readonly number[]): Promise<void> {
  for (const aantal of aantallen) await meetEen(meld, aantal)
}

async function meetEen(meld: (regel: string) => void, aantal: number): Promise<void> {
  const map = mkdtempSync(join(tmpdir(), 'kwijting-bench-ddas-'))
  const db = await proefdatabase(migreer, 'kwijting')
  const pad = join(map, 'levering.json')
  writeFileSync(pad, JSON.stringify(aflevering(aantal)))
  // By another process: what it needs of memory is not ours.
  await draai(['ddas', 'importeer', pad], { DATABASE_URL: db.url })
  const opslag = await openOpslag({ url: db.url, log, demo: false })
  const { aansluiting } = await richtCbsIn(map)
  const bladen = join(map, 'bladen')
  const api = openDdasapi({ opslag, aansluiting, map: bladen, gegevensleverancier: 'Kwijting', log, tijd: Date.now })
  const http = await openHttp({ host: '127.0.0.1', port: 0 }, { publicUrl: null, log })
  const behandel = async (verzoek: Request) => (await api.behandel(verzoek)) ?? new Response(null, { status: 404 })
  http.toon({ behandel, controles: {} })
  const haal = async (naar: string, ...opties: readonly string[]) => {
    const periode = ['--van', '2026-01-01', '--tot', '2026-06-30']
    const url = `${http.url}/ddas/v1/gegevens`
    const gehaald = await draai([
      'cbs',
      'haal-op',
      '--map',
      map,
      '--url',
      url,
      '--naar',
      join(map, naar),
      ...periode,
      ...opties,
    ])
    const { trajecten: aangekomen } = JSON.parse(gehaald) as { readonly trajecten: number }
    if (aangekomen !== aantal) throw new Error(`${aangekomen} trajecten arrived`)
  }
  try {
    // What starting costs on both sides: everything is loaded once.
    await haal('warm', '--organisatie', '12345678')
    const voor = process.memoryUsage.rss()
    let hoogste = voor
    const kijk = setInterval(() => void (hoogste = Math.max(hoogste, process.memoryUsage.rss())), 20)
    const begin = process.cpuUsage()
    const eerst = await seconden(() => haal('eerst'))
    const { user, system } = process.cpuUsage(begin)
    const weer = await seconden(() => haal('weer'))
    const klein = await seconden(() => haal('klein', '--blad-grootte', String(Math.ceil(aantal / 10))))
    clearInterval(kijk)
    const mib = (bytes: number) => getal(bytes / 2 ** 20)
    meld(
      `| CBS fetches ${getal(aantal)} trajecten, 13 schulden each, as one page; its own checks included | ${eerst.toFixed(1)} s, of which ${((user + system) / 1e6).toFixed(1)} s processor time of our process |`,
    )
    meld(`| the same again | ${weer.toFixed(1)} s |`)
    meld(`| the same in ten pages | ${klein.toFixed(1)} s |`)
    meld(`| our memory meanwhile: before, highest | ${mib(voor)} MiB, ${mib(hoogste)} MiB |`)
  } finally {
    await http.sluit()
    await opslag.sluit()
    await db.sluit()
    rmSync(map, { recursive: true })
  }
}

function aflevering(aantal: number): object {
  const schuld = {
    bedrag: 1234,
    peildatum: '2026-01-31',
    schuldsoort: 'Overig',
    schuldeiser: { naam: 'Winkel De Ster' },
  }
  return {
    startdatumLevering: '2026-01-01',
    einddatumLevering: '2026-06-30',
    aanleverdatumEnTijd: '2026-06-30T12:00:00Z',
    codeGegevensleverancier: 'Een ander 1',
    leveringen: [
      {
        teller: 1,
        aanleverende_organisatie: { 'KvK-nummer': '12345678' },
        schuldhulptrajecten: trajecten(aantal).map((een) => ({
          ...een,
          schulden: Array.from({ length: 13 }, () => schuld),
        })),
      },
    ],
  }
}

async function draai(argumenten: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const kind = spawn(process.execPath, [cli, ...argumenten], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
  const klaar = new Promise<number | null>((los) => kind.once('close', los))
  const uit = await text(kind.stdout)
  const code = await klaar
  if (code !== 0) throw new Error(`${argumenten.slice(0, 2).join(' ')} ended with ${code}`)
  return uit
}
