import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import pg from 'pg'
import { migreerJobs } from '../../platform/jobs/index.ts'
import { ensureRollen } from './rollen.ts'

interface Migratie {
  readonly nummer: number
  readonly naam: string
  readonly sql: string
  readonly controlesom: string
}

const map = new URL('../../../migraties/', import.meta.url)

/** The migrations of this version of the code, in order. @throws Error when their numbers are not 1, 2, 3, … */
export function leesMigraties(): readonly Migratie[] {
  const namen = readdirSync(map)
    .filter((naam) => naam.endsWith('.sql'))
    .sort()
  return namen.map((naam, i) => {
    const nummer = Number(/^(\d{4})_[a-z-]+\.sql$/.exec(naam)?.[1])
    if (nummer !== i + 1) throw new Error(`Migration ${naam} should have number ${i + 1}`)
    const sql = readFileSync(new URL(naam, map), 'utf8')
    return { nummer, naam, sql, controlesom: createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex') }
  })
}

/**
 * Brings the database to the version of the code: our tables in one transaction, then those of the jobs. Two at once
 * wait for each other.
 * @param url of the eigenaar, who may make roles the first time
 * @throws Error when the database is newer than the code, or a migration was edited after it ran
 */
export async function migreer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await ensureRollen(client)
    await client.query('BEGIN')
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('kwijting.migreer'))`)
    await migreerIn(client, leesMigraties())
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
  await migreerJobs(url, { worker: 'kwijting_worker', app: 'kwijting_app' })
}

async function migreerIn(client: pg.Client, migraties: readonly Migratie[]): Promise<void> {
  await client.query('CREATE SCHEMA IF NOT EXISTS kwijting')
  await client.query(
    `CREATE TABLE IF NOT EXISTS kwijting.migratie
       (nummer integer PRIMARY KEY, naam text NOT NULL, controlesom text NOT NULL, op timestamptz NOT NULL DEFAULT now())`,
  )
  const gedaan = await gedaneMigraties(client)
  controleerGedaan(gedaan, migraties)
  for (const { nummer, naam, sql, controlesom } of migraties.slice(gedaan.length)) {
    await client.query(sql)
    await client.query('INSERT INTO kwijting.migratie (nummer, naam, controlesom) VALUES ($1, $2, $3)', [
      nummer,
      naam,
      controlesom,
    ])
  }
}

type Gedaan = Pick<Migratie, 'nummer' | 'naam' | 'controlesom'>

/** The migrations that a database has had. */
export async function gedaneMigraties(client: Pick<pg.Client, 'query'>): Promise<readonly Gedaan[]> {
  const { rows } = await client.query<Gedaan>('SELECT nummer, naam, controlesom FROM kwijting.migratie ORDER BY nummer')
  return rows
}

/** @throws Error when the database is newer than the code, or a migration was edited after it ran */
export function controleerGedaan(gedaan: readonly Gedaan[], migraties: readonly Migratie[]): void {
  if (gedaan.length > migraties.length)
    throw new Error(
      `This database is newer than this version of Kwijting (migration ${gedaan.length}, known up to ` +
        `${migraties.length}): start the newer version.`,
    )
  for (const [i, { naam, controlesom }] of gedaan.entries())
    if (migraties[i]?.controlesom !== controlesom)
      throw new Error(`Migration ${naam} was changed after it ran on this database: restore the file, add a new one.`)
}
