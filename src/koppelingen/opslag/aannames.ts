import type { PoolClient } from 'pg'
import {
  type Actor,
  type OrganisatieGebeurtenis,
  type VastgesteldeAanname,
  evolveOrganisatie,
  legeOrganisatie,
} from '../../domein/toegang/index.ts'
import type { Aannameregel } from '../../domein/verloop/index.ts'

type Aangepast = Extract<OrganisatieGebeurtenis, { soort: 'AannameVastgesteld' }>

/** The aannames that an organisation (`$1`) set, from its own stroom: a handful, so that they need no read table. */
export const aannamesSql = `
  coalesce((SELECT json_agg((SELECT i.inhoud FROM kwijting.gebeurtenis_inhoud i
      WHERE i.organisatie_id = g.organisatie_id AND i.stroom_id = g.stroom_id AND i.versie = g.versie) ORDER BY g.versie)
    FROM kwijting.gebeurtenis g
    WHERE g.organisatie_id = $1 AND g.stroom_id = $1 AND g.soort = 'AannameVastgesteld'), '[]')`

/** What the domein knows of them. */
export function aannamesUit(gebeurtenissen: readonly Aangepast[]): readonly VastgesteldeAanname[] {
  return gebeurtenissen.reduce(evolveOrganisatie, legeOrganisatie).aannames
}

/** Reads the aannames that an organisation set, oldest first, with who did. */
export async function leesAannames(client: PoolClient, organisatieId: string): Promise<readonly Aannameregel[]> {
  const { rows } = await client.query<{ opgetekendOp: string; door: Actor; inhoud: Aangepast }>(
    `SELECT g.opgetekend_op AS "opgetekendOp", g.door, i.inhoud
     FROM kwijting.gebeurtenis g JOIN kwijting.gebeurtenis_inhoud i USING (organisatie_id, stroom_id, versie)
     WHERE g.organisatie_id = $1 AND g.stroom_id = $1 AND g.soort = 'AannameVastgesteld' ORDER BY g.versie`,
    [organisatieId],
  )
  return rows.flatMap(({ inhoud, ...wie }) => aannamesUit([inhoud]).map((aanname) => ({ ...aanname, ...wie })))
}
