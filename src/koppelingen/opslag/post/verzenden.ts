import type { PoolClient } from 'pg'
import { lijstVan } from '../../../domein/berichten/index.ts'
import { kanaalVan } from '../../../domein/schuldeisers/index.ts'
import type { Actor } from '../../../domein/toegang/index.ts'
import type { Aflevering, Kanaal, Kanaalkeuze, Uitgaand } from '../../../domein/verloop/index.ts'
import { zetBericht } from '../berichtenpost.ts'
import { legVerwerkingVast } from '../lijsten.ts'
import { rolTerug } from '../verbinding.ts'
import type { Uitvoering } from '../voer-uit.ts'
import { archiveer, leesPost } from './archief.ts'
import { legConversatie, legVerzending } from './klaargezet.ts'
import { leesUitgaand } from './uitgaand.ts'

/** So often a bericht is tried; then it has failed, and a person looks why. */
export const hoogstePogingen = 8

/** The kanaal of a bericht, as the contactenboek has it today. What is not to a schuldeiser goes by letter. */
function kiesKanaal({ bericht, schuldeiser }: Uitgaand, kanaalVoor: Kanaalkeuze): Kanaal | null {
  if (bericht.aan.soort === 'register') return kanaalVoor(bericht.aan.register)
  if (bericht.aan.soort === 'waarborgfonds') return kanaalVoor('schuldenknooppunt')
  // A question that came over the Schuldenknooppunt is answered there, whatever way the other berichten go.
  if (bericht.opVerzoek !== undefined && schuldeiser?.adresboekId !== undefined) return kanaalVoor('schuldenknooppunt')
  const naam = bericht.aan.soort === 'schuldeiser' ? kanaalVan(schuldeiser) : 'brief'
  return kanaalVoor(naam === 'lijst' && lijstVan(bericht.soort) === null ? 'brief' : naam)
}

/**
 * The job `verzend`: hands every bericht of a dossier that is ready to its kanaal. First its bytes are archived, then they
 * leave, then it is marked: a crash in between hands the same bytes over again, and the receiver knows that bericht. Of
 * one dossier one at a time. What has no kanaal waits for a person.
 * @throws Error when a kanaal did not take something: the job is tried again later, what did leave stays as it is
 */
export async function verzendVan(
  uitvoering: Uitvoering,
  organisatieId: string,
  dossierId: string,
  kanaalVoor: Kanaalkeuze,
): Promise<void> {
  const mislukt = await alleen(uitvoering, dossierId, async () => {
    const klaar = await uitvoering.verbinding.inTransactie(organisatieId, (c) =>
      leesUitgaand(c, organisatieId, dossierId),
    )
    let nogEens = 0
    const wachtend = new Set<string>()
    for (const uitgaand of klaar) {
      const { aan } = uitgaand.bericht
      // What a register is told builds on what it was told before: nothing overtakes.
      if (aan.soort === 'register' && wachtend.has(aan.register)) continue
      const kanaal = await uitvoering.verbinding.inTransactie(organisatieId, (c) =>
        blijfBij(c, uitgaand, kiesKanaal(uitgaand, kanaalVoor), kanaalVoor),
      )
      if (kanaal === null || (await verzendEen(uitvoering, uitgaand, kanaal))) continue
      nogEens += 1
      if (aan.soort === 'register') wachtend.add(aan.register)
    }
    return nogEens
  })
  if (mislukt > 0) throw new Error(`${mislukt} berichten of dossier ${dossierId} did not leave yet`)
}

/**
 * What was tried through a kanaal may have arrived: it stays with that one, also when the contactenboek names another now.
 * What was not tried yet is taken back from it, and given to it again when the contactenboek names it again.
 */
