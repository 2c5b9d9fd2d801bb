import assert from 'node:assert/strict'
import pg from 'pg'
import { vasteId } from '../../src/simulatie/toeval.ts'
import { totdat } from '../start/steun.ts'
import type { Verstuurd } from './klant.ts'

/** How much was compared. */
export interface Vergeleken {
  readonly verstuurd: number
  readonly bevestigd: number
  /** Sent at least once without an answer, so sent again with the same id. */
  readonly opnieuw: number
  /** Sent, and refused because the dossier had changed meanwhile. */
  readonly nietGedaan: number
  readonly dossiers: number
  /** Opdrachten in the log that Kwijting gave itself, that schuldeisers sent, that the bank sent. */
  readonly vanzelf: number
  readonly antwoorden: number
  readonly bankregels: number
}

async function metClient<T>(url: string, doe: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await doe(client)
  } finally {
    await client.end()
  }
}

interface Onrust {
  readonly wat: string
  readonly opgegeven: boolean
  /** A bericht that the hub dropped: a person sends it again. */
  readonly opnieuw: string | null
}

const nietOpgehaald = `v.kanaal = 'schuldenknooppunt' AND v.fout LIKE 'Niet op tijd opgehaald%'`

/**
 * Waits until every job is done, also those that failed and wait for their next turn. What is not out by then lies ready
 * for its list, or is a letter that waits for an address; nothing was given up. The days jump here, so the hub may drop
 * what was not fetched in its five werkdagen: that is told to a person, who sends it again, and it must leave too.
 * @param verstuurOpnieuw what that person does with such a bericht
 */
export function wachtTotRustig(url: string, verstuurOpnieuw: (berichtId: string) => Promise<void>): Promise<void> {
  return metClient(url, async (client) => {
    let over: readonly string[] = []
    const rustig = async () => {
      const { rows } = await client.query<Onrust>(
        `SELECT concat_ws(': ', task_identifier, attempts, last_error) AS wat,
           attempts >= max_attempts AND last_error IS NOT NULL AS opgegeven, NULL AS opnieuw
         FROM graphile_worker.jobs WHERE attempts < max_attempts OR locked_at IS NOT NULL OR last_error IS NOT NULL
         UNION ALL SELECT concat_ws(': ', b.inhoud ->> 'soort', v.kanaal, v.pogingen, v.fout),
           (${nietOpgehaald}) IS NOT TRUE, CASE WHEN ${nietOpgehaald} THEN b.bericht_id::text END
         FROM kwijting.bericht b LEFT JOIN kwijting.verzending v USING (organisatie_id, bericht_id)
         WHERE b.stand = 'mislukt'
         UNION ALL SELECT concat_ws(': ', b.inhoud ->> 'soort', v.kanaal, v.stand, v.fout), false, NULL
         FROM kwijting.bericht b LEFT JOIN kwijting.verzending v USING (organisatie_id, bericht_id)
         WHERE b.stand = 'te-verzenden' AND (v.stand = 'klaargezet'
           AND (v.kanaal = 'lijst' OR (v.kanaal = 'brief' AND v.post_id IS NULL))) IS NOT TRUE`,
      )
      over = rows.map(({ wat }) => wat)
      assert.deepEqual(
        rows.filter(({ opgegeven }) => opgegeven),
        [],
      )
      for (const { opnieuw } of rows) if (opnieuw !== null) await verstuurOpnieuw(opnieuw)
      return over.length === 0
    }
    await totdat(rustig).catch((fout: unknown) => {
      throw new Error(`Not at rest: ${over.slice(0, 20).join('; ')}`, { cause: fout })
    })
  })
}

interface Inlog {
  readonly id: string
  readonly stroom: string
  readonly soort: string
  readonly door: string
  readonly beloofd: number
  readonly geschreven: number
}

