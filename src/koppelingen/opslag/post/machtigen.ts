import type { PoolClient } from 'pg'
import { gemachtigdenBij, isVerlopen, rolVan } from '../../../domein/schulden/index.ts'
import {
  type Gebeurtenis,
  type Gegevenantwoord,
  type Loketgebruiker,
  type Machtigbaar,
  type Machtigingstand,
  type Machtigplaats,
  type Machtiguitkomst,
  buitenKeuze,
  isGebeurtenis,
  magAanLoket,
} from '../../../domein/verloop/index.ts'
import { type Logregel, alsHistorie, historieSql, isVernietigd } from '../historie.ts'
import { speelDossier } from '../motoren.ts'
import { geweigerd } from '../opnieuw.ts'
import { type Uitvoering, voerUit } from '../voer-uit.ts'
import { type Loketrij, leesRijen } from './loket.ts'
import { leesInhouden } from './uitgaand.ts'
import { afzenderVan } from './afzender.ts'

type Staat = ReturnType<typeof speelDossier>
type Vordering = Staat['schulden']['vorderingen'][number]

const vorderingVan = ({ schulden }: Staat, { vorderingIds }: Loketrij): Vordering | undefined =>
  schulden.vorderingen.find(({ id }) => vorderingIds.includes(id))

/**
 * Finds a bericht to a party. Who acts for another by a machtiging of which the last day is over finds nothing, also when
 * that is not recorded yet.
 */
export async function vindBericht(
  { verbinding, klok }: Pick<Uitvoering, 'verbinding' | 'klok'>,
  { partijId }: Loketgebruiker,
  id: string,
): Promise<Loketrij | null> {
  const [rij] = await verbinding.voorPartij(partijId, (c) => leesRijen(c, [id], { alleenOpen: false }))
  if (rij === undefined || rij.namens === null) return rij ?? null
  const inhouden = await verbinding.inTransactie(rij.organisatieId, (c) =>
    leesInhouden(c, rij.organisatieId, rij.dossierId),
  )
  const vordering = inhouden === null ? undefined : vorderingVan(speelDossier(inhouden), rij)
  const nu = vordering === undefined ? [] : gemachtigdenBij(vordering).filter((wie) => wie.id === rij.schuldeiserId)
  return nu.some((wie) => isVerlopen(wie, klok.vandaag())) ? null : rij
}

const antwoordsoorten: readonly Gebeurtenis['soort'][] = [
  'KennisgevingBeantwoord',
  'SaldoOpgaveOntvangen',
  'ReactieOntvangen',
  'KwijtingBevestigd',
]

/** Who acts for the claim of a bericht and what was answered there; null: it is not that of who looks. */
export async function leesMachtigingstand(
  client: PoolClient,
  rij: Loketrij,
  vordering: Vordering | undefined,
): Promise<Machtigingstand | null> {
  if (vordering === undefined || rolVan(vordering, rij.schuldeiserId) !== 'schuldeiser') return null
  const { rows } = await client.query<{ historie: readonly Logregel[] }>(`SELECT ${historieSql} AS historie`, [
    rij.organisatieId,
    rij.dossierId,
  ])
  const historie = rows[0]?.historie ?? []
  const regels = isVernietigd(historie) ? [] : alsHistorie(historie)
  const vanDeze = regels.flatMap(({ gebeurtenis, opgetekendOp, door }): readonly Gegevenantwoord[] =>
    isGebeurtenis(gebeurtenis) && 'vorderingId' in gebeurtenis && gebeurtenis.vorderingId === vordering.id
      ? [{ gebeurtenis, opgetekendOp, door }]
      : [],
  )
  // What was answered before it was sold is between us and who had it then.
  const sinds = vanDeze.findLastIndex(({ gebeurtenis }) => gebeurtenis.soort === 'VorderingOvergedragen')
  return {
    schuldeiser: vordering.schuldeiser.naam,
    gemachtigden: gemachtigdenBij(vordering),
    antwoorden: vanDeze
      .slice(sinds + 1)
      .filter(({ gebeurtenis, door }) => antwoordsoorten.includes(gebeurtenis.soort) && door.soort === 'schuldeiser')
      .toReversed(),
  }
}

