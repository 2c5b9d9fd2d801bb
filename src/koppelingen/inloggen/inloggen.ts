import { randomBytes } from 'node:crypto'
import { sluitPool } from '../../platform/database/index.ts'
import { type Secrets, passingSecrets } from '../../platform/secrets/index.ts'
import type { Logger } from '../../platform/log/index.ts'
import type { Actor } from '../../domein/toegang/index.ts'
import type { Deur, Toegangsplaats } from '../../domein/verloop/index.ts'
import { activeer, voegToe } from './activeren.ts'
import { type Bewijskeuze, bewijsVan, zonderAanbieders } from './bewijs/bewijs.ts'
import { leesOpgenomen, maakCode } from './codes.ts'
import { conceptplaatsVan } from './concepten.ts'
import { bevestig, factorstand, stelOpnieuwIn, wisTweedeFactor } from './tweedefactor.ts'
import { partijplaatsVan } from './partij.ts'
import { heeftWachtwoord, wijzigWachtwoord } from './wachtwoord.ts'
import { beginPoging, bezoekerrem, vergeetPogingen } from './pogingen.ts'
import { beginSessie, eindigSessie, eindigSessies, leesSessies, sessiesVan, zoekSessie } from './sessies.ts'
import { type Plek, inlognaam, isBezet, isUuid, legToegangVast, nuOp, openPool, sha256, voor } from './verbinding.ts'
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
  /** Lets an account of the example in by its password alone: it is printed with it. */
  readonly zonderTweedeFactor: (deur: Deur, gebruikersnaam: string) => Promise<void>
  /**
   * Gives somebody at a schuldeiser a new password; all sessions of this account end. For who runs the installation: when
   * nobody of a party can log in any more, no organisation may let itself in. @returns false when there is no such account
   * @param met.nieuweTelefoon the telephone is lost as well: at the next sign-in an app is set up again
   */
  readonly herstelSchuldeiser: (
    gebruikersnaam: string,
    wachtwoord: string,
    met?: { readonly nieuweTelefoon: boolean },
  ) => Promise<boolean>
  /** Throws away the forms for which nobody came back. */
  readonly ruimOp: () => Promise<void>
  readonly sluit: () => Promise<void>
}

/** What logging in needs. */
export interface Inlogkeuze {
  /** Of the eigenaar; every connection becomes kwijting_app. */
  readonly url: string
  readonly log: Logger
  /** The real time in milliseconds; default that of the machine. A clock that a demo moves would log everybody out. */
  readonly tijd?: () => number
  /** The key of the installation; left out: what is made now opens for this process alone. */
  readonly secrets?: Secrets
  /** Signing in by identity providers; left out: with a name and a password alone. */
  readonly bewijs?: Bewijskeuze
}

