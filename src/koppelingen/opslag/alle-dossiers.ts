import type { ClientBase } from 'pg'
import type { Vastgelegd } from '../../domein/toegang/index.ts'
import { type Gebeurtenis, type Traject, isGebeurtenis } from '../../domein/verloop/index.ts'
import { type Logregel, alsHistorie, isVernietigd, logregelsSql } from './historie.ts'
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
      `SELECT s.stroom_id AS id,
         (SELECT ${logregelsSql} FROM kwijting.gebeurtenis g
          WHERE g.organisatie_id = $1 AND g.stroom_id = s.stroom_id) AS historie
       FROM kwijting.stroom s
       WHERE s.organisatie_id = $1 AND s.soort = 'dossier' AND s.stroom_id > $2 AND s.versie > 0
       ORDER BY s.stroom_id LIMIT ${perKeer}`,
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
