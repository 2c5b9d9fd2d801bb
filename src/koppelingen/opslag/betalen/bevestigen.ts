import type { PoolClient } from 'pg'
import {
  type Afschriftpost,
  type Besteld,
  type Betaalstaat,
  type Gekozen,
  bevestigingVan,
  genoemdeIds,
} from '../../../domein/geld/index.ts'
import { nul } from '../../../gedeeld/geld.ts'
import type { Betaalbevestiging, Betalingsom } from '../../../domein/toegang/index.ts'
import type { Bankaanwijzing } from '../../../domein/verloop/index.ts'
import { neemBankposten } from '../bank/feiten.ts'
import { type Bron, zetStap } from './stappen.ts'

type Postrij = Pick<
  Afschriftpost,
  'boekdatum' | 'bedrag' | 'endToEndId' | 'details' | 'aantalInBatch' | 'omschrijving' | 'bankkenmerk' | 'reden'
>

// What is used already is not ours any more.
const ongebruiktSql = (welke: string): string => `
  SELECT p.boekdatum::text AS boekdatum, p.bedrag, p.end_to_end_id AS "endToEndId", p.details,
    p.aantal_in_batch AS "aantalInBatch", p.omschrijving, p.bankkenmerk, p.reden
  FROM kwijting.bankpost p
  WHERE p.organisatie_id = $1 AND p.bankrekening_id = $2 AND ${welke} AND NOT EXISTS (
    SELECT FROM kwijting.koppeling k WHERE k.organisatie_id = $1 AND k.bankpost_id = p.bankpost_id
    GROUP BY k.bankpost_id HAVING sum(k.bedrag) <> 0)`

const vanRekeningSql = `
  SELECT b.betaling_id AS "betalingId", b.dossier_id AS "dossierId", b.aan, b.schuldeiser_id AS "schuldeiserId",
    b.bedrag, b.stand, r.batch_id AS "batchId", r.end_to_end_id AS "endToEndId"
  FROM kwijting.betaalregel r
  JOIN kwijting.betaling b ON b.organisatie_id = r.organisatie_id AND b.betaling_id = r.betaling_id
    AND b.batch_id = r.batch_id
  JOIN kwijting.betaalbatch a ON a.organisatie_id = r.organisatie_id AND a.batch_id = r.batch_id
  WHERE r.organisatie_id = $1 AND a.bankrekening_id = $2`

// Also under an id of before: what the bank says of that is for a person.
const besteldSql = `
  SELECT b.betaling_id AS "betalingId", b.dossier_id AS "dossierId", b.aan, b.schuldeiser_id AS "schuldeiserId",
    b.bedrag, CASE WHEN b.batch_id = r.batch_id THEN b.stand ELSE 'klaar' END AS stand, r.batch_id AS "batchId",
    r.end_to_end_id AS "endToEndId"
  FROM kwijting.betaalregel r JOIN kwijting.betaling b USING (organisatie_id, betaling_id)
  JOIN kwijting.betaalbatch a ON a.organisatie_id = r.organisatie_id AND a.batch_id = r.batch_id
  WHERE r.organisatie_id = $1 AND a.bankrekening_id = $2 AND r.end_to_end_id = ANY ($3::text[])`

const aangewezenSql = `${vanRekeningSql} AND ($3::uuid IS NULL OR r.batch_id = $3)
    AND (b.betaling_id = ANY ($4::uuid[])) <> $5 AND (NOT $5 OR b.stand = 'aangeboden')
  ORDER BY r.nr`

interface Bevestigd {
  readonly som: Betalingsom
  readonly bevestiging: Betaalbevestiging
}

/** The account of an organisation. */
export type Rekening = Pick<Bron, 'organisatieId' | 'bankrekeningId'>

/** The payments that a person chose, one by one or as all of a batch but some. */
export async function leesAangewezen(
  client: PoolClient,
  { organisatieId, bankrekeningId }: Rekening,
  { batchId, betalingen, behalve }: Omit<Bankaanwijzing, 'postId'>,
): Promise<readonly Besteld[]> {
  if (behalve && batchId === null) return []
  const waarden = [organisatieId, bankrekeningId, batchId, betalingen, behalve]
  const { rows } = await client.query<Besteld>(aangewezenSql, waarden)
  // One that is not there makes it another choice than was made.
  return behalve || rows.length === new Set(betalingen).size ? rows : []
}