async function blijfBij(
  client: PoolClient,
  { organisatie, berichtId }: Uitgaand,
  kanaal: Kanaal | null,
  kanaalVoor: Kanaalkeuze,
): Promise<Kanaal | null> {
  const { rows } = await client.query<{ kanaal: string; pogingen: number }>(
    `SELECT kanaal, pogingen FROM kwijting.verzending
     WHERE organisatie_id = $1 AND bericht_id = $2 AND stand = 'klaargezet' AND kanaal IS DISTINCT FROM $3`,
    [organisatie.id, berichtId, kanaal?.naam ?? null],
  )
  const geprobeerd = rows.find(({ pogingen }) => pogingen > 0)
  const eerder = alleKanalen.map(kanaalVoor).find((een) => een !== null && een.naam === geprobeerd?.kanaal)
  if (eerder !== undefined) return eerder
  const naar = [organisatie.id, berichtId, kanaal?.naam ?? null, andereWeg]
  await client.query(
    `UPDATE kwijting.verzending SET stand = 'mislukt', fout = $4
     WHERE organisatie_id = $1 AND bericht_id = $2 AND stand = 'klaargezet' AND kanaal IS DISTINCT FROM $3`,
    naar,
  )
  await client.query(
    `UPDATE kwijting.verzending SET stand = 'klaargezet', fout = NULL
     WHERE organisatie_id = $1 AND bericht_id = $2 AND stand = 'mislukt' AND kanaal = $3 AND fout = $4`,
    naar,
  )
  return kanaal
}

/** Of a kanaal that a bericht was taken back from: nothing left by it, and it can be given it again. */
const andereWeg = 'Gaat nu langs een andere weg'

const alleKanalen = ['schuldenknooppunt', 'lijst', 'brief', 'email', 'vish', 'bkr'] as const

