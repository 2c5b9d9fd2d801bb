import type { PoolClient } from 'pg'
import { centen } from '../../../gedeeld/geld.ts'
import type { Iban } from '../../../gedeeld/iban.ts'
import { type Dagsom, sluitAfschriftenAan } from '../../../domein/geld/index.ts'
import type { Afschriftregel, Bankpostregel, Bankrekeningregel } from '../../../domein/verloop/index.ts'
import { beginsaldoSql, openSql } from './feiten.ts'
import { postSql } from './posten.ts'

const afschriftSql = `
  SELECT a.afschrift_id AS id, a.bankrekening_id AS "rekeningId", a.kenmerk, a.volgnummer, a.gemaakt,
    a.eerste_dag AS "eersteDag", a.laatste_dag AS "laatsteDag", a.tot, a.beginsaldo, a.eindsaldo, a.aantal,
    (SELECT count(*) FROM kwijting.bankpost p
     WHERE p.organisatie_id = a.organisatie_id AND p.afschrift_id = a.afschrift_id) AS nieuw,
    a.niet_geboekt AS "nietGeboekt", a.bestandsnaam,
    json_build_object('op', g.opgetekend_op, 'door', g.door) AS ingelezen
  FROM kwijting.bankafschrift a
  JOIN kwijting.gebeurtenis g
    ON g.organisatie_id = a.organisatie_id AND g.stroom_id = a.bankrekening_id AND g.versie = a.versie`

type Afschriftrij = Afschriftregel & { readonly gemaakt: string | null }

interface Rekeningrij {
  readonly id: string
  readonly iban: Iban
  readonly naam: string
  readonly grootboek: number
  readonly tussenrekening: number
  readonly onderweg: number
  readonly geboektBegin: number
  readonly openBegin: number
  readonly bij: number
  readonly af: number
  readonly aantal: number
}

/** What is booked on an account `r` as its beginsaldo, assigned or not. */
export const geboektBeginsaldoSql = `
  SELECT coalesce(sum(g.bedrag), 0)::bigint AS bedrag FROM kwijting.boekregel g
  JOIN kwijting.gebeurtenis b USING (organisatie_id, stroom_id, versie)
  WHERE g.organisatie_id = r.organisatie_id AND g.stroom_id = r.bankrekening_id AND g.rekening = 'bank'
    AND b.soort IN ('BeginsaldoGeboekt', 'BeginsaldoTeruggedraaid')`

const rekeningenSql = `
  SELECT r.bankrekening_id AS id, r.iban, r.naam, b.grootboek, b.tussenrekening, b.onderweg, s.bedrag AS "geboektBegin",
    ${beginsaldoSql} AS "openBegin", o.bij, o.af, o.aantal
  FROM kwijting.bankrekening r
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(bedrag) FILTER (WHERE rekening = 'bank'), 0)::bigint AS grootboek,
      coalesce(sum(bedrag) FILTER (WHERE rekening = 'tussenrekening'), 0)::bigint AS tussenrekening,
      coalesce(sum(bedrag) FILTER (WHERE rekening = 'onderweg'), 0)::bigint AS onderweg
    FROM kwijting.boekregel WHERE organisatie_id = $1 AND bankrekening_id = r.bankrekening_id) b
  CROSS JOIN LATERAL (${geboektBeginsaldoSql}) s
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(open) FILTER (WHERE open > 0), 0)::bigint AS bij,
      coalesce(sum(open) FILTER (WHERE open < 0), 0)::bigint AS af, count(*) FILTER (WHERE open <> 0) AS aantal
    FROM (SELECT ${openSql('p.bedrag')} AS open FROM kwijting.bankpost p
          WHERE p.organisatie_id = $1 AND p.bankrekening_id = r.bankrekening_id) posten) o
  WHERE r.organisatie_id = $1 ORDER BY r.iban`

// What is shown; for the tie-out all of them count.
const getoond = 100

