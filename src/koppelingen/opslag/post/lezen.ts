import type { PoolClient } from 'pg'
import { type Berichtstand, waarborgfonds } from '../../../domein/berichten/index.ts'
import type {
  Antwoordblad,
  Antwoordstand,
  Blad,
  Inregel,
  Posttelling,
  Uitregel,
} from '../../../domein/verloop/index.ts'
import { isUuid } from '../verbinding.ts'
import { telTePosten } from './afdrukken.ts'

const perPagina = 50

const uitSql = `
  SELECT b.bericht_id AS "berichtId", b.dossier_id AS "dossierId", coalesce(o.naam, '') AS inwoner,
    b.inhoud ->> 'soort' AS soort, b.inhoud -> 'aan' ->> 'naam' AS aan, g.opgetekend_op AS "gemaaktOp", b.stand,
    b.verzonden_op AS "verzondenOp", b.beantwoord_op AS "beantwoordOp", v.kanaal, coalesce(v.pogingen, 0) AS pogingen,
    v.fout, v.post_id AS "postId"
  FROM kwijting.bericht b
  JOIN kwijting.gebeurtenis g ON g.organisatie_id = b.organisatie_id AND g.stroom_id = b.dossier_id AND g.versie = b.versie
  LEFT JOIN kwijting.dossier_overzicht o ON o.organisatie_id = b.organisatie_id AND o.dossier_id = b.dossier_id
  LEFT JOIN LATERAL (SELECT kanaal, pogingen, fout, post_id FROM kwijting.verzending v
    WHERE v.organisatie_id = b.organisatie_id AND v.bericht_id = b.bericht_id
    ORDER BY v.stand = 'mislukt', v.op DESC, v.kanaal LIMIT 1) v ON true`

/** A page of the out-tray, newest first. */
export async function leesUit(
  client: PoolClient,
  organisatieId: string,
  { stand, pagina }: { readonly stand?: Berichtstand; readonly pagina: number },
): Promise<Blad<Uitregel>> {
  const waar = 'b.organisatie_id = $1 AND ($2::text IS NULL OR b.stand = $2)'
  const { rows } = await client.query<Uitregel>(
    `${uitSql} WHERE ${waar} ORDER BY g.opgetekend_op DESC, b.bericht_id LIMIT ${perPagina} OFFSET $3`,
    [organisatieId, stand ?? null, (pagina - 1) * perPagina],
  )
  const { rows: som } = await client.query<{ n: number }>(
    `SELECT count(*) AS n FROM kwijting.bericht b WHERE ${waar}`,
    [organisatieId, stand ?? null],
  )
  return { rijen: rows, totaal: som[0]?.n ?? 0 }
}

/** The berichten of a dossier with their way out, in the order in which they were made. */
export async function leesUitVanDossier(
  client: PoolClient,
  organisatieId: string,
  dossierId: string,
): Promise<readonly Uitregel[]> {
  const { rows } = await client.query<Uitregel>(
    `${uitSql} WHERE b.organisatie_id = $1 AND b.dossier_id = $2 ORDER BY b.versie, b.plaats`,
    [organisatieId, dossierId],
  )
  return rows
}

const inKolommen = `
  a.antwoord_id AS "antwoordId", a.kanaal, coalesce(s.naam, CASE a.schuldeiser_id WHEN '${waarborgfonds}' THEN 'Waarborgfonds' END,
    'Onbekende afzender') AS schuldeiser,
  a.inhoud -> 'inhoud' ->> 'soort' AS soort, a.ontvangen_op AS "ontvangenOp", a.stand, a.reden,
  a.dossier_id AS "dossierId", o.naam AS inwoner`
const inVan = `
  FROM kwijting.antwoord a
  LEFT JOIN kwijting.schuldeiser s ON s.organisatie_id = a.organisatie_id AND s.schuldeiser_id::text = a.schuldeiser_id
  LEFT JOIN kwijting.dossier_overzicht o ON o.organisatie_id = a.organisatie_id AND o.dossier_id = a.dossier_id`

/** A page of the in-tray, newest first. */
export async function leesIn(
  client: PoolClient,
  organisatieId: string,
  { stand, pagina }: { readonly stand?: Antwoordstand; readonly pagina: number },
): Promise<Blad<Inregel>> {
  const waar = 'a.organisatie_id = $1 AND ($2::text IS NULL OR a.stand = $2)'
  const { rows } = await client.query<Inregel>(
    `SELECT ${inKolommen} ${inVan} WHERE ${waar}
     ORDER BY a.ontvangen_op DESC, a.antwoord_id LIMIT ${perPagina} OFFSET $3`,
    [organisatieId, stand ?? null, (pagina - 1) * perPagina],
  )
  const { rows: som } = await client.query<{ n: number }>(
    `SELECT count(*) AS n FROM kwijting.antwoord a WHERE ${waar}`,
    [organisatieId, stand ?? null],
  )
  return { rijen: rows, totaal: som[0]?.n ?? 0 }
}

/** One answer with all that is known of it; null: there is none. */
export async function leesAntwoord(
  client: PoolClient,
  organisatieId: string,
  antwoordId: string,
): Promise<Antwoordblad | null> {
  if (!isUuid(antwoordId)) return null
  const { rows } = await client.query<Antwoordblad>(
    `SELECT ${inKolommen}, a.inhoud AS antwoord, a.post_id AS "postId", a.bericht_id AS "berichtId",
       CASE WHEN a.afgehandeld_op IS NOT NULL AND a.door IS NOT NULL
         THEN json_build_object('door', a.door, 'op', a.afgehandeld_op, 'toelichting', a.toelichting) END AS afgehandeld
     ${inVan} WHERE a.organisatie_id = $1 AND a.antwoord_id = $2`,
    [organisatieId, antwoordId],
  )
  return rows[0] ?? null
}

/** How the post stands, counted. */
export async function leesTelling(client: PoolClient, organisatieId: string): Promise<Posttelling> {
  const tel = async (tabel: 'bericht' | 'antwoord') => {
    const { rows } = await client.query<{ stand: string; n: number }>(
      `SELECT stand, count(*) AS n FROM kwijting.${tabel} WHERE organisatie_id = $1 GROUP BY stand`,
      [organisatieId],
    )
    return (stand: Berichtstand | Antwoordstand): number => rows.find((rij) => rij.stand === stand)?.n ?? 0
  }
  const uit = await tel('bericht')
  const binnen = await tel('antwoord')
  return {
    tePosten: await telTePosten(client, organisatieId),
    uit: {
      'te-verzenden': uit('te-verzenden'),
      verzonden: uit('verzonden'),
      beantwoord: uit('beantwoord'),
      mislukt: uit('mislukt'),
    },
    in: {
      ontvangen: binnen('ontvangen'),
      beslist: binnen('beslist'),
      verwerkt: binnen('verwerkt'),
      'op-tafel': binnen('op-tafel'),
      terzijde: binnen('terzijde'),
    },
  }
}
