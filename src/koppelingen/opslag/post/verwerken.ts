import type { PoolClient } from 'pg'
import {
  type Antwoordopdracht,
  type Bericht,
  type Schuldeiserantwoord,
  type Tafelreden,
  type Verwerking,
  opdrachtenBij,
  waarborgfonds,
} from '../../../domein/berichten/index.ts'
import { leesBetalingskenmerk } from '../../../domein/geld/index.ts'
import type { Actor } from '../../../domein/toegang/index.ts'
import type { Antwoord, Antwoordstand, Ontvangst } from '../../../domein/verloop/index.ts'
import type { Inhoud } from '../historie.ts'
import { vasteId } from '../keten.ts'
import { speelDossier } from '../motoren.ts'
import { dossiersOpKenmerk } from '../opkenmerk.ts'
import { isUuid } from '../verbinding.ts'
import { afzenderVan } from './afzender.ts'
import { type Uitvoering, voerUit } from '../voer-uit.ts'
import { leesInhouden } from './uitgaand.ts'

export type Staat = ReturnType<typeof speelDossier>

/** An answer as it is kept. */
export interface Antwoordrij {
  readonly stand: Antwoordstand
  readonly inhoud: Schuldeiserantwoord
  readonly dossierId: string | null
  readonly opdrachten: readonly Antwoordopdracht[]
  readonly door: Actor | null
  readonly reden: Tafelreden | null
}

/**
 * Does what an answer means. What was decided is written before it is carried out, and each opdracht has an id that follows
 * from the answer: after a crash the same is done, once.
 */
export async function verwerk(
  uitvoering: Uitvoering,
  organisatieId: string,
  antwoordId: string,
): Promise<Omit<Ontvangst, 'herhaald'>> {
  const { verbinding, klok } = uitvoering
  const besloten = await verbinding.inTransactie(organisatieId, async (client) => {
    const rij = await neem(client, organisatieId, antwoordId)
    if (rij.stand !== 'ontvangen') return rij
    return beslis(client, { organisatieId, antwoordId, vandaag: klok.vandaag() }, rij)
  })
  const gedaan =
    besloten.stand === 'beslist' ? await voerOpdrachtenUit(uitvoering, organisatieId, antwoordId) : besloten
  const { stand, opdrachten, reden, dossierId } = gedaan
  return { antwoordId, stand, opdrachten, reden, dossierId }
}

/** Reads an answer and keeps it for this transaction. @throws Error when it is not there: a bug */
export async function neem(client: PoolClient, organisatieId: string, antwoordId: string): Promise<Antwoordrij> {
  const { rows } = await client.query<Antwoordrij>(
    `SELECT stand, inhoud, dossier_id AS "dossierId", opdrachten, door, reden FROM kwijting.antwoord
     WHERE organisatie_id = $1 AND antwoord_id = $2 FOR UPDATE`,
    [organisatieId, antwoordId],
  )
  if (rows[0] === undefined) throw new Error(`No antwoord ${antwoordId}`)
  return rows[0]
}

interface Plek {
  readonly organisatieId: string
  readonly antwoordId: string
  readonly vandaag: Parameters<typeof opdrachtenBij>[2]
}

async function beslis(client: PoolClient, plek: Plek, rij: Antwoordrij): Promise<Antwoordrij> {
  const { organisatieId } = plek
  const antwoord = rij.inhoud
  const bericht = await leesBericht(client, organisatieId, antwoord.opBerichtId)
  const gesprek = bericht === null ? await leesConversatie(client, organisatieId, antwoord.conversatieId) : null
  const dossierId =
    bericht?.dossierId ?? gesprek?.dossierId ?? (await leesOpKlantnummer(client, organisatieId, antwoord))
  const inhouden = dossierId === null ? null : await leesInhouden(client, organisatieId, dossierId)
  if (dossierId === null || inhouden === null)
    return zet(client, plek, { ...rij, reden: { code: 'onbekende-conversatie' } })
  if (gesprek !== null && gesprek.schuldeiserId !== antwoord.schuldeiserId)
    return zet(client, plek, { ...rij, dossierId, reden: { code: 'andere-afzender' } })
  const staat = speelDossier(inhouden)
  const schuldeiserMet = await naamzoeker(client, organisatieId, antwoord)
  const verwerking = verwerkingVan(antwoord, { staat, inhouden, bericht, schuldeiserMet }, plek.vandaag)
  const door = afzenderVan(staat, antwoord, bericht?.inhoud.vorderingIds ?? null)
  return zet(client, plek, { ...rij, dossierId, door, ...verwerking }, bericht?.id ?? null)
}

