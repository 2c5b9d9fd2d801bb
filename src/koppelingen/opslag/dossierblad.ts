import type { PoolClient } from 'pg'
import type { Organisatie } from '../../domein/toegang/index.ts'
import {
  type Dossierblad,
  type Dossierstand,
  isGebeurtenis,
  overzichtVan,
  termijnenVan,
} from '../../domein/verloop/index.ts'
import { berichtenVan } from './berichtenpost.ts'
import { type Inhoud, type Logregel, alsHistorie, historieSql, isVernietigd } from './historie.ts'
import { organisatieSql } from './organisatie.ts'
import { speelDossier } from './motoren.ts'

/** Reads a dossier by replay. @returns null when there is none, or when its content was destroyed */
export async function leesDossierblad(
  client: PoolClient,
  organisatieId: string,
  id: string,
): Promise<Dossierblad | null> {
  const [{ rows }, berichten] = await Promise.all([
    client.query<{ historie: readonly Logregel[]; organisatie: Organisatie }>({
      name: 'dossierblad',
      text: `SELECT ${historieSql} AS historie,
        ${organisatieSql} AS organisatie
      FROM kwijting.stroom WHERE organisatie_id = $1 AND stroom_id = $2 AND soort = 'dossier'`,
      values: [organisatieId, id],
    }),
    berichtenVan(client, organisatieId, id),
  ])
  const [gelezen] = rows
  if (gelezen === undefined || isVernietigd(gelezen.historie)) return null
  const regels = alsHistorie(gelezen.historie)
  const staat = speelDossier(regels.map(({ gebeurtenis }) => gebeurtenis))
  return {
    id,
    organisatie: gelezen.organisatie,
    versie: regels.length,
    staat,
    historie: regels.flatMap(({ gebeurtenis, ...rest }) =>
      isGebeurtenis(gebeurtenis) ? [{ ...rest, gebeurtenis }] : [],
    ),
    termijnen: termijnenVan(staat),
    berichten,
    overzicht: overzichtVan(staat),
  }
}

/** Reads many dossiers by replay, in one statement; those whose content was destroyed are left out. */
export async function leesDossierstanden(
  client: PoolClient,
  organisatieId: string,
  ids: readonly string[],
): Promise<readonly Dossierstand[]> {
  const { rows } = await client.query<{ id: string; inhouden: readonly (Inhoud | null)[] }>(
    `SELECT s.stroom_id AS id, (SELECT json_agg((SELECT i.inhoud FROM kwijting.gebeurtenis_inhoud i
        WHERE i.organisatie_id = g.organisatie_id AND i.stroom_id = g.stroom_id AND i.versie = g.versie) ORDER BY g.versie)
      FROM kwijting.gebeurtenis g WHERE g.organisatie_id = s.organisatie_id AND g.stroom_id = s.stroom_id) AS inhouden
     FROM kwijting.stroom s WHERE s.organisatie_id = $1 AND s.stroom_id = ANY($2::uuid[]) AND s.soort = 'dossier'`,
    [organisatieId, ids],
  )
  return rows.flatMap(({ id, inhouden }) => {
    const over = inhouden.filter((inhoud) => inhoud !== null)
    if (over.length < inhouden.length) return []
    const staat = speelDossier(over)
    return [{ id, versie: inhouden.length, staat, termijnen: termijnenVan(staat) }]
  })
}
