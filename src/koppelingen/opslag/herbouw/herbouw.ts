import type { PoolClient } from 'pg'
import type { Organisatie } from '../../../domein/toegang/index.ts'
import type { Logger } from '../../../platform/log/index.ts'
import { afleiding } from '../afleiding.ts'
import { leesOrganisaties, zetGelijk } from '../beheer.ts'
import type { Opslagklok } from '../klok.ts'
import type { Verbinding } from '../verbinding.ts'
import { begin, eerste, isVanDezeVersie, onthoud } from './stand.ts'
import { type Herbouwd, herbouwStromen } from './stromen.ts'

/** What is rebuilt, and how. */
export interface Herbouwkeuze {
  /** Code of the one organisation; left out: all of them. */
  readonly organisatie?: string
  /** From the beginning, also what is of this version: for who doubts the rows. Default: only what must be. */
  readonly alles?: boolean
  /** Aborted: it stops after the stromen at hand and goes on from there the next time. */
  readonly stop?: AbortSignal
}

interface Omgeving {
  readonly verbinding: Verbinding
  readonly klok: Opslagklok
  readonly log: Logger
}

/** The job that rebuilds. Its name holds the version, so that no other version of the program takes it. */
export const herbouwtaak = `herbouw ${afleiding}`

// Whoever works on one of these dossiers waits for all of them: a fraction of a second.
const perKeer = 100

/**
 * Plans a rebuild when the rows of any organisation are of another version of the derivation.
 * @returns whether it did
 */
export async function planHerbouw(verbinding: Verbinding): Promise<boolean> {
  for (const { id } of await leesOrganisaties(verbinding)) {
    if (await verbinding.inTransactie(id, (client) => isVanDezeVersie(client, id))) continue
    await verbinding.pool.query(`SELECT kwijting.plan_job($1, '{}', 'herbouw', NULL)`, [herbouwtaak])
    return true
  }
  return false
}

/**
 * Computes every row of the read tables again from the log and writes what differs, beside a working application: a few
 * stromen per transaction, each locked, so that an opdracht comes wholly before or wholly after. Broken off, it goes on
 * where it was.
 * @returns null when there is no such organisation
 */
export async function herbouw(omgeving: Omgeving, keuze: Herbouwkeuze): Promise<Herbouwd | null> {
  const { verbinding, klok, log } = omgeving
  await zetGelijk(verbinding, klok)
  const alle = await leesOrganisaties(verbinding)
  const gekozen = alle.filter(({ code }) => keuze.organisatie === undefined || code === keuze.organisatie)
  if (gekozen.length === 0 && keuze.organisatie !== undefined) return null
  let samen: Herbouwd = niets
  for (const organisatie of gekozen) {
    const deel = await herbouwOrganisatie(omgeving, organisatie, keuze)
    samen = telOp(samen, deel)
    if (deel.dossiers > 0)
      log.info({ organisatie: organisatie.code, versie: afleiding, ...deel }, 'leestabellen herbouwd')
  }
  return samen
}

const niets: Herbouwd = { dossiers: 0, gewijzigd: 0, onleesbaar: [] }

const telOp = (a: Herbouwd, b: Herbouwd): Herbouwd => ({
  dossiers: a.dossiers + b.dossiers,
  gewijzigd: a.gewijzigd + b.gewijzigd,
  onleesbaar: [...a.onleesbaar, ...b.onleesbaar],
})

async function herbouwOrganisatie(
  { verbinding, klok }: Omgeving,
  organisatie: Organisatie,
  { alles = false, stop }: Herbouwkeuze,
): Promise<Herbouwd> {
  const { id } = organisatie
  const inTransactie = <T>(doe: (client: PoolClient) => Promise<T>) => verbinding.inTransactie(id, doe)
  const doe = (slot: Slot, ids: readonly string[]) =>
    inTransactie(async (client) => {
      const eigen = await vergrendel(client, id, ids, slot)
      const uitkomst = await herbouwStromen(client, { organisatie, vandaag: klok.vandaag() }, eigen)
      return { eigen: new Set(eigen), uitkomst }
    })
  let samen: Herbouwd = niets
  let na = await inTransactie((client) => begin(client, id, alles))
  while (na !== null && stop?.aborted !== true) {
    const vanaf = na
    const ids = await inTransactie((client) => volgende(client, id, vanaf))
    const { eigen, uitkomst } = await doe('SKIP LOCKED', ids)
    samen = telOp(samen, uitkomst)
    // Somebody is working on these. Waiting with nothing in hand, one at a time, nobody waits for us meanwhile.
    for (const een of ids.filter((stroom) => !eigen.has(stroom))) samen = telOp(samen, (await doe('', [een])).uitkomst)
    na = ids.at(-1) ?? null
    // With a log that could not be read it is not done: the next time it begins anew.
    const stand = na === null ? { tot: eerste, klaar: samen.onleesbaar.length === 0 } : { tot: na, klaar: false }
    await inTransactie((client) => onthoud(client, id, stand))
  }
  return samen
}

async function volgende(client: PoolClient, organisatieId: string, na: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT stroom_id AS id FROM kwijting.stroom
     WHERE organisatie_id = $1 AND stroom_id > $2 AND soort IN ('dossier', 'schuldeiser') AND versie > 0
     ORDER BY stroom_id LIMIT ${perKeer}`,
    [organisatieId, na],
  )
  return rows.map(({ id }) => id)
}

type Slot = 'SKIP LOCKED' | ''

async function vergrendel(
  client: PoolClient,
  organisatieId: string,
  ids: readonly string[],
  slot: Slot,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT stroom_id AS id FROM kwijting.stroom WHERE organisatie_id = $1 AND stroom_id = ANY ($2::uuid[])
     ORDER BY stroom_id FOR UPDATE ${slot}`,
    [organisatieId, ids],
  )
  return rows.map(({ id }) => id)
}
