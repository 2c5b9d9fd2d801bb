import type { PoolClient } from 'pg'
import { zetBericht } from '../berichtenpost.ts'

/** Finds who has this id in the adresboek of the Schuldenknooppunt; null: nobody in the contactenboek, or several. */
export async function schuldeiserMetAdres(
  client: PoolClient,
  organisatieId: string,
  adresboekId: string,
): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT schuldeiser_id AS id FROM kwijting.schuldeiser
     WHERE organisatie_id = $1 AND lower(gegevens ->> 'adresboekId') = lower($2) LIMIT 2`,
    [organisatieId, adresboekId],
  )
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}

/** What left and was lost on the way: which bericht, when, and why. */
export interface Verlies {
  readonly berichtId: string
  /** Instant; what was sent again after it is another matter. */
  readonly op: string
  readonly reden: string
}

/** Records that a bericht left and never was fetched, so that a person can send it again. False: it was answered, or is on its way again. */
export async function meldNietAangekomen(
  client: PoolClient,
  organisatieId: string,
  { berichtId, op, reden }: Verlies,
): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT 1 FROM kwijting.verzending
     WHERE organisatie_id = $1 AND bericht_id = $2 AND stand = 'verzonden' AND op <= $3 FOR UPDATE`,
    [organisatieId, berichtId, op],
  )
  if (rows.length === 0 || !(await zetBericht(client, organisatieId, berichtId, 'niet-aangekomen', op))) return false
  await client.query(
    `UPDATE kwijting.verzending SET stand = 'mislukt', fout = $3, op = $4
     WHERE organisatie_id = $1 AND bericht_id = $2 AND stand = 'verzonden'`,
    [organisatieId, berichtId, reden.slice(0, 500), op],
  )
  return true
}
