import { cpus, totalmem } from 'node:os'
import pg from 'pg'

/** How long something takes, in milliseconds. */
export interface Tijden {
  readonly mediaan: number
  readonly p95: number
}

/** Does something a number of times, after a few that do not count. */
export async function meet(keren: number, doe: (keer: number) => Promise<unknown>): Promise<Tijden> {
  const tijden: number[] = []
  for (let keer = -5; keer < keren; keer++) {
    const begin = performance.now()
    await doe(keer)
    if (keer >= 0) tijden.push(performance.now() - begin)
  }
  tijden.sort((a, b) => a - b)
  const op = (deel: number) => tijden[Math.min(tijden.length - 1, Math.floor(deel * tijden.length))] ?? Number.NaN
  return { mediaan: op(0.5), p95: op(0.95) }
}

/** Milliseconds with one decimal. */
export const ms = (tijd: number): string => `${tijd.toFixed(1)} ms`

/** How long one thing takes, in seconds. */
export async function seconden(doe: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await doe()
  return (performance.now() - begin) / 1000
}

/** What it was measured on: figures without this mean nothing. */
export async function machine(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ versie: string; fsync: string }>(
    `SELECT current_setting('server_version') AS versie, current_setting('fsync') AS fsync`,
  )
  await client.end()
  const [cpu] = cpus()
  const geheugen = Math.round(totalmem() / 2 ** 30)
  return [
    `${new Date().toISOString().slice(0, 10)}`,
    `${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, ${geheugen} GiB`,
    `${process.platform} ${process.arch}, Node ${process.versions.node}`,
    `PostgreSQL ${rows[0]?.versie} (fsync ${rows[0]?.fsync}), on the same machine`,
  ].join(' · ')
}
