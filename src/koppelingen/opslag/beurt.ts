import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'

/** What asks the database before an organisation is known. */
export type Zoeker = Pick<PoolClient, 'query'>

/** A door that anybody can knock at. */
export type Deur = 'antwoordlink' | 'doorverwijzing' | 'apitoken' | 'api' | 'aanmelding' | 'aanmelding-begin'

// Enough for a desk that answers all day, too little for a machine that tries.
const gewoon = { hoogstens: 60, venster: '5 minutes' }
const grenzen: Readonly<Partial<Record<Deur, typeof gewoon>>> = {
  // A system that is known reads whole lists.
  api: { hoogstens: 600, venster: '1 minute' },
  // Some twenty pages each, and many people may come from one address (a library, a telephone network); the code has
  // 58 bits.
  aanmelding: { hoogstens: 600, venster: '5 minutes' },
}

/** Counts a visit to a door from an address, or of somebody who is known. False: too many in a short time. */
export async function neemBeurt(client: Zoeker, deur: Deur, vanaf: string, op: string): Promise<boolean> {
  const wie = createHash('sha256').update(`${deur}\0${vanaf}`).digest()
  const { hoogstens, venster } = grenzen[deur] ?? gewoon
  const { rows } = await client.query<{ mag: boolean }>('SELECT kwijting.neem_beurt($1, $2, $3, $4) AS mag', [
    wie,
    op,
    hoogstens,
    venster,
  ])
  return rows[0]?.mag === true
}
