import pg from 'pg'

/** A connection that shows all other workers of this database that we are there. */
export interface Guard {
  /** Resolves when the connection breaks: the database was gone, for however short. */
  readonly lost: Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Marks this worker as present, with a shared lock that disappears with the connection. When nobody else is present,
 * jobs that are still marked as running belong to a worker that died: they are given free. Without this they would
 * wait four hours.
 */
export async function openGuard(url: string, rol: string): Promise<Guard> {
  const client = new pg.Client({ connectionString: url, keepAlive: true })
  const lost = new Promise<void>((resolve) => client.once('end', () => resolve()).on('error', () => resolve()))
  await client.connect()
  try {
    await client.query(`SET ROLE ${pg.escapeIdentifier(rol)}`)
    const { rows } = await client.query<{ alleen: boolean }>(`SELECT pg_try_advisory_lock(${key}) AS alleen`)
    if (rows[0]?.alleen) await client.query(unlockAll)
    await client.query(`SELECT pg_advisory_lock_shared(${key})`)
    if (rows[0]?.alleen) await client.query(`SELECT pg_advisory_unlock(${key})`)
  } catch (fout) {
    await client.end()
    throw fout
  }
  return { lost, close: () => client.end().catch(() => undefined) }
}

const key = `hashtext('kwijting.jobs')`
const unlockAll = `
  SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT wie))
  FROM (SELECT locked_by AS wie FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL
        UNION SELECT locked_by FROM graphile_worker._private_job_queues WHERE locked_by IS NOT NULL) AS verlaten
  HAVING count(*) > 0`