/** Which of these payments were ordered from this account, in this batch when one is named. */
export async function leesBesteldeIds(
  client: PoolClient,
  { organisatieId, bankrekeningId }: Rekening,
  batchId: string | null,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await client.query<{ id: string }>(
    `SELECT r.betaling_id AS id FROM kwijting.betaalregel r JOIN kwijting.betaalbatch a USING (organisatie_id, batch_id)
     WHERE r.organisatie_id = $1 AND a.bankrekening_id = $2 AND ($3::uuid IS NULL OR r.batch_id = $3)
       AND r.betaling_id = ANY ($4::uuid[])`,
    [organisatieId, bankrekeningId, batchId, ids],
  )
  return new Set(rows.map(({ id }) => id))
}

/** Reads an entry that nothing was done with yet; null: there is none. */
export async function leesOngebruikt(
  client: PoolClient,
  { organisatieId, bankrekeningId }: Rekening,
  postId: string,
): Promise<Postrij | null> {
  const { rows } = await client.query<Postrij>(ongebruiktSql('p.bankpost_id = $3'), [
    organisatieId,
    bankrekeningId,
    postId,
  ])
  return rows[0] ?? null
}

/** What went out of an account and nobody placed. */
export async function leesAfgeschreven(
  client: PoolClient,
  { organisatieId, bankrekeningId }: Rekening,
): Promise<readonly Postrij[]> {
  return (await client.query<Postrij>(ongebruiktSql('p.bedrag < 0'), [organisatieId, bankrekeningId])).rows
}

async function gekozenVan(client: PoolClient, rekening: Rekening, aanwijzing: Bankaanwijzing): Promise<Gekozen | null> {
  const { batchId, betalingen } = aanwijzing
  if (betalingen.length > 0) return { betalingen: await leesAangewezen(client, rekening, aanwijzing) }
  return batchId === null ? null : { batchId }
}

/**
 * Lets the payments that an entry of the bank executes or sends back take their step.
 * @param aanwijzing the entry, and what a person says of it
 * @returns null: the entry is used already, is not there, or does not fit to the cent
 */
export async function bevestig(
  client: PoolClient,
  bron: Bron,
  { batches }: Betaalstaat,
  aanwijzing: Bankaanwijzing,
): Promise<Bevestigd | null> {
  const { organisatieId, bankrekeningId } = bron
  const { postId } = aanwijzing
  await neemBankposten(client, [postId])
  const post = await leesOngebruikt(client, bron, postId)
  if (post === null) return null
  const gekozen = await gekozenVan(client, bron, aanwijzing)
  const genoemd = await client.query<Besteld>(besteldSql, [organisatieId, bankrekeningId, genoemdeIds(post)])
  const besteld = gekozen !== null && 'betalingen' in gekozen ? gekozen.betalingen : genoemd.rows
  const bevestiging = bevestigingVan(post, besteld, batches, gekozen)
  const datum = post.boekdatum
  if (bevestiging === null || bevestiging.soort === 'mens') return null
  if (bevestiging.soort === 'uitgevoerd') {
    const { batchId } = bevestiging
    const betalingen = bevestiging.betalingen === 'alle' ? null : bevestiging.betalingen
    const som = await zetStap(client, bron, { stap: 'uitgevoerd', batchId, betalingen })
    return { som, bevestiging: { soort: 'uitgevoerd', datum, batchId } }
  }
  const perBatch = Map.groupBy(
    besteld.filter(({ betalingId }) => bevestiging.betalingen.some((b) => b.betalingId === betalingId)),
    ({ batchId }) => batchId,
  )
  let aantal = 0
  // Each its own gebeurtenis: the steps follow their order.
  for (const [batchId] of perBatch)
    for (const { betalingId } of perBatch.get(batchId) ?? []) {
      const nr = bevestiging.betalingen.findIndex((b) => b.betalingId === betalingId)
      const stap = { stap: 'teruggekomen', batchId, betalingen: [betalingId] } as const
      aantal += (await zetStap(client, { ...bron, versie: bron.versie + nr }, stap)).aantal
    }
  if (aantal !== bevestiging.betalingen.length) throw new Error('A payment moved while it was looked at')
  return { som: geenSom, bevestiging: { soort: 'teruggekomen', datum, betalingen: bevestiging.betalingen } }
}

const geenSom: Betalingsom = { aantal: 0, totaal: nul, hash: '' }
