import type { PoolClient } from 'pg'
import {
  type Betaalstaat,
  type Geweigerde,
  batchVan,
  genoemdeIds,
  openVan,
  spreektTegen,
} from '../../../domein/geld/index.ts'
import type { Betaalfeiten, Betalingsom } from '../../../domein/toegang/index.ts'
import { type Centen, nul, trekAf } from '../../../gedeeld/geld.ts'
import { type Rekening, leesAfgeschreven } from './bevestigen.ts'
import { type Bron, zetStap } from './stappen.ts'

/** What the bank is said to refuse: all that is open of a batch, or one payment of it. */
interface Keuze {
  readonly batchId: string
  readonly betalingId: string | null
}

type Gevonden = Pick<Betaalfeiten, 'som' | 'geboekt'>

const niets: Gevonden = { som: { aantal: 0, totaal: nul, hash: '' }, geboekt: null }

/** Finds what went out, was placed by nobody, and says that these payments were made. @param ids null: all of the batch */
async function tegenspraak(
  client: PoolClient,
  rekening: Rekening,
  geweigerde: Geweigerde,
  ids: readonly string[] | null,
): Promise<Gevonden['geboekt']> {
  const posten = await leesAfgeschreven(client, rekening)
  const { rows } = await client.query<{ e2e: string }>(
    `SELECT end_to_end_id AS e2e FROM kwijting.betaalregel WHERE organisatie_id = $1 AND batch_id = $2
       AND end_to_end_id = ANY ($3::text[]) AND ($4::uuid[] IS NULL OR betaling_id = ANY ($4::uuid[]))`,
    [rekening.organisatieId, geweigerde.batchId, posten.flatMap(genoemdeIds), ids],
  )
  const onze = new Set(rows.map(({ e2e }) => e2e))
  const post = posten.find((een) =>
    spreektTegen(
      een,
      geweigerde,
      genoemdeIds(een).some((id) => onze.has(id)),
    ),
  )
  return post === undefined ? null : { boekdatum: post.boekdatum, bedrag: trekAf(nul, post.bedrag) }
}

/** Finds what a refusal is about, and whether an entry of the bank says otherwise. Changes nothing. */
export async function proefWeigering(
  client: PoolClient,
  bron: Bron,
  betalen: Betaalstaat,
  { batchId, betalingId }: Keuze,
): Promise<Gevonden> {
  const batch = batchVan(betalen, batchId)
  if (batch === undefined || betalingId === '') return niets
  const { rows } = await client.query<{ aantal: number; totaal: Centen }>(
    `SELECT count(*) AS aantal, coalesce(sum(bedrag), 0)::bigint AS totaal FROM kwijting.betaling
     WHERE organisatie_id = $1 AND batch_id = $2 AND stand = 'aangeboden' AND ($3::uuid IS NULL OR betaling_id = $3)`,
    [bron.organisatieId, batchId, betalingId],
  )
  const { aantal, totaal } = rows[0] ?? niets.som
  if (aantal === 0) return niets
  const rest = trekAf(openVan(batch).totaal, totaal)
  const geboekt = await tegenspraak(client, bron, { batchId, totaal, rest }, betalingId === null ? null : [betalingId])
  return { som: { aantal, totaal, hash: '' }, geboekt }
}

/** Lets payments that the bank refused become ready again, unless an entry says otherwise. */
export async function weiger(client: PoolClient, bron: Bron, betalen: Betaalstaat, keuze: Keuze): Promise<Gevonden> {
  const gevonden = await proefWeigering(client, bron, betalen, keuze)
  if (gevonden.som.aantal === 0 || gevonden.geboekt !== null) return gevonden
  const { batchId, betalingId } = keuze
  const betalingen = betalingId === null ? null : [betalingId]
  return { ...gevonden, som: await zetStap(client, bron, { stap: 'geweigerd', batchId, betalingen }) }
}

const openSql = `
  SELECT t.batch_id AS "batchId", a.bankrekening_id AS "bankrekeningId", array_agg(b.betaling_id) AS ids,
    sum(b.bedrag)::bigint AS totaal,
    (SELECT coalesce(sum(x.bedrag), 0)::bigint FROM kwijting.betaling x WHERE x.organisatie_id = $1
      AND x.batch_id = t.batch_id AND x.stand = 'aangeboden') AS rest
  FROM kwijting.betaling_stap t
  JOIN kwijting.betaling b ON b.organisatie_id = t.organisatie_id AND b.betaling_id = t.betaling_id
  JOIN kwijting.betaalbatch a ON a.organisatie_id = t.organisatie_id AND a.batch_id = t.batch_id
  WHERE t.organisatie_id = $1 AND t.stap = 'geweigerd' AND b.stand IN ('klaar', 'in-batch')
    AND NOT EXISTS (SELECT FROM kwijting.betaling_stap n WHERE n.organisatie_id = t.organisatie_id
      AND n.betaling_id = t.betaling_id AND n.nr > t.nr AND n.stap IN ('aangeboden', 'herroepen'))
  GROUP BY t.batch_id, a.bankrekening_id`

interface Openstaand extends Geweigerde {
  readonly bankrekeningId: string
  readonly ids: readonly string[]
}

/** What was refused and did not leave again, by the batch it was in. */
async function leesGeweigerd(client: PoolClient, organisatieId: string): Promise<readonly Openstaand[]> {
  return (await client.query<Openstaand>(openSql, [organisatieId])).rows
}

/** The payments that were refused while an entry that nobody placed says that they were made: not to be paid again yet. */
export async function leesMisschienBetaald(client: PoolClient, organisatieId: string): Promise<ReadonlySet<string>> {
  const verdacht: string[] = []
  for (const { bankrekeningId, ids, ...geweigerde } of await leesGeweigerd(client, organisatieId))
    if ((await tegenspraak(client, { organisatieId, bankrekeningId }, geweigerde, ids)) !== null) verdacht.push(...ids)
  return new Set(verdacht)
}

/** How many payments of a batch those are. */
export async function telMisschienBetaald(client: PoolClient, organisatieId: string, batchId: string): Promise<number> {
  const verdacht = await leesMisschienBetaald(client, organisatieId)
  const { rows } = await client.query<{ aantal: number }>(
    `SELECT count(*) AS aantal FROM kwijting.betaling
     WHERE organisatie_id = $1 AND batch_id = $2 AND betaling_id = ANY ($3::uuid[])`,
    [organisatieId, batchId, [...verdacht]],
  )
  return rows[0]?.aantal ?? 0
}

/** Lets what was refused of a batch wait for the bank again; what is in another batch meanwhile does not. */
export async function draaiTerug(client: PoolClient, bron: Bron, batchId: string): Promise<Betalingsom> {
  const open = (await leesGeweigerd(client, bron.organisatieId)).find((een) => een.batchId === batchId)
  if (open?.bankrekeningId !== bron.bankrekeningId) return niets.som
  return zetStap(client, bron, { stap: 'herroepen', batchId, betalingen: open.ids })
}
