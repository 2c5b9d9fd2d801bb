import type pg from 'pg'
import type { Bewijsweigering } from '../../../domein/verloop/index.ts'
import { type Plek, inlognaam, isBezet, legToegangVast, nuOp, voor } from '../verbinding.ts'

interface Invoer {
  readonly organisatieId: string
  readonly issuer: string
  readonly sub: string
  /** What must be the gebruikersnaam of a medewerker; null: the provider does not say. */
  readonly gebruiker: string | null
  readonly via: string
}

/** The account of a medewerker: by what it was bound to before, else by the gebruikersnaam, which binds it. */
export async function medewerkerMetBewijs(
  plek: Plek,
  invoer: Invoer,
): Promise<{ readonly accountId: string } | Bewijsweigering> {
  const { organisatieId, issuer, sub } = invoer
  const bewijs = plek.secrets.fingerprint('medewerker', [organisatieId, issuer, sub].join('\0'))
  try {
    return await voor(plek.pool, organisatieId, async (client) => {
      const { rows } = await client.query<{ account_id: string; actief: boolean }>(
        `SELECT a.account_id, m.actief FROM kwijting.account a JOIN kwijting.medewerker m USING (organisatie_id, medewerker_id)
         WHERE a.organisatie_id = $1 AND a.deur = 'medewerker' AND a.bewezen = $2`,
        [organisatieId, bewijs],
      )
      const [gebonden] = rows
      if (gebonden !== undefined) return gebonden.actief ? { accountId: gebonden.account_id } : 'niet-toegelaten'
      return bind(client, invoer, bewijs, nuOp(plek))
    })
  } catch (fout) {
    // Two tabs at once: the other one bound it.
    if (isBezet(fout, 'account_deur_bewezen_key')) return 'verlopen'
    throw fout
  }
}

async function bind(
  client: pg.PoolClient,
  { organisatieId, gebruiker, via }: Invoer,
  bewijs: Buffer,
  nu: string,
): Promise<{ readonly accountId: string } | Bewijsweigering> {
  const { rows } = await client.query<{ id: string; naam: string; rollen: readonly string[] }>(
    `SELECT medewerker_id AS id, naam FROM kwijting.medewerker
     WHERE organisatie_id = $1 AND lower(gebruikersnaam) = $2 AND actief`,
    [organisatieId, inlognaam(gebruiker ?? '')],
  )
  const [medewerker] = rows
  if (medewerker === undefined) return 'niet-toegelaten'
  // Somebody else who got the name later, or whose provider lets people choose it, does not take the account over.
  const { rows: accounts } = await client.query<{ account_id: string }>(
    `INSERT INTO kwijting.account AS a (organisatie_id, deur, medewerker_id, bewezen) VALUES ($1, 'medewerker', $2, $3)
     ON CONFLICT (organisatie_id, medewerker_id) DO UPDATE SET bewezen = EXCLUDED.bewezen WHERE a.bewezen IS NULL
     RETURNING account_id`,
    [organisatieId, medewerker.id, bewijs],
  )
  const accountId = accounts[0]?.account_id
  if (accountId === undefined) return 'niet-toegelaten'
  await legToegangVast(client, organisatieId, {
    betrokkene: medewerker.id,
    op: nu,
    door: { soort: 'kwijting' },
    wat: 'Account',
    waarom: `gekoppeld aan ${via}`,
  })
  return { accountId }
}
