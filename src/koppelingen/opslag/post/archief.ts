import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { Kanaalnaam, Poststuk } from '../../../domein/verloop/index.ts'
import { vasteId } from '../keten.ts'

/** Bytes that go into the archive. */
export interface Archiefstuk {
  readonly richting: 'uit' | 'in'
  readonly kanaal: Kanaalnaam
  readonly referentie: string
  readonly op: string
  readonly mediatype: string
  readonly bytes: Uint8Array
}

/** Where bytes lie. */
export interface Gearchiveerd {
  readonly postId: string
  /** False: the same bytes lay there already. */
  readonly nieuw: boolean
  /** The reference was used before for other bytes: these lie there under another one. */
  readonly anders: boolean
}

/**
 * Archives bytes, once: the same reference with the same bytes adds nothing; with other bytes both are kept, because one
 * of the two is wrong and only a person can tell which.
 */
export async function archiveer(
  client: PoolClient,
  organisatieId: string,
  { richting, kanaal, referentie, op, mediatype, bytes }: Archiefstuk,
): Promise<Gearchiveerd> {
  const sha256 = createHash('sha256').update(bytes).digest()
  const leg = async (onder: string) => {
    const postId = vasteId('post', organisatieId, kanaal, richting, onder)
    const { rowCount } = await client.query(
      `INSERT INTO kwijting.post (organisatie_id, post_id, richting, kanaal, referentie, op, mediatype, bytes, sha256)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
      [organisatieId, postId, richting, kanaal, onder, op, mediatype, bytes, sha256],
    )
    return { postId, nieuw: rowCount === 1 }
  }
  const eerste = await leg(referentie)
  if (eerste.nieuw) return { ...eerste, anders: false }
  const { rows } = await client.query<{ zelfde: boolean }>(
    'SELECT sha256 = $3 AS zelfde FROM kwijting.post WHERE organisatie_id = $1 AND post_id = $2',
    [organisatieId, eerste.postId, sha256],
  )
  if (rows[0]?.zelfde === true) return { ...eerste, anders: false }
  return { ...(await leg(anderNummer(referentie, sha256.toString('hex')))), anders: true }
}

/** Whether something came in under this reference. */
export async function isBinnen(
  client: PoolClient,
  organisatieId: string,
  { kanaal, referentie }: Pick<Archiefstuk, 'kanaal' | 'referentie'>,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT 1 FROM kwijting.post
     WHERE organisatie_id = $1 AND kanaal = $2 AND richting = 'in' AND referentie = $3`,
    [organisatieId, kanaal, referentie],
  )
  return rowCount === 1
}

/** The reference under which bytes lie whose own was used before. @param sha256 of those bytes, in hexadecimal */
export const anderNummer = (referentie: string, sha256: string): string =>
  `${referentie.slice(0, 280)}#${sha256.slice(0, 16)}`

/** A piece of the archive and whose it is; null for what came in and has no dossier (yet). */
type Stuk = Poststuk & { readonly dossierId: string | null }

/** The bytes in which a bericht left or will leave; null: there are none, or it went with those of others. */
export async function leesUitstuk(client: PoolClient, organisatieId: string, berichtId: string): Promise<Stuk | null> {
  const { rows } = await client.query<Stuk>(
    `SELECT p.richting, p.mediatype, p.bytes, b.dossier_id AS "dossierId" FROM kwijting.verzending v
     JOIN kwijting.post p USING (organisatie_id, post_id)
     JOIN kwijting.bericht b ON b.organisatie_id = v.organisatie_id AND b.bericht_id = v.bericht_id
     WHERE v.organisatie_id = $1 AND v.bericht_id = $2 AND p.kanaal <> 'lijst'
     ORDER BY v.stand = 'mislukt', v.op DESC LIMIT 1`,
    [organisatieId, berichtId],
  )
  return rows[0] ?? null
}

/** The bytes in which an answer came; null: there is none, or it came with those of others. */
export async function leesInstuk(client: PoolClient, organisatieId: string, antwoordId: string): Promise<Stuk | null> {
  const { rows } = await client.query<Stuk>(
    `SELECT p.richting, p.mediatype, p.bytes, a.dossier_id AS "dossierId" FROM kwijting.antwoord a
     JOIN kwijting.post p USING (organisatie_id, post_id)
     WHERE a.organisatie_id = $1 AND a.antwoord_id = $2 AND p.kanaal <> 'lijst'`,
    [organisatieId, antwoordId],
  )
  return rows[0] ?? null
}

/** The bytes of a piece of post, as they left or came; null: there is none. */
export async function leesPost(
  client: PoolClient,
  organisatieId: string,
  postId: string,
): Promise<{ readonly mediatype: string; readonly bytes: Uint8Array } | null> {
  const { rows } = await client.query<{ mediatype: string; bytes: Buffer }>(
    'SELECT mediatype, bytes FROM kwijting.post WHERE organisatie_id = $1 AND post_id = $2',
    [organisatieId, postId],
  )
  return rows[0] ?? null
}
