import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { rolePool } from './pool.ts'

/** The two database roles that jobs know. */
export interface Jobrollen {
  /** Owns the jobs and runs them. */
  readonly worker: string
  /** May plan a job, in the transaction that makes it necessary, and nothing else. */
  readonly app: string
}

const { escapeIdentifier } = pg

/**
 * Makes and updates the tables of the jobs, owned by the worker role, and `kwijting.plan_job`, the only door to them
 * for the application: `plan_job(taak text, inhoud jsonb, sleutel text, moment timestamptz)`. A job with the same
 * sleutel that did not start yet is replaced; without moment it is due when the transaction commits.
 * The schema `kwijting` and both roles exist already.
 * @param url of the owner of the database
 */
export async function migreerJobs(url: string, rollen: Jobrollen): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Two starts at the same time: the second waits here, and finds everything done.
    await client.query(`SELECT pg_advisory_lock(hashtext('kwijting.migreerJobs'))`)
    await migrateTables(client, url, rollen)
    await makeWrapper(client, rollen)
  } finally {
    await client.end()
  }
}

// Graphile Worker says CREATE SCHEMA IF NOT EXISTS, and PostgreSQL asks the right for that also when it exists.
async function migrateTables(client: pg.Client, url: string, { worker }: Jobrollen): Promise<void> {
  const { rows } = await client.query<{ naam: string }>('SELECT current_database() AS naam')
  const onDatabase = `CREATE ON DATABASE ${escapeIdentifier(rows[0]?.naam ?? '')}`
  await client.query(`GRANT ${onDatabase} TO ${escapeIdentifier(worker)}`)
  const pool = rolePool(url, worker, 2)
  try {
    await runMigrations({ pgPool: pool })
  } finally {
    await pool.end()
    await client.query(`REVOKE ${onDatabase} FROM ${escapeIdentifier(worker)}`)
  }
}

async function makeWrapper(client: pg.Client, { worker, app }: Jobrollen): Promise<void> {
  const [werker, applicatie] = [escapeIdentifier(worker), escapeIdentifier(app)]
  const handtekening = 'kwijting.plan_job(text, jsonb, text, timestamptz)'
  await client.query(`
    BEGIN;
    GRANT USAGE ON SCHEMA kwijting TO ${werker}, ${applicatie};
    GRANT CREATE ON SCHEMA kwijting TO ${werker};
    SET LOCAL ROLE ${werker};
    CREATE OR REPLACE FUNCTION
      kwijting.plan_job(taak text, inhoud jsonb, sleutel text DEFAULT NULL, moment timestamptz DEFAULT NULL)
      RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
      AS $$ SELECT graphile_worker.add_job(taak, payload => inhoud::json, run_at => moment, job_key => sleutel) $$;
    REVOKE ALL ON FUNCTION ${handtekening} FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION ${handtekening} TO ${applicatie}, ${werker};
    RESET ROLE;
    REVOKE CREATE ON SCHEMA kwijting FROM ${werker};
    COMMIT`)
}
