import type { PoolClient } from 'pg'
import { bevestigingVan, openVan } from '../../../domein/geld/index.ts'
import type { Aanwijsbaar, Aanwijsproef, Bankaanwijzing, Betaalplaats } from '../../../domein/verloop/index.ts'
import { nul, telOp } from '../../../gedeeld/geld.ts'
import { isUuid } from '../verbinding.ts'
import { zoektekstUit } from '../zoekwoorden.ts'
import { leesAangewezen, leesOngebruikt } from './bevestigen.ts'
import { leesRekeningen } from './lezen.ts'

const hoogstens = 50

const kandidatenSql = `
  SELECT b.betaling_id AS "betalingId", b.dossier_id AS "dossierId", coalesce(o.naam, '') AS inwoner, r.naam AS naar,
    b.kenmerk, b.bedrag
  FROM kwijting.betaalregel r
  JOIN kwijting.betaling b ON b.organisatie_id = r.organisatie_id AND b.betaling_id = r.betaling_id
    AND b.batch_id = r.batch_id
  JOIN kwijting.betaalbatch a ON a.organisatie_id = r.organisatie_id AND a.batch_id = r.batch_id
  LEFT JOIN kwijting.dossier_overzicht o ON o.organisatie_id = b.organisatie_id AND o.dossier_id = b.dossier_id
  WHERE r.organisatie_id = $1 AND a.bankrekening_id = $2 AND ($3::uuid IS NULL OR r.batch_id = $3)
    AND b.stand = CASE WHEN $3::uuid IS NULL THEN 'uitgevoerd' ELSE 'aangeboden' END
    AND (b.betaling_id = ANY ($4::uuid[]) OR $5 = ''
      OR position($5 in lower(concat_ws(' ', r.naam, o.naam, b.kenmerk, replace((b.bedrag / 100.0)::numeric(15, 2)::text, '.', ',')))) > 0)
  ORDER BY b.betaling_id = ANY ($4::uuid[]) DESC, b.bedrag = $6 DESC, r.naam, r.batch_id, r.nr
  LIMIT ${hoogstens} + cardinality($4::uuid[])`

/** Payments that an entry of the bank may be about, the likely ones first. */
export async function leesAanwijsbaar(
  client: PoolClient,
  organisatieId: string,
  bankrekeningId: string,
  { batchId, zoek, bedrag, gekozen }: Parameters<Betaalplaats['aanwijsbaar']>[2],
): Promise<readonly Aanwijsbaar[]> {
  if (!isUuid(bankrekeningId) || (batchId !== null && !isUuid(batchId))) return []
  const { rows } = await client.query<Aanwijsbaar>(kandidatenSql, [
    organisatieId,
    bankrekeningId,
    batchId,
    gekozen.filter(isUuid),
    zoektekstUit(zoek),
    bedrag,
  ])
  return rows
}

const niets: Aanwijsproef = { aantal: 0, totaal: nul, past: false }

/** What a choice would confirm: decided as the opdracht decides, and nothing is changed. */
export async function proefBevestiging(
  client: PoolClient,
  organisatieId: string,
  bankrekeningId: string,
  aanwijzing: Bankaanwijzing,
): Promise<Aanwijsproef> {
  const { postId, batchId, betalingen } = aanwijzing
  if (![postId, bankrekeningId, batchId ?? postId, ...betalingen].every(isUuid)) return niets
  const rekening = (await leesRekeningen(client, organisatieId)).find(({ id }) => id === bankrekeningId)
  const post = await leesOngebruikt(client, { organisatieId, bankrekeningId }, postId)
  if (rekening === undefined || post === null) return niets
  if (betalingen.length === 0) {
    const batch = rekening.batches.find(({ id }) => id === batchId)
    if (batch === undefined) return niets
    const past = bevestigingVan(post, [], rekening.batches, { batchId: batch.id })?.soort === 'uitgevoerd'
    return { ...openVan(batch), past }
  }
  const gekozen = await leesAangewezen(client, { organisatieId, bankrekeningId }, aanwijzing)
  const bevestiging = bevestigingVan(post, gekozen, rekening.batches, { betalingen: gekozen })
  return {
    aantal: gekozen.length,
    totaal: telOp(nul, ...gekozen.map(({ bedrag }) => bedrag)),
    past: bevestiging !== null && bevestiging.soort !== 'mens',
  }
}
