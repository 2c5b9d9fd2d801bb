import type {
  Partijblad,
  Partijplaats,
  Partijuitkomst,
  Partijverslag,
  Schuldeiserrol,
} from '../../domein/verloop/index.ts'
import { codeHash, codeGeldigTot, toonCode, trekCode } from './codes.ts'
import { type Plek, isUuid, nuOp } from './verbinding.ts'

/** So many changes are shown. */
const hoogstensVerslagen = 20
/** As long as a name may be anywhere. */
const langsteNaam = 200

/** Keeping the users of a party; the database asks with every call whether the account is a beheerder of it. */
export function partijplaatsVan(plek: Plek): Partijplaats {
  const maak = async (accountId: string, voor: string | null, naam: string | null, rol: Schuldeiserrol | null) => {
    const code = trekCode()
    const { rows } = await plek.pool.query<{ gedaan: boolean }>(
      'SELECT kwijting.maak_partijcode($1, $2, $3, $4, $5, $6, $7) AS gedaan',
      [accountId, codeHash(code), voor, naam, rol, nuOp(plek), codeGeldigTot(plek)],
    )
    return rows[0]?.gedaan === true ? toonCode(code) : null
  }
  return {
    blad: (accountId) => leesBlad(plek, accountId),
    nodigUit: async (accountId, { naam, rol }) => {
      const schoon = naam.trim().normalize('NFC')
      // NUL is the one character that text in the database cannot hold.
      if (schoon === '' || schoon.length > langsteNaam || schoon.includes('\0')) return null
      return maak(accountId, null, schoon, rol)
    },
    nieuweCode: async (accountId, collegaId) => (isUuid(collegaId) ? maak(accountId, collegaId, null, null) : null),
    wijzig: async (accountId, id, rol) => {
      if (!isUuid(id)) return 'onbekend'
      const { rows } = await plek.pool.query<{ uitkomst: Partijuitkomst }>(
        'SELECT kwijting.wijzig_partijgebruiker($1, $2, $3, $4) AS uitkomst',
        [accountId, id, rol, nuOp(plek)],
      )
      return rows[0]?.uitkomst ?? 'onbekend'
    },
  }
}

interface Gebruikerrij {
  readonly id: string
  readonly naam: string
  readonly gebruikersnaam: string | null
  readonly rol: Schuldeiserrol
  readonly gezien: Date | null
}

async function leesBlad({ pool, ...plek }: Plek, accountId: string): Promise<Partijblad | null> {
  const { rows: gebruikers } = await pool.query<Gebruikerrij>(
    'SELECT account_id AS id, naam, gebruikersnaam, rol, gezien_op AS gezien FROM kwijting.partijgebruikers($1)',
    [accountId],
  )
  // A beheerder is one of them.
  if (gebruikers.length === 0) return null
  const { rows: uitnodigingen } = await pool.query<{ id: string; naam: string; rol: Schuldeiserrol; tot: Date }>(
    'SELECT uitnodiging_id AS id, naam, rol, geldig_tot AS tot FROM kwijting.partijuitnodigingen($1, $2)',
    [accountId, nuOp({ pool, ...plek })],
  )
  const { rows: verslag } = await pool.query<Omit<Partijverslag, 'op'> & { readonly op: Date }>(
    'SELECT op, door, wat, over, rol FROM kwijting.partijverslagen($1, $2)',
    [accountId, hoogstensVerslagen],
  )
  return {
    gebruikers: gebruikers.map(({ gezien, ...wie }) => ({ ...wie, gezienOp: gezien?.toISOString() ?? null })),
    uitnodigingen: uitnodigingen.map(({ tot, ...wie }) => ({ ...wie, geldigTot: tot.toISOString() })),
    verslag: verslag.map(({ op, ...wat }) => ({ ...wat, op: op.toISOString() })),
  }
}

/** Takes up what a colleague gave: a new account, or another way to log in. Null: there is no such code (any more). */
export async function neemPartijcode(
  plek: Plek,
  code: string,
  met: { readonly naam: string; readonly hash: string },
): Promise<string | null> {
  const { rows } = await plek.pool.query<{ id: string | null }>(
    'SELECT kwijting.neem_partijcode($1, $2, $3, $4) AS id',
    [codeHash(code), met.naam, met.hash, nuOp(plek)],
  )
  return rows[0]?.id ?? null
}

/** Whether a colleague made this code, and it can still be used. */
export async function isPartijcode(plek: Plek, code: string): Promise<boolean> {
  const { rows } = await plek.pool.query<{ is: boolean }>('SELECT kwijting.zoek_partijcode($1, $2) AS is', [
    codeHash(code),
    nuOp(plek),
  ])
  return rows[0]?.is === true
}
