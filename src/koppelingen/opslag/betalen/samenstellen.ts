import type { PoolClient } from 'pg'
import type { Betalingsom, Organisatie } from '../../../domein/toegang/index.ts'
import { type Klaarrij, belemmering, klaarKolommen, klaarVan, opdrachtVan } from './klaar.ts'
import { type Bron, maakBatch, zetStap } from './stappen.ts'
import { leesMisschienBetaald } from './weigeren.ts'

const perKeer = 5000

const bladSql = `SELECT ${klaarKolommen} FROM ${klaarVan()}
  WHERE b.organisatie_id = $1 AND b.stand = 'klaar' AND (b.dossier_id, b.versie, b.plaats) > ($2::uuid, $3::int, $4::int)
  ORDER BY b.dossier_id, b.versie, b.plaats LIMIT ${perKeer}`

const begin = '00000000-0000-0000-0000-000000000000'

/** The payments that are ready, page by page; what is put in a batch meanwhile does not come again. */
async function* klaargezet(client: PoolClient, organisatieId: string): AsyncGenerator<readonly Klaarrij[]> {
  let na: readonly [string, number, number] = [begin, 0, 0]
  for (;;) {
    const { rows } = await client.query<Klaarrij>(bladSql, [organisatieId, ...na])
    const laatste = rows.at(-1)
    if (laatste === undefined) return
    yield rows
    na = [laatste.dossierId, laatste.versie, laatste.plaats]
  }
}

const regelSql = `
  INSERT INTO kwijting.betaalregel (organisatie_id, batch_id, nr, betaling_id, end_to_end_id, iban, naam, namens,
    mededeling, bedrag)
  SELECT $1, $2, x.* FROM jsonb_to_recordset($3::jsonb) AS x (nr int, betaling_id uuid, end_to_end_id text, iban text,
    naam text, namens text, mededeling jsonb, bedrag bigint)`

const somSql = `
  SELECT count(*) AS aantal, coalesce(sum(bedrag), 0)::bigint AS totaal,
    encode(sha256(convert_to(coalesce(string_agg(concat_ws(' ', nr, betaling_id, end_to_end_id, iban, bedrag, naam, namens,
      mededeling), E'\\n' ORDER BY nr), ''), 'UTF8')), 'hex') AS hash
  FROM kwijting.betaalregel WHERE organisatie_id = $1 AND batch_id = $2`

/** What the payments of a batch come to, with the hash of all that is ordered. */
export async function somVanBatch(
  client: Pick<PoolClient, 'query'>,
  organisatieId: string,
  batchId: string,
): Promise<Betalingsom> {
  const { rows } = await client.query<Betalingsom>(somSql, [organisatieId, batchId])
  if (rows[0] === undefined) throw new Error('A SELECT without a row')
  return rows[0]
}

/**
 * Puts everything that is ready and can be paid in a new batch. One at a time per organisation; and whatever else is
 * going on, no payment can be in two.
 */
export async function stelSamen(
  client: PoolClient,
  organisatie: Organisatie,
  bron: Bron,
  batchId: string,
): Promise<Betalingsom> {
  const { organisatieId } = bron
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('kwijting.betalen'), hashtext($1))`, [organisatieId])
  await maakBatch(client, bron, batchId)
  const verdacht = await leesMisschienBetaald(client, organisatieId)
  let nr = 0
  for await (const blad of klaargezet(client, organisatieId)) {
    const kan = blad.filter((rij) => belemmering(rij, verdacht) === null)
    const regels = kan.map((rij) => {
      const { endToEndId, ...rest } = opdrachtVan(rij, organisatie.naam)
      return { nr: ++nr, betaling_id: rij.betalingId, end_to_end_id: endToEndId, ...rest }
    })
    const betalingen = kan.map(({ betalingId }) => betalingId)
    await zetStap(client, bron, { stap: 'samengesteld', batchId, betalingen })
    await client.query(regelSql, [organisatieId, batchId, JSON.stringify(regels)])
  }
  return somVanBatch(client, organisatieId, batchId)
}
