import pg from 'pg'

const rollen = ['kwijting_app', 'kwijting_worker', 'kwijting_bewaring', 'kwijting_schuldeiser'] as const

// Two databases of one server may be migrated at once and roles belong to both: duplicate name, duplicate key,
// "tuple concurrently updated". Each means that the other was first.
const wasEerst = new Set(['42710', '23505', 'XX000'])

/**
 * Makes the roles that are not there yet and lets the eigenaar become them.
 * @throws Error when a role is missing and the eigenaar may not make roles
 */
export async function ensureRollen(client: pg.Client): Promise<void> {
  for (const rol of rollen) await probeer(5, () => ensureRol(client, rol))
}

async function ensureRol(client: pg.Client, rol: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [rol])
  if (rowCount === 0) await client.query(`CREATE ROLE ${rol} NOLOGIN NOSUPERUSER NOBYPASSRLS`)
  // Who makes a role may grant it but, since PostgreSQL 16, is not yet allowed to become it.
  const { rows } = await client.query<{ mag: boolean }>(
    `SELECT CASE WHEN current_setting('server_version_num')::int >= 160000
       THEN pg_has_role(current_user, $1, 'SET') ELSE pg_has_role(current_user, $1, 'MEMBER') END AS mag`,
    [rol],
  )
  if (rows[0]?.mag !== true) await client.query(`GRANT ${rol} TO CURRENT_USER`)
}

async function probeer(keren: number, doe: () => Promise<void>): Promise<void> {
  try {
    await doe()
  } catch (fout) {
    if (keren > 1 && fout instanceof pg.DatabaseError && wasEerst.has(fout.code ?? '')) return probeer(keren - 1, doe)
    throw fout
  }
}
