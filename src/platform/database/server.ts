import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { asAccount, initCluster, owner, readPassword } from './cluster.ts'
import type { Place } from './place.ts'
import { isAlive, postgresIn, runsOn } from './process.ts'

/** A server that answers. */
export interface Server {
  readonly pid: number
  readonly port: number
  /** False when it was running already: somebody else's, or left behind by a process that was killed. */
  readonly started: boolean
}

const patienceMs = 10_000
/** Recovery after a crash may take long; as long as the server says that it is busy, there is this much more time. */
const recoveryMs = 30_000
const rotateBytes = 1_000_000

/** Writes the URL of a database on a server of this machine. */
export function urlOf(place: Place, port: number, database: string): string {
  return `postgresql://${owner}:${encodeURIComponent(readPassword(place))}@127.0.0.1:${port}/${database}?sslmode=disable`
}

/**
 * Uses the server of a data folder when it answers, and starts it when there is none. The caller holds the lock.
 * @param settings extra settings, `{ fsync: 'off' }`; for a server that already runs they change nothing
 * @param fixedPort the only port that will do, because connections know it already; 0: any free one
 * @throws Error when it cannot start (with the end of its log), or runs and does not answer
 */
export async function ensureServer(
  place: Place,
  settings: Readonly<Record<string, string>>,
  fixedPort = 0,
): Promise<Server> {
  await initCluster(place, settings.fsync !== 'off')
  let until = performance.now() + patienceMs
  for (;;) {
    const listed = readPostmaster(place)
    const living = listed !== null && runsOn(listed.pid, place.data) ? listed : null
    if (living !== null) {
      const answer = await ask(place, living.port)
      if (answer === 'ready') return { ...living, started: false }
      if (answer === 'refused') throw new Error(notOurs(place, living.pid))
      if (answer === 'busy') until = Math.max(until, performance.now() + recoveryMs)
    } else if (postgresIn(place.data).length === 0) {
      // Only now: as long as one of its processes lives, the pid file is what keeps a second server away.
      if (listed !== null) rmSync(pidFile(place), { force: true })
      return startServer(place, settings, fixedPort, listed?.port)
    }
    if (performance.now() > until) throw new Error(noAnswer(place))
    await delay(50)
  }
}

/** Decides whether the server of a data folder is gone, so that somebody has to start it again. */
export function isGone(place: Place): boolean {
  const listed = readPostmaster(place)
  return listed === null || !runsOn(listed.pid, place.data)
}

/**
 * Stops the server of a data folder: running transactions are rolled back, everything is written, no process stays.
 * @throws Error when it does not end
 */
export async function stopServer(place: Place): Promise<void> {
  const listed = readPostmaster(place)
  if (listed !== null && runsOn(listed.pid, place.data)) {
    for (const [signal, waitMs] of [['SIGINT', 30_000] as const, ['SIGQUIT', 5_000] as const]) {
      signalTo(listed.pid, signal)
      if (await ended(() => isAlive(listed.pid), waitMs)) break
    }
  }
  if (await ended(() => postgresIn(place.data).length > 0, patienceMs)) return
  throw new Error(`PostgreSQL in ${place.data} does not end; its processes are ${postgresIn(place.data).join(', ')}`)
}

async function startServer(
  place: Place,
  settings: Readonly<Record<string, string>>,
  fixedPort: number,
  lastPort = 0,
): Promise<Server> {
  rotateLog(place.logFile)
  for (let poging = 1; ; poging++) {
    // After a crash others may still know the last port, and start to use it again when the server is back.
    const port = fixedPort || (poging === 1 && lastPort) || (await freePort())
    const pid = await spawnServer(place, settings, port)
    if (pid !== null) return { pid, port, started: true }
    const tail = logTail(place.logFile)
    // Between finding a free port and using it, another program may take it.
    if (poging >= 3 || fixedPort > 0 || !tail.includes('could not bind')) {
      throw new Error(`PostgreSQL cannot start in ${place.data}. The end of ${place.logFile}:\n${tail}`)
    }
  }
}

/** @returns the pid once it answers, or null when it ended before that */
async function spawnServer(
  place: Place,
  settings: Readonly<Record<string, string>>,
  port: number,
): Promise<number | null> {
  const log = openSync(place.logFile, 'a', 0o600)
  const all = { ...fixed, ...settings, port: String(port) }
  const args = ['-D', place.data, ...Object.entries(all).flatMap(([naam, waarde]) => ['-c', `${naam}=${waarde}`])]
  // In a session of its own: Ctrl-C reaches us and not the server, which has to be the last to stop.
  const child = spawn(join(place.native, 'bin', 'postgres'), args, {
    ...asAccount(place),
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  const failed = new Promise<null>((resolve) =>
    child.once('error', () => resolve(null)).once('exit', () => resolve(null)),
  )
  child.unref()
  const answers = async () => {
    while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
      const answer = await ask(place, port)
      if (answer === 'ready') return child.pid
      if (answer === 'refused') {
        child.kill('SIGINT')
        throw new Error(notOurs(place, child.pid))
      }
      await delay(20)
    }
    return null
  }
  return Promise.race([failed, answers()])
}

const fixed = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A failing statement or the detail of a broken constraint may hold a name or a BSN.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

type Answer = 'ready' | 'busy' | 'refused' | 'silent'

async function ask(place: Place, port: number): Promise<Answer> {
  const client = new pg.Client({ connectionString: urlOf(place, port, 'postgres'), connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ map: string }>(`SELECT current_setting('data_directory') AS map`)
    return rows[0]?.map === place.data ? 'ready' : 'refused'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    return code === '57P03' ? 'busy' : code === '28P01' ? 'refused' : 'silent'
  } finally {
    await client.end().catch(() => undefined)
  }
}

function readPostmaster(place: Place): { readonly pid: number; readonly port: number } | null {
  if (!existsSync(pidFile(place))) return null
  const [pid, , , port] = readFileSync(pidFile(place), 'utf8').split('\n').map(Number)
  return { pid: Math.abs(pid || 0), port: port || 0 }
}

const pidFile = (place: Place) => join(place.data, 'postmaster.pid')

const notOurs = (place: Place, pid: number) =>
  `PostgreSQL (pid ${pid}) in ${place.data} refuses the password in ${place.passwordFile}: ` +
  'put the file back that was there when this database was made.'

const noAnswer = (place: Place) =>
  `PostgreSQL (pid ${postgresIn(place.data).join(', ')}) runs in ${place.data} and does not answer. ` +
  `End it with "kill" and start again. The end of ${place.logFile}:\n${logTail(place.logFile)}`

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended in the meantime.
  }
}

async function ended(stillThere: () => boolean, waitMs: number): Promise<boolean> {
  const until = performance.now() + waitMs
  while (stillThere()) {
    if (performance.now() > until) return false
    await delay(20)
  }
  return true
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function rotateLog(path: string): void {
  if (existsSync(path) && statSync(path).size > rotateBytes) renameSync(path, `${path}.1`)
}

function logTail(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').slice(-12).join('\n') : '(no log)'
}
