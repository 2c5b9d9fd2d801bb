import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { type Bevindingen, namen } from './bevindingen.ts'

/**
 * Verifies the papers of inwoners: each that the log names lies beside it and no other does, and its bytes are what came in.
 * @param client sees all organisations
 */
export async function controleerDocumenten(client: ClientBase, bevindingen: Bevindingen): Promise<void> {
  const { rows } = await client.query<{ id: string; klopt: boolean }>(
    `SELECT coalesce(g.document_id, d.document_id::text) AS id,
       (d.dossier_id = g.stroom_id AND encode(d.sha256, 'hex') = g.bestand AND d.bytes = g.bytes) IS TRUE AS klopt
     FROM (SELECT organisatie_id, stroom_id, inhoud ->> 'documentId' AS document_id, inhoud ->> 'bestand' AS bestand,
         (inhoud ->> 'bytes')::int AS bytes
       FROM kwijting.gebeurtenis g JOIN kwijting.gebeurtenis_inhoud i USING (organisatie_id, stroom_id, versie)
       WHERE g.soort = 'DocumentOntvangen') g
     FULL JOIN kwijting.document d ON d.organisatie_id = g.organisatie_id AND d.document_id::text = g.document_id`,
  )
  for (const { id, klopt } of rows) bevindingen.tel(namen.documenten, klopt, `document ${id}`)
  const { rows: documenten } = await client.query<Document>(
    `SELECT organisatie_id AS "organisatieId", document_id AS id, encode(sha256, 'hex') AS sha256 FROM kwijting.document`,
  )
  for (const document of documenten) {
    const klopt = (await hashVan(client, document)) === document.sha256
    bevindingen.tel(namen.documentbytes, klopt, `document ${document.id}`)
  }
}

interface Document {
  readonly organisatieId: string
  readonly id: string
  readonly sha256: string
}

/** Of the bytes as they lie there, piece by piece: a whole one may be large. */
async function hashVan(client: ClientBase, { organisatieId, id }: Document): Promise<string> {
  const hash = createHash('sha256')
  for (let nummer = 0; ; nummer++) {
    const { rows } = await client.query<{ bytes: Buffer }>(
      'SELECT bytes FROM kwijting.documentdeel WHERE organisatie_id = $1 AND document_id = $2 AND nummer = $3',
      [organisatieId, id, nummer],
    )
    if (rows[0] === undefined) return hash.digest('hex')
    hash.update(rows[0].bytes)
  }
}
