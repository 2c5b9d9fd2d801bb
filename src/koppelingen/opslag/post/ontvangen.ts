import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { Schuldeiserantwoord } from '../../../domein/berichten/index.ts'
import type { Binnengekomen, Ontvangst } from '../../../domein/verloop/index.ts'
import { zetGelijk } from '../beheer.ts'
import { vasteId } from '../keten.ts'
import type { Uitvoering } from '../voer-uit.ts'
import { anderNummer, archiveer } from './archief.ts'
import { type Klaar, perKeer, verwerkVeel } from './veel.ts'
import { verwerk } from './verwerken.ts'

/**
 * Takes in what came from outside: archives the bytes with the answers that were read from them, and does what they mean.
 * When it returns, all of it is kept; whoever brought it may confirm it. The same post again adds nothing, and goes on
 * where a crash broke off.
 * @param antwoorden what was read from the bytes
 */
export async function ontvang(
  uitvoering: Uitvoering,
  organisatieId: string,
  post: Binnengekomen,
  antwoorden: readonly Schuldeiserantwoord[],
): Promise<readonly Ontvangst[]> {
  const ontvangen: Ontvangst[] = []
  await ontvangVeel(uitvoering, organisatieId, post, antwoorden, (een) => void ontvangen.push(een))
  return ontvangen
}

/**
 * The same for a list, which holds thousands: its answers are read as they are kept, and what came of each is told as it
 * is done, so that there are never more than a few hundred at once. They are kept in one transaction and done in several:
 * what a crash broke off is gone on with.
 */
export async function ontvangVeel(
  uitvoering: Uitvoering,
  organisatieId: string,
  post: Binnengekomen,
  antwoorden: Iterable<Schuldeiserantwoord> | AsyncIterable<Schuldeiserantwoord>,
  meld: (ontvangst: Ontvangst) => void,
): Promise<void> {
  const { verbinding, klok } = uitvoering
  await zetGelijk(verbinding, klok)
  const bewaard = await verbinding.inTransactie(organisatieId, async (client) => {
    if (post.kanaal === 'lijst' || post.kanaal === 'portaal') await wachtOp(client, organisatieId, post.kanaal)
    const bewaarAlle = post.kanaal === 'portaal' ? bewaarNieuwe : bewaar
    return bewaarAlle(client, organisatieId, post, { antwoorden, op: klok.nu() })
  })
  const nieuw = new Set(bewaard.flatMap((een) => (een.nieuw ? [een.id] : [])))
  const ids = bewaard.map(({ id }) => id)
  // The same row twice is new once.
  await verwerkAlle(uitvoering, organisatieId, ids, (een) => meld({ ...een, herhaald: !nieuw.delete(een.antwoordId) }))
}

/**
 * One list is kept at a time: two that hold the same rows in another order would wait for each other. So are the answers
 * through the portals: what two colleagues give at once must find what the other gave.
 */
const wachtOp = (client: PoolClient, organisatieId: string, kanaal: 'lijst' | 'portaal') =>
  client.query(`SELECT pg_advisory_xact_lock(hashtextextended($2 || '-in:' || $1::text, 0))`, [organisatieId, kanaal])

/**
 * Of answers through the portals those that were given before, whoever gave them, whatever name stands under them and
 * through whichever portal: their number, and under which id.
 */
async function leesGegeven(
  client: PoolClient,
  organisatieId: string,
  antwoorden: readonly Schuldeiserantwoord[],
): Promise<ReadonlyMap<string, string>> {
  const rijen = antwoorden.map((antwoord) => teleggen(organisatieId, 'portaal', antwoord, antwoord.postId))
  const { rows } = await client.query<{ postId: string; id: string }>(
    `SELECT x.referentie AS "postId", a.antwoord_id AS id
     FROM kwijting.antwoord a JOIN jsonb_to_recordset($2::jsonb) AS x (id uuid, referentie text, inhoud jsonb)
       ON a.antwoord_id = x.id AND ${zonderGever('a')} = ${zonderGever('x')}
     WHERE a.organisatie_id = $1`,
    [organisatieId, alsJson(rijen)],
  )
  return new Map(rows.map(({ postId, id }) => [postId, id]))
}

