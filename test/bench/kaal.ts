import pg from 'pg'
import { seconden } from './meten.ts'

const tabellen = ['gebeurtenis', 'gebeurtenis_inhoud', 'opdracht', 'verwerking'] as const

interface Rij {
  readonly sql: string
  readonly waarden: readonly (string | null)[]
}

/**
 * Inserts the rows of the log that a run wrote once more, into tables with the same columns and keys and nothing else:
 * one transaction per opdracht, one INSERT per row. @returns how many seconds that takes
 */
export async function kaleInserts(url: string, opdrachtIds: readonly string[]): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('DROP SCHEMA IF EXISTS kaal CASCADE; CREATE SCHEMA kaal')
    const perTabel: ReadonlyMap<string, readonly Rij[]>[] = []
    for (const tabel of tabellen) perTabel.push(await leesRijen(client, tabel, opdrachtIds))
    const perOpdracht = opdrachtIds.map((id) => perTabel.flatMap((rijen) => rijen.get(id) ?? []))
    return await seconden(async () => {
      for (const rijen of perOpdracht) {
        await client.query('BEGIN')
        for (const { sql, waarden } of rijen)
          await client.query({ name: sql.slice(12, 60), text: sql, values: [...waarden] })
        await client.query('COMMIT')
      }
    })
  } finally {
    await client.end()
  }
}

async function leesRijen(client: pg.Client, tabel: string, opdrachtIds: readonly string[]) {
  await client.query(
    `CREATE TABLE kaal.${tabel} (LIKE kwijting.${tabel} INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING INDEXES)`,
  )
  const { rows: kolommen } = await client.query<{ naam: string; soort: string }>(
    `SELECT attname AS naam, format_type(atttypid, NULL) AS soort FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND attgenerated = '' ORDER BY attnum`,
    [`kwijting.${tabel}`],
  )
  const namen = kolommen.map(({ naam }) => naam).join(', ')
  const plaatsen = kolommen.map(({ soort }, i) => `$${i + 1}::${soort}`).join(', ')
  const sql = `INSERT INTO kaal.${tabel} (${namen}) VALUES (${plaatsen})`
  const bij =
    tabel === 'gebeurtenis_inhoud' ? 'JOIN kwijting.gebeurtenis g USING (organisatie_id, stroom_id, versie)' : ''
  const id = tabel === 'gebeurtenis_inhoud' ? 'g.opdracht_id' : 't.opdracht_id'
  const { rows } = await client.query<{ opdracht_id: string; waarden: (string | null)[] }>(
    `SELECT ${id} AS opdracht_id, ARRAY[${kolommen.map(({ naam }) => `t.${naam}::text`).join(', ')}] AS waarden
     FROM kwijting.${tabel} t ${bij} WHERE ${id} = ANY ($1::uuid[])`,
    [opdrachtIds],
  )
  const perOpdracht = new Map<string, Rij[]>()
  for (const { opdracht_id, waarden } of rows)
    perOpdracht.set(opdracht_id, [...(perOpdracht.get(opdracht_id) ?? []), { sql, waarden }])
  return perOpdracht
}
