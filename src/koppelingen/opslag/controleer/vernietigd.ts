import type pg from 'pg'
import { type Bevindingen, namen } from './bevindingen.ts'

/** Names every row that is left of a dossier of which the content was destroyed, in whatever table goes with it. */
export async function controleerVernietigd(client: pg.Client, bevindingen: Bevindingen): Promise<void> {
  const { rows: tabellen } = await client.query<{ naam: string }>(
    `SELECT format('%I', tabel) AS naam FROM kwijting.dossiertabel UNION ALL SELECT 'inwonertoegang'`,
  )
  const alles = tabellen.map(
    ({ naam }) => `SELECT '${naam}' AS tabel, organisatie_id, dossier_id AS stroom_id FROM kwijting.${naam}`,
  )
  const { rows } = await client.query<{ waar: string }>(
    `SELECT DISTINCT stroom_id || ': ' || tabel AS waar
     FROM kwijting.stroom s JOIN (${alles.join(' UNION ALL ')}) AS over USING (organisatie_id, stroom_id)
     WHERE s.versie > 0 AND NOT EXISTS (SELECT FROM kwijting.gebeurtenis_inhoud i
       WHERE i.organisatie_id = s.organisatie_id AND i.stroom_id = s.stroom_id)
     ORDER BY waar`,
  )
  for (const { waar } of rows) bevindingen.tel(namen.vernietigd, false, waar)
}
