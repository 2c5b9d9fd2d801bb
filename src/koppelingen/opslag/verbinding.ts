import pg from 'pg'
import type { Logger } from '../../platform/log/index.ts'
import { controleerGedaan, gedaneMigraties, leesMigraties } from './migreer.ts'

/** Connections to the database under the role of the application. */
export interface Verbinding {
  readonly pool: pg.Pool
  /** Does something in one transaction for one organisation; all or nothing. */
  readonly inTransactie: <T>(organisatieId: string, doe: (client: pg.PoolClient) => Promise<T>) => Promise<T>
  /**
   * Reads, for one organisation. What is asked of it in the same turn goes off together, on one connection and in one
   * transaction: a page that asks ten things does not hold ten connections.
   */
  readonly lees: Lees
  /**
   * Reads in one round trip, of the organisation that its first question finds and sets (`app.org`). What is asked after the
   * first wait would come too late.
   */
  readonly inEenVraag: <T>(doe: (client: pg.PoolClient) => Promise<T>) => Promise<T>
  /** Reads as a party of schuldeisers: what was sent to it, of whatever organisation, and nothing else. */
  readonly voorPartij: <T>(partijId: string, doe: (client: pg.PoolClient) => Promise<T>) => Promise<T>
}

type Lees = <T>(organisatieId: string, doe: (client: pg.PoolClient) => Promise<T>) => Promise<T>

/** The roles that the product runs under; the eigenaar becomes one of them. */
export type Rol = 'kwijting_app' | 'kwijting_worker'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Tells whether a text is a uuid: what comes in from an address or a form is looked at before it goes into SQL. */
export const isUuid = (tekst: string): boolean => uuid.test(tekst)

/**
 * A uuid as a literal of SQL.
 * @throws RangeError when it is none: that is a bug, callers look first
 */
export function uuidLiteral(tekst: string): string {
  if (!isUuid(tekst)) throw new RangeError('Not a uuid')
  return `'${tekst}'::uuid`
}

// Dates stay text (a Date would shift them by the time zone), counts and cents become numbers.
const parsers: Readonly<Record<number, (tekst: string) => unknown>> = {
  [pg.types.builtins.DATE]: (tekst) => tekst,
  [pg.types.builtins.INT8]: (tekst) => veiligGetal(tekst),
  [pg.types.builtins.TIMESTAMPTZ]: (tekst) => new Date(tekst).toISOString(),
}

function veiligGetal(tekst: string): number {
  const getal = Number(tekst)
  if (!Number.isSafeInteger(getal)) throw new RangeError('A number of the database is too large')
  return getal
}

const standaard = pg.types.getTypeParser
/** How values of the database become values here. */
export const typen: pg.CustomTypesConfig = {
  getTypeParser: (oid, vorm) => (vorm === 'binary' ? undefined : parsers[Number(oid)]) ?? standaard(Number(oid), vorm),
}

/** Starts the transaction of one organisation: one round trip. Row-level security sees `app.org`. */
export const beginVoor = (organisatieId: string): string =>
  `BEGIN; SELECT set_config('app.org', ${uuidLiteral(organisatieId)}::text, true);`

/** The same, of what only reads. */
const beginLezen = (organisatieId: string): string => beginVoor(organisatieId).replace('BEGIN', 'BEGIN READ ONLY')

/** Starts a transaction that reads what a party of schuldeisers may see, under the role that sees nothing else. */
const beginVoorPartij = (partijId: string): string =>
  `BEGIN READ ONLY; SET LOCAL ROLE kwijting_schuldeiser; SELECT set_config('app.partij', ${uuidLiteral(partijId)}::text, true);`

// Many ask at once: a question that takes every processor for itself, or has a program made first, holds up all the others.
const eenProcessor = 'SET max_parallel_workers_per_gather = 0; SET jit = off'

// Questions that do not need each other's answer go off together: on a busy machine every wait costs a turn of two processes.
// A new connection is a process that knows nothing yet: one that is idle is kept for a while.
const samenOpWeg = { pipeline: true, idleTimeoutMillis: 5 * 60_000 } as const

/**
 * Opens the connections and looks whether they are safe.
 * @param keuze.hoogstens connections at once
 * @throws Error when the role could pass row-level security, or the database is not of this version of the code
 */
