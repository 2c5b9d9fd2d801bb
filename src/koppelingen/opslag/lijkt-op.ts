import type { PoolClient } from 'pg'
import type { Datum } from '../../gedeeld/datum.ts'
import { type Gelijkenis, belnummer } from '../../domein/verloop/index.ts'

/** Dossiers that are not closed and may be about the same person: the same number to call, or the same name; at most 5. */
export async function leesLijktOp(
  client: PoolClient,
  organisatieId: string,
  {
    dossierId,
    naam = null,
    telefoon = '',
    geboortedatum = null,
  }: {
    readonly dossierId: string
    readonly naam?: string | null
    readonly telefoon?: string
    readonly geboortedatum?: Datum | null
  },
): Promise<readonly Gelijkenis[]> {
  const { rows } = await client.query<Gelijkenis>(
    `WITH zelfde AS MATERIALIZED (
       SELECT dossier_id FROM kwijting.zoekwoord WHERE organisatie_id = $1 AND woord = $4
     )
     SELECT o.dossier_id AS id, o.naam,
       CASE WHEN o.dossier_id IN (SELECT dossier_id FROM zelfde) THEN 'telefoon' ELSE 'naam' END AS waarin
     FROM kwijting.dossier_overzicht o
     WHERE o.organisatie_id = $1 AND o.dossier_id <> $2 AND o.fase <> 'einde'
       AND (o.dossier_id IN (SELECT dossier_id FROM zelfde)
         OR (o.sorteernaam = lower($3::text) AND coalesce(o.geboortedatum = $5::date, true)))
     ORDER BY waarin DESC, o.aangemeld, o.dossier_id LIMIT 5`,
    [organisatieId, dossierId, naam, belnummer(telefoon), geboortedatum],
  )
  return rows
}
