import type { PoolClient } from 'pg'
import { type Datum, plusDagen } from '../../gedeeld/datum.ts'
import {
  type Eindestand,
  type Periode,
  type Stuurbord,
  type Wachtstand,
  type Werklast,
  gemetenSoorten,
  normstanden,
} from '../../domein/verloop/index.ts'

// What lost its meaning in time was no promise to keep; what lost it after its last day was broken before.
const tellingenSql = `
  SELECT soort, gesloten - aanvang AS dagen, uiterlijk - aanvang AS norm, count(*) AS aantal
  FROM (
    SELECT soort, aanvang, uiterlijk, CASE WHEN NOT vervallen THEN gesloten END AS gesloten
    FROM kwijting.termijn
    WHERE organisatie_id = $1 AND soort = ANY ($2::text[]) AND uiterlijk BETWEEN $3 AND $4
      AND NOT (vervallen AND gesloten <= uiterlijk)) t
  GROUP BY soort, gesloten - aanvang, uiterlijk - aanvang`

// The median (percentile_disc) of days that were counted first: sorting every dossier for it takes most of the time.
const wachtenSql = `
  SELECT fase, wacht_op AS "wachtOp", sum(aantal)::bigint AS aantal,
    $2::date - max(sinds) FILTER (WHERE 2 * sindsdien >= bekend) AS "mediaanDagen"
  FROM (
    SELECT fase, wacht_op, sinds, count(*) AS aantal,
      sum(count(sinds)) OVER (PARTITION BY fase, wacht_op ORDER BY sinds DESC NULLS LAST) AS sindsdien,
      sum(count(sinds)) OVER (PARTITION BY fase, wacht_op) AS bekend
    FROM kwijting.dossier_overzicht WHERE organisatie_id = $1 AND fase <> 'einde'
    GROUP BY fase, wacht_op, sinds) geteld
  GROUP BY fase, wacht_op`

const eindesSql = `
  SELECT einde_grond AS grond, einde_fase AS fase, count(*) AS aantal
  FROM kwijting.dossier_overzicht
  WHERE organisatie_id = $1 AND beeindigd BETWEEN $2 AND $3 AND einde_grond IS NOT NULL
  GROUP BY einde_grond, einde_fase`

const werklastSql = `
  SELECT behandelaar_id AS id, coalesce(max(behandelaar), 'Nog niemand') AS naam, count(*) AS aantal,
    count(*) FILTER (WHERE crisis) AS crisis, count(*) FILTER (WHERE termijn_uiterlijk < $2) AS "teLaat"
  FROM kwijting.dossier_overzicht WHERE organisatie_id = $1 AND fase <> 'einde'
  GROUP BY behandelaar_id ORDER BY behandelaar_id IS NULL, lower(max(behandelaar)), behandelaar_id`

/**
 * Counts for the teammanager. A norm counts what was due in the period: by then it was kept or not, whatever has
 * happened since. Of what is due today or later nobody can say yet that it is too late: the period ends yesterday at
 * the latest for norms.
 */
export async function leesStuurbord(
  client: PoolClient,
  organisatieId: string,
  { van, totEnMet, vandaag }: Periode & { readonly vandaag: Datum },
): Promise<Omit<Stuurbord, 'geteldOm'>> {
  const lees = async <R extends object>(sql: string, ...rest: readonly unknown[]): Promise<readonly R[]> =>
    (await client.query<R>(sql, [organisatieId, ...rest])).rows
  const gisteren = plusDagen(vandaag, -1)
  const tot = totEnMet < gisteren ? totEnMet : gisteren
  const [tellingen, wachten, eindes, [nieuw], werklast] = await Promise.all([
    lees<{ soort: string; dagen: number | null; norm: number; aantal: number }>(tellingenSql, gemetenSoorten, van, tot),
    lees<Wachtstand>(wachtenSql, vandaag),
    lees<Eindestand>(eindesSql, van, totEnMet),
    lees<{ aantal: number }>(
      'SELECT count(*) AS aantal FROM kwijting.dossier_overzicht WHERE organisatie_id = $1 AND aangemeld BETWEEN $2 AND $3',
      van,
      totEnMet,
    ),
    leesWerklast(client, organisatieId, vandaag),
  ])
  return {
    normenTotEnMet: tot,
    normen: normstanden(tellingen),
    wachten,
    eindes,
    aangemeld: nieuw?.aantal ?? 0,
    werklast,
  }
}

/** How many dossiers each behandelaar has in hand, by name; last what is of nobody yet. */
export async function leesWerklast(
  client: PoolClient,
  organisatieId: string,
  vandaag: Datum,
): Promise<readonly Werklast[]> {
  return (await client.query<Werklast>(werklastSql, [organisatieId, vandaag])).rows
}
