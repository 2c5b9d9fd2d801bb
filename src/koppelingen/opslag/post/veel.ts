import type { PoolClient } from 'pg'
import type { Antwoordopdracht, Bericht, Schuldeiserantwoord } from '../../../domein/berichten/index.ts'
import type { Actor } from '../../../domein/toegang/index.ts'
import type { Ontvangst, Opdrachtverzoek } from '../../../domein/verloop/index.ts'
import { genoemd, verwijzingsoorten } from '../genoemd.ts'
import type { Opslagklok } from '../klok.ts'
import { dossiermotor, speelDossier } from '../motoren.ts'
import { type Schrijfset, voegSamen } from '../rijen.ts'
import { schrijf } from '../schrijven.ts'
import { type Dossierstand, leesStanden } from '../standen.ts'
import { isUuid, opnieuwBijImpasse } from '../verbinding.ts'
import { type Uitvoering, laadOmgeving, schrijfsetVan } from '../voer-uit.ts'
import { afzenderVan } from './afzender.ts'
import { opdrachtIdVan, verwerkingVan } from './verwerken.ts'

/** So many answers go in one transaction. */
export const perKeer = 250

interface Antwoord {
  readonly antwoordId: string
  readonly inhoud: Schuldeiserantwoord
}

interface Rij extends Antwoord {
  readonly berichtId: string
  readonly dossierId: string
  readonly versie: number
  readonly bericht: Bericht
}

/** What was done of one answer. */
export type Klaar = Omit<Ontvangst, 'herhaald'>

/**
 * Does what many answers mean, as one by one, but in one transaction: those that mean nothing but opdrachten on a dossier
 * of their own that the rule takes. All others are left for one by one.
 * @param ids at most `perKeer`
 * @returns what was done, now or before, by the id of the answer
 */
