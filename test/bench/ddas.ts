import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { migreer } from '../../src/koppelingen/opslag/index.ts'
import { richtCbsIn } from '../../src/simulatie/cbs/index.ts'
import { trajecten } from '../ddas/steun.ts'
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
  await draai(['ddas', 'importeer', pad], { DATABASE_URL: db.url })
  const { aansluiting } = await richtCbsIn(map)
  // Left alone it uses what there is; so little shows what it needs.
  const dienst = fork(
    fileURLToPath(new URL('ddas-dienst.ts', import.meta.url)),
    [db.url, aansluiting, join(map, 'bladen')],
    { execArgv: ['--max-old-space-size=64', '--max-semi-space-size=2'] },
  )
  const { url } = await zegt<{ readonly url: string }>(dienst)
  const haal = async (naar: string, ...opties: readonly string[]) => {
    const waar = ['--map', map, '--url', `${url}/ddas/v1/gegevens`, '--naar', join(map, naar)]
    const gehaald = await draai(['cbs', 'haal-op', ...waar, '--van', '2026-01-01', '--tot', '2026-06-30', ...opties])
    const { trajecten: aangekomen } = JSON.parse(gehaald) as { readonly trajecten: number }
    if (aangekomen !== aantal) throw new Error(`${aangekomen} trajecten arrived`)
  }
  const wat = `${getal(aantal)} trajecten with 13 schulden each`
  try {
    meld(
      `| CBS fetches ${wat} as one page, its own checks included | ${(await seconden(() => haal('eerst'))).toFixed(1)} s |`,
    )
    meld(`| the same again | ${(await seconden(() => haal('weer'))).toFixed(1)} s |`)
    const tien = await seconden(() => haal('klein', '--blad-grootte', String(Math.ceil(aantal / 10))))
    meld(`| the same as another delivery, in ten pages | ${tien.toFixed(1)} s |`)
    dienst.send('stop')
    const { mib, seconden: bezig } = await zegt<{ readonly mib: number; readonly seconden: number }>(dienst)
    meld(
      `| all three: processor time and highest memory of the process of the API | ${bezig.toFixed(1)} s, ${getal(mib)} MiB |`,
    )
  } finally {
    dienst.kill()
    await db.sluit()
    rmSync(map, { recursive: true })
  }
}

/** What a child tells next. @throws Error when it ends instead */
async function zegt<T>(kind: ChildProcess): Promise<T> {
  const [eerste]: readonly unknown[] = await Promise.race([once(kind, 'message'), once(kind, 'exit')])
  if (typeof eerste === 'object' && eerste !== null) return eerste as T
  throw new Error(`The API ended with ${String(eerste)}`)
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
