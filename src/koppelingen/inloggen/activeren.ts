import type pg from 'pg'
import { toegangsoorten } from '../../domein/dossier/index.ts'
import type { Accountuitkomst, Gegeventoegang, Toegangsplaats } from '../../domein/verloop/index.ts'
import { type Bruikbaar, verbruik, zoekCode } from './codes.ts'
import { isPartijcode, neemPartijcode } from './partij.ts'
import { beginSessie, eindigSessies, zoekSessie } from './sessies.ts'
import { type Plek, inlognaam, isBezet, legToegangVast, nuOp, voor } from './verbinding.ts'
import { hashWachtwoord, minimaleLengte } from './wachtwoorden.ts'

/** The shortest name that can be chosen: shorter ones are soon taken. */
const kortsteNaam = 4

type Keuze = Parameters<Toegangsplaats['activeer']>[1]

/** Takes up access with a new account, or gives an inwoner who had one a new password; see Toegangsplaats. */
export async function activeer(
  plek: Plek,
  deur: Gegeventoegang['deur'],
  { code, gebruikersnaam, wachtwoord }: Keuze,
  vanaf: string,
  toestel: string,
): Promise<Accountuitkomst> {
  const gevonden = await zoekCode(plek, deur, code, vanaf)
  // A colleague lets a colleague in; that is of no organisation.
  const vanCollega = gevonden === 'code-onbekend' && deur === 'schuldeiser' && (await isPartijcode(plek, code))
  if (typeof gevonden === 'string' && !vanCollega) return { soort: gevonden }
  const naam = inlognaam(gebruikersnaam)
  // NUL is the one character that text in the database cannot hold.
  if (naam.length < kortsteNaam || naam.includes('\0')) return { soort: 'naam-te-kort' }
  if (wachtwoord.length < minimaleLengte) return { soort: 'wachtwoord-te-kort' }
  const hash = await hashWachtwoord(wachtwoord)
  let accountId: string | null
  try {
    accountId =
      typeof gevonden === 'string'
        ? await neemPartijcode(plek, code, { naam, hash })
        : await neemToegangOp(plek, gevonden, code, { naam, hash, nu: nuOp(plek) })
  } catch (fout) {
    if (isBezet(fout, 'account_deur_gebruikersnaam_key')) return { soort: 'naam-bezet' }
    if (isBezet(fout, 'schuldeiserpartij_kvk_nummer_key')) return { soort: 'partij-bestaat' }
    // Somebody who logs in by proof took it up beside his own.
    if (isBezet(fout, 'inwonertoegang_pkey')) return { soort: 'code-onbekend' }
    throw fout
  }
  if (accountId === null) return { soort: 'code-onbekend' }
  await eindigSessies(plek, accountId)
  return { soort: 'ingelogd', token: await beginSessie(plek, deur, accountId, toestel) }
}

interface Inloggegevens {
  readonly naam: string
  readonly hash: string
  readonly nu: string
}

function neemToegangOp(plek: Plek, wat: Bruikbaar, code: string, met: Inloggegevens): Promise<string | null> {
  const neemOp = wat.deur === 'inwoner' ? neemInwonerOp : neemPartijOp
  return voor(plek.pool, wat.organisatieId, async (client) =>
    (await verbruik(client, wat, code, met.nu)) ? neemOp(client, wat, met) : null,
  )
}

async function neemInwonerOp(client: pg.PoolClient, wat: Bruikbaar, met: Inloggegevens): Promise<string> {
  const { organisatieId: org, toegangId, naam } = wat
  const { rows: eerder } = await client.query<{ account_id: string }>(
    `UPDATE kwijting.account a SET gebruikersnaam = $3, wachtwoord_hash = $4 FROM kwijting.inwonertoegang t
     WHERE t.organisatie_id = $1 AND t.toegang_id = $2 AND NOT t.bewezen AND a.bewezen IS NULL AND a.organisatie_id = $1 AND a.account_id = t.account_id
     RETURNING a.account_id`,
    [org, toegangId, met.naam, met.hash],
  )
  if (eerder[0] !== undefined) {
    // Who hands over the code saw who it is: then the telephone may be lost as well.
    await client.query('SELECT kwijting.wis_tweede_factor($1)', [eerder[0].account_id])
    await legVast(client, wat, eerder[0].account_id, met.nu, 'nieuw wachtwoord gekozen')
    return eerder[0].account_id
  }
  const { rows } = await client.query<{ account_id: string }>(
    `INSERT INTO kwijting.account (organisatie_id, deur, naam, gebruikersnaam, wachtwoord_hash)
     VALUES ($1, 'inwoner', $2, $3, $4) RETURNING account_id`,
    [org, naam, met.naam, met.hash],
  )
  const accountId = rows[0]?.account_id
  if (accountId === undefined) throw new Error('An INSERT without a row')
  await bindInwoner(client, wat, accountId, met.nu)
  return accountId
}

