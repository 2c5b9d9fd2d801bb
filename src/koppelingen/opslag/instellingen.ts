import type { PoolClient } from 'pg'
import {
  type Actor,
  type OrganisatieGebeurtenis,
  type OrganisatieStaat,
  evolveOrganisatie,
  legeOrganisatie,
} from '../../domein/toegang/index.ts'
import type { Aannameregel, Huisstijlregel, Registerregel, Vergoedingregel } from '../../domein/verloop/index.ts'

type Aangepast = Extract<
  OrganisatieGebeurtenis,
  { soort: 'AannameVastgesteld' | 'VergoedingVastgesteld' | 'HuisstijlVastgesteld' | 'RegistersIngesteld' }
>

/** What an organisation (`$1`) set, from its own stroom: a handful, so that it needs no read table. */
export const instellingenSql = `
  coalesce((SELECT json_agg((SELECT i.inhoud FROM kwijting.gebeurtenis_inhoud i
      WHERE i.organisatie_id = g.organisatie_id AND i.stroom_id = g.stroom_id AND i.versie = g.versie) ORDER BY g.versie)
    FROM kwijting.gebeurtenis g
    WHERE g.organisatie_id = $1 AND g.stroom_id = $1
      AND g.soort IN ('AannameVastgesteld', 'VergoedingVastgesteld')), '[]')`

/** What the domein knows of it. */
export function instellingenUit(
  gebeurtenissen: readonly Aangepast[],
): Pick<OrganisatieStaat, 'aannames' | 'vergoedingen' | 'huisstijlen' | 'registers'> {
  return gebeurtenissen.reduce(evolveOrganisatie, legeOrganisatie)
}

interface Gelezen {
  readonly opgetekendOp: string
  readonly door: Actor
  readonly inhoud: Aangepast
}

async function lees(client: PoolClient, organisatieId: string, soort: Aangepast['soort']): Promise<readonly Gelezen[]> {
  const { rows } = await client.query<Gelezen>(
    `SELECT g.opgetekend_op AS "opgetekendOp", g.door, i.inhoud
     FROM kwijting.gebeurtenis g JOIN kwijting.gebeurtenis_inhoud i USING (organisatie_id, stroom_id, versie)
     WHERE g.organisatie_id = $1 AND g.stroom_id = $1 AND g.soort = $2 ORDER BY g.versie`,
    [organisatieId, soort],
  )
  return rows
}

/** Reads the aannames that an organisation set, oldest first, with who did. */
export async function leesAannames(client: PoolClient, organisatieId: string): Promise<readonly Aannameregel[]> {
  const gelezen = await lees(client, organisatieId, 'AannameVastgesteld')
  return gelezen.flatMap(({ inhoud, ...wie }) =>
    instellingenUit([inhoud]).aannames.map((aanname) => ({ ...aanname, ...wie })),
  )
}

/** Reads the fees that an organisation set, oldest first, with who did. */
export async function leesVergoedingen(client: PoolClient, organisatieId: string): Promise<readonly Vergoedingregel[]> {
  const gelezen = await lees(client, organisatieId, 'VergoedingVastgesteld')
  return gelezen.flatMap(({ inhoud, ...wie }) =>
    instellingenUit([inhoud]).vergoedingen.map((vergoeding) => ({ ...vergoeding, ...wie })),
  )
}

/** Reads the house styles that an organisation set, oldest first, with who did. */
export async function leesHuisstijlen(client: PoolClient, organisatieId: string): Promise<readonly Huisstijlregel[]> {
  const gelezen = await lees(client, organisatieId, 'HuisstijlVastgesteld')
  return gelezen.flatMap(({ inhoud, ...wie }) =>
    instellingenUit([inhoud]).huisstijlen.map((huisstijl) => ({ ...huisstijl, ...wie })),
  )
}

/** Reads how an organisation is known at the registers, oldest first, with who set it. */
export async function leesRegisters(client: PoolClient, organisatieId: string): Promise<readonly Registerregel[]> {
  const gelezen = await lees(client, organisatieId, 'RegistersIngesteld')
  return gelezen.flatMap(({ inhoud, ...wie }) =>
    (instellingenUit([inhoud]).registers ?? []).map((instelling) => ({ ...instelling, ...wie })),
  )
}
