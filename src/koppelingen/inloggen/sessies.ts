import { randomBytes } from 'node:crypto'
import type { Organisatienaam } from '../../domein/toegang/index.ts'
import type {
  Deur,
  Inwonersessie,
  Schuldeiserrol,
  Schuldeisersessie,
  Sessie,
  Sessieregel,
  Sessies,
} from '../../domein/verloop/index.ts'
import { type Plek, inEenVraag, nuOp, sha256 } from './verbinding.ts'

const minuutMs = 60_000
const uurMs = 60 * minuutMs

/** After this long without a page a session ends. */
export const hoogstensStil = '30 minutes'
/** After this long it ends in any case: a working day; for an inwoner, whose machine others may use too, an evening. */
const hoogstensMs: Readonly<Record<Deur, number>> = {
  medewerker: 10 * uurMs,
  inwoner: 4 * uurMs,
  schuldeiser: 10 * uurMs,
}

/** Begins a session of an account. @returns its token */
export async function beginSessie(plek: Plek, deur: Deur, accountId: string, toestel: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await plek.pool.query('SELECT kwijting.begin_sessie($1, $2, $3, $4, $5)', [
    accountId,
    sha256(token),
    nuOp(plek),
    new Date(plek.tijd() + hoogstensMs[deur]).toISOString(),
    toestel.slice(0, 100),
  ])
  return token
}