// The proof of a kwijting says by which portal it came and who wrote a name under it, and nothing else.
const zonderGever = (van: string): string => `${van}.inhoud - 'gever' #- '{inhoud,bewijs}' #- '{inhoud,ingevuldDoor}'`

/** Does what answers mean that are kept, in their order, and tells what came of each. */
export async function verwerkAlle(
  uitvoering: Uitvoering,
  organisatieId: string,
  ids: readonly string[],
  meld: (klaar: Klaar) => void,
): Promise<void> {
  const delen = Array.from({ length: Math.ceil(ids.length / perKeer) }, (_, i) =>
    ids.slice(i * perKeer, (i + 1) * perKeer),
  )
  for (let i = 0; i < delen.length; i += tegelijk) {
    const samen = delen.slice(i, i + tegelijk)
    // Few are done one by one: what came with one of them is not held up by another.
    const klaar = await Promise.all(
      samen.map((deel) =>
        deel.length < veel ? new Map<string, Klaar>() : verwerkVeel(uitvoering, organisatieId, deel),
      ),
    )
    for (const [j, deel] of samen.entries())
      for (const id of deel) meld(klaar[j]?.get(id) ?? (await verwerk(uitvoering, organisatieId, id)))
  }
}

/** So many transactions side by side: one decides while the database writes the other. They wait where they share a dossier. */
const tegelijk = 2

/** From so many answers on they are done together. */
const veel = 20

interface Bewaard {
  readonly id: string
  readonly nieuw: boolean
}

/** Where answers are kept: with which post, and whether its own number was used before for other bytes. */
interface Bij {
  readonly post: Binnengekomen
  readonly postId: string
  readonly anders: boolean
  readonly op: string
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string
}

async function bewaar(
  client: PoolClient,
  organisatieId: string,
  post: Binnengekomen,
  { antwoorden, op }: Pick<Bij, 'op'> & { readonly antwoorden: Parameters<typeof ontvangVeel>[3] },
): Promise<readonly Bewaard[]> {
  const sha256 = createHash('sha256').update(post.bytes).digest('hex')
  const bij: Bij = { post, op, sha256, ...(await archiveer(client, organisatieId, { richting: 'in', op, ...post })) }
  const bewaard: Bewaard[] = []
  let wachtend: Schuldeiserantwoord[] = []
  const legWachtend = async () => {
    bewaard.push(...(await legVeel(client, organisatieId, bij, wachtend)))
    wachtend = []
  }
  for await (const antwoord of antwoorden) if (wachtend.push(antwoord) === perKeer) await legWachtend()
  await legWachtend()
  return bewaard
}

/** The same of answers that came through a portal, in which what was given before is passed over. */
async function bewaarNieuwe(
  client: PoolClient,
  organisatieId: string,
  post: Binnengekomen,
  { antwoorden, op }: Parameters<typeof bewaar>[3],
): Promise<readonly Bewaard[]> {
  const alle: Schuldeiserantwoord[] = []
  for await (const antwoord of antwoorden) alle.push(antwoord)
  const gegeven = await leesGegeven(client, organisatieId, alle)
  const nog = alle.filter(({ postId }) => !gegeven.has(postId))
  // Post with nothing in it that is new is not kept: it would be accounted for nowhere.
  const nieuwe = nog.length === 0 ? [] : await bewaar(client, organisatieId, post, { antwoorden: nog, op })
  return [...[...gegeven.values()].map((id) => ({ id, nieuw: false })), ...nieuwe]
}

/**
 * Keeps answers, each once. A number that other post used for another answer: both are kept, a person tells which of the
 * two holds.
 */
