import type { PoolClient } from 'pg'
import type { Inhoud } from './historie.ts'

/** Where a stroom is: the version and the head of its chain. */
export interface Stand {
  readonly stroomId: string
  readonly versie: number
  readonly kop: Buffer
}

/** A dossier as it is now, taken for this transaction. */
export interface Dossierstand extends Stand {
  readonly soort: 'dossier'
  readonly historie: readonly Inhoud[]
}

/**
 * Takes dossiers for this transaction, in one order, and reads what happened to them.
 * @throws Error when the content of one was destroyed: callers look first
 */
export async function leesStanden(
  client: PoolClient,
  organisatieId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Dossierstand>> {
  await client.query(
    'SELECT FROM kwijting.stroom WHERE organisatie_id = $1 AND stroom_id = ANY ($2::uuid[]) ORDER BY stroom_id FOR UPDATE',
    [organisatieId, ids],
  )
  const gelezen = await leesMetHistorie(client, organisatieId, ids)
  return new Map(
    gelezen.map(({ stroomId, versie, kop, historie }) => {
      if (historie === null) throw new Error('The content of this dossier was destroyed after its retention term')
      return [stroomId, { soort: 'dossier' as const, stroomId, versie, kop, historie }]
    }),
  )
}

/** Reads what happened to dossiers, in one question. @returns by id; one that was destroyed or is not there is missing */
export async function leesHistories(
  client: PoolClient,
  organisatieId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Inhoud[]>> {
  const gelezen = await leesMetHistorie(client, organisatieId, ids)
  return new Map(
    gelezen.flatMap(({ stroomId, historie }) => (historie === null ? [] : [[stroomId, historie] as const])),
  )
}

/** The content alone: who did it and when is not what the domein decides with, and is half of what would be sent. */
async function leesMetHistorie(
  client: PoolClient,
  organisatieId: string,
  ids: readonly string[],
): Promise<readonly (Stand & { readonly historie: readonly Inhoud[] | null })[]> {
  const { rows } = await client.query<Stand & { readonly historie: readonly Inhoud[] }>(
    `SELECT s.stroom_id AS "stroomId", s.versie, s.kop,
       coalesce((SELECT json_agg(i.inhoud ORDER BY i.versie) FROM kwijting.gebeurtenis_inhoud i
         WHERE i.organisatie_id = $1 AND i.stroom_id = s.stroom_id), '[]') AS historie
     FROM kwijting.stroom s
     WHERE s.organisatie_id = $1 AND s.stroom_id = ANY ($2::uuid[]) AND s.soort = 'dossier'`,
    [organisatieId, ids],
  )
  // What is destroyed leaves its versions behind.
  return rows.map((rij) => (rij.historie.length === rij.versie ? rij : { ...rij, historie: null }))
}
