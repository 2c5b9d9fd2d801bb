import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { type BetaalGebeurtenis, type Boekbaar, boekingBijBatch } from '../../../domein/geld/index.ts'
import { canoniek } from '../keten.ts'
import { boekregelrijen } from '../projecties.ts'
import type { Boekregelrij } from '../rijen.ts'
import { voegBoekregelsToe } from '../schrijven.ts'
import type { Bron } from './stappen.ts'

type Batchgebeurtenis = Extract<BetaalGebeurtenis, { soort: 'BetaalbatchSamengesteld' | 'BetaalbatchIngetrokken' }>

const perKeer = 500

const bladSql = `
  SELECT b.dossier_id AS "dossierId",
    json_agg(json_build_object('dossierId', b.dossier_id, 'aan', b.aan, 'schuldeiserId', b.schuldeiser_id,
      'bedrag', b.bedrag) ORDER BY b.versie, b.plaats) AS betalingen
  FROM kwijting.betaalregel r JOIN kwijting.betaling b USING (organisatie_id, betaling_id)
  WHERE r.organisatie_id = $1 AND r.batch_id = $2 AND b.dossier_id > $3::uuid
  GROUP BY b.dossier_id ORDER BY b.dossier_id LIMIT ${perKeer}`

interface Dossierdeel {
  readonly dossierId: string
  readonly betalingen: readonly Boekbaar[]
}

/** The boekregels of a batch, some dossiers at a time: one boeking per dossier. */
export async function* boekregelsVanBatch(
  client: Pick<PoolClient, 'query'>,
  { organisatieId, bankrekeningId, versie }: Bron,
  { soort, datum, batchId }: Batchgebeurtenis,
): AsyncGenerator<readonly Boekregelrij[]> {
  let [na, boeking] = ['00000000-0000-0000-0000-000000000000', 0]
  for (;;) {
    const { rows } = await client.query<Dossierdeel>(bladSql, [organisatieId, batchId, na])
    const laatste = rows.at(-1)
    if (laatste === undefined) return
    yield rows.flatMap(({ betalingen }) =>
      boekregelrijen(bankrekeningId, versie, boeking++, boekingBijBatch(soort, datum, bankrekeningId, betalingen)),
    )
    na = laatste.dossierId
  }
}

/** Books a batch, or its withdrawal. @returns the hash of the boekregels as `boekingenHash` makes it */
export async function boekBatch(
  client: PoolClient,
  bron: Bron,
  opdrachtId: string,
  gebeurtenis: Batchgebeurtenis,
): Promise<string> {
  const hash = createHash('sha256').update(opdrachtId)
  let teken = '['
  for await (const regels of boekregelsVanBatch(client, bron, gebeurtenis)) {
    for (const regel of regels) {
      hash.update(teken).update(canoniek(regel))
      teken = ','
    }
    await voegBoekregelsToe(client, bron.organisatieId, regels)
  }
  return hash.update(']').digest('hex')
}
