import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { Betaalbestandschrijver, Betaalkop, Betaalopdracht } from '../../../domein/geld/index.ts'

const perKeer = 5000
const deelgrootte = 1 << 20

const bladSql = `
  SELECT nr, end_to_end_id AS "endToEndId", bedrag, naam, iban, namens, mededeling
  FROM kwijting.betaalregel WHERE organisatie_id = $1 AND batch_id = $2 AND nr > $3 ORDER BY nr LIMIT ${perKeer}`

async function* opdrachten(
  client: PoolClient,
  organisatieId: string,
  batchId: string,
): AsyncGenerator<readonly Betaalopdracht[]> {
  for (let na = 0; ;) {
    const { rows } = await client.query<Betaalopdracht & { nr: number }>(bladSql, [organisatieId, batchId, na])
    const laatste = rows.at(-1)
    if (laatste === undefined) return
    yield rows
    na = laatste.nr
  }
}

/** Writes the file of a batch in parts and keeps them. @returns its SHA-256, hexadecimal */
export async function maakBestand(
  client: PoolClient,
  schrijver: Betaalbestandschrijver,
  plek: { readonly organisatieId: string; readonly batchId: string },
  kop: Betaalkop,
): Promise<string> {
  const hash = createHash('sha256')
  let [deel, wacht] = [0, '']
  const leg = async () => {
    const inhoud = Buffer.from(wacht, 'utf8')
    hash.update(inhoud)
    await client.query(
      'INSERT INTO kwijting.betaalbestand (organisatie_id, batch_id, deel, inhoud) VALUES ($1, $2, $3, $4)',
      [plek.organisatieId, plek.batchId, deel, inhoud],
    )
    deel += 1
    wacht = ''
  }
  for await (const tekst of schrijver(kop, opdrachten(client, plek.organisatieId, plek.batchId))) {
    wacht += tekst
    if (wacht.length >= deelgrootte) await leg()
  }
  if (wacht !== '') await leg()
  return hash.digest('hex')
}

/** One part of the file of a batch, from 0; null: there is none, or no more. */
export async function leesDeel(
  client: Pick<PoolClient, 'query'>,
  organisatieId: string,
  batchId: string,
  deel: number,
): Promise<Buffer | null> {
  const { rows } = await client.query<{ inhoud: Buffer }>(
    'SELECT inhoud FROM kwijting.betaalbestand WHERE organisatie_id = $1 AND batch_id = $2 AND deel = $3',
    [organisatieId, batchId, deel],
  )
  return rows[0]?.inhoud ?? null
}
