import type { PoolClient } from 'pg'
import { waarborgfonds } from '../../../domein/berichten/index.ts'
import type { Uitgaand } from '../../../domein/verloop/index.ts'

/** Keeps the conversation that a bericht belongs to: by it answers are matched. One that nobody answers has none. */
export async function legConversatie(
  client: PoolClient,
  organisatieId: string,
  { dossierId, gegevens, borgstelling }: Pick<Uitgaand, 'dossierId' | 'gegevens' | 'borgstelling'>,
): Promise<void> {
  const conversatieId = gegevens?.conversatieId ?? borgstelling?.conversatieId
  if (conversatieId === undefined) return
  await client.query(
    `INSERT INTO kwijting.conversatie (organisatie_id, conversatie_id, dossier_id, schuldeiser_id)
     VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [organisatieId, conversatieId, dossierId, gegevens?.schuldeiser.id ?? waarborgfonds],
  )
}

/** Where a bericht lies in a kanaal; bytes that lay there stay. */
export async function legVerzending(
  client: PoolClient,
  organisatieId: string,
  rij: {
    readonly berichtId: string
    readonly kanaal: string
    readonly postId: string | null
    readonly op: string
    /** What a person must know who takes it further; null: nothing. */
    readonly fout: string | null
  },
): Promise<void> {
  await client.query(
    `INSERT INTO kwijting.verzending (organisatie_id, bericht_id, kanaal, post_id, op, fout)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (organisatie_id, bericht_id, kanaal)
     DO UPDATE SET post_id = EXCLUDED.post_id, op = EXCLUDED.op, fout = EXCLUDED.fout
     WHERE kwijting.verzending.post_id IS NULL AND kwijting.verzending.stand = 'klaargezet'`,
    [organisatieId, rij.berichtId, rij.kanaal, rij.postId, rij.op, rij.fout?.slice(0, 500) ?? null],
  )
}
