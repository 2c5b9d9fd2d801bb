import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type Lock, lock, tryLock } from '../lock/index.ts'
import { findBinaries } from './binaries.ts'
import { owner } from './cluster.ts'
import { type Place, findPlace } from './place.ts'
import { ensureServer, isGone, stopServer, urlOf } from './server.ts'

/** A PostgreSQL that can be used until it is given back. */
export interface Database {
  /** Of the owner of the database; the application does SET ROLE. */
  readonly url: string
  /** Gives it back. Whoever gives the embedded server back last stops it. */
  readonly sluit: () => Promise<void>
}

/** Where the database is. */
export interface Databasekeuze {
  /** The data folder; made when it is not there. */
  readonly map: string
  /** A PostgreSQL that is already there: then nothing is started or stopped. */
  readonly url?: string | null
  /** Other binaries than those of the packages. */
  readonly native?: string
  /** Settings of the embedded server, for tests: `{ fsync: 'off' }`. */
  readonly instellingen?: Readonly<Record<string, string>>
  /** Told when the server was gone and is started again, and when that fails. */
  readonly meld?: (bericht: string, fout?: unknown) => void
}

// Starting and stopping a server takes seconds; several processes may be waiting for each other.
const turnMs = 120_000
const watchMs = 500

/**
 * Opens the database: that of `url`, else the embedded PostgreSQL of the data folder, which is made and started when
 * it is not there, taken over when a killed process left it, and shared with every process that uses it now.
 * While it is open here, a server that dies is started again on the same port.
 * @throws Error when PostgreSQL cannot start, with the end of its log
 */
export async function openDatabase(keuze: Databasekeuze): Promise<Database> {
  if (keuze.url) return { url: keuze.url, sluit: async () => undefined }
  mkdirSync(keuze.map, { recursive: true })
  const turn = await lock(turnFile(keuze.map), 'exclusive', turnMs)
  try {
    return await openEmbedded(keuze)
  } finally {
    turn.release()
  }
}

/** Makes an empty database beside the one in `url`, or a copy of a template. @returns its URL */
export async function maakDatabase(url: string, naam: string, sjabloon?: string): Promise<string> {
  const van = sjabloon === undefined ? '' : ` TEMPLATE ${pg.escapeIdentifier(sjabloon)}`
  await voerUit(url, `CREATE DATABASE ${pg.escapeIdentifier(naam)}${van}`)
  return urlVan(url, naam)
}

/** Removes a database beside the one in `url`, also when somebody is still connected to it. */
export async function verwijderDatabase(url: string, naam: string): Promise<void> {
  await voerUit(url, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(naam)} WITH (FORCE)`)
}

/** The URL of another database on the same server. */
export function urlVan(url: string, naam: string): string {
  const ander = new URL(url)
  ander.pathname = `/${encodeURIComponent(naam)}`
  return ander.href
}

async function openEmbedded(keuze: Databasekeuze): Promise<Database> {
  const place = findPlace(keuze.map, keuze.native ?? findBinaries())
  const server = await ensureServer(place, keuze.instellingen ?? {})
  const use = await lock(useFile(keuze.map), 'shared', turnMs)
  const url = urlOf(place, server.port, owner)
  try {
    await ensureDatabase(url)
  } catch (error) {
    use.release()
    throw error
  }
  const stopWatching = watch(keuze, place, server.port)
  let closing: Promise<void> | null = null
  return { url, sluit: () => (closing ??= stopWatching().then(() => leave(keuze.map, place, use))) }
}

async function leave(map: string, place: Place, use: Lock): Promise<void> {
  const turn = await lock(turnFile(map), 'exclusive', turnMs)
  use.release()
  const last = tryLock(useFile(map), 'exclusive')
  try {
    if (last !== null) await stopServer(place)
  } finally {
    last?.release()
    turn.release()
  }
}

/** Starts a server that died again, for as long as it is in use here. @returns ends the watch */
function watch(keuze: Databasekeuze, place: Place, port: number): () => Promise<void> {
  let busy: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    if (!isGone(place)) return
    busy = busy.then(() => revive(keuze, place, port))
  }, watchMs)
  timer.unref()
  return () => (clearInterval(timer), busy)
}

async function revive(keuze: Databasekeuze, place: Place, port: number): Promise<void> {
  if (!isGone(place)) return
  const turn = tryLock(turnFile(keuze.map), 'exclusive')
  if (turn === null) return
  try {
    const server = await ensureServer(place, keuze.instellingen ?? {}, port)
    if (server.started) keuze.meld?.(`PostgreSQL was gone and is started again (pid ${server.pid})`)
  } catch (error) {
    keuze.meld?.('PostgreSQL is gone and cannot be started again', error)
  } finally {
    turn.release()
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const naam = new URL(url).pathname.slice(1)
  const beheer = urlVan(url, 'postgres')
  const { rowCount } = await voerUit(beheer, 'SELECT 1 FROM pg_database WHERE datname = $1', [naam])
  if (rowCount === 0) await maakDatabase(beheer, naam)
}

async function voerUit(url: string, sql: string, waarden: readonly string[] = []) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(sql, [...waarden])
  } finally {
    await client.end()
  }
}

const turnFile = (map: string) => join(map, 'postgres-beurt')
const useFile = (map: string) => join(map, 'postgres-gebruik')
