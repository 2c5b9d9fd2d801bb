import type { PoolClient } from 'pg'
import type { Datum } from '../../gedeeld/datum.ts'
import { bkrEindeTotEnMet } from '../../domein/registers/index.ts'
import type { Organisatie } from '../../domein/toegang/index.ts'
import { ruimAanmeldingenOp } from './aanmelden/rijen.ts'
import { ruimMeningenOp } from './enquete.ts'
import { ruimGesprekkenOp } from './gesprek.ts'
import { type Heeldossier, loopDossiersLangs } from './alle-dossiers.ts'
import type { Opslagklok } from './klok.ts'
import { leesRegisters } from './instellingen.ts'
import { leesOrganisatie } from './organisatie.ts'
import { leesTermijnenSinds, leesTermijnenVoorbij } from './lijsten.ts'
import { type Verbinding, rolTerug } from './verbinding.ts'

/** The organisations of this installation, each read under its own row-level security. */
export async function leesOrganisaties({ pool, inTransactie }: Verbinding): Promise<readonly Organisatie[]> {
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM kwijting.organisaties()')
  const organisaties: Organisatie[] = []
  for (const { id } of rows) organisaties.push(await inTransactie(id, (client) => leesOrganisatie(client, id)))
  return organisaties
}

/** Reads anew how far the clock was moved: another process may have done so. */
export async function zetGelijk({ pool }: Verbinding, klok: Opslagklok): Promise<void> {
  const { rows } = await pool.query<{ dagen: number }>('SELECT dagen FROM kwijting.klok')
  klok.zet(rows[0]?.dagen ?? 0)
}

/** Moves the clock forward and lets everything look at it. @throws RangeError when it would go back or stand still */
export async function verzetKlok({ pool }: Verbinding, klok: Opslagklok, dagen: number): Promise<void> {
  if (!Number.isSafeInteger(dagen) || dagen < 1 || dagen > 3660) throw new RangeError('The clock only goes forward')
  const { rows } = await pool.query<{ dagen: number }>(
    `WITH verzet AS (UPDATE kwijting.klok SET dagen = dagen + $1 RETURNING dagen)
     SELECT dagen, kwijting.plan_job('tik', '{}', 'tik', NULL) FROM verzet`,
    [dagen],
  )
  klok.zet(rows[0]?.dagen ?? 0)
}

/**
 * Makes the tick: it plans `verloop` for every dossier of which an open termijn has passed, once a day, and once after
 * every start, so that nothing that was missed stays missed. Within a day only an opdracht can make something due, and
 * that plans `verloop` itself.
 * @returns a function that tells how many it planned
 */
export function maakTik(verbinding: Verbinding, klok: Opslagklok): () => Promise<number> {
  let gedaan: Datum | null = null
  return async () => {
    await zetGelijk(verbinding, klok)
    const vandaag = klok.vandaag()
    if (vandaag === gedaan) return 0
    let gepland = 0
    for (const { id } of await leesOrganisaties(verbinding)) gepland += await planVoor(verbinding, vandaag, id)
    gedaan = vandaag
    return gepland
  }
}

function planVoor({ inTransactie }: Verbinding, vandaag: Datum, organisatieId: string): Promise<number> {
  return inTransactie(organisatieId, async (client) => {
    await ruimAanmeldingenOp(client, organisatieId, vandaag)
    await ruimGesprekkenOp(client, organisatieId)
    await ruimMeningenOp(client, vandaag)
    const ids = [
      ...(await leesTermijnenVoorbij(client, organisatieId, vandaag)),
      ...(await leesTeVerwijderen(client, organisatieId, vandaag)),
    ]
    await client.query(
      `SELECT kwijting.plan_job('verloop', jsonb_build_object('organisatieId', $1::text, 'dossierId', id),
         'verloop:' || $1::text || ':' || id, NULL) FROM (SELECT DISTINCT unnest($2::text[]) AS id) AS d`,
      [organisatieId, ids],
    )
    return new Set(ids).size
  })
}

/** The dossiers of which the policy of today may remove a registration: that can change long after its end. */
async function leesTeVerwijderen(
  client: PoolClient,
  organisatieId: string,
  vandaag: Datum,
): Promise<readonly string[]> {
  const totEnMet = bkrEindeTotEnMet(await leesRegisters(client, organisatieId), vandaag)
  return totEnMet === null ? [] : leesTermijnenSinds(client, organisatieId, { soort: 'bkr-verwijderen', totEnMet })
}

/** All dossiers of an organisation as they were at one moment; gives its connection back also when the reader stops. */
export async function* alleDossiers({ pool }: Verbinding, organisatieId: string): AsyncGenerator<Heeldossier> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(`SELECT set_config('app.org', $1, true)`, [organisatieId])
    yield* loopDossiersLangs(client, organisatieId)
  } finally {
    await rolTerug(client)
  }
}
