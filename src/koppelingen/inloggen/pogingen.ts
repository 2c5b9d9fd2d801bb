import type { Deur } from '../../domein/verloop/index.ts'
import { type Plek, nuOp, sha256 } from './verbinding.ts'

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

/** Wrong passwords of one visitor, whatever the names, in a quarter of an hour: what a whole office mistypes of a morning. */
const hoogstensFout = 100

/**
 * A brake on who tries a few passwords with many names. It holds nobody else up who shares his address: a name that was
 * logged in with from there in the last month goes on, and has the brake of that name alone.
 */
export function bezoekerrem(plek: Plek, deur: Deur, vanaf: string, naam: string) {
  const bezoeker = sha256('bezoeker', vanaf)
  // With the key of the installation: from the row alone nobody finds the name and address by trying.
  const bekend = plek.secrets.fingerprint('bezoeker', [deur, vanaf, naam].join('\0'))
  return {
    /** Counts an attempt before the password is looked at; false: wait. */
    begin: async (): Promise<boolean> => {
      const mag = await neemBeurt(plek, bezoeker, hoogstensFout, '15 minutes')
      if (mag) return true
      const { rows } = await plek.pool.query<{ bekend: boolean }>(
        'SELECT kwijting.is_bekende_bezoeker($1, $2) AS bekend',
        [bekend, nuOp(plek)],
      )
      return rows[0]?.bekend === true
    },
    /** It was good: it does not count, and who it was is known here. */
    geslaagd: async (): Promise<void> => {
      await plek.pool.query('SELECT kwijting.geef_beurt_terug($1), kwijting.ken_bezoeker($2, $3)', [
        bezoeker,
        bekend,
        nuOp(plek),
      ])
    },
  }
}
