import pg from 'pg'
import { controleerBank } from './bank.ts'
import { typen } from '../verbinding.ts'
import { Bevindingen, type Invariant, namen } from './bevindingen.ts'
import { Balans } from './grootboek.ts'
import { controleerBatches, controleerBetaalstanden } from './betalen.ts'
import { loopStromenLangs } from './lezen.ts'
import { controleerPost } from './post.ts'
import { type Dossierinvariant, controleerStroom } from './stroom.ts'

/**
 * Verifies everything that must hold in the database, as it is at one moment: chains, content, versions, opdrachten,
 * the read tables against a replay of the log, that every bericht exists once with one stand, and that the grootboek
 * closes.
 * @param url of the eigenaar, who sees all organisations
 * @param extra what else must hold of the state of every dossier
 */
export async function controleer(
  url: string,
  extra: readonly Dossierinvariant[] = [],
): Promise<{ readonly invarianten: readonly Invariant[] }> {
  const bevindingen = new Bevindingen([...Object.values(namen), ...extra.map(({ naam }) => naam)])
  const client = new pg.Client({ connectionString: url, types: typen })
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const balans = new Balans()
    for await (const stroom of loopStromenLangs(client)) {
      balans.voeg(stroom, controleerStroom(stroom, bevindingen, extra))
      if (stroom.soort === 'bankrekening') await controleerBatches(client, stroom, bevindingen)
    }
    await controleerBetaalstanden(client, bevindingen)
    balans.meld(bevindingen)
    await controleerBank(client, bevindingen)
    await controleerPost(client, bevindingen)
    await client.query('ROLLBACK')
  } finally {
    await client.end()
  }
  return { invarianten: bevindingen.regels() }
}
