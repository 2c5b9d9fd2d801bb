import type { PoolClient } from 'pg'
import {
  type Kwaliteit,
  bezwaarsoorten,
  evolveKwaliteit,
  geenKwaliteit,
  isKwaliteitGebeurtenis,
  klachtsoorten,
} from '../../domein/kwaliteit/index.ts'
import {
  type Bezwaarregel,
  type Klachtregel,
  type Kwaliteitregister,
  type Kwaliteitregisters,
  type Registerdossier,
  type Kwaliteitregel,
  bezwaarregel,
  klachtregel,
  wacht,
} from '../../domein/verloop/index.ts'
import type { Inhoud } from './historie.ts'
import type { Opslagklok } from './klok.ts'
import { legInzagenVast } from './lijsten.ts'
import type { Verbinding } from './verbinding.ts'

/** What one register holds. */
interface Inrichting<R extends Kwaliteitregel> {
  /** The clock that says in which dossiers there is one. */
  readonly termijn: 'klacht' | 'bezwaar-beslissing'
  /** The gebeurtenissen that are replayed: what the slice says of it, nothing else. */
  readonly soorten: readonly string[]
  readonly regels: (kwaliteit: Kwaliteit, dossier: Registerdossier) => readonly R[]
  /** As it stands with the dossier of who was looked at. */
  readonly inzage: { readonly waarom: string; readonly wat: string }
}

const registerSql = `
  SELECT g.stroom_id AS "dossierId", o.naam AS inwoner, o.behandelaar_id AS "behandelaarId",
    json_agg(i.inhoud ORDER BY g.versie) AS inhouden
  FROM (SELECT DISTINCT dossier_id FROM kwijting.termijn
    WHERE organisatie_id = $1 AND soort = $4 AND (NOT $2::boolean OR gesloten IS NULL)) d
  JOIN kwijting.dossier_overzicht o ON o.organisatie_id = $1 AND o.dossier_id = d.dossier_id
  JOIN kwijting.gebeurtenis g ON g.organisatie_id = $1 AND g.stroom_id = d.dossier_id AND g.soort = ANY ($3::text[])
  JOIN kwijting.gebeurtenis_inhoud i ON i.organisatie_id = $1 AND i.stroom_id = g.stroom_id AND i.versie = g.versie
  GROUP BY g.stroom_id, o.naam, o.behandelaar_id`

interface Dossierrij extends Registerdossier {
  readonly inhouden: readonly Inhoud[]
}

async function lees<R extends Kwaliteitregel>(
  client: PoolClient,
  organisatieId: string,
  { termijn, soorten, regels }: Inrichting<R>,
  alleenOpen: boolean,
): Promise<readonly R[]> {
  const { rows } = await client.query<Dossierrij>({
    name: 'kwaliteitregister',
    text: registerSql,
    values: [organisatieId, alleenOpen, soorten, termijn],
  })
  return rows.flatMap(({ inhouden, ...dossier }) => {
    const gebeurd = inhouden.flatMap((g) => (isKwaliteitGebeurtenis(g) ? [g] : []))
    return regels(gebeurd.reduce(evolveKwaliteit, geenKwaliteit), dossier)
  })
}

function registerVan<R extends Kwaliteitregel>(
  verbinding: Verbinding,
  klok: Opslagklok,
  inrichting: Inrichting<R>,
): Kwaliteitregister<R> {
  return {
    register: (organisatieId, { door }) =>
      verbinding.inTransactie(organisatieId, async (client) => {
        const alle = await lees(client, organisatieId, inrichting, false)
        const dossiers = [...new Set(alle.map(({ dossierId }) => dossierId))]
        await legInzagenVast(client, organisatieId, dossiers, { op: klok.nu(), door, ...inrichting.inzage })
        return alle.toSorted((a, b) => b.ontvangen.localeCompare(a.ontvangen) || a.id.localeCompare(b.id))
      }),
    open: (organisatieId) =>
      verbinding.lees(organisatieId, async (client) => {
        const alle = await lees(client, organisatieId, inrichting, true)
        return alle.filter(wacht).toSorted((a, b) => a.uiterlijk.localeCompare(b.uiterlijk) || a.id.localeCompare(b.id))
      }),
  }
}

const klachten: Inrichting<Klachtregel> = {
  termijn: 'klacht',
  soorten: klachtsoorten,
  regels: (kwaliteit, dossier) => kwaliteit.klachten.map((een) => klachtregel(een, dossier)),
  inzage: { waarom: 'klachtenregister bekeken', wat: 'Klachten' },
}

const bezwaren: Inrichting<Bezwaarregel> = {
  termijn: 'bezwaar-beslissing',
  soorten: bezwaarsoorten,
  regels: (kwaliteit, dossier) => kwaliteit.bezwaren.map((een) => bezwaarregel(een, dossier)),
  inzage: { waarom: 'bezwarenregister bekeken', wat: 'Bezwaren' },
}

/** The registers of klachten and of bezwaren, on this storage. */
export const kwaliteitregistersVan = (verbinding: Verbinding, klok: Opslagklok): Kwaliteitregisters => ({
  klachten: registerVan(verbinding, klok, klachten),
  bezwaren: registerVan(verbinding, klok, bezwaren),
})
