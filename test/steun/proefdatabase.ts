import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import {
  type Database,
  maakDatabase,
  openDatabase,
  urlVan,
  verwijderDatabase,
} from '../../src/platform/database/index.ts'

/** Environment variable in which `npm test` hands its server to every test process. */
export const proefserver = 'KWIJTING_PROEFSERVER'

/** A database of its own for one test file. */
export interface Proefdatabase {
  /** Of the owner, who is superuser on the test server. */
  readonly url: string
  /** Removes it; to be called in `after`. */
  readonly sluit: () => Promise<void>
}

/** Makes a template: migrations, and what every test of that kind needs. */
export type Migratie = (url: string) => Promise<void>

const geen: Migratie = async () => undefined

/**
 * Gives a new database: a copy of a template that the first caller on this server makes with `migreer`.
 * @param naam of the template; another `migreer` needs another name
 */
export async function proefdatabase(migreer: Migratie = geen, naam = 'leeg'): Promise<Proefdatabase> {
  const server = await openServer()
  const sjabloon = `sjabloon_${naam}`
  await ensureSjabloon(server.url, sjabloon, migreer)
  const eigen = `proef_${randomUUID().replaceAll('-', '')}`
  const url = await maakDatabase(server.url, eigen, sjabloon)
  return {
    url,
    sluit: async () => {
      await verwijderDatabase(server.url, eigen)
      await server.sluit()
    },
  }
}

/** Starts a server on a data folder of its own, where a power cut may cost everything: that makes it fast. */
export async function openProefserver(): Promise<Database> {
  const map = mkdtempSync(join(tmpdir(), 'kwijting-proef-'))
  chmodSync(map, 0o755)
  const instellingen = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '256MB' }
  const server = await openDatabase({ map, instellingen })
  return {
    url: server.url,
    sluit: async () => {
      await server.sluit()
      rmSync(map, { recursive: true, force: true })
    },
  }
}

// A test file that runs by itself has no server yet; its databases share one, and the last one closed stops it.
let eigen: Promise<Database> | null = null
let gebruikers = 0

async function openServer(): Promise<Database> {
  const url = process.env[proefserver]
  if (url !== undefined) return { url, sluit: async () => undefined }
  gebruikers++
  const server = await (eigen ??= openProefserver())
  return {
    url: server.url,
    sluit: async () => {
      if (--gebruikers > 0) return
      eigen = null
      await server.sluit()
    },
  }
}

async function ensureSjabloon(url: string, naam: string, migreer: Migratie): Promise<void> {
  const beheer = new pg.Client({ connectionString: url })
  await beheer.connect()
  try {
    await beheer.query('SELECT pg_advisory_lock(hashtext($1))', [naam])
    const { rowCount } = await beheer.query('SELECT 1 FROM pg_database WHERE datname = $1', [naam])
    if (rowCount === 0) await maakSjabloon(url, naam, migreer)
  } finally {
    await beheer.end()
  }
}

// Under another name first: a template that failed halfway is not taken for a good one.
async function maakSjabloon(url: string, naam: string, migreer: Migratie): Promise<void> {
  const half = `${naam}_half`
  await verwijderDatabase(url, half)
  await migreer(await maakDatabase(url, half))
  const beheer = new pg.Client({ connectionString: urlVan(url, 'postgres') })
  await beheer.connect()
  try {
    const [van, naar] = [pg.escapeIdentifier(half), pg.escapeIdentifier(naam)]
    await beheer.query(`ALTER DATABASE ${van} RENAME TO ${naar}`)
  } finally {
    await beheer.end()
  }
}
