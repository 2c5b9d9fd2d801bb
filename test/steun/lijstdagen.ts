import pg from 'pg'
import { opdrachtIdVan } from '../../src/koppelingen/opslag/post/verwerken.ts'

/** Days between two moments, over many. */
export interface Dagen {
  readonly aantal: number
  readonly mediaan: number
  readonly hoogste: number
}

/** How long lists take by themselves, on the clock of the product. */
export interface Lijstdagen {
  /** From the day of a bericht to the day on which it left on a list. */
  readonly opDeLijst: Dagen
  /** From the day on which an answer came on a list to the day of each opdracht that it means. */
  readonly verwerkt: Dagen
}

const dag = (moment: string): string => `(${moment} AT TIME ZONE 'Europe/Amsterdam')::date`

const over = (dagen: string): string =>
  `SELECT count(*)::int AS aantal, percentile_disc(0.5) WITHIN GROUP (ORDER BY dagen) AS mediaan, max(dagen) AS hoogste
   FROM (${dagen}) AS x (dagen)`

/** Measures the days that the system itself adds to what goes and comes on lists, of everything in a database. */
export async function meetLijstdagen(url: string): Promise<Lijstdagen> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const meet = async (dagen: string, waarden?: unknown[]): Promise<Dagen> => {
    const { rows } = await client.query<Dagen>(over(dagen), waarden)
    if (rows[0] === undefined) throw new Error('A count without a row')
    return rows[0]
  }
  try {
    return {
      opDeLijst: await meet(
        `SELECT ${dag('b.verzonden_op')} - (b.inhoud ->> 'datum')::date
         FROM kwijting.bericht b JOIN kwijting.verzending v USING (organisatie_id, bericht_id)
         WHERE v.kanaal = 'lijst' AND v.stand = 'verzonden'`,
      ),
      verwerkt: await meet(
        `SELECT ${dag('o.op')} - ${dag('a.ontvangen_op')}
         FROM unnest($1::uuid[], $2::uuid[]) AS x (antwoord_id, opdracht_id)
         JOIN kwijting.antwoord a USING (antwoord_id)
         JOIN kwijting.opdracht o ON o.organisatie_id = a.organisatie_id AND o.opdracht_id = x.opdracht_id`,
        await gegeven(client),
      ),
    }
  } finally {
    await client.end()
  }
}

/** Every answer that came on a list with every opdracht that it meant. @returns the ids of both, beside each other */
async function gegeven(client: pg.Client): Promise<[antwoorden: string[], opdrachten: string[]]> {
  const { rows } = await client.query<{ id: string; opdrachten: Parameters<typeof opdrachtIdVan>[1][] }>(
    `SELECT antwoord_id AS id, opdrachten FROM kwijting.antwoord WHERE kanaal = 'lijst' AND stand = 'verwerkt'`,
  )
  const paren = rows.flatMap(({ id, opdrachten }) => opdrachten.map((een) => [id, opdrachtIdVan(id, een)] as const))
  return [paren.map(([id]) => id), paren.map(([, id]) => id)]
}
