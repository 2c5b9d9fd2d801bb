import type { Overzicht } from '../../domein/verloop/index.ts'

/** Says whom a dossier waits for, and for what: `ons: crisisgesprek voeren`, `5 van 14 schuldeisers`, `straks: nazorgcontact`. */
export function wachtzin({ wachtOp, wachtTekst }: Pick<Overzicht, 'wachtOp' | 'wachtTekst'>): string {
  if (wachtOp === 'schuldeisers') return wachtTekst
  const wat = wachtTekst.charAt(0).toLowerCase() + wachtTekst.slice(1)
  if (wachtOp === 'niemand') return wat
  return wachtOp === wat ? wachtOp : `${wachtOp}: ${wat}`
}
