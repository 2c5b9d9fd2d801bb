import assert from 'node:assert/strict'
import { type TestContext, after, before, test } from 'node:test'
import pg from 'pg'
import { proefdatabase } from '../../../test/steun/proefdatabase.ts'
import { maakLog } from '../log/index.ts'
import { type Taak, startJobs } from './jobs.ts'
import { migreerJobs } from './migrate.ts'

const rollen = { worker: 'proef_worker', app: 'proef_app' }
const log = maakLog('silent')

async function migreer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('CREATE ROLE proef_worker; CREATE ROLE proef_app; CREATE SCHEMA kwijting')
  await client.end()
  await migreerJobs(url, rollen)
}

const nieuw = await proefdatabase(migreer, 'jobs')
const eigenaar = new pg.Pool({ connectionString: nieuw.url })
eigenaar.on('error', () => undefined)

before(() => eigenaar.query('SELECT 1'))
after(async () => {
  await eigenaar.end()
  await nieuw.sluit()
})

/** Runs SQL as the app role. */
async function alsApp(sql: string, waarden: readonly unknown[] = []): Promise<void> {
  const client = await eigenaar.connect()
  try {
    await client.query('SET ROLE proef_app')
    await client.query(sql, [...waarden])
  } finally {
    await client.query('RESET ROLE')
    client.release()
  }
}
const plan = (taak: string, inhoud: unknown, sleutel: string | null = null) =>
  alsApp('SELECT kwijting.plan_job($1, $2, $3)', [taak, JSON.stringify(inhoud), sleutel])
async function start(t: TestContext, taken: Readonly<Record<string, Taak>>) {
  const jobs = await startJobs({ url: nieuw.url, rol: rollen.worker, taken, log })
  t.after(() => jobs.sluit())
  return jobs
}

test('a planned job is done, as the worker role; a sleutel replaces what did not start', async (t) => {
  const gezien: unknown[] = []
  await plan('noteer', { n: 1 }, 'zelfde')
  await plan('noteer', { n: 2 }, 'zelfde')
  await plan('noteer', { n: 3 })
  const jobs = await start(t, { noteer: async (inhoud) => void gezien.push(inhoud) })
  await jobs.wachtTotLeeg()
  assert.equal(jobs.draait(), true)
  await jobs.sluit()
  assert.deepEqual(
    gezien.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    [{ n: 2 }, { n: 3 }],
  )
  assert.equal(jobs.draait(), false)
})

test('a job planned in a transaction that is rolled back never was', async (t) => {
  const gezien: unknown[] = []
  const client = await eigenaar.connect()
  await client.query(`BEGIN; SET LOCAL ROLE proef_app; SELECT kwijting.plan_job('noteer', '{}'); ROLLBACK`)
  client.release()
  const jobs = await start(t, { noteer: async (inhoud) => void gezien.push(inhoud) })
  await jobs.wachtTotLeeg()
  await jobs.sluit()
  assert.deepEqual(gezien, [])
})

test('a job that fails does not keep wachtTotLeeg waiting, and is tried again later', async (t) => {
  await plan('mislukt', {}, 'mislukt')
  const jobs = await start(t, {
    mislukt: async () => {
      throw new Error('nog niet')
    },
  })
  await jobs.wachtTotLeeg()
  await jobs.sluit()
  const { rows } = await eigenaar.query(
    `SELECT attempts, run_at > now() AS later FROM graphile_worker.jobs WHERE key = 'mislukt'`,
  )
  assert.deepEqual(rows, [{ attempts: 1, later: true }])
})

test('the app role plans jobs and does nothing else with them; others not even that', async () => {
  await assert.rejects(alsApp('SELECT * FROM graphile_worker.jobs'), /permission denied/)
  await assert.rejects(alsApp(`SELECT graphile_worker.add_job('noteer')`), /permission denied/)
  const { rows } = await eigenaar.query<{ mag: boolean; maken: boolean; eigenaar: string }>(`
    SELECT has_function_privilege('public', 'kwijting.plan_job(text, jsonb, text, timestamptz)', 'EXECUTE') AS mag,
           has_database_privilege('proef_worker', current_database(), 'CREATE')
             OR has_schema_privilege('proef_worker', 'kwijting', 'CREATE') AS maken,
           (SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = 'graphile_worker') AS eigenaar`)
  assert.deepEqual(rows, [{ mag: false, maken: false, eigenaar: 'proef_worker' }])
})

test('migrating twice, also at the same time, changes nothing', async () => {
  await Promise.all([migreerJobs(nieuw.url, rollen), migreerJobs(nieuw.url, rollen)])
})

test('when every connection breaks while a job runs, it ends, and the next one is done', async (t) => {
  const binnen = Promise.withResolvers<void>()
  const verder = Promise.withResolvers<void>()
  let keer = 0
  const jobs = await start(t, {
    lang: async () => {
      if (++keer > 1) return
      binnen.resolve()
      await verder.promise
    },
  })
  await plan('lang', {})
  await binnen.promise
  await eigenaar.query(`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`)
  verder.resolve()
  await jobs.wachtTotLeeg()
  await plan('lang', {})
  await jobs.wachtTotLeeg()
  await jobs.sluit()
  assert.ok(keer >= 2)
  const { rows } = await eigenaar.query(
    `SELECT count(*)::int AS vast FROM graphile_worker.jobs WHERE locked_at IS NOT NULL`,
  )
  assert.deepEqual(rows, [{ vast: 0 }])
})

test('a job that a killed worker left marked as running is done at the next start', async (t) => {
  const gezien: unknown[] = []
  await plan('noteer', { n: 9 }, 'verlaten')
  await eigenaar.query(
    `UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'dood', attempts = 1 WHERE key = 'verlaten'`,
  )
  const jobs = await start(t, { noteer: async (inhoud) => void gezien.push(inhoud) })
  await jobs.wachtTotLeeg()
  await jobs.sluit()
  assert.deepEqual(gezien, [{ n: 9 }])
})
