import type { ClientBase } from 'pg'
import type { Antwoordopdracht } from '../../../domein/berichten/index.ts'
import { opdrachtIdVan } from '../post/verwerken.ts'
import { type Bevindingen, namen } from './bevindingen.ts'

/**
 * Verifies the post: every piece in the archive is what its hash says, every bericht is where its kanaal left it, and what
 * answers meant was done, no more and no less.
 * @param client sees all organisations
 */
export async function controleerPost(client: ClientBase, bevindingen: Bevindingen): Promise<readonly Binnentelling[]> {
  const { rows: stukken } = await client.query<{ id: string; klopt: boolean }>(
    'SELECT post_id AS id, sha256 = pg_catalog.sha256(bytes) AS klopt FROM kwijting.post',
  )
  for (const { id, klopt } of stukken) bevindingen.tel(namen.post, klopt, `post ${id}`)
  await controleerVerzendingen(client, bevindingen)
  await controleerAntwoorden(client, bevindingen)
  return controleerBinnen(client, bevindingen)
}

/** What came in through a kanaal: pieces, the answers that were read from them, and where those are. */
export interface Binnentelling {
  readonly kanaal: string
  readonly stukken: number
  readonly antwoorden: number
  readonly verwerkt: number
  readonly opTafel: number
  readonly terzijde: number
  readonly onderweg: number
}

/**
 * What came in gave answers, and each of those was done or is a person's. The same bytes under another number gave them
 * before. A list without an answer on it is none's: its
 * rows stay open, and who handed it in saw why.
 */
async function controleerBinnen(client: ClientBase, bevindingen: Bevindingen): Promise<readonly Binnentelling[]> {
  const { rows: zonder } = await client.query<{ id: string; klopt: boolean }>(
    `SELECT p.post_id AS id, p.kanaal = 'lijst' OR EXISTS (SELECT FROM kwijting.antwoord a
         WHERE a.organisatie_id = p.organisatie_id AND a.post_id = p.post_id)
       OR EXISTS (SELECT FROM kwijting.post q JOIN kwijting.antwoord a USING (organisatie_id, post_id)
         WHERE q.organisatie_id = p.organisatie_id AND q.kanaal = p.kanaal AND q.richting = 'in'
           AND q.sha256 = p.sha256) AS klopt
     FROM kwijting.post p WHERE p.richting = 'in'`,
  )
  for (const { id, klopt } of zonder) bevindingen.tel(namen.binnen, klopt, `post ${id}`)
  const { rows } = await client.query<Binnentelling>(
    `SELECT p.kanaal, count(DISTINCT p.post_id)::int AS stukken, count(a.antwoord_id)::int AS antwoorden,
       count(*) FILTER (WHERE a.stand = 'verwerkt')::int AS verwerkt,
       count(*) FILTER (WHERE a.stand = 'op-tafel')::int AS "opTafel",
       count(*) FILTER (WHERE a.stand = 'terzijde')::int AS terzijde,
       count(*) FILTER (WHERE a.stand IN ('ontvangen', 'beslist'))::int AS onderweg
     FROM kwijting.post p LEFT JOIN kwijting.antwoord a USING (organisatie_id, post_id)
     WHERE p.richting = 'in' GROUP BY p.kanaal ORDER BY p.kanaal`,
  )
  for (const { kanaal, antwoorden, verwerkt, opTafel, terzijde, onderweg } of rows)
    bevindingen.tel(namen.binnen, antwoorden === verwerkt + opTafel + terzijde + onderweg, `kanaal ${kanaal}`)
  return rows
}

/** Sent is sent once; what waits or failed has not left; every bericht is one of these. */
async function controleerVerzendingen(client: ClientBase, bevindingen: Bevindingen): Promise<void> {
  const { rows } = await client.query<{ id: string; klopt: boolean }>(
    `SELECT b.bericht_id AS id, CASE
         WHEN b.stand IN ('verzonden', 'beantwoord') THEN v.klaar = 0 AND v.weg <= 1
         WHEN b.stand = 'te-verzenden' THEN v.weg = 0 AND v.klaar <= 1
         WHEN b.stand = 'mislukt' THEN v.weg = 0 AND v.klaar = 0
         ELSE true END AS klopt
     FROM kwijting.bericht b CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE stand = 'klaargezet') AS klaar, count(*) FILTER (WHERE stand = 'verzonden') AS weg
       FROM kwijting.verzending v WHERE v.organisatie_id = b.organisatie_id AND v.bericht_id = b.bericht_id) v`,
  )
  for (const { id, klopt } of rows) bevindingen.tel(namen.verzendingen, klopt, `bericht ${id}`)
}

const soorten = `('RegistreerSaldoOpgave', 'RegistreerReactie', 'BevestigKwijting', 'LegBorgstellingVast',
  'RegistreerKennisgevingAntwoord', 'BeantwoordStatusverzoek')`

/** What was decided for an answer that is done is in the log; what a schuldeiser gave has its answer in the archive. */
async function controleerAntwoorden(client: ClientBase, bevindingen: Bevindingen): Promise<void> {
  const { rows: uitgevoerd } = await client.query<{ id: string }>(
    `SELECT o.opdracht_id::text AS id FROM kwijting.opdracht o WHERE o.soort IN ${soorten}`,
  )
  const gedaan = new Set(uitgevoerd.map(({ id }) => id))
  const { rows } = await client.query<{ id: string; stand: string; opdrachten: readonly Antwoordopdracht[] }>(
    'SELECT antwoord_id AS id, stand, opdrachten FROM kwijting.antwoord',
  )
  const bekend = new Set<string>()
  for (const { id, stand, opdrachten } of rows) {
    const ids = opdrachten.map((opdracht) => opdrachtIdVan(id, opdracht))
    for (const opdrachtId of ids) bekend.add(opdrachtId)
    const klopt = stand === 'verwerkt' ? ids.length > 0 && ids.every((een) => gedaan.has(een)) : true
    bevindingen.tel(namen.antwoorden, klopt, `antwoord ${id}`)
  }
  const { rows: gegeven } = await client.query<{ id: string }>(
    `SELECT o.opdracht_id::text AS id FROM kwijting.opdracht o
     WHERE o.door ->> 'soort' = 'schuldeiser' AND o.soort IN ${soorten} AND length(o.inhoud_hash) > 0`,
  )
  for (const { id } of gegeven) bevindingen.tel(namen.beantwoord, bekend.has(id), `opdracht ${id}`)
}
