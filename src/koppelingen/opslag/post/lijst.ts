import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { type Bericht, type Berichtgegevens, gegevensVan, opLijst } from '../../../domein/berichten/index.ts'
import { type Actor, huisstijlOp } from '../../../domein/toegang/index.ts'
import type {
  Gemaaktelijst,
  Lijstschrijver,
  Lijstsoort,
  Lijststand,
  Lijstvorm,
  Lijstvraag,
} from '../../../domein/verloop/index.ts'
import { zetGelijk } from '../beheer.ts'
import { leesHuisstijlen } from '../instellingen.ts'
import { speelDossier } from '../motoren.ts'
import { leesHistories } from '../standen.ts'
import { isUuid } from '../verbinding.ts'
import type { Uitvoering } from '../voer-uit.ts'
import { archiveer } from './archief.ts'
import { contactVan, conversatieIdVan } from './uitgaand.ts'
import { leesOrganisatie } from '../organisatie.ts'

/** More berichten than this do not go on one list. */
const hoogstensRegels = 20_000

/** A list as it is kept. */
export interface Lijstkeuze {
  readonly schuldeiserId: string
  readonly soort: Lijstsoort
  readonly vorm: Lijstvorm
}

const alsVorm = (mediatype: string): Lijstvorm => (mediatype.startsWith('text/csv') ? 'csv' : 'xlsx')
const begin = ({ soort, schuldeiserId }: Pick<Lijstkeuze, 'soort' | 'schuldeiserId'>): string =>
  `${soort}/${schuldeiserId}/`

/** A bericht that goes on a list. */
export interface Wachtend {
  readonly id: string
  readonly dossierId: string
  readonly versie: number
}

/** So many berichten are read at once: a list is written while it is read. */
const perKeer = 500

/**
 * Makes a list of all berichten that wait for it, archives it and marks each as sent, in one transaction: a list that is
 * there holds exactly what left with it, and no bericht is on two.
 * @returns null when nothing waits
 */