/** Lets one worker at a time send for a dossier; the lock goes with the connection. */
async function alleen<T>({ verbinding: { pool } }: Uitvoering, dossierId: string, doe: () => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query(`BEGIN`)
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('verzend:' || $1::text, 0))`, [dossierId])
    return await doe()
  } finally {
    await rolTerug(client)
  }
}

/** @returns false when it has to be tried again later */
async function verzendEen(uitvoering: Uitvoering, uitgaand: Uitgaand, kanaal: Kanaal): Promise<boolean> {
  const { organisatie, berichtId } = uitgaand
  const { verbinding, klok, log } = uitvoering
  const inTransactie = <T>(doe: (client: PoolClient) => Promise<T>) => verbinding.inTransactie(organisatie.id, doe)
  const eerder = await inTransactie((c) => leesKlaargezet(c, organisatie.id, berichtId, kanaal.naam))
  const stuk = eerder ?? (await zetKlaar(uitvoering, uitgaand, kanaal))
  if (stuk === null) return true
  const pogingen = await inTransactie((c) => telPoging(c, organisatie.id, berichtId, kanaal.naam))
  let aflevering: Aflevering
  try {
    aflevering = await kanaal.verzend({ ...uitgaand, ...stuk })
  } catch (fout) {
    const reden = fout instanceof Error ? fout.message : 'onbekende fout'
    log.warn({ bericht: berichtId, kanaal: kanaal.naam, pogingen, err: fout }, 'bericht niet verzonden')
    if (pogingen < hoogstePogingen) {
      await inTransactie((c) => onthoudFout(c, organisatie.id, berichtId, kanaal.naam, reden))
      return false
    }
    aflevering = { soort: 'mislukt', fout: reden }
  }
  await inTransactie((c) => rondAf(c, { organisatieId: organisatie.id, berichtId, kanaal, op: klok.nu() }, aflevering))
  return true
}

interface Stuk {
  readonly postId: string
  readonly mediatype: string
  readonly bytes: Uint8Array
}

async function leesKlaargezet(
  client: PoolClient,
  organisatieId: string,
  berichtId: string,
  kanaal: string,
): Promise<Stuk | null> {
  const { rows } = await client.query<{ postId: string | null }>(
    `SELECT post_id AS "postId" FROM kwijting.verzending
     WHERE organisatie_id = $1 AND bericht_id = $2 AND kanaal = $3 AND stand = 'klaargezet'`,
    [organisatieId, berichtId, kanaal],
  )
  const postId = rows[0]?.postId ?? null
  if (postId === null) return null
  const post = await leesPost(client, organisatieId, postId)
  return post === null ? null : { postId, ...post }
}

/** Writes and archives a bericht. @returns null when nothing leaves now: it waits for a list, or has failed */
async function zetKlaar({ verbinding, klok }: Uitvoering, uitgaand: Uitgaand, kanaal: Kanaal): Promise<Stuk | null> {
  const { organisatie, berichtId } = uitgaand
  const geschreven = await kanaal.schrijf(uitgaand)
  const op = klok.nu()
  return verbinding.inTransactie(organisatie.id, async (client) => {
    if ('fout' in geschreven) {
      await legVerzending(client, organisatie.id, { berichtId, kanaal: kanaal.naam, postId: null, op, fout: null })
      const wie = { organisatieId: organisatie.id, berichtId, kanaal, op }
      await rondAf(client, wie, { soort: 'mislukt', fout: geschreven.fout })
      return null
    }
    const naam = kanaal.naam
    if ('later' in geschreven) {
      await legConversatie(client, organisatie.id, uitgaand)
      const fout = geschreven.opmerking ?? null
      await legVerzending(client, organisatie.id, { berichtId, kanaal: naam, postId: null, op, fout })
      return null
    }
    const { bytes, mediatype, opmerking } = geschreven
    const { postId } = await archiveer(client, organisatie.id, {
      richting: 'uit',
      kanaal: naam,
      referentie: berichtId,
      op,
      mediatype,
      bytes,
    })
    await legConversatie(client, organisatie.id, uitgaand)
    await legVerzending(client, organisatie.id, { berichtId, kanaal: naam, postId, op, fout: opmerking ?? null })
    return { postId, mediatype, bytes }
  })
}

async function telPoging(
  client: PoolClient,
  organisatieId: string,
  berichtId: string,
  kanaal: string,
): Promise<number> {
  const { rows } = await client.query<{ pogingen: number }>(
    `UPDATE kwijting.verzending SET pogingen = pogingen + 1
     WHERE organisatie_id = $1 AND bericht_id = $2 AND kanaal = $3 AND stand = 'klaargezet' RETURNING pogingen`,
    [organisatieId, berichtId, kanaal],
  )
  return rows[0]?.pogingen ?? hoogstePogingen
}

async function onthoudFout(
  client: PoolClient,
  organisatieId: string,
  berichtId: string,
  kanaal: string,
  fout: string,
): Promise<void> {
  await client.query(
    `UPDATE kwijting.verzending SET fout = $4
     WHERE organisatie_id = $1 AND bericht_id = $2 AND kanaal = $3 AND stand = 'klaargezet'`,
    [organisatieId, berichtId, kanaal, fout.slice(0, 500)],
  )
}

interface Waar {
  readonly organisatieId: string
  readonly berichtId: string
  readonly kanaal: Pick<Kanaal, 'naam'>
  readonly op: string
}

async function rondAf(client: PoolClient, waar: Waar, aflevering: Aflevering): Promise<void> {
  const { organisatieId, berichtId, kanaal, op } = waar
  if (aflevering.soort === 'ligt-klaar') return
  const verzonden = aflevering.soort === 'verzonden'
  await client.query(
    `UPDATE kwijting.verzending SET stand = $4, kenmerk = $5, fout = $6, op = $7
     WHERE organisatie_id = $1 AND bericht_id = $2 AND kanaal = $3 AND stand = 'klaargezet'`,
    [
      organisatieId,
      berichtId,
      kanaal.naam,
      aflevering.soort,
      verzonden ? aflevering.kenmerk : null,
      verzonden ? null : aflevering.fout.slice(0, 500),
      op,
    ],
  )
  await zetBericht(client, organisatieId, berichtId, aflevering.soort, op)
}

/** Lets a bericht that failed go out once more: recorded with who asked. False: it had not failed. */
export async function zetOpnieuwKlaar(
  client: PoolClient,
  organisatieId: string,
  berichtId: string,
  { door, op }: { readonly door: Actor; readonly op: string },
): Promise<boolean> {
  if (!(await zetBericht(client, organisatieId, berichtId, 'opnieuw', op))) return false
  const { rows } = await client.query<{ dossierId: string }>(
    `SELECT b.dossier_id AS "dossierId", kwijting.plan_job('verzend',
       jsonb_build_object('organisatieId', $1::text, 'dossierId', b.dossier_id),
       'verzend:' || $1::text || ':' || b.dossier_id, NULL)
     FROM kwijting.bericht b WHERE b.organisatie_id = $1::uuid AND b.bericht_id = $2`,
    [organisatieId, berichtId],
  )
  await client.query(
    `UPDATE kwijting.verzending SET stand = 'klaargezet', pogingen = 0, op = $3
     WHERE organisatie_id = $1 AND bericht_id = $2 AND stand = 'mislukt' AND fout <> $4`,
    [organisatieId, berichtId, op, andereWeg],
  )
  const betrokkene = rows[0]?.dossierId
  if (betrokkene !== undefined)
    await legVerwerkingVast(client, organisatieId, {
      handeling: 'verzending',
      wat: 'Bericht',
      waarom: 'opnieuw versturen na een mislukking',
      betrokkene,
      door,
      op,
    })
  return true
}
