import type { PoolClient } from 'pg'
import type { Datum } from '../../../gedeeld/datum.ts'
import type { Aanmeldantwoorden } from '../../../domein/dossier/index.ts'
import type { Zoeker } from '../beurt.ts'
import { hashVanCode } from './code.ts'

/** An aanmelding that somebody is making or has sent. */
export interface Aanmeldrij {
  readonly id: string
  readonly dossierId: string
  readonly opdrachtId: string
  /** Null: it was sent. */
  readonly antwoorden: Aanmeldantwoorden | null
  readonly bewaardTot: Datum
}

/** Finds which aanmelding a code is of, for whatever organisation; null: of none. */
export async function zoekAanmelding(
  client: Zoeker,
  code: string,
): Promise<{ readonly organisatieId: string; readonly id: string } | null> {
  const { rows } = await client.query<{ organisatieId: string; id: string }>(
    `SELECT organisatie_id AS "organisatieId", aanmelding_id AS id FROM kwijting.zoek_aanmelding($1)`,
    [hashVanCode(code)],
  )
  return rows[0] ?? null
}

/** Reads an aanmelding that may still be opened; null: its time is over. */
export async function leesAanmelding(
  client: PoolClient,
  organisatieId: string,
  { id, vandaag }: { readonly id: string; readonly vandaag: Datum },
): Promise<Aanmeldrij | null> {
  const { rows } = await client.query<Aanmeldrij>(
    `SELECT aanmelding_id AS id, dossier_id AS "dossierId", opdracht_id AS "opdrachtId", antwoorden,
       bewaard_tot AS "bewaardTot"
     FROM kwijting.aanmelding WHERE organisatie_id = $1 AND aanmelding_id = $2 AND bewaard_tot >= $3`,
    [organisatieId, id, vandaag],
  )
  return rows[0] ?? null
}

/** Begins an aanmelding with its first answer. */
export async function beginAanmelding(
  client: PoolClient,
  organisatieId: string,
  rij: Aanmeldrij,
  code: string,
): Promise<void> {
  await client.query(
    `INSERT INTO kwijting.aanmelding (organisatie_id, aanmelding_id, code_hash, dossier_id, opdracht_id, antwoorden, bewaard_tot)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [organisatieId, rij.id, hashVanCode(code), rij.dossierId, rij.opdrachtId, rij.antwoorden, rij.bewaardTot],
  )
}

/** Keeps answers beside those that are there. */
export async function bewaarAntwoorden(
  client: PoolClient,
  organisatieId: string,
  id: string,
  antwoorden: Aanmeldantwoorden,
): Promise<void> {
  await client.query(
    `UPDATE kwijting.aanmelding SET antwoorden = antwoorden || $3::jsonb
     WHERE organisatie_id = $1 AND aanmelding_id = $2 AND antwoorden IS NOT NULL`,
    [organisatieId, id, antwoorden],
  )
}

/** It was sent: what was typed is in the dossier now, and nowhere else. */
export async function markeerVerzonden(
  client: PoolClient,
  organisatieId: string,
  id: string,
  { op, bewaardTot }: { readonly op: string; readonly bewaardTot: Datum },
): Promise<void> {
  await client.query(
    `UPDATE kwijting.aanmelding SET antwoorden = NULL, verzonden_op = $3, bewaard_tot = $4
     WHERE organisatie_id = $1 AND aanmelding_id = $2 AND antwoorden IS NOT NULL`,
    [organisatieId, id, op, bewaardTot],
  )
}

/** Destroys what was not sent in time, and codes that open nothing any more. */
export async function ruimAanmeldingenOp(client: PoolClient, organisatieId: string, vandaag: Datum): Promise<void> {
  await client.query('DELETE FROM kwijting.aanmelding WHERE organisatie_id = $1 AND bewaard_tot < $2', [
    organisatieId,
    vandaag,
  ])
}