export async function verwerkVeel(
  uitvoering: Uitvoering,
  organisatieId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Klaar>> {
  const { inTransactie } = uitvoering.verbinding
  const gedaan = await opnieuwBijImpasse(() =>
    inTransactie(organisatieId, (c) => verwerkDeel(c, uitvoering, organisatieId, ids)),
  )
  const klaar = new Map(gedaan.map((een) => [een.antwoordId, een]))
  const eerder = ids.filter((id) => !klaar.has(id))
  if (eerder.length === 0) return klaar
  for (const een of await inTransactie(organisatieId, (c) => leesKlaar(c, organisatieId, eerder)))
    klaar.set(een.antwoordId, een)
  return klaar
}

/** What came of answers that were decided before: those of a list that is handed in once more. */
async function leesKlaar(client: PoolClient, organisatieId: string, ids: readonly string[]): Promise<readonly Klaar[]> {
  const { rows } = await client.query<Klaar>(
    `SELECT antwoord_id AS "antwoordId", stand, opdrachten, reden, dossier_id AS "dossierId" FROM kwijting.antwoord
     WHERE organisatie_id = $1 AND antwoord_id = ANY ($2::uuid[]) AND stand NOT IN ('ontvangen', 'beslist')`,
    [organisatieId, ids],
  )
  return rows
}

async function verwerkDeel(
  client: PoolClient,
  { klok }: Uitvoering,
  organisatieId: string,
  ids: readonly string[],
): Promise<readonly Klaar[]> {
  const { besloten, op } = await besluit(client, klok, organisatieId, ids)
  if (besloten.length === 0) return []
  // One statement writes a dossier once: the second opdracht of an answer goes with all other second ones.
  const rondes = Math.max(...besloten.map(({ delen }) => delen.length))
  for (let ronde = 0; ronde < rondes; ronde++)
    await schrijf(client, organisatieId, voegSamen(besloten.flatMap(({ delen }) => delen[ronde]?.set ?? [])))
  const rijen = besloten.map(({ rij }) => rij)
  await rondAf(client, organisatieId, rijen, op)
  return rijen.map(({ antwoordId, dossierId, opdrachten }) => ({
    antwoordId,
    stand: 'verwerkt',
    opdrachten,
    reden: null,
    dossierId,
  }))
}

/**
 * Reads what answers are about and decides what they mean. On its own, so that what was read is let go before the
 * database writes: of a few hundred dossiers it is the most that there is in memory.
 */
async function besluit(
  client: PoolClient,
  klok: Opslagklok,
  organisatieId: string,
  ids: readonly string[],
): Promise<{ readonly besloten: readonly Besloten[]; readonly op: string }> {
  const niets = { besloten: [], op: klok.nu() }
  const rijen = eigenDossier(await leesRijen(client, organisatieId, ids))
  if (rijen.length === 0) return niets
  const standen = await leesStanden(
    client,
    organisatieId,
    rijen.map(({ dossierId }) => dossierId),
  )
  const omgeving = await laadOmgeving(client, organisatieId, klok)
  const besloten = rijen.flatMap((rij) => {
    const stand = standen.get(rij.dossierId)
    return stand === undefined ? [] : (beslis(rij, stand, omgeving) ?? [])
  })
  const bekend = await eerderGedaan(
    client,
    organisatieId,
    besloten.flatMap(({ delen }) => delen.map(({ opdrachtId }) => opdrachtId)),
  )
  const nieuw = besloten.filter(({ delen }) => !delen.some(({ opdrachtId }) => bekend.has(opdrachtId)))
  return { besloten: nieuw, op: omgeving.klok.nu() }
}

/** Two answers about one dossier depend on each other. */
function eigenDossier(rijen: readonly Rij[]): readonly Rij[] {
  const perDossier = Map.groupBy(rijen, ({ dossierId }) => dossierId)
  return rijen.filter(({ dossierId }) => perDossier.get(dossierId)?.length === 1)
}

/** Answers that nothing was done with, and the berichten that they answer: two questions by key, whatever the planner knows. */
async function leesRijen(client: PoolClient, organisatieId: string, ids: readonly string[]): Promise<readonly Rij[]> {
  const { rows: antwoorden } = await client.query<Antwoord>(
    `SELECT antwoord_id AS "antwoordId", inhoud FROM kwijting.antwoord
     WHERE organisatie_id = $1 AND antwoord_id = ANY ($2::uuid[]) AND stand = 'ontvangen'
     ORDER BY antwoord_id FOR UPDATE`,
    [organisatieId, ids],
  )
  const op = antwoorden.flatMap(({ inhoud: { opBerichtId } }) =>
    opBerichtId !== null && isUuid(opBerichtId) ? [opBerichtId.toLowerCase()] : [],
  )
  if (op.length === 0) return []
  const { rows: berichten } = await client.query<Omit<Rij, keyof Antwoord>>(
    `SELECT bericht_id AS "berichtId", dossier_id AS "dossierId", versie, inhoud AS bericht FROM kwijting.bericht
     WHERE organisatie_id = $1 AND bericht_id = ANY ($2::uuid[])`,
    [organisatieId, op],
  )
  const perId = new Map(berichten.map((bericht) => [bericht.berichtId, bericht]))
  return antwoorden.flatMap((antwoord) => {
    const bericht = perId.get(antwoord.inhoud.opBerichtId?.toLowerCase() ?? '')
    return bericht === undefined ? [] : [{ ...antwoord, ...bericht }]
  })
}

async function eerderGedaan(
  client: PoolClient,
  organisatieId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT opdracht_id AS id FROM kwijting.opdracht WHERE organisatie_id = $1 AND opdracht_id = ANY ($2::uuid[])',
    [organisatieId, ids],
  )
  return new Set(rows.map(({ id }) => id))
}

/** What is written of an answer that was decided. */
interface Besluitrij {
  readonly antwoordId: string
  readonly dossierId: string
  readonly berichtId: string
  readonly door: Actor
  readonly opdrachten: Klaar['opdrachten']
}

interface Besloten {
  readonly rij: Besluitrij
  /** In their order, each on the dossier as the one before leaves it. */
  readonly delen: readonly Deel[]
}

interface Deel {
  readonly opdrachtId: string
  readonly set: Schrijfset
}

