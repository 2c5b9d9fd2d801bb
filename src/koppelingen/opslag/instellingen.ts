import type { PoolClient } from 'pg'
import {
  type Actor,
  type OrganisatieGebeurtenis,
  type OrganisatieStaat,
  evolveOrganisatie,
  legeOrganisatie,
} from '../../domein/toegang/index.ts'

type Aangepast = Extract<
  OrganisatieGebeurtenis,
  {
    soort:
      | 'AannameVastgesteld'
      | 'VergoedingVastgesteld'
      | 'HuisstijlVastgesteld'
      | 'RegistersIngesteld'
      | 'VerwijzerIngesteld'
  }
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
): Pick<OrganisatieStaat, 'aannames' | 'vergoedingen' | 'huisstijlen' | 'registers' | 'verwijzers'> {
  return gebeurtenissen.reduce(evolveOrganisatie, legeOrganisatie)
}

/** Who set it, and when. */
interface Opgetekend {
  readonly opgetekendOp: string
  readonly door: Actor
}

/**
 * Makes the reader of one kind of setting: everything that an organisation set, oldest first, with who did. Null: the
 * organisation of this transaction.
 */
function lezer<T>(soort: Aangepast['soort'], uit: (ingesteld: ReturnType<typeof instellingenUit>) => readonly T[]) {
  return async (client: PoolClient, organisatieId: string | null): Promise<readonly (T & Opgetekend)[]> => {
    const { rows } = await client.query<Opgetekend & { readonly inhoud: Aangepast }>({
      name: 'instellingen',
      text: `SELECT g.opgetekend_op AS "opgetekendOp", g.door, i.inhoud
       FROM coalesce($1::uuid, nullif(current_setting('app.org', true), '')::uuid) AS org
         JOIN kwijting.gebeurtenis g ON g.organisatie_id = org AND g.stroom_id = org AND g.soort = $2
         JOIN kwijting.gebeurtenis_inhoud i USING (organisatie_id, stroom_id, versie)
       ORDER BY g.versie`,
      values: [organisatieId, soort],
    })
    return rows.flatMap(({ inhoud, ...wie }) => uit(instellingenUit([inhoud])).map((regel) => ({ ...regel, ...wie })))
  }
}

/** Reads the aannames that an organisation set. */
export const leesAannames = lezer('AannameVastgesteld', ({ aannames }) => aannames)

/** Reads the fees that an organisation set. */
export const leesVergoedingen = lezer('VergoedingVastgesteld', ({ vergoedingen }) => vergoedingen)

/** Reads the house styles that an organisation set. */
export const leesHuisstijlen = lezer('HuisstijlVastgesteld', ({ huisstijlen }) => huisstijlen)

/** Reads how an organisation is known at the registers. */
export const leesRegisters = lezer('RegistersIngesteld', ({ registers }) => registers ?? [])

/** Reads who may refer inwoners to an organisation. */
export const leesVerwijzers = lezer('VerwijzerIngesteld', ({ verwijzers }) => verwijzers ?? [])
