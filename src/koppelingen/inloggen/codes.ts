import { randomInt } from 'node:crypto'
import type { Toegangsoort } from '../../domein/dossier/index.ts'
import type { Actor } from '../../domein/toegang/index.ts'
import type { Gegeventoegang } from '../../domein/verloop/index.ts'
import { neemBeurt } from './pogingen.ts'
import { type Plek, legToegangVast, nuOp, sha256, voor } from './verbinding.ts'
import type pg from 'pg'

/** How long a code can be used. */
const geldigMs = 14 * 24 * 60 * 60 * 1000

/** No letters and digits that are mistaken for each other when somebody reads them aloud. */
export const leesbareTekens = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const lengte = 16

/** What is kept of a code: case, spaces and dashes say nothing. */
export const codeHash = (code: string): Buffer => sha256('activatiecode', code.toUpperCase().replace(/[^A-Z0-9]/g, ''))

/** Draws a code, as it is kept. */
export const trekCode = (): string =>
  Array.from({ length: lengte }, () => leesbareTekens.charAt(randomInt(leesbareTekens.length))).join('')

/** A code as it is read aloud. */
export const toonCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** Until when a code that is made now can be used. */
export const codeGeldigTot = ({ tijd }: Pick<Plek, 'tijd'>): string => new Date(tijd() + geldigMs).toISOString()

/** What stands in the log of an access; null: nothing, or it was taken away. */
export async function leesToegang(
  client: pg.PoolClient,
  { organisatieId, stroomId, toegangId }: Omit<Gegeventoegang, 'deur'>,
): Promise<Pick<Bruikbaar, 'naam' | 'wie' | 'kvkNummer'> | null> {
  const { rows } = await client.query<Pick<Bruikbaar, 'naam' | 'wie' | 'kvkNummer'>>(
    `SELECT inhoud ->> 'naam' AS naam, inhoud ->> 'wie' AS wie, inhoud ->> 'kvkNummer' AS "kvkNummer"
     FROM kwijting.toegangen_van($1, $2) WHERE toegang_id = $3`,
    [organisatieId, stroomId, toegangId],
  )
  return rows[0] ?? null
}

/** Which of these accesses were taken up. */
export function leesOpgenomen(
  { pool }: Plek,
  organisatieId: string,
  toegangIds: readonly string[],
): Promise<readonly string[]> {
  return voor(pool, organisatieId, (client) => welkeOpgenomen(client, organisatieId, toegangIds))
}

async function welkeOpgenomen(
  client: pg.PoolClient,
  organisatieId: string,
  toegangIds: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT toegang_id AS id FROM kwijting.inwonertoegang WHERE organisatie_id = $1 AND toegang_id = ANY ($2)
     UNION SELECT toegang_id FROM kwijting.partijbinding WHERE organisatie_id = $1 AND toegang_id = ANY ($2)`,
    [organisatieId, toegangIds],
  )
  return rows.map(({ id }) => id)
}

/** Makes a code for an access; see Toegangsplaats. */
export async function maakCode(plek: Plek, wat: Gegeventoegang, door: Actor): Promise<string | null> {
  const { deur, organisatieId, stroomId, toegangId } = wat
  const nu = nuOp(plek)
  return voor(plek.pool, organisatieId, async (client) => {
    if ((await leesToegang(client, wat)) === null) return null
    const code = trekCode()
    await client.query(
      `UPDATE kwijting.activatiecode SET geldig_tot = $3
       WHERE organisatie_id = $1 AND toegang_id = $2 AND gebruikt_op IS NULL AND geldig_tot > $3`,
      [organisatieId, toegangId, nu],
    )
    // A code gives a new password, and the account may also open what is of others. Whoever gives one out at a desk saw who
    // it is for; an inwoner, and one organisation for a party of many, did not. Asked after the older code was locked: who
    // takes that up at this moment is there already, or comes too late.
    if (
      (deur === 'schuldeiser' || door.soort === 'inwoner') &&
      (await welkeOpgenomen(client, organisatieId, [toegangId])).length > 0
    )
      return null
    await client.query(
      `INSERT INTO kwijting.activatiecode (organisatie_id, code_hash, deur, stroom_id, toegang_id, gemaakt_op, geldig_tot)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [organisatieId, codeHash(code), deur, stroomId, toegangId, nu, codeGeldigTot(plek)],
    )
    await legToegangVast(client, organisatieId, {
      betrokkene: stroomId,
      op: nu,
      door,
      wat: 'Activatiecode',
      waarom: 'code gemaakt om in te loggen',
    })
    return toonCode(code)
  })
}

/** A code that can still be used, and what it is for. */
export interface Bruikbaar extends Gegeventoegang {
  readonly naam: string
  /** Null: at the door of the schuldeisers. */
  readonly wie: Toegangsoort | null
  readonly kvkNummer: string | null
}

/** Finds what a code is for, counting the visit; `even-wachten`: too many from one address. */
export async function zoekCode(
  plek: Plek,
  deur: Gegeventoegang['deur'],
  code: string,
  vanaf: string,
): Promise<Bruikbaar | 'code-onbekend' | 'even-wachten'> {
  if (!(await neemBeurt(plek, sha256('activeren', vanaf), 20, '15 minutes'))) return 'even-wachten'
  const { rows } = await plek.pool.query<{ organisatie_id: string; stroom_id: string; toegang_id: string }>(
    'SELECT organisatie_id, stroom_id, toegang_id FROM kwijting.zoek_activatiecode($1, $2, $3)',
    [codeHash(code), deur, nuOp(plek)],
  )
  const [rij] = rows
  if (rij === undefined) return 'code-onbekend'
  const wat = { deur, organisatieId: rij.organisatie_id, stroomId: rij.stroom_id, toegangId: rij.toegang_id }
  const staat = await voor(plek.pool, wat.organisatieId, (client) => leesToegang(client, wat))
  return staat === null ? 'code-onbekend' : { ...wat, ...staat }
}

/** Marks a code as used, inside the transaction that uses it; false: another was first. */
export async function verbruik(
  client: pg.PoolClient,
  { organisatieId, toegangId }: Bruikbaar,
  code: string,
  nu: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE kwijting.activatiecode SET gebruikt_op = $4
     WHERE organisatie_id = $1 AND code_hash = $2 AND toegang_id = $3 AND gebruikt_op IS NULL AND geldig_tot > $4`,
    [organisatieId, codeHash(code), toegangId, nu],
  )
  return rowCount === 1
}
