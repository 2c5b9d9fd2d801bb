import type { ClientBase, PoolClient } from 'pg'
import type { Actor } from '../../domein/toegang/index.ts'
import type { Berichtregel } from '../../domein/verloop/index.ts'
import { legVerwerkingVast } from './lijsten.ts'
import { rondVerzendingAf } from './post/rondaf.ts'
import { isUuid } from './verbinding.ts'

/** What a Berichtregel holds. @param tabel the name of the table with a dot, where several are read */
export const berichtkolommen = (tabel: string): string =>
  `${tabel}bericht_id AS id, ${tabel}dossier_id AS "dossierId", ${tabel}inhoud AS bericht, ${tabel}stand,
  ${tabel}verzonden_op AS "verzondenOp", ${tabel}beantwoord_op AS "beantwoordOp"`
const kolommen = berichtkolommen('')

/** The berichten of a dossier, in the order in which they were made. */
export async function berichtenVan(
  client: ClientBase,
  organisatieId: string,
  dossierId: string,
): Promise<readonly Berichtregel[]> {
  const { rows } = await client.query<Berichtregel>({
    name: 'berichten',
    text: `SELECT ${kolommen} FROM kwijting.bericht WHERE organisatie_id = $1 AND dossier_id = $2 ORDER BY versie, plaats`,
    values: [organisatieId, dossierId],
  })
  return rows
}

/** One bericht; null when this organisation has no such bericht. */
export async function leesBericht(client: ClientBase, organisatieId: string, id: string): Promise<Berichtregel | null> {
  if (!isUuid(id)) return null
  const { rows } = await client.query<Berichtregel>(
    `SELECT ${kolommen} FROM kwijting.bericht WHERE organisatie_id = $1 AND bericht_id = $2`,
    [organisatieId, id],
  )
  return rows[0] ?? null
}

/**
 * The berichten that still have to go out, in the order in which they were made.
 * @param dossierId of one dossier; null: of the whole organisation
 * @param hoogstens how many at once
 */
export async function leesTeVerzenden(
  client: ClientBase,
  organisatieId: string,
  dossierId: string | null,
  hoogstens: number,
): Promise<readonly Berichtregel[]> {
  const { rows } = await client.query<Berichtregel>(
    `SELECT ${kolommen} FROM kwijting.bericht
     WHERE organisatie_id = $1 AND stand = 'te-verzenden' AND ($2::uuid IS NULL OR dossier_id = $2)
     ORDER BY dossier_id, versie, plaats LIMIT $3`,
    [organisatieId, dossierId, hoogstens],
  )
  return rows
}

/** A step of a bericht: from which stand, and what it writes; `$3` is the instant. */
const stappen = {
  verzonden: `stand = 'verzonden', verzonden_op = $3 WHERE stand = 'te-verzenden'`,
  mislukt: `stand = 'mislukt' WHERE stand = 'te-verzenden' AND $3::timestamptz IS NOT NULL`,
  'niet-aangekomen': `stand = 'mislukt', verzonden_op = NULL WHERE stand = 'verzonden' AND $3::timestamptz IS NOT NULL`,
  opnieuw: `stand = 'te-verzenden' WHERE stand = 'mislukt' AND $3::timestamptz IS NOT NULL`,
  beantwoord: `stand = 'beantwoord', beantwoord_op = $3 WHERE stand = 'verzonden'`,
} as const
export type Berichtstap = keyof typeof stappen

/** Moves a bericht on. @returns false when it did not stand where this step begins: nothing was changed */
export async function zetBericht(
  client: ClientBase,
  organisatieId: string,
  berichtId: string,
  stap: Berichtstap,
  op: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE kwijting.bericht SET ${stappen[stap]} AND organisatie_id = $1 AND bericht_id = $2`,
    [organisatieId, berichtId, op],
  )
  return rowCount === 1
}

/** A person has printed and posted a bericht: the stand and who did it, in one transaction. */
export async function meldVerstuurd(
  client: PoolClient,
  organisatieId: string,
  { id, door, op }: { readonly id: string; readonly door: Actor; readonly op: string },
): Promise<boolean> {
  const regel = await leesBericht(client, organisatieId, id)
  if (regel === null || !(await zetBericht(client, organisatieId, id, 'verzonden', op))) return false
  await rondVerzendingAf(client, organisatieId, id, op)
  const verwerking = { handeling: 'verzending', wat: 'Bericht', waarom: 'per post verstuurd' } as const
  await legVerwerkingVast(client, organisatieId, { ...verwerking, betrokkene: regel.dossierId, door, op })
  return true
}