/** Letting another act for a claim, on this storage. */
export function machtigplaatsVan(uitvoering: Uitvoering): Machtigplaats {
  const { verbinding } = uitvoering
  const metRij = async <T>(wie: Loketgebruiker, id: string, doe: (rij: Loketrij) => Promise<T>): Promise<T | null> => {
    const rij = magAanLoket(wie.rol, 'beheren') ? await vindBericht(uitvoering, wie, id) : null
    return rij === null ? null : doe(rij)
  }
  const keuzes = ({ organisatieId, schuldeiserId }: Loketrij) =>
    verbinding.inTransactie(organisatieId, (c) => leesMachtigbaar(c, organisatieId, schuldeiserId))
  return {
    keuzes: (wie, id) => metRij(wie, id, keuzes),
    geef: (wie, id, { opdrachtId, invoer }) =>
      metRij(wie, id, async (rij) => {
        const gekozen = invoer['gemachtigdeId']
        if (gekozen !== undefined && !(await keuzes(rij)).some((een) => een.id === gekozen))
          return geweigerd([{ code: 'OnjuisteInvoer', fouten: [buitenKeuze] }])
        return doe(uitvoering, { wie, rij, opdrachtId }, 'WijsGemachtigdeAan', invoer)
      }),
    trekIn: (wie, id, { opdrachtId, rol }) =>
      metRij(wie, id, (rij) => {
        const reden = 'De schuldeiser trok de machtiging in, in het portaal.'
        return doe(uitvoering, { wie, rij, opdrachtId }, 'HaalGemachtigdeWeg', { rol, reden })
      }),
  }
}

async function doe(
  uitvoering: Uitvoering,
  { wie, rij, opdrachtId }: { readonly wie: Loketgebruiker; readonly rij: Loketrij; readonly opdrachtId: string },
  soort: 'WijsGemachtigdeAan' | 'HaalGemachtigdeWeg',
  invoer: Readonly<Record<string, unknown>>,
): Promise<Machtiguitkomst> {
  const { organisatieId, dossierId, schuldeiserId } = rij
  const inhouden = await uitvoering.verbinding.inTransactie(organisatieId, (c) =>
    leesInhouden(c, organisatieId, dossierId),
  )
  const staat = inhouden === null ? null : speelDossier(inhouden)
  const vordering = staat === null ? undefined : vorderingVan(staat, rij)
  if (staat === null || vordering === undefined || rolVan(vordering, schuldeiserId) !== 'schuldeiser') return null
  return voerUit(uitvoering, {
    organisatieId,
    stroom: { soort: 'dossier', id: dossierId },
    opdrachtId,
    soort,
    invoer: { ...invoer, vorderingId: vordering.id },
    gezienVersie: null,
    door: afzenderVan(staat, { schuldeiserId, gever: wie.naam }, rij.vorderingIds),
  })
}

async function leesMachtigbaar(
  client: PoolClient,
  organisatieId: string,
  schuldeiserId: string,
): Promise<readonly Machtigbaar[]> {
  const { rows } = await client.query<Machtigbaar>(
    `SELECT s.schuldeiser_id AS id, s.naam,
       CASE s.gegevens ->> 'rol' WHEN 'incassobureau' THEN 'incassant' ELSE 'deurwaarder' END AS rol
     FROM kwijting.schuldeiser s
     WHERE s.organisatie_id = $1 AND s.gegevens ->> 'rol' IN ('incassobureau', 'gerechtsdeurwaarder')
       AND s.schuldeiser_id::text <> $2 AND s.gegevens -> 'toegang' ->> 'ingetrokken' IS NULL AND s.gegevens ? 'toegang'
     ORDER BY s.sorteernaam, s.schuldeiser_id`,
    [organisatieId, schuldeiserId],
  )
  return rows
}
