import type { PoolClient } from 'pg'
import {
  evolveKwaliteit,
  geenKwaliteit,
  isKwaliteitGebeurtenis,
  isOpenKlacht,
  kwaliteitsoorten,
} from '../../domein/kwaliteit/index.ts'
import type { Klachtplaats, Klachtregel } from '../../domein/verloop/index.ts'
import type { Inhoud } from './historie.ts'
import type { Opslagklok } from './klok.ts'
import { legInzagenVast } from './lijsten.ts'
import type { Verbinding } from './verbinding.ts'

// The clock of each klacht says in which dossiers there is one; what the slice says of it is all that is replayed.
const klachtenSql = `
  SELECT g.stroom_id AS "dossierId", o.naam AS inwoner, o.behandelaar_id AS "behandelaarId",
    json_agg(i.inhoud ORDER BY g.versie) AS inhouden
  FROM (SELECT DISTINCT dossier_id FROM kwijting.termijn
    WHERE organisatie_id = $1 AND soort = 'klacht' AND (NOT $2::boolean OR gesloten IS NULL)) d
  JOIN kwijting.dossier_overzicht o ON o.organisatie_id = $1 AND o.dossier_id = d.dossier_id
  JOIN kwijting.gebeurtenis g ON g.organisatie_id = $1 AND g.stroom_id = d.dossier_id AND g.soort = ANY ($3::text[])
  JOIN kwijting.gebeurtenis_inhoud i ON i.organisatie_id = $1 AND i.stroom_id = g.stroom_id AND i.versie = g.versie
  GROUP BY g.stroom_id, o.naam, o.behandelaar_id`

interface Dossierrij extends Pick<Klachtregel, 'dossierId' | 'inwoner' | 'behandelaarId'> {
  readonly inhouden: readonly Inhoud[]
}

async function leesKlachten(
  client: PoolClient,
  organisatieId: string,
  alleenOpen: boolean,
): Promise<readonly Klachtregel[]> {
  const { rows } = await client.query<Dossierrij>({
    name: 'klachten',
    text: klachtenSql,
    values: [organisatieId, alleenOpen, kwaliteitsoorten],
  })
  return rows.flatMap(({ inhouden, ...dossier }) =>
    inhouden
      .flatMap((g) => (isKwaliteitGebeurtenis(g) ? [g] : []))
      .reduce(evolveKwaliteit, geenKwaliteit)
      .klachten.map((klacht) => ({ ...klacht, ...dossier })),
  )
}

/** The register of klachten, on this storage. */
export function klachtplaatsVan(verbinding: Verbinding, klok: Opslagklok): Klachtplaats {
  return {
    register: (organisatieId, { door }) =>
      verbinding.inTransactie(organisatieId, async (client) => {
        const alle = await leesKlachten(client, organisatieId, false)
        const dossiers = [...new Set(alle.map(({ dossierId }) => dossierId))]
        await legInzagenVast(client, organisatieId, dossiers, {
          op: klok.nu(),
          door,
          waarom: 'klachtenregister bekeken',
          wat: 'Klachten',
        })
        return alle.toSorted((a, b) => b.ontvangen.localeCompare(a.ontvangen) || a.id.localeCompare(b.id))
      }),
    open: (organisatieId) =>
      verbinding.lees(organisatieId, async (client) => {
        const alle = await leesKlachten(client, organisatieId, true)
        return alle
          .filter(isOpenKlacht)
          .toSorted((a, b) => a.uiterlijk.localeCompare(b.uiterlijk) || a.id.localeCompare(b.id))
      }),
  }
}
