import pg from 'pg'
import { Bevindingen, type Invariant, namen } from './bevindingen.ts'
import { loopStromenLangs } from './lezen.ts'
import { type Dossierinvariant, controleerStroom } from './stroom.ts'

/**
 * Verifies everything that must hold in the database, as it is at one moment: chains, content, versions, opdrachten,
 * the read tables against a replay of the log, and that every bericht exists once with one stand.
 * @param url of the eigenaar, who sees all organisations
 * @param extra what else must hold of the state of every dossier
 */
export async function controleer(
  url: string,
  extra: readonly Dossierinvariant[] = [],
): Promise<{ readonly invarianten: readonly Invariant[] }> {
  const bevindingen = new Bevindingen([...Object.values(namen), ...extra.map(({ naam }) => naam)])
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    for await (const stroom of loopStromenLangs(client)) controleerStroom(stroom, bevindingen, extra)
    await client.query('ROLLBACK')
  } finally {
    await client.end()
  }
  return { invarianten: bevindingen.regels() }
}
