import pg from 'pg'
import { controleerBank } from './bank.ts'
import type { Datum } from '../../../gedeeld/datum.ts'
import { typen } from '../verbinding.ts'
import { Bevindingen, type Invariant, namen } from './bevindingen.ts'
import { Balans } from './grootboek.ts'
import { controleerDocumenten } from './documenten.ts'
import { controleerBatches, controleerBetaalstanden } from './betalen.ts'
import { loopStromenLangs } from './lezen.ts'
import { type Binnentelling, controleerPost } from './post.ts'
import { type Dossierinvariant, controleerStroom } from './stroom.ts'
import { type Berichttelling, Posttelling, controleerTelling, laatsteDag } from './telling.ts'
import { controleerVernietigd } from './vernietigd.ts'

/** What was verified, and the counts of the post that it was verified by. */
export interface Controle {
  readonly invarianten: readonly Invariant[]
  readonly post: {
    /** The day by which a term has passed or not. */
    readonly op: Datum
    readonly uit: readonly Berichttelling[]
    readonly in: readonly Binnentelling[]
  }
}

/**
 * Verifies everything that must hold in the database, as it is at one moment: chains, content, versions, opdrachten,
 * the read tables against a replay of the log, that every bericht exists once with one stand, and that the grootboek
 * closes.
 * @param url of the eigenaar, who sees all organisations
 * @param extra what else must hold of the state of every dossier
 * @param vandaag the day by which a term has passed or not; null: that of the last thing that was recorded
 */
export async function controleer(
  url: string,
  extra: readonly Dossierinvariant[] = [],
  vandaag: Datum | null = null,
): Promise<Controle> {
  const bevindingen = new Bevindingen([...Object.values(namen), ...extra.map(({ naam }) => naam)])
  const client = new pg.Client({ connectionString: url, types: typen })
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const balans = new Balans()
    const op = vandaag ?? (await laatsteDag(client))
    const telling = new Posttelling(op)
    for await (const stroom of loopStromenLangs(client)) {
      balans.voeg(stroom, controleerStroom(stroom, bevindingen, extra, telling))
      if (stroom.soort === 'bankrekening') await controleerBatches(client, stroom, bevindingen)
    }
    await controleerBetaalstanden(client, bevindingen)
    await controleerVernietigd(client, bevindingen)
    await controleerDocumenten(client, bevindingen)
    balans.meld(bevindingen)
    await controleerBank(client, bevindingen)
    const binnen = await controleerPost(client, bevindingen)
    await controleerTelling(client, telling, bevindingen)
    await client.query('ROLLBACK')
    return { invarianten: bevindingen.regels(), post: { op, uit: telling.regels(), in: binnen } }
  } finally {
    await client.end()
  }
}
