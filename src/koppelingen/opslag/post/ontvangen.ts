import type { PoolClient } from 'pg'
import type { Schuldeiserantwoord } from '../../../domein/berichten/index.ts'
import type { Binnengekomen, Ontvangst } from '../../../domein/verloop/index.ts'
import { zetGelijk } from '../beheer.ts'
import { vasteId } from '../keten.ts'
import type { Uitvoering } from '../voer-uit.ts'
import { anderNummer, archiveer } from './archief.ts'
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
  const ontvangen: Ontvangst[] = []
  for (const { id, nieuw } of bewaard)
    ontvangen.push({ ...(await verwerk(uitvoering, organisatieId, id)), herhaald: !nieuw })
  return ontvangen
}

async function bewaar(
  client: PoolClient,
  organisatieId: string,
  post: Binnengekomen,
  { antwoorden, op }: { readonly antwoorden: readonly Schuldeiserantwoord[]; readonly op: string },
): Promise<readonly { readonly id: string; readonly nieuw: boolean }[]> {
  const { postId, anders } = await archiveer(client, organisatieId, { richting: 'in', op, ...post })
  const bewaard: { id: string; nieuw: boolean }[] = []
  for (const antwoord of antwoorden) {
    const referentie = anders ? anderNummer(antwoord.postId, post.bytes) : antwoord.postId
    const id = vasteId('antwoord', organisatieId, post.kanaal, referentie)
    // A number that was used before for something else: a person tells which of the two holds.
    const { rowCount } = await client.query(
      `INSERT INTO kwijting.antwoord (organisatie_id, antwoord_id, post_id, kanaal, referentie, schuldeiser_id, inhoud,
         ontvangen_op, stand, reden)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`,
      [
        organisatieId,
        id,
        postId,
        post.kanaal,
        referentie,
        antwoord.schuldeiserId,
        JSON.stringify(antwoord),
        op,
        anders ? 'op-tafel' : 'ontvangen',
        anders ? JSON.stringify({ code: 'al-beantwoord' }) : null,
      ],
    )
    bewaard.push({ id, nieuw: rowCount === 1 })
  }
  return bewaard
}
