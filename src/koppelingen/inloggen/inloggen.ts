import { randomBytes } from 'node:crypto'
import { sluitPool } from '../../platform/database/index.ts'
import type { Logger } from '../../platform/log/index.ts'
import type { Actor } from '../../domein/toegang/index.ts'
import type { Deur, Toegangsplaats } from '../../domein/verloop/index.ts'
import { activeer, voegToe } from './activeren.ts'
import { leesOpgenomen, maakCode } from './codes.ts'
import { beginSessie, eindigAlles, eindigSessie, sessiesVan, zoekSessie } from './sessies.ts'
import { type Plek, inlognaam, isBezet, legToegangVast, nuOp, openPool, sha256, voor } from './verbinding.ts'
import { hashWachtwoord, klopt, minimaleLengte } from './wachtwoorden.ts'

/** Logging in with local accounts: the part of the Werkplaats for it, and the making of accounts of medewerkers. */
export interface Inloggen extends Toegangsplaats {
  /**
   * Gives a medewerker a password, the first time or again; all sessions of this medewerker end.
   * @returns the refusal when the password is too short, the name belongs to somebody else, or there is no such medewerker
   */
  readonly zetWachtwoord: (
    organisatieId: string,
    medewerkerId: string,
    wachtwoord: string,
  ) => Promise<'gezet' | 'te-kort' | 'gebruikersnaam-bezet' | 'medewerker-onbekend'>
  /**
   * Gives somebody at a schuldeiser a new password; all sessions of this account end. For who runs the installation: when
   * nobody of a party can log in any more, no organisation may let itself in. @returns false when there is no such account
   */
  readonly herstelSchuldeiser: (gebruikersnaam: string, wachtwoord: string) => Promise<boolean>
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

/** Opens logging in on a migrated database. */
export function openInloggen(keuze: Inlogkeuze): Inloggen {
  const pool = openPool(keuze.url, keuze.log)
  const plek: Plek = { pool, tijd: keuze.tijd ?? Date.now }
  return {
    logIn: (deur, gebruikersnaam, wachtwoord, vanaf) => logIn(plek, deur, { gebruikersnaam, wachtwoord, vanaf }),
    sessie: sessiesVan(plek),
    logUit: (deur, token) => eindigSessie(plek, deur, token),
    logOveralUit: async (deur, token) => {
      const wie = await zoekSessie(plek, deur, token)
      if (wie !== null) await eindigAlles(plek, wie.account_id)
    },
    zetWachtwoord: (organisatieId, medewerkerId, wachtwoord) =>
      wachtwoord.length < minimaleLengte
        ? Promise.resolve('te-kort')
        : zetWachtwoord(plek, { organisatieId, medewerkerId, wachtwoord }),
    herstelSchuldeiser: async (gebruikersnaam, wachtwoord) => {
      if (wachtwoord.length < minimaleLengte) return false
      const { rows } = await pool.query<{ gedaan: boolean | null }>(
        'SELECT kwijting.herstel_schuldeiser($1, $2, $3) AS gedaan',
        [inlognaam(gebruikersnaam), await hashWachtwoord(wachtwoord), nuOp(plek)],
      )
      return rows[0]?.gedaan === true
    },
    nieuwWachtwoord: (organisatieId, medewerkerId, door) =>
      nieuwWachtwoord(plek, { organisatieId, medewerkerId, door }),
    maakCode: (wat, door) => maakCode(plek, wat, door),
    opgenomen: (organisatieId, toegangIds) => leesOpgenomen(plek, organisatieId, toegangIds),
    activeer: (deur, gekozen, vanaf) => activeer(plek, deur, gekozen, vanaf),
    voegToe: (deur, token, code, vanaf) => voegToe(plek, deur, token, code, vanaf),
    sluit: () => sluitPool(pool),
  }
}

interface Poging {
  readonly gebruikersnaam: string
  readonly wachtwoord: string
  readonly vanaf: string
}

async function logIn(
  plek: Plek,
  deur: Deur,
  { gebruikersnaam, wachtwoord, vanaf }: Poging,
): ReturnType<Toegangsplaats['logIn']> {
  const { pool } = plek
  const naam = inlognaam(gebruikersnaam)
  // NUL is the one character that text in the database cannot hold.
  if (naam.includes('\0')) return 'onjuist'
  const wie = sha256(deur, vanaf, naam)
  const { rows: pogingen } = await pool.query<{ mag: boolean | null }>(
    'SELECT kwijting.begin_inlogpoging($1, $2) AS mag',
    [wie, nuOp(plek)],
  )
  if (pogingen[0]?.mag !== true) return 'even-wachten'
  const { rows } = await pool.query<{ account_id: string; wachtwoord_hash: string }>(
    'SELECT account_id, wachtwoord_hash FROM kwijting.zoek_account($1, $2)',
    [deur, naam],
  )
  const account = rows[0]
  if (!(await klopt(wachtwoord, account?.wachtwoord_hash ?? null)) || account === undefined) return 'onjuist'
  await pool.query('SELECT kwijting.vergeet_inlogpogingen($1)', [wie])
  return { token: await beginSessie(plek, deur, account.account_id) }
}

interface Wie {
  readonly organisatieId: string
  readonly medewerkerId: string
}

async function zetWachtwoord(
  plek: Plek,
  { organisatieId, medewerkerId, wachtwoord }: Wie & { readonly wachtwoord: string },
): ReturnType<Inloggen['zetWachtwoord']> {
  const hash = await hashWachtwoord(wachtwoord)
  return voor(plek.pool, organisatieId, async (client) => {
    const { rows } = await client.query<{ gebruikersnaam: string }>(
      'SELECT gebruikersnaam FROM kwijting.medewerker WHERE organisatie_id = $1 AND medewerker_id = $2 AND actief',
      [organisatieId, medewerkerId],
    )
    if (rows[0] === undefined) return 'medewerker-onbekend'
    try {
      const { rows: accounts } = await client.query<{ account_id: string }>(
        `INSERT INTO kwijting.account (organisatie_id, deur, medewerker_id, gebruikersnaam, wachtwoord_hash)
         VALUES ($1, 'medewerker', $2, $3, $4)
         ON CONFLICT (organisatie_id, medewerker_id) DO UPDATE SET wachtwoord_hash = EXCLUDED.wachtwoord_hash
         RETURNING account_id`,
        [organisatieId, medewerkerId, inlognaam(rows[0].gebruikersnaam), hash],
      )
      await client.query('SELECT kwijting.trek_sessies_in($1, $2)', [accounts[0]?.account_id, nuOp(plek)])
    } catch (fout) {
      if (isBezet(fout, 'account_deur_gebruikersnaam_key')) return 'gebruikersnaam-bezet'
      throw fout
    }
    return 'gezet'
  })
}

/** Nobody chooses it, so nobody chooses a weak one; 16 characters of 64 kinds. */
async function nieuwWachtwoord(
  plek: Plek,
  { organisatieId, medewerkerId, door }: Wie & { readonly door: Actor },
): Promise<string | null> {
  const wachtwoord = randomBytes(12).toString('base64url')
  if ((await zetWachtwoord(plek, { organisatieId, medewerkerId, wachtwoord })) !== 'gezet') return null
  await voor(plek.pool, organisatieId, (client) =>
    legToegangVast(client, organisatieId, {
      betrokkene: medewerkerId,
      op: nuOp(plek),
      door,
      wat: 'Wachtwoord',
      waarom: 'nieuw wachtwoord gemaakt',
    }),
  )
  return wachtwoord
}
