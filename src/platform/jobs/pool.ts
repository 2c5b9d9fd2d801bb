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
  pool.on('connect', releaseOnce)
  return pool
}

/**
 * Lets a connection be given back twice. Graphile Worker does that with one that broke, in a promise that nobody
 * handles, which would end the process. The pool sets a new `release` each time that it hands a connection out.
 */
function releaseOnce(client: pg.PoolClient): void {
  let release: pg.PoolClient['release'] = () => undefined
  Object.defineProperty(client, 'release', {
    get: () => release,
    set: (give: pg.PoolClient['release']) => {
      let given = false
      release = (fout) => {
        if (!given) give(fout)
        given = true
      }
    },
  })
}