/** What an answer means, when that is opdrachten that name nothing else; null: for one by one. */
function beslis(rij: Rij, stand: Dossierstand, omgeving: Awaited<ReturnType<typeof laadOmgeving>>): Besloten | null {
  const { inhoud, bericht, versie } = rij
  const staat = speelDossier(stand.historie)
  // Who a claim went to is looked up for one by one.
  const wat = { staat, inhouden: stand.historie, bericht: { inhoud: bericht, versie }, schuldeiserMet: () => null }
  const { opdrachten, reden } = verwerkingVan(inhoud, wat, omgeving.klok.vandaag())
  if (opdrachten.length === 0 || reden !== null) return null
  const door = afzenderVan(staat, inhoud, bericht.vorderingIds)
  const delen: Deel[] = []
  let nu: Nu = { staat, stroom: stand }
  for (const opdracht of opdrachten) {
    const gedaan = doe({ rij, door, opdracht }, nu, omgeving)
    if (gedaan === null) return null
    delen.push(gedaan.deel)
    nu = gedaan.na
  }
  const { antwoordId, dossierId, berichtId } = rij
  return { rij: { antwoordId, dossierId, berichtId, door, opdrachten }, delen }
}

/** A dossier between two opdrachten of one answer. */
interface Nu {
  readonly staat: ReturnType<typeof speelDossier>
  readonly stroom: Pick<Dossierstand, 'soort' | 'versie' | 'kop'>
}

function doe(
  { rij, door, opdracht }: { readonly rij: Rij; readonly door: Actor; readonly opdracht: Antwoordopdracht },
  { staat, stroom }: Nu,
  { organisatie, klok, contextVoor }: Awaited<ReturnType<typeof laadOmgeving>>,
): { readonly deel: Deel; readonly na: Nu } | null {
  const verzoek: Opdrachtverzoek = {
    organisatieId: organisatie.id,
    stroom: { soort: 'dossier', id: rij.dossierId },
    opdrachtId: opdrachtIdVan(rij.antwoordId, opdracht),
    soort: opdracht.soort,
    invoer: opdracht.invoer,
    gezienVersie: null,
    door,
  }
  if (verwijzingsoorten.some((soort) => genoemd(verzoek, soort).length > 0)) return null
  const uitkomst = dossiermotor(staat)(verzoek, contextVoor(verzoek))
  if (!uitkomst.ok) return null
  const { gebeurtenissen } = uitkomst.waarde
  const { set } = schrijfsetVan(verzoek, { stroom, besluit: uitkomst.waarde, klok, organisatie, batchHash: null })
  const kop = set.stromen[0]?.kop
  if (kop === undefined) throw new Error('An opdracht that writes no stroom')
  const versie = stroom.versie + gebeurtenissen.length
  const na = { staat: speelDossier(gebeurtenissen, staat), stroom: { ...stroom, versie, kop: Buffer.from(kop, 'hex') } }
  return { deel: { opdrachtId: verzoek.opdrachtId, set }, na }
}

/** Decided and done, as one by one: first what was decided, then that it was done. */
async function rondAf(
  client: PoolClient,
  organisatieId: string,
  besloten: readonly Besluitrij[],
  op: string,
): Promise<void> {
  const rijen = besloten.map(({ antwoordId, dossierId, berichtId, opdrachten, door }) => ({
    id: antwoordId,
    dossier_id: dossierId,
    bericht_id: berichtId,
    opdrachten,
    door,
  }))
  await client.query(
    `UPDATE kwijting.antwoord a SET stand = 'beslist', dossier_id = x.dossier_id, bericht_id = x.bericht_id,
       opdrachten = x.opdrachten, door = x.door
     FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, dossier_id uuid, bericht_id uuid, opdrachten jsonb, door jsonb)
     WHERE a.organisatie_id = $1 AND a.antwoord_id = x.id`,
    [organisatieId, JSON.stringify(rijen)],
  )
  await client.query(
    `UPDATE kwijting.antwoord SET stand = 'verwerkt', afgehandeld_op = $3
     WHERE organisatie_id = $1 AND antwoord_id = ANY ($2::uuid[])`,
    [organisatieId, rijen.map(({ id }) => id), op],
  )
}
