import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { sluitPool } from '../../platform/database/index.ts'
import type { Logger } from '../../platform/log/index.ts'
import type { Actor } from '../../domein/toegang/index.ts'
import type { Sessie, Werkplaats } from '../../domein/verloop/index.ts'
import { hashWachtwoord, klopt, minimaleLengte } from './wachtwoorden.ts'

/** Logging in with local accounts: the part of the Werkplaats for it, and the making of accounts. */
export interface Inloggen extends Pick<Werkplaats, 'logIn' | 'sessie' | 'logUit' | 'nieuwWachtwoord'> {
  /**
   * Gives a medewerker a password, the first time or again; all sessions of this medewerker end.
   * @returns the refusal when the password is too short, the name belongs to somebody else, or there is no such medewerker
   */
  readonly zetWachtwoord: (
    organisatieId: string,
    medewerkerId: string,
    wachtwoord: string,
  ) => Promise<'gezet' | 'te-kort' | 'gebruikersnaam-bezet' | 'medewerker-onbekend'>
  readonly sluit: () => Promise<void>
}

/** What logging in needs. */
export interface Inlogkeuze {
  /** Of the eigenaar; every connection becomes kwijting_app. */
  readonly url: string
  readonly log: Logger
  /** The real time in milliseconds; default that of the machine. A clock that a demo moves would log everybody out. */
  readonly tijd?: () => number
}

/** After this long without a page a session ends. */
const hoogstensStil = '30 minutes'
/** After this long it ends in any case: a working day. */
const hoogstensMs = 10 * 60 * 60 * 1000

const sha256 = (...delen: readonly string[]): Buffer => createHash('sha256').update(delen.join('\0')).digest()
const naamVan = (gebruikersnaam: string): string => gebruikersnaam.trim().normalize('NFC').toLowerCase()

/** Opens logging in on a migrated database. */
export function openInloggen(keuze: Inlogkeuze): Inloggen {
  const pool = new pg.Pool({
    connectionString: keuze.url,
    max: 4,
    onConnect: async (client) => void (await client.query('SET ROLE kwijting_app')),
  })
  const meld = (fout: Error) => keuze.log.warn({ err: fout }, 'verbinding voor inloggen verbroken')
  pool.on('error', meld)
  pool.on('connect', (client) => client.on('error', meld))
  const tijd = keuze.tijd ?? Date.now
  const nu = () => new Date(tijd()).toISOString()
  return {
    logIn: (gebruikersnaam, wachtwoord, vanaf) => logIn({ pool, tijd }, { gebruikersnaam, wachtwoord, vanaf }),
    sessie: (token) => zoekSessie(pool, token, nu()),
    logUit: async (token) => void (await pool.query('SELECT kwijting.trek_sessie_in($1, $2)', [sha256(token), nu()])),
    zetWachtwoord: (organisatieId, medewerkerId, wachtwoord) =>
      wachtwoord.length < minimaleLengte
        ? Promise.resolve('te-kort')
        : zetWachtwoord(pool, nu(), { organisatieId, medewerkerId, wachtwoord }),
    nieuwWachtwoord: (organisatieId, medewerkerId, door) =>
      nieuwWachtwoord(pool, nu(), { organisatieId, medewerkerId, door }),
    sluit: () => sluitPool(pool),
  }
}

interface Poging {
  readonly gebruikersnaam: string
  readonly wachtwoord: string
  readonly vanaf: string
}

async function logIn(
  { pool, tijd }: { readonly pool: pg.Pool; readonly tijd: () => number },
  { gebruikersnaam, wachtwoord, vanaf }: Poging,
): ReturnType<Werkplaats['logIn']> {
  const naam = naamVan(gebruikersnaam)
  const nu = new Date(tijd()).toISOString()
  // NUL is the one character that text in the database cannot hold.
  if (naam.includes('\0')) return 'onjuist'
  const wie = sha256(vanaf, naam)
  const { rows: pogingen } = await pool.query<{ mag: boolean | null }>(
    'SELECT kwijting.begin_inlogpoging($1, $2) AS mag',
    [wie, nu],
  )
  if (pogingen[0]?.mag !== true) return 'even-wachten'
  const { rows } = await pool.query<{ organisatie_id: string; medewerker_id: string; wachtwoord_hash: string }>(
    'SELECT organisatie_id, medewerker_id, wachtwoord_hash FROM kwijting.zoek_account($1)',
    [naam],
  )
  const account = rows[0]
  if (!(await klopt(wachtwoord, account?.wachtwoord_hash ?? null)) || account === undefined) return 'onjuist'
  await pool.query('SELECT kwijting.vergeet_inlogpogingen($1)', [wie])
  const token = randomBytes(32).toString('base64url')
  await voor(pool, account.organisatie_id, (client) =>
    client.query(
      `INSERT INTO kwijting.sessie (organisatie_id, token_hash, medewerker_id, begonnen_op, gezien_op, verloopt_op)
       VALUES ($1, $2, $3, $4, $4, $5)`,
      [account.organisatie_id, sha256(token), account.medewerker_id, nu, new Date(tijd() + hoogstensMs).toISOString()],
    ),
  )
  const sessie = await zoekSessie(pool, token, nu)
  return sessie === null ? 'onjuist' : { token, sessie }
}