export async function maakLijst(
  { verbinding, klok }: Uitvoering,
  organisatieId: string,
  keuze: Lijstkeuze,
  schrijf: Lijstschrijver,
  door: Actor,
): Promise<Gemaaktelijst | null> {
  const { schuldeiserId, soort, vorm } = keuze
  await zetGelijk(verbinding, klok)
  return verbinding.inTransactie(organisatieId, async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('lijst:' || $1::text, 0))`, [
      `${organisatieId}/${begin(keuze)}`,
    ])
    const { rows } = await client.query<Wachtend>(
      `SELECT b.bericht_id AS id, b.dossier_id AS "dossierId", b.versie
       FROM kwijting.verzending v JOIN kwijting.bericht b USING (organisatie_id, bericht_id)
       WHERE v.organisatie_id = $1 AND v.kanaal = 'lijst' AND v.stand = 'klaargezet' AND b.stand = 'te-verzenden'
         AND b.inhoud -> 'aan' ->> 'id' = $2 AND b.inhoud ->> 'soort' = ANY ($3)
       ORDER BY b.dossier_id, b.versie, b.plaats LIMIT ${hoogstensRegels} FOR UPDATE OF v`,
      [organisatieId, schuldeiserId, opLijst[soort]],
    )
    if (rows.length === 0) return null
    const ids: string[] = []
    const berichten = gegevensVanRijen(client, organisatieId, rows, (id) => void ids.push(id))
    const { bytes, mediatype } = await schrijf(soort, vorm, berichten)
    if (ids.length === 0) return null
    const op = klok.nu()
    const nummer = createHash('sha256').update(ids.join()).digest('hex').slice(0, 24)
    const referentie = `${begin(keuze)}${nummer}`
    const stuk = { richting: 'uit', kanaal: 'lijst', referentie, op, mediatype, bytes } as const
    const { postId } = await archiveer(client, organisatieId, stuk)
    await markeer(client, organisatieId, { ids, postId, op, nummer })
    await client.query(
      `INSERT INTO kwijting.verwerking (organisatie_id, betrokkene, op, door, handeling, wat, waarom)
       SELECT $1, betrokkene, $3, $4, 'verzending', 'Bericht', $5
       FROM (SELECT DISTINCT dossier_id AS betrokkene FROM kwijting.bericht
         WHERE organisatie_id = $1 AND bericht_id = ANY ($2::uuid[])) AS dossiers ORDER BY betrokkene`,
      [organisatieId, ids, op, JSON.stringify(door), soort === 'saldo' ? 'op de saldolijst' : 'op de beslislijst'],
    )
    return { postId, soort, vorm, op, regels: ids.length }
  })
}

/**
 * The bytes of a list as it left, with who looked in the processing log of every dossier on it.
 * @returns null when there is no such list: other post does not go out by this door
 */
export async function leesLijst(
  { verbinding, klok }: Uitvoering,
  organisatieId: string,
  postId: string,
  door: Actor,
): Promise<{ readonly mediatype: string; readonly bytes: Uint8Array } | null> {
  if (!isUuid(postId)) return null
  return verbinding.inTransactie(organisatieId, async (client) => {
    const { rows } = await client.query<{ mediatype: string; bytes: Buffer }>(
      `SELECT mediatype, bytes FROM kwijting.post
       WHERE organisatie_id = $1 AND post_id = $2 AND kanaal = 'lijst' AND richting = 'uit'`,
      [organisatieId, postId],
    )
    const [lijst] = rows
    if (lijst === undefined) return null
    await client.query(
      `INSERT INTO kwijting.verwerking (organisatie_id, betrokkene, op, door, handeling, wat, waarom)
       SELECT $1, betrokkene, $3, $4, 'inzage', 'Lijst', 'lijst voor een schuldeiser gedownload'
       FROM (SELECT DISTINCT b.dossier_id AS betrokkene FROM kwijting.verzending v
         JOIN kwijting.bericht b USING (organisatie_id, bericht_id)
         WHERE v.organisatie_id = $1 AND v.post_id = $2) AS dossiers ORDER BY betrokkene`,
      [organisatieId, postId, klok.nu(), JSON.stringify(door)],
    )
    return lijst
  })
}

async function markeer(
  client: PoolClient,
  organisatieId: string,
  { ids, postId, op, nummer }: { readonly ids: readonly string[]; postId: string; op: string; nummer: string },
): Promise<void> {
  await client.query(
    `UPDATE kwijting.verzending SET post_id = $3, stand = 'verzonden', kenmerk = $5, pogingen = 1, fout = NULL, op = $4
     WHERE organisatie_id = $1 AND bericht_id = ANY ($2::uuid[]) AND kanaal = 'lijst' AND stand = 'klaargezet'`,
    [organisatieId, ids, postId, op, nummer],
  )
  await client.query(
    `UPDATE kwijting.bericht SET stand = 'verzonden', verzonden_op = $3
     WHERE organisatie_id = $1 AND bericht_id = ANY ($2::uuid[]) AND stand = 'te-verzenden'`,
    [organisatieId, ids, op],
  )
}

/** The data of berichten, each of its own moment, a few hundred at a time. @param meld gets each that has data */
export async function* gegevensVanRijen(
  client: PoolClient,
  organisatieId: string,
  rijen: readonly Wachtend[],
  meld: (berichtId: string) => void,
): AsyncGenerator<Berichtgegevens, void> {
  const organisatie = await leesOrganisatie(client, organisatieId)
  const huisstijlen = await leesHuisstijlen(client, organisatieId)
  for (let i = 0; i < rijen.length; i += perKeer) {
    const deel = rijen.slice(i, i + perKeer)
    const inhouden = await leesInhoudenVan(client, organisatieId, deel)
    const dossierIds = [...new Set(deel.map(({ dossierId }) => dossierId))]
    const histories = await leesHistories(client, organisatieId, dossierIds)
    for (const { id, dossierId, versie } of deel) {
      const [inhoud, historie] = [inhouden.get(id), histories.get(dossierId)]
      if (inhoud === undefined || historie === undefined) continue
      const conversatieId = inhoud.aan.soort === 'schuldeiser' ? conversatieIdVan(dossierId, inhoud.aan.id) : ''
      const staat = speelDossier(historie.slice(0, versie))
      const contact = contactVan(huisstijlOp(huisstijlen, inhoud.datum, organisatie.naam))
      const gegevens = gegevensVan(inhoud, staat, { berichtId: id, dossierId, conversatieId, organisatie, contact })
      if (gegevens === null) continue
      meld(id)
      yield gegevens
    }
  }
}

async function leesInhoudenVan(
  client: PoolClient,
  organisatieId: string,
  rijen: readonly Wachtend[],
): Promise<ReadonlyMap<string, Bericht>> {
  const { rows } = await client.query<{ id: string; inhoud: Bericht }>(
    `SELECT bericht_id AS id, inhoud FROM kwijting.bericht WHERE organisatie_id = $1 AND bericht_id = ANY ($2::uuid[])`,
    [organisatieId, rijen.map(({ id }) => id)],
  )
  return new Map(rows.map(({ id, inhoud }) => [id, inhoud]))
}

/**
 * The latest list of a kind, as bytes: as it left, or the same berichten written in the other form.
 * @returns null when there is none
 */
export async function laatsteLijst(
  client: PoolClient,
  organisatieId: string,
  keuze: Lijstkeuze,
  schrijf: Lijstschrijver,
): Promise<Uint8Array | null> {
  const [lijst] = await leesLijsten(client, organisatieId, keuze, 1)
  if (lijst === undefined) return null
  if (lijst.vorm === keuze.vorm) {
    const { rows } = await client.query<{ bytes: Buffer }>(
      'SELECT bytes FROM kwijting.post WHERE organisatie_id = $1 AND post_id = $2',
      [organisatieId, lijst.postId],
    )
    return rows[0]?.bytes ?? null
  }
  const { rows } = await client.query<Wachtend>(
    `SELECT b.bericht_id AS id, b.dossier_id AS "dossierId", b.versie
     FROM kwijting.verzending v JOIN kwijting.bericht b USING (organisatie_id, bericht_id)
     WHERE v.organisatie_id = $1 AND v.post_id = $2 ORDER BY b.dossier_id, b.versie, b.plaats`,
    [organisatieId, lijst.postId],
  )
  return (
    await schrijf(
      keuze.soort,
      keuze.vorm,
      gegevensVanRijen(client, organisatieId, rows, () => undefined),
    )
  ).bytes
}

interface Lijstrij {
  readonly postId: string
  readonly op: string
  readonly mediatype: string
  readonly referentie: string
  readonly regels: number
}

async function leesLijsten(
  client: PoolClient,
  organisatieId: string,
  welke: { readonly soort?: Lijstsoort; readonly schuldeiserId: string },
  hoogstens: number,
): Promise<readonly Gemaaktelijst[]> {
  const soorten = welke.soort === undefined ? (['saldo', 'beslis'] as const) : [welke.soort]
  const { rows } = await client.query<Lijstrij>(
    `SELECT p.post_id AS "postId", p.op, p.mediatype, p.referentie, (SELECT count(*) FROM kwijting.verzending v
       WHERE v.organisatie_id = p.organisatie_id AND v.post_id = p.post_id) AS regels
     FROM kwijting.post p
     WHERE p.organisatie_id = $1 AND p.kanaal = 'lijst' AND p.richting = 'uit'
       AND (${soorten.map((_, i) => `starts_with(p.referentie, $${i + 3})`).join(' OR ')})
     ORDER BY p.op DESC, p.post_id LIMIT $2`,
    [organisatieId, hoogstens, ...soorten.map((soort) => begin({ soort, schuldeiserId: welke.schuldeiserId }))],
  )
  return rows.map(({ postId, op, mediatype, referentie, regels }) => ({
    postId,
    soort: referentie.startsWith('saldo/') ? 'saldo' : 'beslis',
    vorm: alsVorm(mediatype),
    op,
    regels,
  }))
}

/** How the lists stand: of every schuldeiser that works with them, or for whom something waits for one. */
export async function leesLijststanden(client: PoolClient, organisatieId: string): Promise<readonly Lijststand[]> {
  const { rows } = await client.query<Omit<Lijststand, 'lijsten' | 'wachten'> & { saldo: number; beslis: number }>(
    `SELECT s.schuldeiser_id AS "schuldeiserId", s.naam, coalesce(t.saldo, 0) AS saldo, coalesce(t.beslis, 0) AS beslis,
       coalesce(t.open, 0) AS open, coalesce(t.beantwoord, 0) AS beantwoord
     FROM kwijting.schuldeiser s LEFT JOIN (
       SELECT b.inhoud -> 'aan' ->> 'id' AS id,
         count(*) FILTER (WHERE v.stand = 'klaargezet' AND b.inhoud ->> 'soort' = ANY ($2)) AS saldo,
         count(*) FILTER (WHERE v.stand = 'klaargezet' AND b.inhoud ->> 'soort' = ANY ($3)) AS beslis,
         count(*) FILTER (WHERE v.stand = 'verzonden' AND b.stand = 'verzonden'
           AND b.inhoud ->> 'antwoordUiterlijk' IS NOT NULL) AS open,
         count(*) FILTER (WHERE b.stand = 'beantwoord') AS beantwoord
       FROM kwijting.verzending v JOIN kwijting.bericht b USING (organisatie_id, bericht_id)
       WHERE v.organisatie_id = $1 AND v.kanaal = 'lijst' AND v.stand IN ('klaargezet', 'verzonden') GROUP BY 1
     ) t ON t.id = s.schuldeiser_id::text
     WHERE s.organisatie_id = $1 AND (s.gegevens ->> 'kanaal' = 'lijst' OR t.id IS NOT NULL)
     ORDER BY s.naam, s.schuldeiser_id`,
    [organisatieId, opLijst.saldo, opLijst.beslis],
  )
  const standen: Lijststand[] = []
  for (const { saldo, beslis, ...stand } of rows) {
    const lijsten = await leesLijsten(client, organisatieId, stand, 10)
    standen.push({ ...stand, wachten: { saldo, beslis }, lijsten })
  }
  return standen
}

/** The requests to schuldeisers with these ids, as far as they left. */
export async function leesLijstvragen(
  client: PoolClient,
  organisatieId: string,
  berichtIds: readonly string[],
): Promise<readonly Lijstvraag[]> {
  const { rows } = await client.query<Lijstvraag>(
    `SELECT b.bericht_id AS "berichtId", c.conversatie_id AS "conversatieId", c.schuldeiser_id AS "schuldeiserId",
       b.inhoud -> 'aan' ->> 'naam' AS schuldeiser
     FROM kwijting.bericht b JOIN kwijting.conversatie c ON c.organisatie_id = b.organisatie_id
       AND c.dossier_id = b.dossier_id AND c.schuldeiser_id = b.inhoud -> 'aan' ->> 'id'
     WHERE b.organisatie_id = $1 AND b.bericht_id = ANY ($2::uuid[]) AND b.stand IN ('verzonden', 'beantwoord')`,
    [organisatieId, berichtIds.filter(isUuid)],
  )
  return rows
}
