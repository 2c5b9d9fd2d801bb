import type { PoolClient } from 'pg'
import type { Convenantcontactregel } from '../../domein/verloop/index.ts'
import type { Actor } from '../../domein/toegang/index.ts'
import { perPagina } from './werkvoorraad.ts'

const metVordering = `
  FROM kwijting.dossier_overzicht o
  WHERE o.organisatie_id = $1 AND o.fase <> 'einde' AND EXISTS (
    SELECT FROM kwijting.gebeurtenis g JOIN kwijting.gebeurtenis_inhoud i USING (organisatie_id, stroom_id, versie)
    WHERE g.organisatie_id = o.organisatie_id AND g.stroom_id = o.dossier_id
      AND g.soort IN ('VorderingToegevoegd', 'VorderingOvergedragen')
      AND $2 IN (i.inhoud -> 'schuldeiser' ->> 'id', i.inhoud -> 'aan' ->> 'id'))`

/** The dossiers that are not closed in which a schuldeiser has, or had, a claim; by name, paged. */
export async function leesDossiersVanSchuldeiser(
  client: PoolClient,
  organisatieId: string,
  schuldeiserId: string,
  pagina: number,
): Promise<{ readonly ids: readonly string[]; readonly totaal: number }> {
  const wie = [organisatieId, schuldeiserId]
  const { rows: tellingen } = await client.query<{ totaal: number }>(`SELECT count(*) AS totaal ${metVordering}`, wie)
  const { rows } = await client.query<{ id: string }>(
    `SELECT o.dossier_id AS id ${metVordering} ORDER BY o.sorteernaam, o.dossier_id LIMIT ${perPagina} OFFSET $3`,
    [...wie, (pagina - 1) * perPagina],
  )
  return { ids: rows.map(({ id }) => id), totaal: tellingen[0]?.totaal ?? 0 }
}

/** Who is the contact person of the organisation for convenanten, with who said so; null: nobody yet. */
export async function leesConvenantcontact(
  client: PoolClient,
  organisatieId: string,
): Promise<Convenantcontactregel | null> {
  const { rows } = await client.query<{ opgetekendOp: string; door: Actor; id: string; naam: string | null }>(
    `SELECT g.opgetekend_op AS "opgetekendOp", g.door, i.inhoud ->> 'medewerkerId' AS id, m.naam
     FROM kwijting.gebeurtenis g JOIN kwijting.gebeurtenis_inhoud i USING (organisatie_id, stroom_id, versie)
     LEFT JOIN kwijting.medewerker m
       ON m.organisatie_id = g.organisatie_id AND m.medewerker_id::text = i.inhoud ->> 'medewerkerId' AND m.actief
     WHERE g.organisatie_id = $1 AND g.stroom_id = $1 AND g.soort = 'ConvenantcontactAangewezen'
     ORDER BY g.versie DESC LIMIT 1`,
    [organisatieId],
  )
  const [regel] = rows
  return regel === undefined || regel.naam === null ? null : { ...regel, naam: regel.naam }
}