/** Decides what an answer means: by the bericht that it answers, of the round of its day, in the state of today. */
export function verwerkingVan(
  antwoord: Schuldeiserantwoord,
  wat: {
    readonly staat: Staat
    /** From which that state came. */
    readonly inhouden: readonly Inhoud[]
    readonly bericht: { readonly versie: number; readonly inhoud: Bericht } | null
    readonly schuldeiserMet: (naam: string) => string | null
  },
  vandaag: Plek['vandaag'],
): Verwerking {
  const { staat, inhouden, bericht, schuldeiserMet } = wat
  if (bericht === null) return opdrachtenBij(antwoord, { staat, bericht, vorderingIds: null, schuldeiserMet }, vandaag)
  const { inhoud, versie } = bericht
  // Without a voorstel there are no rounds: replaying the dossier once more would tell nothing.
  const ronde = staat.schuldregeling.voorstel === null ? null : rondeVan(speelDossier(inhouden.slice(0, versie)))
  const over = { soort: inhoud.soort, schuldeiserId: aanWie(inhoud), ronde }
  return opdrachtenBij(antwoord, { staat, bericht: over, vorderingIds: inhoud.vorderingIds, schuldeiserMet }, vandaag)
}

const rondeVan = ({ schuldregeling: { voorstel } }: Staat): number | null => voorstel?.ronde ?? null
const aanWie = ({ aan }: Bericht): string =>
  aan.soort === 'schuldeiser' ? aan.id : aan.soort === 'waarborgfonds' ? waarborgfonds : ''

/** Writes what was decided: to be carried out, or for a person. */
export async function zet(
  client: PoolClient,
  plek: Plek,
  rij: Antwoordrij,
  berichtId: string | null = null,
): Promise<Antwoordrij> {
  const stand = rij.opdrachten.length > 0 ? 'beslist' : 'op-tafel'
  const door = stand === 'beslist' ? rij.door : null
  await client.query(
    `UPDATE kwijting.antwoord SET stand = $3, dossier_id = $4, bericht_id = $5, opdrachten = $6, door = $7, reden = $8
     WHERE organisatie_id = $1 AND antwoord_id = $2`,
    [
      plek.organisatieId,
      plek.antwoordId,
      stand,
      rij.dossierId,
      berichtId,
      JSON.stringify(rij.opdrachten),
      door === null ? null : JSON.stringify(door),
      rij.reden === null ? null : JSON.stringify(rij.reden),
    ],
  )
  return { ...rij, stand, door }
}

/** The id of an opdracht that an answer means: it follows from the answer, so that it is done once. */
export const opdrachtIdVan = (
  antwoordId: string,
  { soort, vorderingId }: Pick<Antwoordopdracht, 'soort' | 'vorderingId'>,
): string => vasteId('antwoord', antwoordId, soort, vorderingId ?? '')

/** Carries out what was decided for an answer, as far as that was not done; what is refused lies on the desk. */
export async function voerOpdrachtenUit(
  uitvoering: Uitvoering,
  organisatieId: string,
  antwoordId: string,
): Promise<Antwoordrij> {
  const { verbinding, klok } = uitvoering
  const rij = await verbinding.inTransactie(organisatieId, (client) => neem(client, organisatieId, antwoordId))
  const { dossierId, door } = rij
  if (rij.stand !== 'beslist' || dossierId === null || door === null) return rij
  const codes: string[] = []
  const gedaan = await verbinding.inTransactie(organisatieId, (c) => leesGedaan(c, organisatieId, antwoordId, rij))
  for (const { soort, vorderingId, invoer } of rij.opdrachten.filter((een) => !gedaan.includes(een))) {
    const antwoord = await voerUit(uitvoering, {
      organisatieId,
      stroom: { soort: 'dossier', id: dossierId },
      opdrachtId: opdrachtIdVan(antwoordId, { soort, vorderingId }),
      soort,
      invoer,
      gezienVersie: null,
      door,
    })
    codes.push(...redenenVan(antwoord))
  }
  const reden: Tafelreden | null =
    codes.length > 0 ? { code: 'geweigerd-door-regel', codes: [...new Set(codes)] } : rij.reden
  const stand = reden === null ? 'verwerkt' : 'op-tafel'
  await verbinding.inTransactie(organisatieId, (client) =>
    client.query(
      `UPDATE kwijting.antwoord SET stand = $3, reden = $4, afgehandeld_op = $5
       WHERE organisatie_id = $1 AND antwoord_id = $2 AND stand = 'beslist'`,
      [organisatieId, antwoordId, stand, reden === null ? null : JSON.stringify(reden), klok.nu()],
    ),
  )
  return { ...rij, stand, reden }
}

/** Of what was decided for an answer, what was carried out: that is done, whoever decides on the rest. */
export async function leesGedaan(
  client: PoolClient,
  organisatieId: string,
  antwoordId: string,
  { opdrachten }: Pick<Antwoordrij, 'opdrachten'>,
): Promise<readonly Antwoordopdracht[]> {
  const ids = opdrachten.map((een) => opdrachtIdVan(antwoordId, een))
  const { rows } = await client.query<{ id: string }>(
    'SELECT opdracht_id AS id FROM kwijting.opdracht WHERE organisatie_id = $1 AND opdracht_id = ANY ($2::uuid[])',
    [organisatieId, ids],
  )
  const gevonden = new Set(rows.map(({ id }) => id))
  return opdrachten.filter((_, i) => gevonden.has(ids[i] ?? ''))
}

