import type { ClientBase } from 'pg'
import type { Datum } from '../../../gedeeld/datum.ts'
import { type Verbinding, rolTerug } from '../verbinding.ts'

/** An account; both ids are null for one of the organisatie itself. */
export interface Rekeningsleutel {
  readonly dossierId: string | null
  readonly bankrekeningId: string | null
  readonly rekening: string
  readonly schuldeiserId: string | null
}

/** A boeking of the grootboek with where it came from. */
export interface Geboekt {
  readonly soort: 'boeking'
  /** Of the gebeurtenis. */
  readonly stroomId: string
  readonly versie: number
  readonly boeking: number
  readonly datum: string
  readonly omschrijving: string
  /** Cents: debet above zero, credit below. */
  readonly regels: readonly (Rekeningsleutel & { readonly bedrag: number })[]
}

/** What every account that was used holds after the last boeking, by the database. */
export interface Eindstand {
  readonly soort: 'eindstand'
  /** Of the last boeking. */
  readonly datum: string
  readonly saldi: readonly (Rekeningsleutel & { readonly saldo: number })[]
}

const boekingenSql = `
  SELECT 'boeking' AS soort, stroom_id AS "stroomId", versie, boeking, datum, omschrijving,
    json_agg(json_build_object('dossierId', dossier_id, 'bankrekeningId', bankrekening_id, 'rekening', rekening,
      'schuldeiserId', schuldeiser_id, 'bedrag', bedrag) ORDER BY regel) AS regels
  FROM kwijting.boekregel WHERE organisatie_id = $1 AND ($2::date IS NULL OR datum <= $2)
  GROUP BY datum, stroom_id, versie, boeking, omschrijving ORDER BY datum, stroom_id, versie, boeking`

const eindstandSql = `
  SELECT 'eindstand' AS soort, max(laatst) AS datum,
    json_agg(json_build_object('dossierId', dossier_id, 'bankrekeningId', bankrekening_id, 'rekening', rekening,
      'schuldeiserId', schuldeiser_id, 'saldo', saldo)
      ORDER BY dossier_id NULLS FIRST, bankrekening_id NULLS FIRST, rekening, schuldeiser_id) AS saldi
  FROM (SELECT dossier_id, bankrekening_id, rekening, schuldeiser_id, sum(bedrag) AS saldo, max(datum) AS laatst
        FROM kwijting.boekregel WHERE organisatie_id = $1 AND ($2::date IS NULL OR datum <= $2)
        GROUP BY 1, 2, 3, 4) AS rekeningen
  HAVING count(*) > 0`

const perKeer = 500

/**
 * Reads the grootboek of an organisatie as it was at one moment: every boeking by day, then what all accounts hold.
 * Gives its connection back also when the reader stops.
 * @param tot the last day; null: all of it
 */
export async function* leesGrootboek(
  { pool }: Verbinding,
  organisatieId: string,
  tot: Datum | null,
): AsyncGenerator<Geboekt | Eindstand> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(`SELECT set_config('app.org', $1, true)`, [organisatieId])
    yield* leesBoekingen(client, organisatieId, tot)
    yield* (await client.query<Eindstand>(eindstandSql, [organisatieId, tot])).rows
  } finally {
    await rolTerug(client)
  }
}

async function* leesBoekingen(client: ClientBase, organisatieId: string, tot: Datum | null): AsyncGenerator<Geboekt> {
  await client.query(`DECLARE boekingen CURSOR FOR ${boekingenSql}`, [organisatieId, tot])
  for (;;) {
    const { rows } = await client.query<Geboekt>(`FETCH ${perKeer} FROM boekingen`)
    if (rows.length === 0) return
    yield* rows
  }
}
