import type { PoolClient } from 'pg'
import { afleiding } from '../afleiding.ts'

/** The stroom before the first. */
export const eerste = '00000000-0000-0000-0000-000000000000'

/** Decides whether the read tables of an organisation are those of this version of the derivation. */
export async function isVanDezeVersie(client: PoolClient, organisatieId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'SELECT FROM kwijting.herbouw WHERE organisatie_id = $1 AND versie = $2 AND klaar',
    [organisatieId, afleiding],
  )
  return rowCount === 1
}

/**
 * Begins a rebuild, or goes on with one of this version that was broken off.
 * @param opnieuw from the beginning, also when it was done
 * @returns after which stroom it goes on; null: it was done
 */
export async function begin(client: PoolClient, organisatieId: string, opnieuw: boolean): Promise<string | null> {
  await client.query(
    `INSERT INTO kwijting.herbouw AS h (organisatie_id, versie, tot, klaar) VALUES ($1, $2, $3, false)
     ON CONFLICT (organisatie_id) DO UPDATE SET versie = EXCLUDED.versie, tot = EXCLUDED.tot, klaar = false
     WHERE h.versie <> EXCLUDED.versie OR $4`,
    [organisatieId, afleiding, eerste, opnieuw],
  )
  const { rows } = await client.query<{ tot: string; klaar: boolean }>(
    'SELECT tot, klaar FROM kwijting.herbouw WHERE organisatie_id = $1',
    [organisatieId],
  )
  return rows[0]?.klaar === false ? rows[0].tot : null
}

/**
 * Remembers how far it came.
 * @throws Error when another version of the program has taken over: both would undo each other's work
 */
export async function onthoud(
  client: PoolClient,
  organisatieId: string,
  { tot, klaar }: { readonly tot: string; readonly klaar: boolean },
): Promise<void> {
  const { rowCount } = await client.query(
    'UPDATE kwijting.herbouw SET tot = $3, klaar = $4 WHERE organisatie_id = $1 AND versie = $2',
    [organisatieId, afleiding, tot, klaar],
  )
  if (rowCount !== 1) throw new Error('Another version of Kwijting is rebuilding the read tables: stop the old one')
}