/** The accounts of an organisation, with how their statements tie and what is left to assign. */
export async function leesRekeningen(client: PoolClient, organisatieId: string): Promise<readonly Bankrekeningregel[]> {
  const { rows } = await client.query<Rekeningrij>({
    name: 'bankrekeningen',
    text: rekeningenSql,
    values: [organisatieId],
  })
  const regels: Bankrekeningregel[] = []
  for (const rij of rows) {
    const plek = [organisatieId, rij.id]
    const { rows: afschriften } = await client.query<Afschriftrij>(
      `${afschriftSql} WHERE a.organisatie_id = $1 AND a.bankrekening_id = $2
       ORDER BY coalesce(greatest(a.laatste_dag, a.tot), g.opgetekend_op::date) DESC, a.volgnummer DESC NULLS LAST, a.afschrift_id`,
      plek,
    )
    const { rows: dagen } = await client.query<Dagsom>(
      `SELECT boekdatum AS datum, sum(bedrag)::bigint AS som FROM kwijting.bankpost
       WHERE organisatie_id = $1 AND bankrekening_id = $2 GROUP BY boekdatum`,
      plek,
    )
    regels.push({
      id: rij.id,
      iban: rij.iban,
      naam: rij.naam,
      aansluiting: sluitAfschriftenAan(afschriften, dagen),
      grootboek: centen(rij.grootboek),
      posten: centen(dagen.reduce((som, dag) => som + dag.som, 0)),
      open: { bij: centen(rij.bij), af: centen(rij.af), aantal: rij.aantal },
      tussenrekening: centen(rij.tussenrekening),
      onderweg: centen(rij.onderweg),
      beginsaldo: { geboekt: centen(rij.geboektBegin), open: centen(rij.openBegin) },
      afschriften: afschriften.slice(0, getoond),
    })
  }
  return regels
}

const postenPerPagina = 200

/** A statement with the entries that it brought first; null: there is none. */
export async function leesAfschrift(
  client: PoolClient,
  organisatieId: string,
  id: string,
  pagina: number,
): Promise<{ readonly afschrift: Afschriftregel; readonly posten: readonly Bankpostregel[] } | null> {
  const { rows } = await client.query<Afschriftrij>(
    `${afschriftSql} WHERE a.organisatie_id = $1 AND a.afschrift_id = $2`,
    [organisatieId, id],
  )
  const [afschrift] = rows
  if (afschrift === undefined) return null
  const posten = await leesPosten(
    client,
    `p.organisatie_id = $1 AND p.afschrift_id = $2 ORDER BY p.plaats LIMIT ${postenPerPagina} OFFSET $3`,
    [organisatieId, id, (pagina - 1) * postenPerPagina],
  )
  return { afschrift, posten }
}

/** One entry; null: there is none. */
export async function leesPost(client: PoolClient, organisatieId: string, id: string): Promise<Bankpostregel | null> {
  const [post] = await leesPosten(client, 'p.organisatie_id = $1 AND p.bankpost_id = $2', [organisatieId, id])
  return post ?? null
}

/** The entries that went out and are not used up, oldest first. */
export function leesAfschrijvingen(client: PoolClient, organisatieId: string): Promise<readonly Bankpostregel[]> {
  return leesPosten(
    client,
    `p.organisatie_id = $1 AND p.bedrag < 0 AND ${openSql('p.bedrag')} < 0
     ORDER BY p.boekdatum, p.bankpost_id LIMIT ${getoond}`,
    [organisatieId],
  )
}

/** Entries with what is left of them and what they are used for; `welke` says which, by `p`, and in what order. */
async function leesPosten(
  client: PoolClient,
  welke: string,
  waarden: readonly unknown[],
): Promise<readonly Bankpostregel[]> {
  const { rows } = await client.query<Bankpostregel>(
    `SELECT p.bankpost_id AS id, p.bankrekening_id AS "rekeningId", p.afschrift_id AS "afschriftId",
       (SELECT a.kenmerk FROM kwijting.bankafschrift a
        WHERE a.organisatie_id = p.organisatie_id AND a.afschrift_id = p.afschrift_id) AS afschrift,
       ${openSql('p.bedrag')} AS open, ${postSql},
       (SELECT coalesce(json_agg(${openSql(`coalesce((d ->> 'bedrag')::bigint, 0)`, 'AND k.detail = nr')} ORDER BY nr), '[]')
        FROM jsonb_array_elements(p.details) WITH ORDINALITY AS x (d, nr)) AS "openDetails",
       (SELECT coalesce(json_agg(json_build_object('dossierId', o.dossier_id, 'naam', o.naam, 'eigen', k.eigen,
          'bedrag', k.bedrag)), '[]')
        FROM (SELECT k.stroom_id, g.soort IN ('BankpostGeboekt', 'BankpostTeruggedraaid') AS eigen,
                sum(k.bedrag)::bigint AS bedrag
              FROM kwijting.koppeling k JOIN kwijting.gebeurtenis g USING (organisatie_id, stroom_id, versie)
              WHERE k.organisatie_id = p.organisatie_id AND k.bankpost_id = p.bankpost_id
              GROUP BY k.stroom_id, eigen HAVING sum(k.bedrag) <> 0) k
        LEFT JOIN kwijting.dossier_overzicht o ON o.organisatie_id = p.organisatie_id AND o.dossier_id = k.stroom_id
       ) AS gebruik
     FROM kwijting.bankpost p WHERE ${welke}`,
    [...waarden],
  )
  return rows
}
