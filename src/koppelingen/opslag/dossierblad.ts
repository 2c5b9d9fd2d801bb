import type { PoolClient } from 'pg'
import type { Organisatie } from '../../domein/toegang/index.ts'
import { type Dossierblad, isGebeurtenis, overzichtVan, termijnenVan } from '../../domein/verloop/index.ts'
import { berichtenVan } from './berichtenpost.ts'
import { type Logregel, alsHistorie, historieSql, isVernietigd } from './historie.ts'
import { speelDossier } from './motoren.ts'

/** Reads a dossier by replay. @returns null when there is none, or when its content was destroyed */
export async function leesDossierblad(
  client: PoolClient,
  organisatieId: string,
  id: string,
): Promise<Dossierblad | null> {
  const { rows } = await client.query<{ historie: readonly Logregel[]; organisatie: Organisatie }>({
    name: 'dossierblad',
    text: `SELECT ${historieSql} AS historie,
        (SELECT json_build_object('id', organisatie_id, 'code', code, 'naam', naam, 'gemeentecode', gemeentecode)
         FROM kwijting.organisatie WHERE organisatie_id = $1) AS organisatie
      FROM kwijting.stroom WHERE organisatie_id = $1 AND stroom_id = $2 AND soort = 'dossier'`,
    values: [organisatieId, id],
  })
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
    berichten: await berichtenVan(client, organisatieId, id),
    overzicht: overzichtVan(staat),
  }
}
