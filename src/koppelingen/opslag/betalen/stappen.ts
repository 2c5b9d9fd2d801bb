import type { PoolClient } from 'pg'
import { type Betaalstap, betaalstappen } from '../../../domein/geld/index.ts'
import type { Betalingsom } from '../../../domein/toegang/index.ts'
import { centen } from '../../../gedeeld/geld.ts'

/** The gebeurtenis to which steps belong: it is written in the same transaction, after them. */
export interface Bron {
  readonly organisatieId: string
  readonly bankrekeningId: string
  readonly versie: number
}

interface Stapkeuze {
  readonly stap: Betaalstap
  readonly batchId: string
  /** Only these; null: all of the batch that stand where the step begins. */
  readonly betalingen: readonly string[] | null
}

// The payments themselves first: whoever does the same beside it waits for them, and finds them elsewhere.
const stapSql = `
  WITH gezet AS (
    UPDATE kwijting.betaling b SET stap = coalesce(b.stap, 0) + 1, stand = $7,
      batch_id = CASE WHEN $7 = 'klaar' THEN NULL ELSE $4::uuid END
    WHERE b.organisatie_id = $1 AND b.stand = $6
      AND CASE WHEN $8::uuid[] IS NULL THEN b.batch_id = $4 ELSE b.betaling_id = ANY ($8::uuid[]) END
    RETURNING b.betaling_id, b.stap AS nr, b.bedrag),
  stap AS (
    INSERT INTO kwijting.betaling_stap (organisatie_id, betaling_id, nr, stap, van, naar, batch_id, bankrekening_id,
      versie)
    SELECT $1, betaling_id, nr, $5, $6, $7, $4, $2, $3 FROM gezet)
  SELECT count(*) AS aantal, coalesce(sum(bedrag), 0)::bigint AS totaal,
    encode(sha256(convert_to(coalesce(string_agg(betaling_id::text || ' ' || bedrag, E'\\n' ORDER BY betaling_id), ''),
      'UTF8')), 'hex') AS hash
  FROM gezet`

/**
 * Lets payments take a step. Those that stand elsewhere do not; the chain of steps in the database holds the same.
 * @returns how many took it, what they come to, and their hash
 */
export async function zetStap(
  client: PoolClient,
  { organisatieId, bankrekeningId, versie }: Bron,
  { stap, batchId, betalingen }: Stapkeuze,
): Promise<Betalingsom> {
  const [van, naar] = betaalstappen[stap]
  const waarden = [organisatieId, bankrekeningId, versie, batchId, stap, van, naar, betalingen]
  const { rows } = await client.query<{ aantal: number; totaal: number; hash: string }>(stapSql, waarden)
  const [som] = rows
  if (som === undefined) throw new Error('A SELECT without a row')
  return { aantal: som.aantal, totaal: centen(som.totaal), hash: som.hash }
}

/** Makes the batch that steps belong to. */
export async function maakBatch(client: PoolClient, bron: Bron, batchId: string): Promise<void> {
  await client.query(
    'INSERT INTO kwijting.betaalbatch (organisatie_id, batch_id, bankrekening_id, versie) VALUES ($1, $2, $3, $4)',
    [bron.organisatieId, batchId, bron.bankrekeningId, bron.versie],
  )
}
