import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'

const patienceMs = 2_000

/**
 * Closes a pool and waits until its connections are gone: `pool.end()` alone leaves them closing, and a server that
 * stops in that moment makes each of them an error in the log.
 */
export async function sluitPool(pool: pg.Pool): Promise<void> {
  const gone = Promise.withResolvers<void>()
  let open = pool.totalCount
  pool.on('remove', () => {
    open -= 1
    if (open <= 0) gone.resolve()
  })
  if (open === 0) gone.resolve()
  await pool.end()
  await Promise.race([gone.promise, delay(patienceMs, undefined, { ref: false })])
}
