import type { PoolClient } from 'pg'

/** What lies ready in a kanaal was taken further by a person, or by who sends a list: it left. */
export async function rondVerzendingAf(
  client: PoolClient,
  organisatieId: string,
  berichtId: string,
  op: string,
): Promise<void> {
  await client.query(
    `UPDATE kwijting.verzending SET op = $3, stand = CASE WHEN post_id IS NULL THEN 'mislukt' ELSE 'verzonden' END,
       fout = CASE WHEN post_id IS NULL THEN 'Met de hand verstuurd' END
     WHERE organisatie_id = $1 AND bericht_id = $2 AND stand = 'klaargezet'`,
    [organisatieId, berichtId, op],
  )
}
