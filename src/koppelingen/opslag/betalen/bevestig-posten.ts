import type { PoolClient } from 'pg'
import type { Antwoord, Opdrachtverzoek } from '../../../domein/verloop/index.ts'
import { vasteId } from '../keten.ts'

interface Postregel {
  readonly postId: string
  readonly rekeningId: string
  readonly afschrift: string
}

// Debits before credits: what comes back was paid first.
const postenSql = `
  SELECT p.bankpost_id AS "postId", p.bankrekening_id AS "rekeningId", a.kenmerk AS afschrift
  FROM kwijting.bankpost p JOIN kwijting.bankafschrift a USING (organisatie_id, afschrift_id)
  WHERE p.organisatie_id = $1 AND ($2::uuid[] IS NULL OR p.bankpost_id = ANY ($2::uuid[]))
    AND NOT EXISTS (SELECT FROM kwijting.koppeling k
      WHERE k.organisatie_id = p.organisatie_id AND k.bankpost_id = p.bankpost_id)
    AND ((p.bedrag < 0 AND EXISTS (SELECT FROM kwijting.betaalbatch b
        JOIN kwijting.betaling x ON x.organisatie_id = b.organisatie_id AND x.batch_id = b.batch_id
        WHERE b.organisatie_id = p.organisatie_id AND b.bankrekening_id = p.bankrekening_id AND x.stand = 'aangeboden'))
      OR (p.bedrag > 0 AND EXISTS (SELECT FROM kwijting.betaalregel r WHERE r.organisatie_id = p.organisatie_id
        AND (r.end_to_end_id = p.end_to_end_id
          OR r.end_to_end_id IN (SELECT d ->> 'endToEndId' FROM jsonb_array_elements(p.details) d)))))
  ORDER BY p.bedrag > 0, p.boekdatum, p.bankpost_id`

/**
 * Confirms the payments that entries of a statement execute or send back, where that is certain; each in a transaction
 * of its own, so that done again after a crash it goes on where it stopped. The rest is left for a person.
 * @param posten only these entries; null: everything that is not used
 * @returns how many entries confirmed something
 */
export async function bevestigBetalingen(
  lees: <T>(doe: (client: PoolClient) => Promise<T>) => Promise<T>,
  voerUit: (verzoek: Opdrachtverzoek) => Promise<Antwoord>,
  organisatieId: string,
  posten: readonly string[] | null,
): Promise<number> {
  const { rows } = await lees((client) => client.query<Postregel>(postenSql, [organisatieId, posten]))
  let bevestigd = 0
  for (const { postId, rekeningId, afschrift } of rows) {
    const antwoord = await voerUit({
      organisatieId,
      stroom: { soort: 'bankrekening', id: rekeningId },
      opdrachtId: vasteId('bevestig', rekeningId, postId),
      soort: 'BevestigBetalingen',
      invoer: { postId },
      gezienVersie: null,
      door: { soort: 'bank', afschrift },
    })
    if (antwoord.soort === 'gedaan' && !antwoord.herhaald) bevestigd += 1
  }
  return bevestigd
}
