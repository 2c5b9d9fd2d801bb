import type { PoolClient } from 'pg'
import {
  type Afschriftpost,
  type Besteld,
  type Betaalstaat,
  bevestigingVan,
  genoemdeIds,
} from '../../../domein/geld/index.ts'
import { nul } from '../../../gedeeld/geld.ts'
import type { Betaalbevestiging, Betalingsom } from '../../../domein/toegang/index.ts'
import { neemBankposten } from '../bank/feiten.ts'
import { type Bron, zetStap } from './stappen.ts'

type Postrij = Pick<
  Afschriftpost,
  'boekdatum' | 'bedrag' | 'endToEndId' | 'details' | 'aantalInBatch' | 'omschrijving' | 'bankkenmerk' | 'reden'
>

// What is used already is not ours any more.
const postSql = `
  SELECT p.boekdatum::text AS boekdatum, p.bedrag, p.end_to_end_id AS "endToEndId", p.details,
    p.aantal_in_batch AS "aantalInBatch", p.omschrijving, p.bankkenmerk, p.reden
  FROM kwijting.bankpost p
  WHERE p.organisatie_id = $1 AND p.bankrekening_id = $2 AND p.bankpost_id = $3 AND NOT EXISTS (
    SELECT FROM kwijting.koppeling k WHERE k.organisatie_id = $1 AND k.bankpost_id = $3
    GROUP BY k.bankpost_id HAVING sum(k.bedrag) <> 0)`

const besteldSql = `
  SELECT b.betaling_id AS "betalingId", b.dossier_id AS "dossierId", b.aan, b.schuldeiser_id AS "schuldeiserId",
    b.bedrag, b.stand, r.batch_id AS "batchId", r.end_to_end_id AS "endToEndId"
  FROM kwijting.betaalregel r
  JOIN kwijting.betaling b ON b.organisatie_id = r.organisatie_id AND b.betaling_id = r.betaling_id
    AND b.batch_id = r.batch_id
  JOIN kwijting.betaalbatch a ON a.organisatie_id = r.organisatie_id AND a.batch_id = r.batch_id
  WHERE r.organisatie_id = $1 AND a.bankrekening_id = $2 AND r.end_to_end_id = ANY ($3::text[])`

interface Bevestigd {
  readonly som: Betalingsom
  readonly bevestiging: Betaalbevestiging
}

/**
 * Lets the payments that an entry of the bank executes or sends back take their step.
 * @param gekozen a batch that a person named
 * @returns null: the entry is used already, is not there, or does not fit to the cent
 */
export async function bevestig(
  client: PoolClient,
  bron: Bron,
  { batches }: Betaalstaat,
  { postId, gekozen }: { readonly postId: string; readonly gekozen: string | null },
): Promise<Bevestigd | null> {
  const { organisatieId, bankrekeningId } = bron
  await neemBankposten(client, [postId])
  const { rows } = await client.query<Postrij>(postSql, [organisatieId, bankrekeningId, postId])
  const [post] = rows
  if (post === undefined) return null
  const ids = genoemdeIds(post)
  const besteld = await client.query<Besteld>(besteldSql, [organisatieId, bankrekeningId, ids])
  const bevestiging = bevestigingVan(post, besteld.rows, batches, gekozen)
  const datum = post.boekdatum
  if (bevestiging === null || bevestiging.soort === 'mens') return null
  if (bevestiging.soort === 'uitgevoerd') {
    const { batchId } = bevestiging
    const betalingen = bevestiging.betalingen === 'alle' ? null : bevestiging.betalingen
    const som = await zetStap(client, bron, { stap: 'uitgevoerd', batchId, betalingen })
    return { som, bevestiging: { soort: 'uitgevoerd', datum, batchId } }
  }
  const perBatch = Map.groupBy(
    besteld.rows.filter(({ betalingId }) => bevestiging.betalingen.some((b) => b.betalingId === betalingId)),
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
