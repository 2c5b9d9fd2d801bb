import { createHash } from 'node:crypto'
import pg from 'pg'
import type { Secrets } from '../../platform/secrets/index.ts'
import type { Logger } from '../../platform/log/index.ts'
import type { Actor } from '../../domein/toegang/index.ts'

/** What every part of logging in works with. */
export interface Plek {
  readonly pool: pg.Pool
  /** The real time in milliseconds: a clock that a demo moves would log everybody out. */
  readonly tijd: () => number
  /** The key of the installation. */
  readonly secrets: Secrets
}

/** The instant, as the database takes it. */
export const nuOp = ({ tijd }: Plek): string => new Date(tijd()).toISOString()

/** A few connections that can do no more than the application. */
export function openPool(url: string, log: Logger): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    // As those of the storage: questions go off together, and a connection that is idle is kept for a while.
    pipeline: true,
    idleTimeoutMillis: 5 * 60_000,
    onConnect: async (client) => void (await client.query('SET ROLE kwijting_app')),
  })
  const meld = (fout: Error) => log.warn({ err: fout }, 'verbinding voor inloggen verbroken')
  pool.on('error', meld)
  pool.on('connect', (client) => client.on('error', meld))
  return pool
}

/** What is kept of a secret. */
export const sha256 = (...delen: readonly string[]): Buffer => createHash('sha256').update(delen.join('\0')).digest()

/** The name to log in with as it is kept: case and spaces around it say nothing. */
export const inlognaam = (gebruikersnaam: string): string => gebruikersnaam.trim().normalize('NFC').toLowerCase()

/** Does something in one transaction for one organisation. */
export async function voor<T>(
  pool: pg.Pool,
  organisatieId: string,
  doe: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let gelukt = false
  try {
    const [, , uitkomst] = await Promise.all([
      client.query('BEGIN'),
      client.query(`SELECT set_config('app.org', $1, true)`, [organisatieId]),
      doe(client),
    ])
    // After an error inside, this answers ROLLBACK and keeps nothing.
    await client.query('COMMIT')
    gelukt = true
    return uitkomst
  } finally {
    // A connection in an unknown state is not used again.
    client.release(!gelukt)
  }
}

/**
 * Asks everything in one round trip and one transaction: what the first question finds it sets (`app.org`), for those after
 * it. What is asked after the first wait would come too late.
 */
export async function inEenVraag<T>(pool: pg.Pool, doe: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let gelukt = false
  try {
    const [, uitkomst] = await Promise.all([client.query('BEGIN'), doe(client), client.query('COMMIT')])
    gelukt = true
    return uitkomst
  } finally {
    // A connection in an unknown state is not used again.
    client.release(!gelukt)
  }
}

/** What is no id cannot be asked of the database. */
export const isUuid = (tekst: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(tekst)

/** Whether the database refused because another row has this already. */
export const isBezet = (fout: unknown, ...sleutels: readonly string[]): boolean =>
  fout instanceof pg.DatabaseError && sleutels.includes(fout.constraint ?? '')

/** Records in the processing log what happened to somebody's access. */
export async function legToegangVast(
  client: pg.PoolClient,
  organisatieId: string,
  regel: {
    readonly betrokkene: string
    readonly op: string
    readonly door: Actor
    readonly wat: string
    readonly waarom: string
  },
): Promise<void> {
  const { betrokkene, op, door, wat, waarom } = regel
  await client.query(
    `INSERT INTO kwijting.verwerking (organisatie_id, betrokkene, op, door, handeling, wat, waarom)
     VALUES ($1, $2, $3, $4, 'toegang', $5, $6)`,
    [organisatieId, betrokkene, op, door, wat, waarom],
  )
}
