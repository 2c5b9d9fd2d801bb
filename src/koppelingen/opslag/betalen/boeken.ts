import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { type BetaalGebeurtenis, type Boekbaar, boekingBijBatch } from '../../../domein/geld/index.ts'
import { canoniek } from '../keten.ts'
import { boekregelrijen } from '../projecties.ts'
import type { Boekregelrij } from '../rijen.ts'
import { voegBoekregelsToe } from '../schrijven.ts'
import type { Bron } from './stappen.ts'

type Batchgebeurtenis = Extract<BetaalGebeurtenis, { soort: 'BetaalbatchSamengesteld' | 'BetaalbatchIngetrokken' }>

const perKeer = 5000

// By number: payments are numbered dossier by dossier, so a dossier is never far apart.
const bladSql = `
  SELECT r.nr, b.dossier_id AS "dossierId", b.aan, b.schuldeiser_id AS "schuldeiserId", b.bedrag
  FROM kwijting.betaalregel r JOIN kwijting.betaling b USING (organisatie_id, betaling_id)
  WHERE r.organisatie_id = $1 AND r.batch_id = $2 AND r.nr > $3 ORDER BY r.nr LIMIT ${perKeer}`

/** The payments of a batch, some dossiers at a time: those of one dossier stay together. @throws Error when they do not */
async function* perDossier(
  client: Pick<PoolClient, 'query'>,
  organisatieId: string,
  batchId: string,
): AsyncGenerator<readonly (readonly Boekbaar[])[]> {
  let open: Boekbaar[] = []
  for (let na = 0; ;) {
    const { rows } = await client.query<Boekbaar & { nr: number }>(bladSql, [organisatieId, batchId, na])
    const laatste = rows.at(-1)
    if (laatste === undefined) break
    const klaar: (readonly Boekbaar[])[] = []
    for (const betaling of rows) {
      const vorige = open[0]?.dossierId ?? ''
      if (betaling.dossierId < vorige) throw new Error('The payments of a batch are not in the order of the dossiers')
      if (betaling.dossierId !== vorige && open.length > 0) {
        klaar.push(open)
        open = []
      }
      open.push(betaling)
    }
    yield klaar
    na = laatste.nr
  }
  if (open.length > 0) yield [open]
}

/** The boekregels of a batch, some dossiers at a time: one boeking per dossier. */
export async function* boekregelsVanBatch(
  client: Pick<PoolClient, 'query'>,
  { organisatieId, bankrekeningId, versie }: Bron,
  { soort, datum, batchId }: Batchgebeurtenis,
): AsyncGenerator<readonly Boekregelrij[]> {
  let boeking = 0
  for await (const dossiers of perDossier(client, organisatieId, batchId))
    yield dossiers.flatMap((betalingen) =>
      boekregelrijen(bankrekeningId, versie, boeking++, boekingBijBatch(soort, datum, bankrekeningId, betalingen)),
    )
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
