import type { ClientBase } from 'pg'
import type { Vastgelegd } from '../../domein/toegang/index.ts'
import { type Gebeurtenis, type Traject, isGebeurtenis } from '../../domein/verloop/index.ts'
import { type Logregel, alsHistorie, isVernietigd } from './historie.ts'
import { speelDossier } from './motoren.ts'

/** A dossier on its way out: for an export or a check. */
export interface Heeldossier {
  readonly id: string
  readonly versie: number
  readonly staat: Traject
  readonly historie: readonly Vastgelegd<Gebeurtenis>[]
}

const perKeer = 200

/** Goes through all dossiers of an organisation whose content is still there, in the order of their ids. */
export async function* loopDossiersLangs(client: ClientBase, organisatieId: string): AsyncGenerator<Heeldossier> {
  let na = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await client.query<{ id: string; historie: readonly Logregel[] }>(
      `SELECT s.stroom_id AS id, json_agg(json_build_object('versie', g.versie, 'opgetekend_op', g.opgetekend_op,
         'door', g.door, 'opdracht_id', g.opdracht_id, 'inhoud', i.inhoud) ORDER BY g.versie) AS historie
       FROM (SELECT stroom_id FROM kwijting.stroom
             WHERE organisatie_id = $1 AND soort = 'dossier' AND stroom_id > $2 AND versie > 0
             ORDER BY stroom_id LIMIT ${perKeer}) s
       JOIN kwijting.gebeurtenis g ON g.organisatie_id = $1 AND g.stroom_id = s.stroom_id
       LEFT JOIN kwijting.gebeurtenis_inhoud i
         ON i.organisatie_id = $1 AND i.stroom_id = s.stroom_id AND i.versie = g.versie
       GROUP BY s.stroom_id ORDER BY s.stroom_id`,
      [organisatieId, na],
    )
    for (const { id, historie } of rows) if (!isVernietigd(historie)) yield heel(id, historie)
    const laatste = rows.at(-1)
    if (laatste === undefined) return
    na = laatste.id
  }
}

function heel(id: string, regels: readonly Logregel[]): Heeldossier {
  const historie = alsHistorie(regels)
  return {
    id,
    versie: historie.length,
    staat: speelDossier(historie.map(({ gebeurtenis }) => gebeurtenis)),
    historie: historie.flatMap(({ gebeurtenis, ...rest }) =>
      isGebeurtenis(gebeurtenis) ? [{ ...rest, gebeurtenis }] : [],
    ),
  }
}
