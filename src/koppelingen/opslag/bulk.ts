import type { PoolClient } from 'pg'
import type { Actor, Organisatie } from '../../domein/toegang/index.ts'
import { type Gebeurtenis, leegTraject } from '../../domein/verloop/index.ts'
import { rijg } from './aanvullen.ts'
import { begin, opdrachtHash } from './keten.ts'
import type { Opslagklok } from './klok.ts'
import { gevolgenVanDossier } from './projecties.ts'
import { type Gevolgen, type Schrijfset, geenGevolgen } from './rijen.ts'
import { schrijf } from './schrijven.ts'
import { type Verbinding, isUuid } from './verbinding.ts'

/** A new dossier with what happened to it before it came here. */
export interface NieuweStroom {
  readonly stroomId: string
  readonly gebeurtenissen: readonly Gebeurtenis[]
  /** The same id again, with the same gebeurtenissen, adds nothing. */
  readonly opdrachtId: string
}

/** What came of adding them: all or nothing. */
export type Overname =
  | { readonly soort: 'gedaan'; readonly nieuw: number; readonly bekend: number }
  /** An id was used before with other content, or its stroom exists already: nothing was written. */
  | { readonly soort: 'id-hergebruikt'; readonly opdrachtIds: readonly string[] }

// Large enough to be quick, small enough for one JSON value.
const perKeer = 1000

/**
 * Adds many new dossiers in one transaction, outside the guards of the process, with their read tables.
 * @throws RangeError when an id is not a uuid; Error when the database refuses
 */
export async function voegStromenToe(
  { verbinding, klok }: { readonly verbinding: Verbinding; readonly klok: Opslagklok },
  organisatieId: string,
  stromen: readonly NieuweStroom[],
  door: Actor,
): Promise<Overname> {
  if (!stromen.every(({ stroomId, opdrachtId }) => isUuid(stroomId) && isUuid(opdrachtId)))
    throw new RangeError('Not a uuid')
  return verbinding.inTransactie(organisatieId, async (client) => {
    // Two of the same delivery at once: the second waits and finds everything there.
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('kwijting.voegStromenToe'), hashtext($1))`, [
      organisatieId,
    ])
    const { bekend, hergebruikt } = await zoekBekende(client, organisatieId, stromen, door)
    if (hergebruikt.length > 0) return { soort: 'id-hergebruikt', opdrachtIds: hergebruikt }
    const organisatie = await leesOrganisatie(client, organisatieId)
    const nieuw = stromen.filter(({ opdrachtId }) => !bekend.has(opdrachtId))
    for (let i = 0; i < nieuw.length; i += perKeer)
      await voegToe(client, organisatie, nieuw.slice(i, i + perKeer), { door, klok })
    return { soort: 'gedaan', nieuw: nieuw.length, bekend: bekend.size }
  })
}

async function zoekBekende(
  client: PoolClient,
  organisatieId: string,
  stromen: readonly NieuweStroom[],
  door: Actor,
): Promise<{ readonly bekend: ReadonlySet<string>; readonly hergebruikt: readonly string[] }> {
  const { rows } = await client.query<{ opdracht_id: string; hash: string | null }>(
    `SELECT x.opdracht_id, encode(o.inhoud_hash, 'hex') AS hash
     FROM unnest($2::uuid[], $3::uuid[]) AS x (opdracht_id, stroom_id)
     LEFT JOIN kwijting.opdracht o ON o.organisatie_id = $1 AND o.opdracht_id = x.opdracht_id
     LEFT JOIN kwijting.stroom s ON s.organisatie_id = $1 AND s.stroom_id = x.stroom_id
     WHERE o.opdracht_id IS NOT NULL OR s.stroom_id IS NOT NULL`,
    [organisatieId, stromen.map(({ opdrachtId }) => opdrachtId), stromen.map(({ stroomId }) => stroomId)],
  )
  const hashes = new Map(stromen.map((stroom) => [stroom.opdrachtId, hashVan(stroom, door)]))
  const [bekend, anders] = [
    rows.filter((rij) => hashes.get(rij.opdracht_id) === rij.hash),
    rows.filter((rij) => hashes.get(rij.opdracht_id) !== rij.hash),
  ]
  return { bekend: new Set(bekend.map((rij) => rij.opdracht_id)), hergebruikt: anders.map((rij) => rij.opdracht_id) }
}

async function leesOrganisatie(client: PoolClient, organisatieId: string): Promise<Organisatie> {
  const { rows } = await client.query<Organisatie>(
    'SELECT organisatie_id AS id, code, naam, gemeentecode FROM kwijting.organisatie WHERE organisatie_id = $1',
    [organisatieId],
  )
  if (rows[0] === undefined) throw new Error('There is no such organisation')
  return rows[0]
}

const soort = 'NeemOver'

function hashVan({ stroomId, gebeurtenissen, opdrachtId }: NieuweStroom, door: Actor): string {
  return opdrachtHash(opdrachtId, { stroomId, gebeurtenissen, door: door.soort }).toString('hex')
}

async function voegToe(
  client: PoolClient,
  organisatie: Organisatie,
  stromen: readonly NieuweStroom[],
  { door, klok }: { readonly door: Actor; readonly klok: Opslagklok },
): Promise<void> {
  const organisatieId = organisatie.id
  const op = klok.nu()
  const vandaag = klok.vandaag()
  await client.query(
    `INSERT INTO kwijting.stroom (organisatie_id, stroom_id, soort) SELECT $1, unnest($2::uuid[]), 'dossier'`,
    [organisatieId, stromen.map(({ stroomId }) => stroomId)],
  )
  const delen = stromen.map((stroom): Schrijfset => {
    const { stroomId, opdrachtId, gebeurtenissen } = stroom
    const kop = { organisatieId, stroomId, opgetekendOp: op, door, opdrachtId }
    const ketting = rijg(kop, { versie: 0, kop: begin }, gebeurtenissen)
    const versie = gebeurtenissen.length
    const antwoord = { soort: 'gedaan', versie, gebeurtenissen: gebeurtenissen.map((g) => g.soort) }
    const inhoud_hash = hashVan(stroom, door)
    return {
      ...gevolgenVanDossier({ organisatie, stroomId, versie: 0, vandaag }, leegTraject, gebeurtenissen),
      stromen: [{ stroom_id: stroomId, versie, kop: ketting.kop }],
      gebeurtenissen: ketting.rijen,
      opdrachten: [{ opdracht_id: opdrachtId, stroom_id: stroomId, soort, inhoud_hash, antwoord, door, op }],
    }
  })
  await schrijf(client, organisatieId, samen(delen))
}

function samen(delen: readonly Schrijfset[]): Schrijfset {
  const gevolgen: Gevolgen = {
    ...geenGevolgen,
    overzichten: delen.flatMap((d) => d.overzichten),
    zoekwoorden: delen.flatMap((d) => d.zoekwoorden),
    termijnen: delen.flatMap((d) => d.termijnen),
    berichten: delen.flatMap((d) => d.berichten),
    jobs: delen.flatMap((d) => d.jobs),
  }
  return {
    ...gevolgen,
    stromen: delen.flatMap((d) => d.stromen),
    gebeurtenissen: delen.flatMap((d) => d.gebeurtenissen),
    opdrachten: delen.flatMap((d) => d.opdrachten),
  }
}
