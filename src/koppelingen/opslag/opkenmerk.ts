import type { PoolClient } from 'pg'
import { type Betalingskenmerk, dossiersMet } from '../../domein/geld/index.ts'

/**
 * Finds the dossiers of an organisation by their betalingskenmerk. The id of a dossier begins with what its kenmerk says,
 * so that it is found by its key.
 * @returns ids of dossiers by kenmerk; one that no dossier has is absent
 */
export async function dossiersOpKenmerk(
  client: PoolClient,
  organisatieId: string,
  kenmerken: readonly Betalingskenmerk[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const gezocht = [...new Set(kenmerken)].flatMap((kenmerk) => {
    const bereik = dossiersMet(kenmerk)
    return bereik === null ? [] : [{ kenmerk, ...bereik }]
  })
  if (gezocht.length === 0) return new Map()
  const { rows } = await client.query<{ sleutel: string; id: string }>(
    `SELECT x.kenmerk AS sleutel, s.stroom_id AS id
     FROM unnest($2::text[], $3::uuid[], $4::uuid[]) AS x (kenmerk, eerste, laatste)
     JOIN kwijting.stroom s ON s.organisatie_id = $1 AND s.stroom_id BETWEEN x.eerste AND x.laatste
     WHERE s.soort = 'dossier'`,
    [
      organisatieId,
      gezocht.map(({ kenmerk }) => kenmerk),
      gezocht.map(({ eerste }) => eerste),
      gezocht.map(({ laatste }) => laatste),
    ],
  )
  return groepeer(rows)
}

/** Ids by what they were found for. */
export const groepeer = (
  rijen: readonly { readonly sleutel: string; readonly id: string }[],
): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...Map.groupBy(rijen, ({ sleutel }) => sleutel)].map(([sleutel, deel]) => [sleutel, deel.map(({ id }) => id)]),
  )
