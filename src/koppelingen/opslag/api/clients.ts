import { createHash, randomBytes } from 'node:crypto'
import type { PoolClient } from 'pg'
import {
  type Actor,
  type Apiclient,
  type OrganisatieGebeurtenis,
  type Scope,
  evolveOrganisatie,
  legeOrganisatie,
} from '../../../domein/toegang/index.ts'
import type { Apiclientregel, Apisessie, Apitoken } from '../../../domein/verloop/index.ts'
import { leesOrganisatie } from '../organisatie.ts'
import { type Verbinding, isUuid } from '../verbinding.ts'

type Apigebeurtenis = Extract<OrganisatieGebeurtenis, { soort: 'ApiclientGeregistreerd' | 'ApiclientIngetrokken' }>

/** How long a token holds: a caller asks a new one when it is told that the old one is over. */
const seconden = 15 * 60

const sha256 = (tekst: string): Buffer => createHash('sha256').update(tekst).digest()
const toeval = (): string => randomBytes(32).toString('base64url')

interface Regel {
  readonly opgetekendOp: string
  readonly door: Actor
  readonly inhoud: Apigebeurtenis
}

async function leesRegels(client: PoolClient, organisatieId: string): Promise<readonly Regel[]> {
  const { rows } = await client.query<Regel>(
    `SELECT g.opgetekend_op AS "opgetekendOp", g.door, i.inhoud
     FROM kwijting.gebeurtenis g JOIN kwijting.gebeurtenis_inhoud i USING (organisatie_id, stroom_id, versie)
     WHERE g.organisatie_id = $1 AND g.stroom_id = $1
       AND g.soort IN ('ApiclientGeregistreerd', 'ApiclientIngetrokken') ORDER BY g.versie`,
    [organisatieId],
  )
  return rows
}

const clientsUit = (regels: readonly Regel[]): readonly Apiclient[] =>
  regels.reduce((staat, { inhoud }) => evolveOrganisatie(staat, inhoud), legeOrganisatie).apiclients ?? []

/** The systems that were ever let in, oldest first, with who let them in. */
export async function leesClients(client: PoolClient, organisatieId: string): Promise<readonly Apiclientregel[]> {
  const regels = await leesRegels(client, organisatieId)
  const { rows: geheimen } = await client.query<{ id: string; sinds: string }>(
    'SELECT client_id AS id, gemaakt_op AS sinds FROM kwijting.apigeheim WHERE organisatie_id = $1',
    [organisatieId],
  )
  const sinds = new Map(geheimen.map((een) => [een.id, een.sinds]))
  const stand = new Map(clientsUit(regels).map((een) => [een.id, een]))
  return regels.flatMap(({ inhoud, opgetekendOp, door }) => {
    if (inhoud.soort !== 'ApiclientGeregistreerd') return []
    const een = stand.get(inhoud.client.id)
    if (een === undefined) throw new Error('A system that was let in is gone')
    return [{ ...een, reden: inhoud.reden, opgetekendOp, door, geheimSinds: sinds.get(een.id) ?? null }]
  })
}

async function toegelaten(client: PoolClient, organisatieId: string, clientId: string): Promise<Apiclient | null> {
  const alle = clientsUit(await leesRegels(client, organisatieId))
  return alle.find(({ id, ingetrokken }) => id === clientId && !ingetrokken) ?? null
}

/** Makes a secret for a system, and keeps its hash; null: no such system is let in. */
export async function maakGeheim(
  client: PoolClient,
  organisatieId: string,
  { clientId, door, nu }: { readonly clientId: string; readonly door: Actor; readonly nu: string },
): Promise<string | null> {
  if ((await toegelaten(client, organisatieId, clientId)) === null) return null
  const geheim = toeval()
  await client.query('DELETE FROM kwijting.apitoken WHERE organisatie_id = $1 AND client_id = $2', [
    organisatieId,
    clientId,
  ])
  await client.query(
    `INSERT INTO kwijting.apigeheim (organisatie_id, client_id, geheim_hash, gemaakt_op) VALUES ($1, $2, $3, $4)
     ON CONFLICT (organisatie_id, client_id)
     DO UPDATE SET geheim_hash = EXCLUDED.geheim_hash, gemaakt_op = EXCLUDED.gemaakt_op`,
    [organisatieId, clientId, sha256(geheim), nu],
  )
  await client.query(
    `INSERT INTO kwijting.verwerking (organisatie_id, betrokkene, op, door, handeling, wat, waarom)
     VALUES ($1, $2, $3, $4, 'toegang', 'Sleutel van een systeem', 'nieuwe sleutel gemaakt')`,
    [organisatieId, clientId, nu, door],
  )
  return geheim
}

interface Tokenvraag {
  readonly clientId: string
  readonly geheim: string
  readonly gevraagd: readonly string[] | null
  readonly nu: string
}

/** Gives a token to a system with the right secret, for what it asks or for all that it may. */
export async function geefToken(
  { pool, inTransactie }: Verbinding,
  { clientId, geheim, gevraagd, nu }: Tokenvraag,
): Promise<Apitoken | 'onjuist' | 'scope-onjuist'> {
  if (!isUuid(clientId)) return 'onjuist'
  const { rows } = await pool.query<{ organisatie_id: string }>(
    'SELECT organisatie_id FROM kwijting.zoek_apigeheim($1, $2)',
    [clientId, sha256(geheim)],
  )
  const organisatieId = rows[0]?.organisatie_id
  if (organisatieId === undefined) return 'onjuist'
  return inTransactie(organisatieId, async (client) => {
    const wie = await toegelaten(client, organisatieId, clientId.toLowerCase())
    if (wie === null) return 'onjuist'
    const scopes = gevraagd === null ? wie.scopes : wie.scopes.filter((scope) => gevraagd.includes(scope))
    if (gevraagd !== null && new Set(gevraagd).size !== scopes.length) return 'scope-onjuist'
    const token = toeval()
    const tot = new Date(Date.parse(nu) + seconden * 1000).toISOString()
    await client.query(
      'DELETE FROM kwijting.apitoken WHERE organisatie_id = $1 AND client_id = $2 AND verloopt_op <= $3',
      [organisatieId, clientId, nu],
    )
    await client.query(
      `INSERT INTO kwijting.apitoken (organisatie_id, token_hash, client_id, scopes, gemaakt_op, verloopt_op)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [organisatieId, sha256(token), clientId, scopes, nu, tot],
    )
    return { token, seconden, scopes }
  })
}

/** Who asks with a token, and what it may now; null: nobody. */
export async function zoekSessie(
  { pool, inTransactie }: Verbinding,
  token: string,
  nu: string,
): Promise<Apisessie | null> {
  const { rows } = await pool.query<{ organisatie_id: string; client_id: string; scopes: readonly Scope[] }>(
    'SELECT organisatie_id, client_id, scopes FROM kwijting.zoek_apitoken($1, $2)',
    [sha256(token), nu],
  )
  const [gevonden] = rows
  if (gevonden === undefined) return null
  const { organisatie_id: organisatieId, client_id: clientId, scopes } = gevonden
  return inTransactie(organisatieId, async (client) => {
    const wie = await toegelaten(client, organisatieId, clientId)
    if (wie === null) return null
    const { id, code, naam, gemeentecode } = await leesOrganisatie(client, organisatieId)
    return {
      organisatie: { id, code, naam, gemeentecode },
      client: { id: wie.id, naam: wie.naam },
      scopes: scopes.filter((scope) => wie.scopes.includes(scope)),
    }
  })
}
