import type { PoolClient } from 'pg'
import type { Bsn } from '../../gedeeld/bsn.ts'
import type { Persoonsdossier } from '../../domein/verloop/index.ts'
import { leesDossierstanden } from './dossierblad.ts'

/** The dossiers in which this BSN was ever written; their state says whether it still stands there, and as whose. */
export async function leesPersoonsdossiers(
  client: PoolClient,
  organisatieId: string,
  bsn: Bsn,
): Promise<readonly Persoonsdossier[]> {
  const { rows } = await client.query<{ id: string }>('SELECT dossier_id AS id FROM kwijting.zoek_bij_bsn($1)', [bsn])
  const standen = await leesDossierstanden(
    client,
    organisatieId,
    rows.map(({ id }) => id),
  )
  return standen.map(({ id, versie, staat }) => ({ id, versie, dossier: staat.dossier }))
}