function redenenVan(antwoord: Antwoord): readonly string[] {
  if (antwoord.soort === 'gedaan') return []
  return antwoord.soort === 'geweigerd' ? antwoord.weigeringen.map(({ code }) => code) : [antwoord.soort]
}

interface Gevonden {
  readonly id: string
  readonly dossierId: string
  readonly versie: number
  readonly inhoud: Bericht
}

async function leesBericht(client: PoolClient, organisatieId: string, id: string | null): Promise<Gevonden | null> {
  if (id === null || !isUuid(id)) return null
  const { rows } = await client.query<Gevonden>(
    `SELECT bericht_id AS id, dossier_id AS "dossierId", versie, inhoud FROM kwijting.bericht
     WHERE organisatie_id = $1 AND bericht_id = $2`,
    [organisatieId, id],
  )
  return rows[0] ?? null
}

async function leesConversatie(
  client: PoolClient,
  organisatieId: string,
  id: string | null,
): Promise<{ readonly dossierId: string; readonly schuldeiserId: string } | null> {
  if (id === null || !isUuid(id)) return null
  const { rows } = await client.query<{ dossierId: string; schuldeiserId: string }>(
    `SELECT dossier_id AS "dossierId", schuldeiser_id AS "schuldeiserId" FROM kwijting.conversatie
     WHERE organisatie_id = $1 AND conversatie_id = $2`,
    [organisatieId, id],
  )
  return rows[0] ?? null
}

/** The dossier that a question names by its betalingskenmerk: who asks may begin a conversation of its own. */
async function leesOpKlantnummer(
  client: PoolClient,
  organisatieId: string,
  { inhoud }: Schuldeiserantwoord,
): Promise<string | null> {
  const kenmerk = inhoud.soort === 'statusverzoek' ? leesBetalingskenmerk(inhoud.klantnummer ?? '') : null
  if (kenmerk === null) return null
  const [id, nog] = (await dossiersOpKenmerk(client, organisatieId, [kenmerk])).get(kenmerk) ?? []
  return nog === undefined ? (id ?? null) : null
}

/** Looks the names up that an answer gives to new schuldeisers: one that two have is nobody's. */
export async function naamzoeker(
  client: PoolClient,
  organisatieId: string,
  { inhoud }: Schuldeiserantwoord,
): Promise<(naam: string) => string | null> {
  const delen = inhoud.soort === 'saldo' && 'delen' in inhoud.opgave ? inhoud.opgave.delen : []
  const namen = delen.flatMap(({ overgedragenAan }) => (overgedragenAan === undefined ? [] : [overgedragenAan.naam]))
  if (namen.length === 0) return () => null
  const { rows } = await client.query<{ naam: string; ids: readonly string[] }>(
    `SELECT sorteernaam AS naam, array_agg(schuldeiser_id::text) AS ids FROM kwijting.schuldeiser
     WHERE organisatie_id = $1 AND sorteernaam = ANY (SELECT lower(n) FROM unnest($2::text[]) AS n) GROUP BY sorteernaam`,
    [organisatieId, namen],
  )
  const gevonden = new Map(rows.flatMap(({ naam, ids: [id, nog] }) => (nog === undefined ? [[naam, id] as const] : [])))
  return (naam) => gevonden.get(naam.toLowerCase()) ?? null
}

/** Sets an answer on the desk aside. False: it did not lie there. */
export async function legTerzijde(
  client: PoolClient,
  organisatieId: string,
  antwoordId: string,
  { waarom, door, op }: { readonly waarom: string; readonly door: Actor; readonly op: string },
): Promise<boolean> {
  if (!isUuid(antwoordId) || waarom.trim() === '') return false
  const { rowCount } = await client.query(
    `UPDATE kwijting.antwoord SET stand = 'terzijde', toelichting = $3, door = $4, afgehandeld_op = $5
     WHERE organisatie_id = $1 AND antwoord_id = $2 AND stand = 'op-tafel'`,
    [organisatieId, antwoordId, waarom.trim().slice(0, 2000), JSON.stringify(door), op],
  )
  return rowCount === 1
}

/** The answers that a crash left halfway, of one organisation. */
export async function leesHalverwege(client: PoolClient, organisatieId: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT antwoord_id AS id FROM kwijting.antwoord
     WHERE organisatie_id = $1 AND stand IN ('ontvangen', 'beslist') ORDER BY ontvangen_op, antwoord_id LIMIT 500`,
    [organisatieId],
  )
  return rows.map(({ id }) => id)
}