export async function verbind(keuze: {
  readonly url: string
  readonly rol: Rol
  readonly hoogstens: number
  readonly log: Logger
}): Promise<Verbinding> {
  const pool = new pg.Pool({
    connectionString: keuze.url,
    types: typen,
    max: keuze.hoogstens,
    ...samenOpWeg,
    onConnect: async (client) => void (await client.query(`SET ROLE ${keuze.rol}; ${eenProcessor}`)),
  })
  // A connection that breaks is replaced by the pool; without a listener it would end the process.
  const meld = (fout: Error) => keuze.log.warn({ err: fout }, 'verbinding met de database verbroken')
  pool.on('error', meld)
  pool.on('connect', (client) => client.on('error', meld))
  try {
    await controleerVerbinding(pool, keuze.rol)
  } catch (fout) {
    await pool.end()
    throw fout
  }
  return {
    pool,
    inTransactie: (organisatieId, doe) => transactie(pool, beginVoor(organisatieId), doe),
    lees: lezerOp(pool),
    inEenVraag: (doe) => eenVraag(pool, doe),
    voorPartij: (partijId, doe) => transactie(pool, beginVoorPartij(partijId), doe),
  }
}

async function transactie<T>(pool: pg.Pool, begin: string, doe: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    // The first question goes off with it. When it fails the transaction is broken, and so is every question in it.
    const [, uitkomst] = await Promise.all([client.query(begin), doe(client)])
    await client.query('COMMIT')
    client.release()
    return uitkomst
  } catch (fout) {
    await rolTerug(client)
    throw fout
  }
}

interface Lezing {
  readonly lees: (client: pg.PoolClient) => Promise<void>
  readonly faal: (fout: unknown) => void
}

function lezerOp(pool: pg.Pool): Lees {
  const wachtend = new Map<string, Lezing[]>()
  const gaWeg = (organisatieId: string, begin: string) => {
    const lezingen = wachtend.get(organisatieId) ?? []
    wachtend.delete(organisatieId)
    void leesSamen(pool, begin, lezingen)
  }
  return (organisatieId, doe) =>
    new Promise((resolve, faal) => {
      const begin = beginLezen(organisatieId)
      const lezing: Lezing = { lees: async (client) => resolve(await doe(client)), faal }
      const samen = wachtend.get(organisatieId)
      if (samen !== undefined) return void samen.push(lezing)
      wachtend.set(organisatieId, [lezing])
      queueMicrotask(() => gaWeg(organisatieId, begin))
    })
}

async function leesSamen(pool: pg.Pool, begin: string, lezingen: readonly Lezing[]): Promise<void> {
  try {
    await transactie(pool, begin, (client) => Promise.all(lezingen.map(({ lees }) => lees(client))))
  } catch (fout) {
    const [een, ...meer] = lezingen
    // What fails breaks the transaction of all: each by itself, so that it fails alone.
    if (meer.length === 0) een?.faal(fout)
    else await Promise.all(lezingen.map((lezing) => leesSamen(pool, begin, [lezing])))
  }
}

async function eenVraag<T>(pool: pg.Pool, doe: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    const [, uitkomst] = await Promise.all([client.query('BEGIN READ ONLY'), doe(client), client.query('COMMIT')])
    client.release()
    return uitkomst
  } catch (fout) {
    await rolTerug(client)
    throw fout
  }
}

/** Tells whether a transaction was broken off because it and another waited for each other: nothing of it was done. */
export const isImpasse = (fout: unknown): boolean =>
  fout instanceof pg.DatabaseError && (fout.code === '40P01' || fout.code === '40001')

/** Does a transaction once more, at most twice, when it and another waited for each other. */
export async function opnieuwBijImpasse<T>(doe: () => Promise<T>, keren = 3): Promise<T> {
  try {
    return await doe()
  } catch (fout) {
    if (keren === 1 || !isImpasse(fout)) throw fout
    return opnieuwBijImpasse(doe, keren - 1)
  }
}

/** Gives a connection back with nothing done; throws it away when it no longer answers. */
export async function rolTerug(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK')
    client.release()
  } catch {
    client.release(true)
  }
}

async function controleerVerbinding(pool: pg.Pool, rol: Rol): Promise<void> {
  const { rows } = await pool.query<{ rol: string; voorbij: boolean; open: string[] }>(
    `SELECT current_user AS rol, rolsuper OR rolbypassrls AS voorbij,
       ARRAY(SELECT relname::text FROM pg_class WHERE relnamespace = to_regnamespace('kwijting') AND relkind = 'r'
             AND NOT (relrowsecurity AND relforcerowsecurity)) AS open
     FROM pg_roles WHERE rolname = current_user`,
  )
  const [gevonden] = rows
  if (gevonden?.rol !== rol || gevonden.voorbij)
    throw new Error(`The database role ${rol} must be no superuser and must not pass row-level security (BYPASSRLS).`)
  if (gevonden.open.length > 0) throw new Error(`Without row-level security: ${gevonden.open.join(', ')}`)
  const migraties = leesMigraties()
  const gedaan = await gedaneMigraties(pool)
  controleerGedaan(gedaan, migraties)
  if (gedaan.length < migraties.length) throw new Error('The database is older than the code: migrate it first.')
}
