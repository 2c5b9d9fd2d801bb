import type { PoolClient } from 'pg'
import type { Apibetaling } from '../../../domein/verloop/index.ts'

/** The payments of a dossier that go, or went, through a batch, oldest first. */
export async function leesBetalingen(
  client: PoolClient,
  organisatieId: string,
  dossierId: string,
): Promise<readonly Apibetaling[]> {
  const { rows } = await client.query<Apibetaling>(
    `SELECT betaling_id AS id, datum, aan, naam, vordering_id AS "vorderingId", bedrag, stand FROM kwijting.betaling
     WHERE organisatie_id = $1 AND dossier_id = $2 ORDER BY versie, plaats`,
    [organisatieId, dossierId],
  )
  return rows
}

/** Whether there is a dossier whose content was not destroyed. */
export async function isTraject(client: PoolClient, organisatieId: string, dossierId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'SELECT FROM kwijting.dossier_overzicht WHERE organisatie_id = $1 AND dossier_id = $2',
    [organisatieId, dossierId],
  )
  return rowCount === 1
}
