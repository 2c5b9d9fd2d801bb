import type { PoolClient } from 'pg'
import type { Schuldeiserantwoord } from '../../../domein/berichten/index.ts'
import type { Binnengekomen, Ontvangst } from '../../../domein/verloop/index.ts'
import { zetGelijk } from '../beheer.ts'
import { vasteId } from '../keten.ts'
import type { Uitvoering } from '../voer-uit.ts'
import { anderNummer, archiveer } from './archief.ts'
import { type Klaar, verwerkVeel } from './veel.ts'
import { verwerk } from './verwerken.ts'

/**
 * Takes in what came from outside: archives the bytes with the answers that were read from them, and does what they mean.
 * When it returns, all of it is kept; whoever brought it may confirm it. The same post again adds nothing, and goes on
 * where a crash broke off.
 * @param antwoorden what was read from the bytes; a list holds many
 */
export async function ontvang(
  uitvoering: Uitvoering,
  organisatieId: string,
  post: Binnengekomen,
  antwoorden: readonly Schuldeiserantwoord[],
): Promise<readonly Ontvangst[]> {
  const { verbinding, klok } = uitvoering
  await zetGelijk(verbinding, klok)
  const bewaard = await verbinding.inTransactie(organisatieId, (client) =>
    bewaar(client, organisatieId, post, { antwoorden, op: klok.nu() }),
  )
  // Few are done one by one: what came with one of them is not held up by another.
  const ids = bewaard.map(({ id }) => id)
  const klaar = ids.length < veel ? new Map<string, Klaar>() : await verwerkVeel(uitvoering, organisatieId, ids)
  const ontvangen: Ontvangst[] = []
  for (const { id, nieuw } of bewaard)
    ontvangen.push({ ...(klaar.get(id) ?? (await verwerk(uitvoering, organisatieId, id))), herhaald: !nieuw })
  return ontvangen
}

/** From so many answers on they are done together. */
const veel = 20
const perKeer = 1000

async function bewaar(
  client: PoolClient,
  organisatieId: string,
  post: Binnengekomen,
  { antwoorden, op }: { readonly antwoorden: readonly Schuldeiserantwoord[]; readonly op: string },
): Promise<readonly Bewaard[]> {
  const { postId, anders } = await archiveer(client, organisatieId, { richting: 'in', op, ...post })
  const bewaard: Bewaard[] = []
  const gelegd = anders ? new Set<string>() : await legVeel(client, organisatieId, { post, postId, antwoorden, op })
  for (const antwoord of antwoorden) {
    const eigen = vasteId('antwoord', organisatieId, post.kanaal, antwoord.postId)
    if (gelegd.delete(eigen)) {
      bewaard.push({ id: eigen, nieuw: true })
      continue
    }
    const leg = (referentie: string, dubbel: boolean) =>
      legAntwoord(client, organisatieId, { antwoord, kanaal: post.kanaal, postId, referentie, op, dubbel })
    const anderNr = anderNummer(antwoord.postId, post.bytes)
    const eerste = anders ? null : await leg(antwoord.postId, false)
    const { id, nieuw } = eerste === null || eerste.anders ? await leg(anderNr, true) : eerste
    bewaard.push({ id, nieuw })
  }
  return bewaard
}

interface Bewaard {
  readonly id: string
  readonly nieuw: boolean
}

interface Teleggen {
  readonly antwoord: Schuldeiserantwoord
  readonly kanaal: Binnengekomen['kanaal']
  readonly postId: string
  readonly referentie: string
  readonly op: string
  /** Its number was used before for something else: a person tells which of the two holds. */
  readonly dubbel: boolean
}

/** Keeps an answer, once. @returns `anders`: other post brought another answer under this number before */
async function legAntwoord(
  client: PoolClient,
  organisatieId: string,
  { antwoord, kanaal, postId, referentie, op, dubbel }: Teleggen,
): Promise<Bewaard & { readonly anders: boolean }> {
  const id = vasteId('antwoord', organisatieId, kanaal, referentie)
  const inhoud = JSON.stringify(antwoord)
  const { rowCount } = await client.query(
    `INSERT INTO kwijting.antwoord (organisatie_id, antwoord_id, post_id, kanaal, referentie, schuldeiser_id, inhoud,
       ontvangen_op, stand, reden)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`,
    [
      organisatieId,
      id,
      postId,
      kanaal,
      referentie,
      antwoord.schuldeiserId,
      inhoud,
      op,
      dubbel ? 'op-tafel' : 'ontvangen',
      dubbel ? JSON.stringify({ code: 'al-beantwoord' }) : null,
    ],
  )
  if (rowCount === 1) return { id, nieuw: true, anders: false }
  const { rows } = await client.query<{ anders: boolean }>(
    `SELECT post_id <> $3 AND inhoud <> $4::jsonb AS anders FROM kwijting.antwoord
     WHERE organisatie_id = $1 AND antwoord_id = $2`,
    [organisatieId, id, postId, inhoud],
  )
  return { id, nieuw: false, anders: rows[0]?.anders === true }
}

/** Keeps the answers whose number is new, many at a time. @returns their ids */
async function legVeel(
  client: PoolClient,
  organisatieId: string,
  wat: {
    readonly post: Binnengekomen
    readonly postId: string
    readonly antwoorden: readonly Schuldeiserantwoord[]
    readonly op: string
  },
): Promise<Set<string>> {
  const { post, postId, antwoorden, op } = wat
  const gelegd = new Set<string>()
  for (let i = 0; i < antwoorden.length; i += perKeer) {
    const rijen = antwoorden.slice(i, i + perKeer).map((antwoord) => ({
      id: vasteId('antwoord', organisatieId, post.kanaal, antwoord.postId),
      referentie: antwoord.postId,
      schuldeiser_id: antwoord.schuldeiserId,
      inhoud: antwoord,
    }))
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO kwijting.antwoord (organisatie_id, antwoord_id, post_id, kanaal, referentie, schuldeiser_id, inhoud,
         ontvangen_op, stand)
       SELECT $1, x.id, $2, $3, x.referentie, x.schuldeiser_id, x.inhoud, $4, 'ontvangen'
       FROM jsonb_to_recordset($5::jsonb) AS x (id uuid, referentie text, schuldeiser_id text, inhoud jsonb)
       ON CONFLICT DO NOTHING RETURNING antwoord_id AS id`,
      [organisatieId, postId, post.kanaal, op, JSON.stringify(rijen)],
    )
    for (const { id } of rows) gelegd.add(id)
  }
  return gelegd
}
