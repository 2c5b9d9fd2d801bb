import pg from 'pg'
import { sluitPool } from '../platform/database/index.ts'
import type { Logger } from '../platform/log/index.ts'

/** The schema `simulatie`, for one organisation at a time. */
export interface Tabellen {
  /** One question; the organisation is `$1`, what it asks with comes after it. */
  readonly vraag: <R extends pg.QueryResultRow>(
    organisatieId: string,
    sql: string,
    waarden: readonly unknown[],
  ) => Promise<readonly R[]>
  readonly sluit: () => Promise<void>
}

// A count or an amount in cents is a number, as everywhere.
const standaard = pg.types.getTypeParser
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, vorm) =>
    oid === pg.types.builtins.INT8 && vorm !== 'binary' ? (tekst: string) => Number(tekst) : standaard(oid, vorm),
}

/** Opens the tables of the simulation on a migrated database. @param url of the eigenaar */
export function openTabellen(url: string, log: Logger): Tabellen {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    types,
    onConnect: async (client) => void (await client.query('SET ROLE kwijting_app')),
  })
  const meld = (fout: Error) => log.warn({ fout: fout.message }, 'verbinding van de simulatie verbroken')
  pool.on('error', meld)
  pool.on('connect', (client) => client.on('error', meld))
  return {
    vraag: <R extends pg.QueryResultRow>(org: string, sql: string, waarden: readonly unknown[]) =>
      voor(pool, org, async (client) => (await client.query<R>(sql, [org, ...waarden])).rows),
    sluit: () => sluitPool(pool),
  }
}

async function voor<T>(pool: pg.Pool, organisatieId: string, doe: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let gelukt = false
  try {
    await client.query(`BEGIN; SELECT set_config('app.org', ${pg.escapeLiteral(organisatieId)}, true)`)
    const uitkomst = await doe(client)
    await client.query('COMMIT')
    gelukt = true
    return uitkomst
  } finally {
    // A connection in an unknown state is not used again.
    client.release(!gelukt)
  }
}
