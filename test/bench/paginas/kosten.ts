import { readFileSync } from 'node:fs'
import pg from 'pg'
import type { Pagina } from './adressen.ts'
import type { Servermeting } from './server.ts'
import { vraag } from './stroom.ts'

/** What one page costs, whoever else is on the machine. */
export interface Kosten {
  /** Milliseconds of a processor: of the server, and of the database for it. */
  readonly server: number
  readonly database: number
  readonly vragen: number
  readonly heenEnWeer: number
  readonly transacties: number
}

const vooraf = 10

/**
 * Asks every page a number of times, one after the other.
 * @param server begins to count, and tells what was counted
 */
export async function meetKosten(
  url: string,
  http: string,
  paginas: readonly Pagina[],
  keren: number,
  server: { readonly begin: () => void; readonly lees: () => Promise<Servermeting> },
): Promise<ReadonlyMap<string, Kosten>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const kosten = new Map<string, Kosten>()
  try {
    for (const pagina of paginas) {
      const vraagKeren = async (vanaf: number, tot: number) => {
        for (let keer = vanaf; keer < tot; keer++) await vraag(http, pagina.vraag(keer), pagina.naam)
      }
      await vraagKeren(0, vooraf)
      const voorheen = await processorVan(client)
      server.begin()
      await vraagKeren(vooraf, vooraf + keren)
      const { processor, telling } = await server.lees()
      const nu = await processorVan(client)
      const database = [...nu].reduce((som, [pid, ms]) => som + ms - (voorheen.get(pid) ?? 0), 0)
      kosten.set(pagina.naam, {
        server: processor / keren,
        database: database / keren,
        vragen: telling.vragen / keren,
        heenEnWeer: telling.heenEnWeer / keren,
        transacties: telling.transacties / keren,
      })
    }
  } finally {
    await client.end()
  }
  return kosten
}

/** Milliseconds of a processor that every other connection had, as Linux counts them; nothing where it does not. */
async function processorVan(client: pg.Client): Promise<ReadonlyMap<number, number>> {
  const { rows } = await client.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
  )
  return new Map(rows.map(({ pid }) => [pid, Number(schedstat(pid).split(' ')[0]) / 1e6]))
}

function schedstat(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/schedstat`, 'utf8')
  } catch {
    return '0'
  }
}
