import type { PoolClient } from 'pg'
import type { Organisatie } from '../../domein/toegang/index.ts'

/** The organisatie `$1` as the domein knows it, with how it is known at the registers. */
export const organisatieSql = `(SELECT json_strip_nulls(json_build_object(
    'id', o.organisatie_id, 'code', o.code, 'naam', o.naam, 'gemeentecode', o.gemeentecode,
    'registers', (SELECT coalesce(json_agg(i.inhoud -> 'instelling' ORDER BY g.versie), '[]')
      FROM kwijting.gebeurtenis g JOIN kwijting.gebeurtenis_inhoud i USING (organisatie_id, stroom_id, versie)
      WHERE g.organisatie_id = o.organisatie_id AND g.stroom_id = o.organisatie_id AND g.soort = 'RegistersIngesteld')))
  FROM kwijting.organisatie o WHERE o.organisatie_id = $1)`

/** Reads an organisation with all that a decision must know of it. @throws Error when there is none: a bug */
export async function leesOrganisatie(client: PoolClient, organisatieId: string): Promise<Organisatie> {
  const { rows } = await client.query<{ organisatie: Organisatie | null }>(`SELECT ${organisatieSql} AS organisatie`, [
    organisatieId,
  ])
  const organisatie = rows[0]?.organisatie ?? null
  if (organisatie === null) throw new Error('There is no such organisation')
  return organisatie
}
