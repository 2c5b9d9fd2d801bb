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

/**
 * Does each of some things a number of times in turn, after once that does not count; each says how many it did.
 * @returns per thing how many per second of processor time of the whole process, in its best turn: the machine is shared
 */
export function naastElkaar(beurten: number, dingen: Readonly<Record<string, () => number>>): (naam: string) => number {
  const beste = new Map<string, number>()
  for (let beurt = -1; beurt < beurten; beurt++)
    for (const [naam, doe] of Object.entries(dingen)) {
      const voorheen = process.cpuUsage()
      const aantal = doe()
      const { user, system } = process.cpuUsage(voorheen)
      if (beurt >= 0) beste.set(naam, Math.max(beste.get(naam) ?? 0, (aantal / (user + system)) * 1e6))
    }
  return (naam) => beste.get(naam) ?? Number.NaN
}

/** A whole number with commas between the thousands. */
export const getal = (n: number): string => Math.round(n).toLocaleString('en')

/** What it was measured on: figures without this mean nothing. */
export function machine(): string {
  const [cpu] = cpus()
  const geheugen = Math.round(totalmem() / 2 ** 30)
  return [
    `${new Date().toISOString().slice(0, 10)}`,
    `${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, ${geheugen} GiB`,
    `${process.platform} ${process.arch}, Node ${process.versions.node}`,
  ].join(' · ')
}

/** The database beside it. */
export async function database(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ versie: string; fsync: string }>(
    `SELECT current_setting('server_version') AS versie, current_setting('fsync') AS fsync`,
  )
  await client.end()
  return `PostgreSQL ${rows[0]?.versie} (fsync ${rows[0]?.fsync}), on the same machine`
}
