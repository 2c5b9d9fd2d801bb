import type { Overzicht } from '../../domein/verloop/index.ts'
import { klein } from '../onderdelen/teksten/datums.ts'

type Wacht = Pick<Overzicht, 'wachtOp' | 'wachtTekst'>

/** Says whom a dossier waits for, and for what: `ons: crisisgesprek voeren`, `5 van 14 schuldeisers`, `Straks: nazorgcontact`. */
export function wachtzin({ wachtOp, wachtTekst }: Wacht): string {
  if (wachtOp === 'schuldeisers' || wachtOp === 'niemand') return wachtTekst
  const wat = klein(wachtTekst)
  return wachtOp === wat ? wachtOp : `${wachtOp}: ${wat}`
}

/** The same as a line of its own: what waits for nobody is not waited on. */
export function wachtregel(wacht: Wacht): string {
  return wacht.wachtOp === 'niemand' ? wachtzin(wacht) : `Wacht op ${wachtzin(wacht)}`
}
