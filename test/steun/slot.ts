import assert from 'node:assert/strict'
import type { Proefopslag } from './opslag.ts'

const wachtend = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`

/** Waits until this many wait for a lock in the database of this test. @throws Error when that does not happen */
export async function totWachtend(
  { sql }: Pick<Proefopslag, 'sql'>,
  aantal: number,
  of: () => boolean = () => false,
): Promise<void> {
  const geduld = Date.now() + 20_000
  while ((await sql(wachtend)).length < aantal && !of()) if (Date.now() > geduld) assert.fail('nobody waits')
}
