import { type Plek, nuOp } from './verbinding.ts'

/** Counts an attempt before the secret is looked at; false: too many failed, wait. */
export async function beginPoging(plek: Plek, wie: Buffer): Promise<boolean> {
  const { rows } = await plek.pool.query<{ mag: boolean | null }>('SELECT kwijting.begin_inlogpoging($1, $2) AS mag', [
    wie,
    nuOp(plek),
  ])
  return rows[0]?.mag === true
}

/** It was good: what failed before counts no more. */
export async function vergeetPogingen({ pool }: Plek, wie: Buffer): Promise<void> {
  await pool.query('SELECT kwijting.vergeet_inlogpogingen($1)', [wie])
}

/** Counts a turn; false: there were too many in this stretch of time. */
export async function neemBeurt(plek: Plek, wie: Buffer, hoogstens: number, venster: string): Promise<boolean> {
  const { rows } = await plek.pool.query<{ mag: boolean }>('SELECT kwijting.neem_beurt($1, $2, $3, $4) AS mag', [
    wie,
    nuOp(plek),
    hoogstens,
    venster,
  ])
  return rows[0]?.mag === true
}
