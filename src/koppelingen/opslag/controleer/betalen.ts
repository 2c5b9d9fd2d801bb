import { createHash } from 'node:crypto'
import type pg from 'pg'
import { type Betaalstaat, type Betaalstap, standNa } from '../../../domein/geld/index.ts'
import { leesDeel } from '../betalen/bestand.ts'
import { boekregelsVanBatch, isBatchgebeurtenis } from '../betalen/boeken.ts'
import { somVanBatch } from '../betalen/samenstellen.ts'
import { speelBankrekening } from '../motoren.ts'
import type { Boekregelrij } from '../rijen.ts'
import { zelfdeRijen } from '../verwacht.ts'
import type { Bevindingen } from './bevindingen.ts'
import { namen } from './bevindingen.ts'
import type { Stroombeeld } from './lezen.ts'

/** Of each payment the chain of its steps, and where it is said to stand; grouped, because there are few ways to go. */
const standenSql = `
  SELECT stand, stappen, count(*) AS aantal, bool_and(samen) AS samen, min(betaling_id::text) AS waar FROM (
    SELECT b.betaling_id, b.stand, coalesce(s.stappen, '') AS stappen,
      coalesce(b.stap, 0) = coalesce(s.laatste, 0)
        AND b.batch_id IS NOT DISTINCT FROM CASE WHEN b.stand = 'klaar' THEN NULL ELSE s.batch END AS samen
    FROM kwijting.betaling b LEFT JOIN LATERAL (
      SELECT string_agg(stap, ',' ORDER BY nr) AS stappen, max(nr) AS laatste,
        (array_agg(t.batch_id ORDER BY nr DESC))[1] AS batch
      FROM kwijting.betaling_stap t
      WHERE t.organisatie_id = b.organisatie_id AND t.betaling_id = b.betaling_id) s ON true) x
  GROUP BY stand, stappen`

/** Verifies that every payment stands where its steps brought it: in one batch at most, and executed once. */
export async function controleerBetaalstanden(client: pg.Client, bevindingen: Bevindingen): Promise<void> {
  const { rows } = await client.query<{
    stand: string
    stappen: string
    aantal: number
    samen: boolean
    waar: string
  }>(standenSql)
  for (const { stand, stappen, samen, waar } of rows) {
    const gelopen = (stappen === '' ? [] : stappen.split(',')) as readonly Betaalstap[]
    const eind = gelopen.reduce<ReturnType<typeof standNa>>(
      (op, stap) => (op === null ? null : standNa(op, stap)),
      'klaar',
    )
    bevindingen.tel(namen.betaalstanden, samen && eind === stand, `betaling ${waar}`)
  }
}

const onderwegSql = `
  SELECT
    coalesce((SELECT sum(bedrag) FROM kwijting.boekregel
      WHERE organisatie_id = $1 AND bankrekening_id = $2 AND rekening = 'onderweg'), 0)::bigint AS geboekt,
    coalesce((SELECT sum(b.bedrag) FROM kwijting.betaling b JOIN kwijting.betaalbatch a USING (organisatie_id, batch_id)
      WHERE b.organisatie_id = $1 AND a.bankrekening_id = $2 AND b.stand IN ('in-batch', 'aangeboden')), 0)::bigint AS besteld`

/** Verifies the batches of a bankrekening: what they order, what they booked, the file, and what is on its way. */
export async function controleerBatches(
  client: pg.Client,
  stroom: Stroombeeld,
  bevindingen: Bevindingen,
): Promise<void> {
  const { organisatie_id, stroom_id } = stroom
  const inhouden = stroom.keten.flatMap(({ inhoud }) => (inhoud === null ? [] : [inhoud]))
  const betalen = speelBankrekening(inhouden)?.betalen
  if (betalen === undefined) return
  await controleerBestanden(client, organisatie_id, betalen, bevindingen)
  for (const { inhoud, versie } of stroom.keten) {
    if (inhoud === null || !isBatchgebeurtenis(inhoud)) continue
    const bron = { organisatieId: organisatie_id, bankrekeningId: stroom_id, versie }
    const geboekt = stroom.boekregels.filter((regel) => regel.versie === versie)
    const verwacht: Boekregelrij[] = []
    for await (const regels of boekregelsVanBatch(client, bron, inhoud)) verwacht.push(...regels)
    bevindingen.tel(namen.batchboekingen, zelfdeRijen(verwacht, geboekt), `${stroom_id}@${versie}`)
  }
  const { rows } = await client.query<{ geboekt: number; besteld: number }>(onderwegSql, [organisatie_id, stroom_id])
  const klopt = rows[0] !== undefined && rows[0].geboekt + rows[0].besteld === 0
  bevindingen.tel(namen.onderweg, klopt, stroom_id)
}

async function controleerBestanden(
  client: pg.Client,
  organisatieId: string,
  { batches }: Betaalstaat,
  bevindingen: Bevindingen,
): Promise<void> {
  for (const batch of batches) {
    const { aantal, totaal, hash } = await somVanBatch(client, organisatieId, batch.id)
    const zelfde = aantal === batch.aantal && totaal === batch.totaal && hash === batch.hash
    bevindingen.tel(namen.batches, zelfde, `batch ${batch.id}`)
    if (batch.bestandHash === null) continue
    bevindingen.tel(
      namen.bestanden,
      (await bestandHash(client, organisatieId, batch.id)) === batch.bestandHash,
      `batch ${batch.id}`,
    )
  }
}

async function bestandHash(client: pg.Client, organisatieId: string, batchId: string): Promise<string> {
  const hash = createHash('sha256')
  for (let deel = 0; ; deel++) {
    const inhoud = await leesDeel(client, organisatieId, batchId, deel)
    if (inhoud === null) return hash.digest('hex')
    hash.update(inhoud)
  }
}
