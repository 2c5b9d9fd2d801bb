import { type Datum, leesDatum, plusDagen, plusJaren } from '../../../gedeeld/datum.ts'
import type { Periode } from '../../../domein/verloop/index.ts'

/** The period of an address, and whether what stood there was no period. */
export interface Gekozen {
  readonly periode: Periode
  readonly onjuist: boolean
}

/** Reads the period out of an address; without one, or with one that is none, the last year. */
export function periodeUit(vraag: URLSearchParams, vandaag: Datum): Gekozen {
  const jaar = { van: plusDagen(plusJaren(vandaag, -1), 1), totEnMet: vandaag }
  const [begin, eind] = [vraag.get('van')?.trim() ?? '', vraag.get('tot')?.trim() ?? '']
  if (begin === '' && eind === '') return { periode: jaar, onjuist: false }
  const [van, totEnMet] = [leesDatum(begin), leesDatum(eind)]
  return van === null || totEnMet === null || van > totEnMet
    ? { periode: jaar, onjuist: true }
    : { periode: { van, totEnMet }, onjuist: false }
}
