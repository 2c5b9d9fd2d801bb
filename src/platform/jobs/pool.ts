import pg from 'pg'

/** Makes a pool whose connections all have this role; `url` is that of the owner. */
export function rolePool(
  url: string,
  rol: string,
  max: number,
  meld: (fout: Error) => void = () => undefined,
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    onConnect: async (client) => void (await client.query(`SET ROLE ${pg.escapeIdentifier(rol)}`)),
  })
  // Without a listener, a connection that breaks while nobody uses it ends the process.
  pool.on('error', meld)
  pool.on('connect', (client) => client.on('error', meld))
  return pool
}