interface Sessierij {
  readonly organisatie_id: string
  readonly code: string
  readonly organisatienaam: string
  readonly gemeentecode: string
  readonly medewerker_id: string
  readonly naam: string
  readonly gebruikersnaam: string
  readonly rollen: Sessie['medewerker']['rollen']
}

async function zoekSessie(pool: pg.Pool, token: string, nu: string): Promise<Sessie | null> {
  const { rows } = await pool.query<Sessierij>('SELECT * FROM kwijting.zoek_sessie($1, $2, $3)', [
    sha256(token),
    nu,
    hoogstensStil,
  ])
  const [rij] = rows
  if (rij === undefined) return null
  const { organisatie_id, code, organisatienaam, gemeentecode, medewerker_id, ...rest } = rij
  return {
    organisatie: { id: organisatie_id, code, naam: organisatienaam, gemeentecode },
    medewerker: { id: medewerker_id, ...rest, actief: true },
  }
}

async function zetWachtwoord(
  pool: pg.Pool,
  nu: string,
  wie: { readonly organisatieId: string; readonly medewerkerId: string; readonly wachtwoord: string },
): ReturnType<Inloggen['zetWachtwoord']> {
  const { organisatieId, medewerkerId } = wie
  const hash = await hashWachtwoord(wie.wachtwoord)
  return voor(pool, organisatieId, async (client) => {
    const { rows } = await client.query<{ gebruikersnaam: string }>(
      'SELECT gebruikersnaam FROM kwijting.medewerker WHERE organisatie_id = $1 AND medewerker_id = $2 AND actief',
      [organisatieId, medewerkerId],
    )
    if (rows[0] === undefined) return 'medewerker-onbekend'
    try {
      await client.query(
        `INSERT INTO kwijting.account (organisatie_id, medewerker_id, gebruikersnaam, wachtwoord_hash)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (organisatie_id, medewerker_id) DO UPDATE SET wachtwoord_hash = EXCLUDED.wachtwoord_hash`,
        [organisatieId, medewerkerId, naamVan(rows[0].gebruikersnaam), hash],
      )
    } catch (fout) {
      if (fout instanceof pg.DatabaseError && fout.constraint === 'account_gebruikersnaam_key')
        return 'gebruikersnaam-bezet'
      throw fout
    }
    await client.query(
      `UPDATE kwijting.sessie SET ingetrokken_op = $3
       WHERE organisatie_id = $1 AND medewerker_id = $2 AND ingetrokken_op IS NULL`,
      [organisatieId, medewerkerId, nu],
    )
    return 'gezet'
  })
}

/** Nobody chooses it, so nobody chooses a weak one; 16 characters of 64 kinds. */
async function nieuwWachtwoord(
  pool: pg.Pool,
  nu: string,
  {
    organisatieId,
    medewerkerId,
    door,
  }: { readonly organisatieId: string; readonly medewerkerId: string; readonly door: Actor },
): Promise<string | null> {
  const wachtwoord = randomBytes(12).toString('base64url')
  if ((await zetWachtwoord(pool, nu, { organisatieId, medewerkerId, wachtwoord })) !== 'gezet') return null
  await voor(pool, organisatieId, (client) =>
    client.query(
      `INSERT INTO kwijting.verwerking (organisatie_id, betrokkene, op, door, handeling, wat, waarom)
       VALUES ($1, $2, $3, $4, 'toegang', 'Wachtwoord', 'nieuw wachtwoord gemaakt')`,
      [organisatieId, medewerkerId, nu, door],
    ),
  )
  return wachtwoord
}

/** Does something in one transaction for one organisation. */
async function voor<T>(pool: pg.Pool, organisatieId: string, doe: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let gelukt = false
  try {
    await client.query('BEGIN')
    await client.query(`SELECT set_config('app.org', $1, true)`, [organisatieId])
    const uitkomst = await doe(client)
    // After an error inside, this answers ROLLBACK and keeps nothing.
    await client.query('COMMIT')
    gelukt = true
    return uitkomst
  } finally {
    // A connection in an unknown state is not used again.
    client.release(!gelukt)
  }
}
