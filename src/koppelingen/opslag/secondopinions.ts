import type { PoolClient } from 'pg'
import type { Gevraagdeopinion } from '../../domein/verloop/index.ts'

/** The second opinions that a medewerker was asked and has not given, on dossiers that run. */
export async function leesGevraagdeOpinions(
  client: PoolClient,
  organisatieId: string,
  medewerkerId: string,
): Promise<readonly Gevraagdeopinion[]> {
  const { rows } = await client.query<Gevraagdeopinion>({
    name: 'opinions',
    text: `SELECT i.inhoud ->> 'opinionId' AS "opinionId", g.stroom_id AS "dossierId", o.naam, g.door,
       i.inhoud ->> 'over' AS over, i.inhoud ->> 'vraag' AS vraag, i.inhoud ->> 'graagVoor' AS "graagVoor"
     FROM kwijting.gebeurtenis g
     JOIN kwijting.gebeurtenis_inhoud i USING (organisatie_id, stroom_id, versie)
     JOIN kwijting.dossier_overzicht o ON o.organisatie_id = g.organisatie_id AND o.dossier_id = g.stroom_id
     WHERE g.organisatie_id = $1 AND g.soort = 'SecondOpinionGevraagd' AND i.inhoud -> 'aan' ->> 'id' = $2
       AND o.beeindigd IS NULL AND NOT EXISTS (
         SELECT FROM kwijting.gebeurtenis l JOIN kwijting.gebeurtenis_inhoud m USING (organisatie_id, stroom_id, versie)
         WHERE l.organisatie_id = g.organisatie_id AND l.stroom_id = g.stroom_id
           AND l.soort IN ('SecondOpinionGegeven', 'SecondOpinionIngetrokken')
           AND m.inhoud ->> 'opinionId' = i.inhoud ->> 'opinionId')
     ORDER BY g.opgetekend_op, "opinionId" LIMIT 50`,
    values: [organisatieId, medewerkerId],
  })
  return rows
}