/** Compares what users were told with what is in the log. @throws AssertionError when anything is lost or twice there */
export function vergelijk(url: string, logboek: readonly Verstuurd[]): Promise<Vergeleken> {
  return metClient(url, async (client) => {
    const { rows } = await client.query<Inlog>(
      `SELECT opdracht_id AS id, stroom_id AS stroom, soort, door ->> 'soort' AS door,
         jsonb_array_length(antwoord -> 'gebeurtenissen') AS beloofd,
         (SELECT count(*)::int FROM kwijting.gebeurtenis g
          WHERE g.organisatie_id = o.organisatie_id AND g.opdracht_id = o.opdracht_id) AS geschreven
       FROM kwijting.opdracht o`,
    )
    const inLog = new Map(rows.map((rij) => [rij.id, rij]))
    const bevestigd = logboek.filter(({ stand }) => stand === 'bevestigd')
    assert.deepEqual(new Set(logboek.map(({ stand }) => stand)).has('onbekend'), false)
    assert.equal(new Set(bevestigd.map(({ opdrachtId }) => opdrachtId)).size, bevestigd.length)
    for (const v of bevestigd) eenKeer(v, inLog.get(v.opdrachtId))
    for (const v of logboek) if (v.stand === 'niet-gedaan') assert.equal(inLog.get(v.opdrachtId), undefined, naamVan(v))
    nietsErbij(rows, bevestigd)
    await geenDubbeleInhoud(client, bevestigd)
    await antwoordenAangekomen(client)
    const van = (door: string) => rows.filter((rij) => rij.door === door).length
    return {
      verstuurd: logboek.length,
      bevestigd: bevestigd.length,
      opnieuw: logboek.filter(({ zonderAntwoord }) => zonderAntwoord > 0).length,
      nietGedaan: logboek.length - bevestigd.length,
      dossiers: new Set(bevestigd.map(({ dossierId }) => dossierId)).size,
      vanzelf: van('kwijting'),
      antwoorden: van('schuldeiser'),
      bankregels: van('bank'),
    }
  })
}

const naamVan = ({ soort, opdrachtId }: Verstuurd): string => `${soort} ${opdrachtId}`

function eenKeer(v: Verstuurd, rij: Inlog | undefined): void {
  assert.ok(rij !== undefined, `${naamVan(v)} was acknowledged and is not in the log`)
  assert.deepEqual([rij.soort, rij.stroom], [v.soort, v.dossierId])
  assert.ok(rij.beloofd > 0, naamVan(v))
  assert.equal(rij.geschreven, rij.beloofd, naamVan(v))
}

/** In the dossiers of this test, medewerkers gave nothing but what was acknowledged. */
function nietsErbij(rijen: readonly Inlog[], bevestigd: readonly Verstuurd[]): void {
  const dossiers = new Set(bevestigd.map(({ dossierId }) => dossierId))
  const bekend = new Set(bevestigd.map(({ opdrachtId }) => opdrachtId))
  const erbij = rijen.filter(({ door, stroom, id }) => door === 'medewerker' && dossiers.has(stroom) && !bekend.has(id))
  assert.deepEqual(erbij, [])
}

/** A name or a reference that was typed once stands in the database once. */
async function geenDubbeleInhoud(client: pg.Client, bevestigd: readonly Verstuurd[]): Promise<void> {
  const keren = async (sql: string) => (await client.query<{ wat: string; keer: number }>(sql)).rows
  const namen = await keren(
    `SELECT naam AS wat, count(*)::int AS keer FROM kwijting.dossier_overzicht WHERE naam LIKE 'Storing ST-%' GROUP BY 1`,
  )
  const kenmerken = await keren(
    `SELECT k #>> '{}' AS wat, count(*)::int AS keer FROM kwijting.gebeurtenis_inhoud,
       jsonb_path_query(inhoud, '$.** ? (@ starts with "ST-")') k
     WHERE inhoud ->> 'soort' = 'VorderingToegevoegd' GROUP BY 1`,
  )
  for (const [soort, gevonden] of [
    ['MeldAan', namen],
    ['VoegVorderingToe', kenmerken],
  ] as const) {
    assert.deepEqual(
      gevonden.filter(({ keer }) => keer !== 1),
      [],
    )
    assert.equal(gevonden.length, bevestigd.filter((v) => v.soort === soort).length, soort)
  }
}

/**
 * What a simulated schuldeiser sent lies in the post, or is in the log where no post brings it; what it did is for
 * `controleer` to prove. What its hub dropped when the days jumped is there as the notice that it was dropped.
 */
async function antwoordenAangekomen(client: pg.Client): Promise<void> {
  const nietInDePost = async () =>
    (
      await client.query<{ id: string }>(
        `SELECT bericht_id AS id FROM simulatie.antwoord s WHERE afloop = 'gedaan' AND NOT EXISTS (
           SELECT FROM kwijting.antwoord a
           WHERE a.organisatie_id = s.organisatie_id AND a.inhoud ->> 'opBerichtId' = s.bericht_id::text)`,
      )
    ).rows.map(({ id }) => id)
  await totdat(async () => {
    const ids = (await nietInDePost()).map((id) => vasteId('antwoord', id))
    const { rows } = await client.query<{ over: number }>(
      `SELECT count(*)::int AS over FROM unnest($1::uuid[]) AS id
       WHERE NOT EXISTS (SELECT FROM kwijting.opdracht WHERE opdracht_id = id)`,
      [ids],
    )
    return rows[0]?.over === 0
  })
}
