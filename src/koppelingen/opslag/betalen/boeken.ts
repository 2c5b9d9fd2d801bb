import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { type BetaalGebeurtenis, type Boekbaar, boekingBijBatch } from '../../../domein/geld/index.ts'
import { canoniek } from '../keten.ts'
import { boekregelrijen } from '../projecties.ts'
import type { Boekregelrij } from '../rijen.ts'
import { voegBoekregelsToe } from '../schrijven.ts'
import type { Bron } from './stappen.ts'

const soorten = {
  BetaalbatchSamengesteld: true,
  BetaalbatchIngetrokken: true,
  BetalingenGeweigerd: true,
  BankweigeringTeruggedraaid: true,
} as const

type Batchgebeurtenis = Extract<BetaalGebeurtenis, { soort: keyof typeof soorten }>

/** Tells whether the boekingen of a gebeurtenis are those of the payments of a batch that took a step by it. */
export const isBatchgebeurtenis = (g: { readonly soort: string }): g is Batchgebeurtenis =>
  Object.hasOwn(soorten, g.soort)

const perKeer = 5000

// Per payment the step that it took by the gebeurtenis, always looked up by the payment: all steps of a version are read
// again for every page otherwise. By number: payments are numbered dossier by dossier, so a dossier is never far apart.
const bladSql = `
  SELECT r.nr, b.dossier_id AS "dossierId", b.aan, b.schuldeiser_id AS "schuldeiserId", b.bedrag
  FROM kwijting.betaalregel r JOIN kwijting.betaling b USING (organisatie_id, betaling_id)
  JOIN LATERAL (SELECT FROM kwijting.betaling_stap t WHERE t.organisatie_id = r.organisatie_id
    AND t.betaling_id = r.betaling_id AND t.bankrekening_id = $4 AND t.versie + 0 = $5 OFFSET 0) t ON true
  WHERE r.organisatie_id = $1 AND r.batch_id = $2 AND r.nr > $3 ORDER BY r.nr LIMIT ${perKeer}`

/** The payments of a batch, some dossiers at a time: those of one dossier stay together. @throws Error when they do not */
async function* perDossier(
  client: Pick<PoolClient, 'query'>,
  { organisatieId, bankrekeningId, versie }: Bron,
  batchId: string,
): AsyncGenerator<readonly (readonly Boekbaar[])[]> {
  let open: Boekbaar[] = []
  for (let na = 0; ;) {
    const { rows } = await client.query<Boekbaar & { nr: number }>(bladSql, [
      organisatieId,
      batchId,
      na,
      bankrekeningId,
      versie,
    ])
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
  bron: Bron,
  { soort, datum, batchId }: Batchgebeurtenis,
): AsyncGenerator<readonly Boekregelrij[]> {
  const { bankrekeningId, versie } = bron
  let boeking = 0
  for await (const dossiers of perDossier(client, bron, batchId))
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
