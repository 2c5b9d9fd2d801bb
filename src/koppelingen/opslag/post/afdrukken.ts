import type { PoolClient } from 'pg'
import type { Brief, Briefmaker } from '../../../domein/berichten/index.ts'
import type { Actor } from '../../../domein/toegang/index.ts'
import type { Tepostenbrief } from '../../../domein/verloop/index.ts'
import { berichtkolommen, leesBericht, meldVerstuurd } from '../berichtenpost.ts'
import { archiveer } from './archief.ts'
import { legVerzending } from './klaargezet.ts'
import { rondVerzendingAf } from './rondaf.ts'
import { leesUitgaand } from './uitgaand.ts'

/** Letters are PDF, whichever kanaal left them to a person; what lies there without bytes waits for something. */
const isBrief = `b.stand = 'te-verzenden' AND v.stand = 'klaargezet'
  AND (p.mediatype = 'application/pdf' OR (v.post_id IS NULL AND v.kanaal <> 'lijst'))`
const van = `kwijting.verzending v
  JOIN kwijting.bericht b ON b.organisatie_id = v.organisatie_id AND b.bericht_id = v.bericht_id
  LEFT JOIN kwijting.post p ON p.organisatie_id = v.organisatie_id AND p.post_id = v.post_id`

/** The letters that wait for a person, dossier by dossier; at most 500. */
export async function leesTePosten(client: PoolClient, organisatieId: string): Promise<readonly Tepostenbrief[]> {
  const { rows } = await client.query<Tepostenbrief>(
    `SELECT ${berichtkolommen('b.')}, v.post_id IS NOT NULL AS "inArchief", v.fout AS opmerking FROM ${van}
     WHERE v.organisatie_id = $1 AND ${isBrief} ORDER BY b.dossier_id, b.versie, b.plaats LIMIT 500`,
    [organisatieId],
  )
  return rows
}

/** How many letters wait for a person. */
export async function telTePosten(client: PoolClient, organisatieId: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `SELECT count(*) AS n FROM ${van} WHERE v.organisatie_id = $1 AND ${isBrief}`,
    [organisatieId],
  )
  return rows[0]?.n ?? 0
}

/** A letter as it lies in the archive. */
interface Archiefbrief {
  readonly berichtId: string
  readonly dossierId: string
  readonly bytes: Uint8Array
}

/** The letters that lie ready of those that are asked for, in that order. */
export async function leesKlareBrieven(
  client: PoolClient,
  organisatieId: string,
  berichtIds: readonly string[],
): Promise<readonly Archiefbrief[]> {
  const { rows } = await client.query<Archiefbrief>(
    `SELECT b.bericht_id AS "berichtId", b.dossier_id AS "dossierId", p.bytes FROM ${van}
     WHERE v.organisatie_id = $1 AND ${isBrief} AND v.post_id IS NOT NULL AND b.bericht_id = ANY ($2::uuid[])
     ORDER BY array_position($2::uuid[], b.bericht_id)`,
    [organisatieId, berichtIds],
  )
  return rows
}

/** A bericht as the letter that left or lies ready; null: it has none in the archive. */
export async function leesArchiefbrief(
  client: PoolClient,
  organisatieId: string,
  berichtId: string,
): Promise<Pick<Brief, 'bytes'> | null> {
  const { rows } = await client.query<{ bytes: Buffer }>(
    `SELECT p.bytes FROM kwijting.verzending v JOIN kwijting.post p USING (organisatie_id, post_id)
     WHERE v.organisatie_id = $1 AND v.bericht_id = $2 AND p.mediatype = 'application/pdf'
     ORDER BY v.stand = 'mislukt', v.op DESC LIMIT 1`,
    [organisatieId, berichtId],
  )
  return rows[0] ?? null
}

