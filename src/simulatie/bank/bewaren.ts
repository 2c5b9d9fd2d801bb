import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, nul } from '../../gedeeld/geld.ts'
import type { Iban } from '../../gedeeld/iban.ts'
import type { Sepatekst } from '../../gedeeld/sepatekst.ts'
import type { Tabellen } from '../tabellen.ts'
import { type Bankboeking, bedragVan } from './boeking.ts'
import type { Dagafschrift } from './camt.ts'

/** The account that the bank keeps for an organisation. */
export interface Gehouden {
  readonly iban: Iban
  readonly naam: Sepatekst
  /** The last day of which the statement was handed over. */
  readonly ingelezen: Datum
}

/** How an account stands: what it holds, how many statements there are, and the next day that has none yet. */
export interface Bankstand {
  readonly saldo: Centen
  readonly afschriften: number
  readonly volgendeBoekdag: Datum | null
}

/** A closed day, with the dossiers for which was paid in. */
export interface Dag extends Omit<Dagafschrift, 'iban' | 'naam'> {
  readonly dossiers: readonly string[]
}

/** The books of the bank. */
export interface Bankboeken {
  /** Opens the account of an organisation, once. @param vanaf the first day on which something can be booked */
  readonly open: (organisatieId: string, rekening: Pick<Gehouden, 'iban' | 'naam'>, vanaf: Datum) => Promise<void>
  readonly rekening: (organisatieId: string) => Promise<Gehouden | null>
  /** Books what was not booked yet; on a day that is closed already: on the first one that is not. */
  readonly boek: (organisatieId: string, boekingen: readonly Bankboeking[]) => Promise<void>
  readonly isBekend: (organisatieId: string, batchId: string) => Promise<boolean>
  /** Keeps that a file was handed in, with why it was refused. */
  readonly ontvang: (organisatieId: string, batchId: string, op: Datum, weigeringen: readonly string[]) => Promise<void>
  /** From now on nothing is booked on this day or before it. */
  readonly sluitDag: (organisatieId: string, dag: Datum) => Promise<void>
  /** The statements of closed days that were not handed over yet, oldest first: always the same for the same day. */
  readonly afschriften: (organisatieId: string) => Promise<readonly Dag[]>
  readonly meldIngelezen: (organisatieId: string, dag: Datum) => Promise<void>
  readonly stand: (organisatieId: string) => Promise<Bankstand>
}

/** Opens the books on the tables of the simulation. */
export function openBoeken({ vraag }: Tabellen): Bankboeken {
  return {
    open: async (org, { iban, naam }, vanaf) =>
      void (await vraag(
        org,
        `INSERT INTO simulatie.bankrekening (organisatie_id, iban, naam, gesloten, ingelezen)
         VALUES ($1, $2, $3, $4::date - 1, $4::date - 1) ON CONFLICT DO NOTHING`,
        [iban, naam, vanaf],
      )),
    rekening: async (org) =>
      (
        await vraag<Gehouden>(
          org,
          'SELECT iban, naam, ingelezen::text FROM simulatie.bankrekening WHERE organisatie_id = $1',
          [],
        )
      )[0] ?? null,
    // The account is locked: no day closes while something is booked on it.
    boek: async (org, boekingen) =>
      void (await vraag(
        org,
        `WITH r AS (SELECT gesloten FROM simulatie.bankrekening WHERE organisatie_id = $1 FOR UPDATE)
         INSERT INTO simulatie.bankboeking (organisatie_id, sleutel, dag, bedrag, inhoud)
         SELECT $1, x.sleutel, greatest(x.dag, r.gesloten + 1), x.bedrag, x.inhoud
         FROM r, jsonb_to_recordset($2::jsonb) AS x (sleutel text, dag date, bedrag bigint, inhoud jsonb)
         ON CONFLICT DO NOTHING`,
        [
          JSON.stringify(
            boekingen.map((boeking) => ({
              sleutel: boeking.sleutel,
              dag: boeking.dag,
              bedrag: bedragVan(boeking),
              inhoud: boeking,
            })),
          ),
        ],
      )),
    isBekend: async (org, batchId) =>
      (await vraag(org, 'SELECT FROM simulatie.betaalbestand WHERE organisatie_id = $1 AND batch_id = $2', [batchId]))
        .length > 0,
    ontvang: async (org, batchId, op, weigeringen) =>
      void (await vraag(
        org,
        `INSERT INTO simulatie.betaalbestand (organisatie_id, batch_id, ontvangen, weigeringen)
         VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [batchId, op, [...weigeringen]],
      )),
    sluitDag: async (org, dag) =>
      void (await vraag(
        org,
        'UPDATE simulatie.bankrekening SET gesloten = greatest(gesloten, $2) WHERE organisatie_id = $1',
        [dag],
      )),
    afschriften: async (org) => (await vraag<Dagrij>(org, dagenSql, [])).map(alsDag),
    meldIngelezen: async (org, dag) =>
      void (await vraag(
        org,
        'UPDATE simulatie.bankrekening SET ingelezen = greatest(ingelezen, $2) WHERE organisatie_id = $1',
        [dag],
      )),
    stand: async (org) =>
      (
        await vraag<Bankstand>(
          org,
          `SELECT coalesce(sum(b.bedrag), 0)::bigint AS saldo, count(DISTINCT b.dag)::int AS afschriften,
             (min(b.dag) FILTER (WHERE b.dag > r.ingelezen))::text AS "volgendeBoekdag"
           FROM simulatie.bankrekening r LEFT JOIN simulatie.bankboeking b USING (organisatie_id)
           WHERE r.organisatie_id = $1`,
          [],
        )
      )[0] ?? leeg,
  }
}

const leeg: Bankstand = { saldo: nul, afschriften: 0, volgendeBoekdag: null }

interface Dagrij {
  readonly dag: Datum
  readonly volgnummer: number
  readonly beginsaldo: Centen
  readonly boekingen: readonly Bankboeking[]
}

const dagenSql = `
  SELECT b.dag::text, json_agg(b.inhoud ORDER BY b.sleutel COLLATE "C") AS boekingen,
    (SELECT count(DISTINCT x.dag)::int FROM simulatie.bankboeking x
     WHERE x.organisatie_id = $1 AND x.dag <= b.dag) AS volgnummer,
    (SELECT coalesce(sum(x.bedrag), 0)::bigint FROM simulatie.bankboeking x
     WHERE x.organisatie_id = $1 AND x.dag < b.dag) AS beginsaldo
  FROM simulatie.bankboeking b JOIN simulatie.bankrekening r USING (organisatie_id)
  WHERE b.organisatie_id = $1 AND b.dag > r.ingelezen AND b.dag <= r.gesloten GROUP BY b.dag ORDER BY b.dag`

/** Payments in that are booked together come as one entry, debits first. */
function alsDag({ dag, boekingen, ...rest }: Dagrij): Dag {
  const samen = Map.groupBy(boekingen, ({ richting, batch, sleutel }) => `${richting} ${batch ?? sleutel}`)
  const posten = [...samen.values()].flatMap(([eerste, ...meer]) => {
    if (eerste === undefined) return []
    const betalingen = [eerste, ...meer].flatMap((boeking) => boeking.betalingen)
    return [{ ...eerste, dag, betalingen, batch: betalingen.length === 1 ? null : eerste.batch }]
  })
  const [af, bij] = [
    posten.filter(({ richting }) => richting === 'af'),
    posten.filter(({ richting }) => richting === 'bij'),
  ]
  return { dag, ...rest, boekingen: [...af, ...bij], dossiers: boekingen.flatMap(({ dossierId }) => dossierId ?? []) }
}