async function bindInwoner(client: pg.PoolClient, wat: Bruikbaar, accountId: string, nu: string): Promise<void> {
  const { organisatieId, toegangId, stroomId } = wat
  await client.query(
    `INSERT INTO kwijting.inwonertoegang (organisatie_id, toegang_id, dossier_id, account_id, sinds)
     VALUES ($1, $2, $3, $4, $5)`,
    [organisatieId, toegangId, stroomId, accountId, nu],
  )
  await legVast(client, wat, accountId, nu, 'toegang in gebruik genomen')
}

function legVast(client: pg.PoolClient, wat: Bruikbaar, id: string, op: string, waarom: string): Promise<void> {
  // As what he acts, not his name: this stays when what is known of him is destroyed.
  const door =
    wat.wie !== null
      ? ({ soort: 'inwoner', id, naam: toegangsoorten[wat.wie] } as const)
      : ({ soort: 'schuldeiser', id: wat.stroomId, naam: wat.naam } as const)
  return legToegangVast(client, wat.organisatieId, { betrokkene: wat.stroomId, op, door, wat: 'Account', waarom })
}

async function neemPartijOp(client: pg.PoolClient, wat: Bruikbaar, met: Inloggegevens): Promise<string> {
  const { organisatieId: org, stroomId, kvkNummer, naam } = wat
  const { rows } = await client.query<{ partij_id: string; account_id: string }>(
    `SELECT * FROM kwijting.maak_partij($1,
       (SELECT naam FROM kwijting.schuldeiser WHERE organisatie_id = $2 AND schuldeiser_id = $3), $4, $5, $6)`,
    [kvkNummer, org, stroomId, naam, met.naam, met.hash],
  )
  const [partij] = rows
  if (partij === undefined) throw new Error('An INSERT without a row')
  await bindPartij(client, wat, partij.partij_id, met.nu)
  return partij.account_id
}

/** @returns false when the KvK-nummer that was given is of another party */
async function bindPartij(client: pg.PoolClient, wat: Bruikbaar, partijId: string, nu: string): Promise<boolean> {
  const { rows } = await client.query<{ gedaan: boolean | null }>(
    'SELECT kwijting.bind_partij($1, $2, $3, $4) AS gedaan',
    [partijId, wat.stroomId, wat.toegangId, nu],
  )
  if (rows[0]?.gedaan !== true) return false
  await legVast(client, wat, wat.stroomId, nu, 'toegang in gebruik genomen')
  return true
}

/** Takes up more access for somebody who is logged in; see Toegangsplaats. */
export async function voegToe(
  plek: Plek,
  deur: Gegeventoegang['deur'],
  token: string,
  code: string,
  vanaf: string,
): ReturnType<Toegangsplaats['voegToe']> {
  const wie = await zoekSessie(plek, deur, token)
  const wat = await zoekCode(plek, deur, code, vanaf)
  if (typeof wat === 'string') return wat
  if (wie === null) return 'code-onbekend'
  const nu = nuOp(plek)
  if (deur === 'schuldeiser') {
    if (wie.rol !== 'beheerder') return 'geen-beheerder'
    if (wie.kvk_nummer !== wat.kvkNummer) return 'andere-partij'
  } else if (wie.organisatie_id !== wat.organisatieId) return 'andere-organisatie'
  try {
    const gedaan = await voor(plek.pool, wat.organisatieId, async (client) => {
      if (!(await verbruik(client, wat, code, nu))) return false
      if (deur === 'schuldeiser') return bindPartij(client, wat, wie.partij_id, nu)
      await bindInwoner(client, wat, wie.account_id, nu)
      return true
    })
    return gedaan ? 'toegevoegd' : 'code-onbekend'
  } catch (fout) {
    // Somebody else took it up with an earlier code.
    if (isBezet(fout, 'inwonertoegang_pkey')) return 'code-onbekend'
    throw fout
  }
}
