import { resolve } from 'node:path'
import { bouwPortalen } from '../bouw/index.ts'
import { type Config, leesConfig } from '../config/index.ts'
import { openDatabase } from '../database/index.ts'
import { type Inhoud, openHttp } from '../http/index.ts'
import { type Logger, maakLog } from '../log/index.ts'
import { claim } from './claim.ts'
import { Opruiming } from './opruiming.ts'

/** What the application gets when database and portals are there. */
export interface Startgegevens {
  readonly config: Config
  /** Of the owner of the database. */
  readonly databaseUrl: string
  /** Where browsers reach us: PUBLIC_URL, else the address we listen on. */
  readonly url: string
  /** The root of the project, with `build/` in it. */
  readonly map: string
  readonly log: Logger
  /** Tells whoever waits at the terminal what takes a while. */
  readonly meld: (bericht: string) => void
  /** Aborted when the user wants to stop: long work stops soon after. */
  readonly stop: AbortSignal
}

/** A running application. */
export interface Draaiend extends Inhoud {
  /** Printed under the line that says that all is ready: the demo accounts. */
  readonly regels?: readonly string[]
  /** Finishes what runs; requests no longer come in, and the database is still there. */
  readonly sluit: () => Promise<void>
}

/** Migrates, seeds and starts what answers the requests. */
export type Toepassing = (gegevens: Startgegevens) => Promise<Draaiend>

/** A reason not to start that its message explains: it is shown without a stack. */
export class Startfout extends Error {}

/**
 * Starts the application and keeps it running until SIGINT or SIGTERM: config, claim, port, database beside build,
 * application. Everything that was opened is closed again in the opposite order, also when a later step fails.
 * @returns the exit code: 0 after a signal, 1 when it cannot start
 */
export async function start(toepassing: Toepassing, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const stop = new AbortController()
  // Once is enough: Ctrl-C reaches us from the terminal and once more from npm.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
  const opruiming = new Opruiming()
  // Somebody at a terminal wants to see where it is and what is wrong; a log that is kept has every request.
  const log = maakLog(process.stderr.isTTY ? 'warn' : 'info')
  const kapot = Promise.withResolvers<never>()
  for (const soort of ['uncaughtException', 'unhandledRejection'] as const) process.on(soort, kapot.reject)
  try {
    const klaar = await Promise.race([openAlles(toepassing, env, log, opruiming, stop.signal), kapot.promise])
    say(klaar)
    await Promise.race([aborted(stop.signal), kapot.promise])
    return 0
  } catch (fout) {
    if (stop.signal.aborted) return 0
    report(fout, log)
    return 1
  } finally {
    stop.abort()
    await opruiming.alles((fout) => log.error({ err: fout }, 'opruimen mislukt'))
  }
}

async function openAlles(
  toepassing: Toepassing,
  env: NodeJS.ProcessEnv,
  log: Logger,
  opruiming: Opruiming,
  stop: AbortSignal,
): Promise<readonly string[]> {
  const config = readConfig(env)
  const eigendom = claimOrRefuse(config.dataMap)
  opruiming.voegToe(async () => eigendom.release())
  const http = await openHttp(config, { publicUrl: config.publicUrl, log }).catch(explain)
  opruiming.voegToe(http.sluit)
  eigendom.announce(http.url)
  const map = resolve(import.meta.dirname, '../../..')
  const [database] = await beide(
    openDatabase({
      map: config.dataMap,
      url: config.databaseUrl,
      meld: (bericht, err) => log.warn({ err }, bericht),
    }).then((database) => (opruiming.voegToe(database.sluit), database)),
    bouwPortalen({ map, stop, meld }),
  ).catch(explain)
  stop.throwIfAborted()
  const url = config.publicUrl ?? http.url
  const draaiend = await toepassing({ config, databaseUrl: database.url, url, map, log, meld, stop })
  opruiming.voegToe(draaiend.sluit)
  // Once more: requests that run are finished before the application and the database under them go.
  opruiming.voegToe(http.sluit)
  http.toon(draaiend)
  stop.throwIfAborted()
  if (config.demoAccounts && config.publicUrl !== null) {
    log.warn('demo accounts exist and PUBLIC_URL is set: for real use, start with KWIJTING_DEMO=0')
  }
  return [`Kwijting is ready at ${http.url}`, ...(draaiend.regels ?? [])]
}

/** Waits for both to end, also when one fails: what the other opened has to be closed. */
async function beide<A, B>(a: Promise<A>, b: Promise<B>): Promise<readonly [A, B]> {
  await Promise.allSettled([a, b])
  return [await a, await b]
}

function readConfig(env: NodeJS.ProcessEnv): Config {
  const uitkomst = leesConfig(env, process.cwd())
  if (uitkomst.ok) return uitkomst.config
  throw new Startfout(
    ['Kwijting cannot start:', ...uitkomst.fouten.map(({ variabele, detail }) => `  ${variabele}: ${detail}`)].join(
      '\n',
    ),
  )
}

function claimOrRefuse(map: string) {
  const uitslag = claimOf(map)
  if (!('holder' in uitslag)) return uitslag
  const { pid, url } = uitslag.holder ?? {}
  throw new Startfout(
    `Kwijting is already running ${url ? `at ${url}` : '(still starting)'} with pid ${pid ?? 'unknown'}, on ${map}. ` +
      `Stop it with "kill ${pid ?? 'PID'}", or give the second one its own KWIJTING_DATA and PORT.`,
  )
}

function claimOf(map: string) {
  try {
    return claim(map)
  } catch (fout) {
    return explain(fout)
  }
}

function explain(fout: unknown): never {
  throw fout instanceof Error && fout.name !== 'AbortError' ? new Startfout(fout.message, { cause: fout }) : fout
}

function aborted(stop: AbortSignal): Promise<void> {
  return new Promise((done) => (stop.aborted ? done() : stop.addEventListener('abort', () => done(), { once: true })))
}

function meld(bericht: string): void {
  process.stderr.write(`${bericht}\n`)
}

function say(regels: readonly string[]): void {
  process.stdout.write(`${regels.join('\n')}\n`)
}

function report(fout: unknown, log: Logger): void {
  if (fout instanceof Startfout) process.stderr.write(`${fout.message}\n`)
  else log.fatal({ err: fout }, 'gestopt door een fout')
}