/** Archives a letter as it was shown, when it does not lie in the archive yet; it is sent as it would have been. */
export async function bewaarBrief(
  client: PoolClient,
  organisatieId: string,
  { berichtId, bytes, op }: { readonly berichtId: string; readonly bytes: Uint8Array; readonly op: string },
): Promise<void> {
  if ((await leesArchiefbrief(client, organisatieId, berichtId)) !== null) return
  await legBrief(client, organisatieId, { berichtId, bytes, op, kanaal: 'brief' })
  const stand = (await leesBericht(client, organisatieId, berichtId))?.stand
  if (stand === 'verzonden') await rondVerzendingAf(client, organisatieId, berichtId, op)
}

async function legBrief(
  client: PoolClient,
  organisatieId: string,
  wat: { readonly berichtId: string; readonly bytes: Uint8Array; readonly op: string; readonly kanaal: string },
): Promise<void> {
  const { berichtId, bytes, op, kanaal } = wat
  const stuk = { richting: 'uit', kanaal: 'brief', referentie: berichtId, op, mediatype: 'application/pdf' } as const
  const { postId } = await archiveer(client, organisatieId, { ...stuk, bytes })
  await legVerzending(client, organisatieId, { berichtId, kanaal, postId, op, fout: null })
}

/**
 * A person posted a letter, and what was posted lies in the archive: a letter that waited for an address and was given or
 * addressed by hand is archived as it stands.
 * @returns false when it did not wait: nothing was changed
 */
export async function meldGepost(
  client: PoolClient,
  organisatieId: string,
  maker: Briefmaker | undefined,
  melding: { readonly id: string; readonly door: Actor; readonly op: string },
): Promise<boolean> {
  const { id: berichtId, op } = melding
  const { rows } = await client.query<{ dossierId: string; kanaal: string }>(
    `SELECT b.dossier_id AS "dossierId", v.kanaal FROM ${van}
     WHERE v.organisatie_id = $1 AND b.bericht_id = $2 AND ${isBrief} AND v.post_id IS NULL FOR UPDATE OF v`,
    [organisatieId, berichtId],
  )
  const [wacht] = rows
  const uitgaand =
    wacht === undefined || maker === undefined
      ? undefined
      : (await leesUitgaand(client, organisatieId, wacht.dossierId)).find((een) => een.berichtId === berichtId)
  if (wacht !== undefined && maker !== undefined && uitgaand !== undefined) {
    const { bytes } = maker.maakBrief(uitgaand.bericht, uitgaand.brief)
    await legBrief(client, organisatieId, { berichtId, bytes, op, kanaal: wacht.kanaal })
  }
  return meldVerstuurd(client, organisatieId, melding)
}

/**
 * Plans the writing of letters whose address may have come: that of the schuldeiser stands in the contactenboek, or
 * something was recorded of the inwoner since.
 */
export async function planWachtendeBrieven(client: PoolClient, organisatieId: string): Promise<void> {
  await client.query(
    `SELECT kwijting.plan_job('verzend', jsonb_build_object('organisatieId', $1::text, 'dossierId', dossier_id),
       'verzend:' || $1::text || ':' || dossier_id, NULL)
     FROM (SELECT DISTINCT b.dossier_id FROM ${van}
       LEFT JOIN kwijting.schuldeiser s ON s.organisatie_id = b.organisatie_id
         AND s.schuldeiser_id::text = b.inhoud -> 'aan' ->> 'id'
       WHERE v.organisatie_id = $1::uuid AND ${isBrief} AND v.post_id IS NULL
         AND ((s.gegevens ? 'adres' AND s.gegevens ? 'plaats')
           OR (b.inhoud -> 'aan' ->> 'soort' = 'inwoner' AND EXISTS (SELECT FROM kwijting.gebeurtenis g
             WHERE g.organisatie_id = b.organisatie_id AND g.stroom_id = b.dossier_id AND g.opgetekend_op > v.op)))
     ) AS wachtend`,
    [organisatieId],
  )
}