/** Opens logging in on a migrated database. */
export function openInloggen(keuze: Inlogkeuze): Inloggen {
  const pool = openPool(keuze.url, keuze.log)
  const plek: Plek = { pool, tijd: keuze.tijd ?? Date.now, secrets: keuze.secrets ?? passingSecrets() }
  const bewijs = keuze.bewijs === undefined ? zonderAanbieders : bewijsVan(plek, keuze.log, keuze.bewijs)
  const isLokaal = (deur: Deur) => bewijs.keuzes(deur).lokaal
  return {
    bewijs,
    logIn: (deur, gebruikersnaam, wachtwoord, vanaf, toestel = '') =>
      isLokaal(deur)
        ? logIn(plek, deur, { gebruikersnaam, wachtwoord, vanaf, toestel })
        : Promise.resolve('onjuist' as const),
    heeftWachtwoord: async (deur, token) => {
      const wie = isLokaal(deur) ? await zoekSessie(plek, deur, token) : null
      return wie !== null && (await heeftWachtwoord(plek, wie.account_id))
    },
    sessie: sessiesVan(plek),
    logUit: (deur, token) => eindigSessie(plek, deur, token),
    logOveralUit: async (deur, token) => {
      const wie = await zoekSessie(plek, deur, token)
      if (wie !== null) await eindigSessies(plek, wie.account_id)
    },
    sessies: (deur, token) => leesSessies(plek, deur, token),
    beeindigSessie: async (deur, token, id) => {
      const wie = isUuid(id) ? await zoekSessie(plek, deur, token) : null
      return wie !== null && (await eindigSessies(plek, wie.account_id, { alleen: id })) > 0
    },
    wijzigWachtwoord: (deur, token, gekozen, vanaf) => wijzigWachtwoord(plek, deur, token, gekozen, vanaf),
    tweedeFactor: (deur, token) => factorstand(plek, deur, token),
    bevestig: (deur, token, code, vanaf) => bevestig(plek, deur, token, code, vanaf),
    stelOpnieuwIn: (deur, token, wachtwoord, vanaf) => stelOpnieuwIn(plek, deur, token, wachtwoord, vanaf),
    wisTweedeFactor: (organisatieId, medewerkerId, door) =>
      wisTweedeFactor(plek, { organisatieId, medewerkerId, door }),
    zonderTweedeFactor: async (deur, gebruikersnaam) =>
      void (await pool.query('SELECT kwijting.zonder_tweede_factor($1, $2)', [deur, inlognaam(gebruikersnaam)])),
    zetWachtwoord: (organisatieId, medewerkerId, wachtwoord) =>
      wachtwoord.length < minimaleLengte
        ? Promise.resolve('te-kort')
        : zetWachtwoord(plek, { organisatieId, medewerkerId, wachtwoord }),
    herstelSchuldeiser: async (gebruikersnaam, wachtwoord, met) => {
      if (wachtwoord.length < minimaleLengte) return false
      const { rows: wie } = await pool.query<{ account_id: string }>(
        `SELECT account_id FROM kwijting.zoek_account('schuldeiser', $1)`,
        [inlognaam(gebruikersnaam)],
      )
      if (met?.nieuweTelefoon === true && wie[0] !== undefined)
        await pool.query('SELECT kwijting.wis_tweede_factor($1)', [wie[0].account_id])
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
    activeer: (deur, gekozen, vanaf, toestel = '') =>
      isLokaal(deur)
        ? activeer(plek, deur, gekozen, vanaf, toestel)
        : Promise.resolve({ soort: 'code-onbekend' as const }),
    voegToe: (deur, token, code, vanaf) => voegToe(plek, deur, token, code, vanaf),
    partij: partijplaatsVan(plek),
    concepten: conceptplaatsVan(plek),
    ruimOp: async () => void (await pool.query('SELECT kwijting.ruim_concepten_op($1)', [nuOp(plek)])),
    sluit: () => sluitPool(pool),
  }
}

interface Poging {
  readonly gebruikersnaam: string
  readonly wachtwoord: string
  readonly vanaf: string
  readonly toestel: string
}

async function logIn(
  plek: Plek,
  deur: Deur,
  { gebruikersnaam, wachtwoord, vanaf, toestel }: Poging,
): ReturnType<Toegangsplaats['logIn']> {
  const { pool } = plek
  const naam = inlognaam(gebruikersnaam)
  // NUL is the one character that text in the database cannot hold.
  if (naam.includes('\0')) return 'onjuist'
  const wie = sha256(deur, vanaf, naam)
  const rem = bezoekerrem(plek, deur, vanaf, naam)
  if (!(await beginPoging(plek, wie)) || !(await rem.begin())) return 'even-wachten'
  const { rows } = await pool.query<{ account_id: string; wachtwoord_hash: string }>(
    'SELECT account_id, wachtwoord_hash FROM kwijting.zoek_account($1, $2)',
    [deur, naam],
  )
  const account = rows[0]
  if (!(await klopt(wachtwoord, account?.wachtwoord_hash ?? null)) || account === undefined) return 'onjuist'
  await vergeetPogingen(plek, wie)
  await rem.geslaagd()
  return { token: await beginSessie(plek, deur, account.account_id, toestel) }
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
         ON CONFLICT (organisatie_id, medewerker_id) DO UPDATE
           SET wachtwoord_hash = EXCLUDED.wachtwoord_hash, gebruikersnaam = EXCLUDED.gebruikersnaam
         RETURNING account_id`,
        [organisatieId, medewerkerId, inlognaam(rows[0].gebruikersnaam), hash],
      )
      await client.query('SELECT kwijting.trek_sessies_in($1, $2, NULL, NULL)', [accounts[0]?.account_id, nuOp(plek)])
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
