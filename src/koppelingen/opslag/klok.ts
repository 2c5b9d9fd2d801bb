import { datumOp } from '../../gedeeld/datum.ts'
import type { Klok } from '../../domein/verloop/index.ts'

/** The real time plus the days that the demo moved it forward. */
export interface Opslagklok extends Klok {
  /** Takes over what the database says; read anew in every transaction, so that all processes agree. */
  readonly zet: (dagen: number) => void
}

const dagMs = 86_400_000

/**
 * The clock at one moment, for all that is decided in one transaction: which day it is is worked out once.
 * @param dagen what the database says, as for `zet`
 */
export function zetStil(klok: Opslagklok, dagen: number): Klok {
  klok.zet(dagen)
  const [nu, vandaag] = [klok.nu(), klok.vandaag()]
  return { nu: () => nu, vandaag: () => vandaag }
}

/** @param tijd the real time in milliseconds since 1970 */
export function maakKlok(tijd: () => number): Opslagklok {
  let vooruit = 0
  const nu = () => new Date(tijd() + vooruit * dagMs).toISOString()
  return { nu, vandaag: () => datumOp(nu()), zet: (dagen) => void (vooruit = dagen) }
}
