import { EventEmitter, once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { type Runner, type TaskList, type WorkerEvents, Logger as WorkerLogger, run } from 'graphile-worker'
import type pg from 'pg'
import { sluitPool } from '../database/index.ts'
import type { Logger } from '../log/index.ts'
import { type Guard, openGuard } from './guard.ts'
import { rolePool } from './pool.ts'

/** Does one job. A throw is a failure: it is tried again later, at growing intervals. It may run twice. */
export type Taak = (inhoud: unknown) => Promise<void>

/** What the worker needs. */
export interface Jobkeuze {
  /** Of the owner of the database. */
  readonly url: string
  /** The database role that runs the jobs. */
  readonly rol: string
  readonly taken: Readonly<Record<string, Taak>>
  readonly log: Logger
  /** How many jobs run side by side. */
  readonly tegelijk?: number
}

/** A worker that runs. */
export interface Jobs {
  /** Resolves when no job is due and none is running; a job that failed and waits for its next turn is not due. */
  readonly wachtTotLeeg: () => Promise<void>
  /** Decides whether jobs are being done now. */
  readonly draait: () => boolean
  /** Finishes the jobs that run and takes no new ones. */
  readonly sluit: () => Promise<void>
}

const retryMs = 250
const finishMs = 10_000
const tidyMs = 2_000

/**
 * Starts doing jobs, and starts again by itself when the database was gone; jobs that were running at that moment, or
 * in a process that was killed, are done again.
 * @throws Error when the first start fails
 */
export async function startJobs(keuze: Jobkeuze): Promise<Jobs> {
  const pool = openPool(keuze, 1)
  const events: WorkerEvents = new EventEmitter()
  const stop = new AbortController()
  let turn: Turn | null = await begin(keuze, events).catch(async (fout) => {
    await pool.end()
    throw fout
  })
  const loop = async () => {
    while (turn !== null) {
      await turn.ended(stop.signal)
      turn = null
      while (turn === null && !stop.signal.aborted) turn = await again(keuze, events)
    }
  }
  const running = loop()
  const close = async () => {
    stop.abort()
    await running
    await sluitPool(pool)
  }
  let closing: Promise<void> | null = null
  return {
    wachtTotLeeg: () => empty(pool, events, stop.signal),
    draait: () => turn !== null && !stop.signal.aborted,
    sluit: () => (closing ??= close()),
  }
}

/** One run of the worker, from a connection to the database until that is lost. */
interface Turn {
  /** Waits until it is over or has to stop, then tidies up. */
  readonly ended: (stop: AbortSignal) => Promise<void>
}

async function begin(keuze: Jobkeuze, events: WorkerEvents): Promise<Turn> {
  const guard = await openGuard(keuze.url, keuze.rol)
  // A pool per turn: what a turn that ended badly still holds, goes with it.
  const pool = openPool(keuze, (keuze.tegelijk ?? 2) + 3)
  let runner: Runner
  try {
    runner = await run({
      pgPool: pool,
      events,
      concurrency: keuze.tegelijk ?? 2,
      noHandleSignals: true,
      taskList: tasks(keuze),
      parsedCronItems: [],
      // Without a batch, a job whose end cannot be written down is a rejection that nobody handles.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      logger: workerLog(keuze.log),
    })
  } catch (fout) {
    await Promise.all([guard.close(), pool.end()])
    throw fout
  }
  return { ended: (stop) => end(runner, guard, pool, stop) }
}

async function end(runner: Runner, guard: Guard, pool: pg.Pool, stop: AbortSignal): Promise<void> {
  const stopped = stop.aborted ? Promise.resolve() : once(stop, 'abort')
  const over = runner.promise.catch(() => undefined)
  await Promise.race([stopped, guard.lost, over])
  // It may have stopped by itself a moment ago; and without a database it does not always come to an end.
  const tidy = Promise.all([runner.stop().catch(() => undefined), over])
  const closed = tidy.then(() => sluitPool(pool)).catch(() => undefined)
  await Promise.race([closed, delay(stop.aborted ? finishMs : tidyMs, null, { ref: false })])
  await guard.close()
}

async function again(keuze: Jobkeuze, events: WorkerEvents): Promise<Turn | null> {
  try {
    const turn = await begin(keuze, events)
    keuze.log.info('de jobs zijn opnieuw gestart')
    return turn
  } catch (fout) {
    keuze.log.warn({ err: fout }, 'de jobs wachten op de database')
    await delay(retryMs)
    return null
  }
}

async function empty(pool: pg.Pool, events: WorkerEvents, stop: AbortSignal): Promise<void> {
  for (;;) {
    // Listen before counting: a job that ends in between is not missed.
    const ronde = new AbortController()
    const klaar = once(events, 'job:complete', { signal: AbortSignal.any([stop, ronde.signal]) }).catch(() => undefined)
    const aantal = await due(pool)
    if (aantal !== 0) await Promise.race([klaar, delay(50)])
    ronde.abort()
    if (aantal === 0) return
    if (stop.aborted) throw new Error('The jobs were stopped before all of them were done.')
  }
}

/** @returns null while the database cannot be asked */
async function due(pool: pg.Pool): Promise<number | null> {
  try {
    const { rows } = await pool.query<{ aantal: number }>(
      `SELECT count(*)::int AS aantal FROM graphile_worker.jobs
       WHERE locked_at IS NOT NULL OR (run_at <= clock_timestamp() AND attempts < max_attempts)`,
    )
    return rows[0]?.aantal ?? null
  } catch {
    return null
  }
}

function openPool({ url, rol, log }: Jobkeuze, max: number): pg.Pool {
  return rolePool(url, rol, max, (fout) => log.warn({ err: fout }, 'verbinding van de jobs verbroken'))
}

function tasks({ taken }: Jobkeuze): TaskList {
  return Object.fromEntries(Object.entries(taken).map(([naam, taak]) => [naam, (inhoud: unknown) => taak(inhoud)]))
}

// Without its meta, which holds what the job is about.
function workerLog(log: Logger): WorkerLogger {
  const niveaus = { error: 'error', warning: 'warn', info: 'debug', debug: 'debug' } as const
  return new WorkerLogger(() => (niveau, bericht) => log[niveaus[niveau]](bericht))
}
