import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'

/** The root of the project. */
export const project = resolve(import.meta.dirname, '../..')

/** An ordinary user without rights, for tests that run as root. */
export const nobody = 65_534

export const isRoot = process.getuid?.() === 0

const sluitingen = new WeakMap<TestContext, (() => unknown)[]>()

/** Closes at the end of a test, last opened first: a folder goes after the server that works in it. */
export function naAfloop(t: TestContext, sluit: () => unknown): void {
  const alle = sluitingen.get(t) ?? []
  if (alle.length === 0) {
    t.after(async () => {
      for (let laatste = alle.pop(); laatste !== undefined; laatste = alle.pop()) await laatste()
    })
  }
  alle.push(sluit)
  sluitingen.set(t, alle)
}

/** A folder of its own for one test, removed afterwards with what root had to keep elsewhere for it. */
export function proefmap(t: TestContext, mode = 0o755, eigenaar?: number): string {
  const map = mkdtempSync(join(tmpdir(), 'kwijting-start-'))
  chmodSync(map, mode)
  if (eigenaar !== undefined) chownSync(map, eigenaar, eigenaar)
  naAfloop(t, () => removeMap(map))
  return map
}

function removeMap(map: string): void {
  for (const pointer of readdirSync(map, { recursive: true, encoding: 'utf8' })) {
    if (!pointer.endsWith('postgres-elders')) continue
    const base = readFileSync(join(map, pointer), 'utf8').trim()
    if (dirname(base).endsWith('/kwijting')) rmSync(base, { recursive: true, force: true })
  }
  rmSync(map, { recursive: true, force: true })
}

/** A process of the application, and what it said so far. */
export interface Gestart {
  readonly child: ChildProcess
  readonly pid: number
  readonly uit: () => string
  readonly fout: () => string
  /** Resolves to where it listens; rejects when it ends before that. */
  readonly gereed: Promise<string>
  /** Exit code, or the signal that ended it. */
  readonly einde: Promise<number | NodeJS.Signals>
}

/** How the application is started. */
export interface Startwijze {
  readonly env?: Readonly<Record<string, string>>
  /** By `npm start`, as a user does; else the process that npm would start. */
  readonly npm?: boolean
  readonly uid?: number
  /** With the example and its accounts, as `npm start` does; making it takes most of a first start. */
  readonly demo?: boolean
  /** The root of the project to start. */
  readonly map?: string
}

/** Where processes of one run keep what they compiled: for each to do it again takes as long as the start itself. */
export const gecompileerd: Readonly<Record<string, string>> =
  process.env.NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE }

/** Starts the application in an environment of its own: nothing of LANG, LC_ALL or DATABASE_URL comes along. */
export function startKwijting(t: TestContext, dataMap: string, wijze: Startwijze = {}): Gestart {
  const map = wijze.map ?? project
  const [program, ...args] = wijze.npm ? ['npm', 'start'] : [process.execPath, join(map, 'src', 'main.ts')]
  const child = spawn(program ?? '', args, {
    cwd: map,
    env: {
      PATH: process.env.PATH,
      HOME: dataMap,
      PORT: '0',
      KWIJTING_DATA: join(dataMap, 'data'),
      ...gecompileerd,
      ...(wijze.demo ? {} : { KWIJTING_DEMO: '0' }),
      ...wijze.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(wijze.uid === undefined ? {} : { uid: wijze.uid, gid: wijze.uid }),
  })
  return follow(t, child, dataMap)
}

function follow(t: TestContext, child: ChildProcess, dataMap: string): Gestart {
  const [uit, fout] = [collect(child.stdout), collect(child.stderr)]
  const einde = once(child, 'close').then(([code, signal]) => code ?? signal)
  const gereed = new Promise<string>((resolveUrl, reject) => {
    child.stdout?.on('data', () => {
      const [, url] = /Kwijting is ready at (http:\S+)/.exec(uit()) ?? []
      if (url !== undefined) resolveUrl(url)
    })
    void einde.then(() => reject(new Error(`Ended before it was ready:\n${uit()}\n${fout()}`)))
  })
  gereed.catch(() => undefined)
  naAfloop(t, async () => {
    child.kill('SIGKILL')
    await einde
    for (const pid of processesOf(dataMap)) kill(pid)
    await geenProces(dataMap)
  })
  return { child, pid: child.pid ?? 0, uit, fout, gereed, einde }
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  let tekst = ''
  stream?.on('data', (deel) => (tekst += String(deel)))
  return () => tekst
}

/** Pids of the living processes, PostgreSQL included, that work on this data folder. */
export function processesOf(dataMap: string): readonly number[] {
  const pointer = join(dataMap, 'data', 'postgres-elders')
  const postgres = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : join(dataMap, 'data')
  return readdirSync('/proc')
    .filter((naam) => /^\d+$/.test(naam))
    .map(Number)
    .filter((pid) => workplace(pid)?.startsWith(`${postgres}/`) === true)
}

function workplace(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

/** The first process of the PostgreSQL in this data folder. */
export function postmaster(dataMap: string): number {
  const pointer = join(dataMap, 'data', 'postgres-elders')
  const base = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : join(dataMap, 'data')
  return Number(readFileSync(join(base, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
}

/** Far above what anything here takes, also on a machine that does more. */
const geduldMs = 120_000

/** Waits until something is so. @throws Error when it takes too long: then it will never be */
export async function totdat(zo: () => boolean | Promise<boolean>): Promise<void> {
  const tot = performance.now() + geduldMs
  while (!(await zo())) {
    if (performance.now() > tot) throw new Error(`Waited in vain until ${zo}`)
    await delay(20)
  }
}

/** Waits until no process works on this data folder any more. */
export function geenProces(dataMap: string): Promise<void> {
  return totdat(() => processesOf(dataMap).length === 0)
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended in the meantime.
  }
}

/** The passwords of the example, by name, as this start printed them. */
export function wachtwoordenVan({ uit }: Gestart): ReadonlyMap<string, string> {
  const regels = uit().matchAll(/^ {2}\w+: (\w+) \/ (\S+)$/gm)
  return new Map([...regels].map(([, naam = '', wachtwoord = '']) => [naam, wachtwoord]))
}

/** Decides whether `/health/ready` says yes. */
export async function isGereed(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** Decides whether another user can read this checkout; a test that needs it is skipped, loudly, when not. */
export function leesbaarVoor(uid: number): boolean {
  const proef = ['-c', 'test -r "$1/package.json" && test -x "$1/node_modules/.bin/node"', 'sh', project]
  return spawnSync('/bin/sh', proef, { uid, gid: uid, cwd: '/' }).status === 0
}