async function legVeel(
  client: PoolClient,
  organisatieId: string,
  bij: Bij,
  antwoorden: readonly Schuldeiserantwoord[],
): Promise<readonly Bewaard[]> {
  const rij = (antwoord: Schuldeiserantwoord, referentie: string): Teleggen =>
    teleggen(organisatieId, bij.post.kanaal, antwoord, referentie)
  const rijen = antwoorden.map((antwoord) => rij(antwoord, antwoord.postId))
  const gelegd = bij.anders ? new Set<string>() : await leg(client, organisatieId, bij, rijen, 'ontvangen')
  const bekend = bij.anders ? [] : rijen.filter(({ id }) => !gelegd.has(id))
  const gebruikt = await leesGebruikt(client, organisatieId, bij, bekend)
  const dubbel = rijen
    .filter(({ id }) => bij.anders || gebruikt.has(id))
    .map(({ id, antwoord }) => ({ van: id, ...rij(antwoord, anderNummer(antwoord.postId, bij.sha256)) }))
  const naastElkaar = await leg(client, organisatieId, bij, dubbel, 'op-tafel')
  const anderId = new Map(dubbel.map(({ van, id }) => [van, id]))
  return rijen.map(({ id }) => {
    const ander = anderId.get(id)
    // The same row twice is new once.
    return ander === undefined ? { id, nieuw: gelegd.delete(id) } : { id: ander, nieuw: naastElkaar.delete(ander) }
  })
}

interface Teleggen {
  readonly id: string
  readonly referentie: string
  readonly antwoord: Schuldeiserantwoord
}

const teleggen = (
  organisatieId: string,
  kanaal: Binnengekomen['kanaal'],
  antwoord: Schuldeiserantwoord,
  referentie: string,
): Teleggen => ({ id: vasteId('antwoord', organisatieId, kanaal, referentie), referentie, antwoord })

const alsJson = (rijen: readonly Teleggen[]): string =>
  JSON.stringify(
    rijen.map(({ id, referentie, antwoord }) => ({
      id,
      referentie,
      schuldeiser_id: antwoord.schuldeiserId,
      inhoud: antwoord,
    })),
  )

/** Writes the answers whose number is new. @returns their ids */
async function leg(
  client: PoolClient,
  organisatieId: string,
  { post, postId, op }: Bij,
  rijen: readonly Teleggen[],
  stand: 'ontvangen' | 'op-tafel',
): Promise<Set<string>> {
  if (rijen.length === 0) return new Set()
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO kwijting.antwoord (organisatie_id, antwoord_id, post_id, kanaal, referentie, schuldeiser_id, inhoud,
       ontvangen_op, stand, reden)
     SELECT $1, x.id, $2, $3, x.referentie, x.schuldeiser_id, x.inhoud, $4, $6, $7::jsonb
     FROM jsonb_to_recordset($5::jsonb) AS x (id uuid, referentie text, schuldeiser_id text, inhoud jsonb)
     ON CONFLICT DO NOTHING RETURNING antwoord_id AS id`,
    [organisatieId, postId, post.kanaal, op, alsJson(rijen), stand, stand === 'op-tafel' ? dubbelReden : null],
  )
  return new Set(rows.map(({ id }) => id))
}

const dubbelReden = JSON.stringify({ code: 'al-beantwoord' })

/** Of answers whose number is known: those that other post used it for, for another answer. @returns their ids */
async function leesGebruikt(
  client: PoolClient,
  organisatieId: string,
  { post, postId }: Bij,
  rijen: readonly Teleggen[],
): Promise<ReadonlySet<string>> {
  // The number of a row of a list is the hash of what stands there; a row that names no day is of the day it came.
  if (rijen.length === 0 || post.kanaal === 'lijst') return new Set()
  const { rows } = await client.query<{ id: string }>(
    `SELECT a.antwoord_id AS id
     FROM kwijting.antwoord a JOIN jsonb_to_recordset($3::jsonb) AS x (id uuid, inhoud jsonb) ON a.antwoord_id = x.id
     WHERE a.organisatie_id = $1 AND a.post_id <> $2 AND a.inhoud <> x.inhoud`,
    [organisatieId, postId, alsJson(rijen)],
  )
  return new Set(rows.map(({ id }) => id))
}