/** Begins a session of somebody who proved who he is. @param via the connection @returns its token */
export async function beginBewezenSessie(
  plek: Plek,
  deur: Deur,
  accountId: string,
  { toestel, via }: { readonly toestel: string; readonly via: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await plek.pool.query('SELECT kwijting.begin_bewezen_sessie($1, $2, $3, $4, $5, $6)', [
    accountId,
    sha256(token),
    nuOp(plek),
    new Date(plek.tijd() + hoogstensMs[deur]).toISOString(),
    toestel.slice(0, 100),
    via,
  ])
  return token
}

/** Ends one session. @returns the connection by which it had begun; null: with name and password, or it was no session */
export async function eindigSessie(plek: Plek, deur: Deur, token: string): Promise<string | null> {
  const { rows } = await plek.pool.query<{ via: string | null }>('SELECT kwijting.trek_sessie_in($1, $2, $3) AS via', [
    sha256(token),
    deur,
    nuOp(plek),
  ])
  return rows[0]?.via ?? null
}

/** Ends sessions of an account: all, one, or all but one. @returns how many */
export async function eindigSessies(
  plek: Plek,
  accountId: string,
  welke: { readonly alleen?: string; readonly behalve?: string } = {},
): Promise<number> {
  const { rows } = await plek.pool.query<{ aantal: number }>(
    'SELECT kwijting.trek_sessies_in($1, $2, $3, $4) AS aantal',
    [accountId, nuOp(plek), welke.alleen ?? null, welke.behalve ?? null],
  )
  return rows[0]?.aantal ?? 0
}

/** The open sessions of whoever is behind a token. */
export async function leesSessies(plek: Plek, deur: Deur, token: string): Promise<readonly Sessieregel[]> {
  const wie = await zoekSessie(plek, deur, token)
  if (wie === null) return []
  const { rows } = await plek.pool.query<{ sessie_id: string; toestel: string; begonnen_op: Date; gezien_op: Date }>(
    'SELECT * FROM kwijting.sessies_van($1, $2, $3)',
    [wie.account_id, nuOp(plek), hoogstensStil],
  )
  return rows.map(({ sessie_id: id, toestel, begonnen_op, gezien_op }) => ({
    id,
    toestel,
    begonnenOp: begonnen_op.toISOString(),
    gezienOp: gezien_op.toISOString(),
    deze: id === wie.sessie_id,
  }))
}

/** A row of zoek_sessie, per door as far as that door has it. */
interface Sessierij {
  readonly account_id: string
  readonly sessie_id: string
  readonly gebruikersnaam: string
  readonly naam: string
  readonly organisatie_id: string
  readonly code: string
  readonly organisatienaam: string
  readonly gemeentecode: string
  readonly medewerker_id: string
  readonly rollen: Sessie['medewerker']['rollen']
  readonly partij_id: string
  readonly kvk_nummer: string
  readonly partijnaam: string
  readonly rol: Schuldeiserrol
}

/** The row of whoever is behind a token at a door; null: nobody. */
export async function zoekSessie(plek: Plek, deur: Deur, token: string): Promise<Sessierij | null> {
  const { rows } = await plek.pool.query<Sessierij>({
    name: 'sessie',
    text: 'SELECT * FROM kwijting.zoek_sessie($1, $2, $3, $4)',
    values: [sha256(token), deur, nuOp(plek), hoogstensStil],
  })
  return rows[0] ?? null
}

/** Who is behind a token, at each door. */
export function sessiesVan(plek: Plek): {
  readonly [D in Deur]: (token: string) => Promise<Sessies[D] | null>
} {
  return {
    medewerker: (token) => metRij(plek, 'medewerker', token, (rij) => Promise.resolve(alsMedewerker(rij))),
    inwoner: (token) => zoekInwoner(plek, token),
    schuldeiser: (token) => metRij(plek, 'schuldeiser', token, (rij) => alsSchuldeiser(plek, rij)),
  }
}

async function metRij<T>(
  plek: Plek,
  deur: Deur,
  token: string,
  maak: (rij: Sessierij) => Promise<T>,
): Promise<T | null> {
  const rij = await zoekSessie(plek, deur, token)
  return rij === null ? null : maak(rij)
}

function organisatieVan({ organisatie_id: id, code, organisatienaam: naam, gemeentecode }: Sessierij): Organisatienaam {
  return { id, code, naam, gemeentecode }
}

function alsMedewerker(rij: Sessierij): Sessie {
  const { medewerker_id: id, naam, gebruikersnaam, rollen } = rij
  return { organisatie: organisatieVan(rij), medewerker: { id, naam, gebruikersnaam, rollen, actief: true } }
}

type Toegangrij = Inwonersessie['toegangen'][number]

// In one round trip: whose session it is, and of him what he was given.
const inwonerSql = `
  SELECT s.*, set_config('app.org', s.organisatie_id::text, true), set_config('app.account', s.account_id::text, true)
  FROM kwijting.zoek_sessie($1, 'inwoner', $2, $3) s`
const toegangenSql = `
  SELECT t.toegang_id AS id, t.dossier_id AS "dossierId", v.inhoud ->> 'wie' AS wie, v.inhoud ->> 'naam' AS naam
  FROM kwijting.inwonertoegang t
    LEFT JOIN kwijting.toegangen_van(t.organisatie_id, t.dossier_id) v ON v.toegang_id = t.toegang_id
  WHERE t.organisatie_id = nullif(current_setting('app.org', true), '')::uuid
    AND t.account_id = nullif(current_setting('app.account', true), '')::uuid
    AND kwijting.bewijs_staat(t, v.inhoud ->> 'wie')
  ORDER BY t.sinds, t.toegang_id`

/** Null: nobody, or what this person had proven stands nowhere any more, because a number that was wrong is mended. */
async function zoekInwoner(plek: Plek, token: string): Promise<Inwonersessie | null> {
  const [[rij], rijen] = await inEenVraag(plek.pool, async (client) => {
    const [sessie, gegeven] = await Promise.all([
      client.query<Sessierij>({
        name: 'inwoner',
        text: inwonerSql,
        values: [sha256(token), nuOp(plek), hoogstensStil],
      }),
      client.query<Toegangrij>({ name: 'toegangen', text: toegangenSql }),
    ])
    return [sessie.rows, gegeven.rows] as const
  })
  if (rij === undefined || rijen.length === 0) return null
  const toegangen = rijen.filter(({ wie }) => wie !== null)
  return { inwoner: { id: rij.account_id, naam: rij.naam }, organisatie: organisatieVan(rij), toegangen }
}

async function alsSchuldeiser({ pool }: Plek, rij: Sessierij): Promise<Schuldeisersessie> {
  const { account_id, naam, rol, partij_id, kvk_nummer: kvkNummer, partijnaam } = rij
  const { rows } = await pool.query<Omit<Organisatienaam, 'id'> & { organisatie_id: string; schuldeisers: string[] }>(
    'SELECT * FROM kwijting.partijbindingen($1)',
    [partij_id],
  )
  return {
    gebruiker: { id: account_id, naam, rol },
    partij: { id: partij_id, kvkNummer, naam: partijnaam },
    bindingen: rows.map(({ organisatie_id: id, schuldeisers: schuldeiserIds, ...rest }) => ({
      organisatie: { id, ...rest },
      schuldeiserIds,
    })),
  }
}
