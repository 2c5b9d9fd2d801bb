import { type Datum, leesDatum } from '../../../gedeeld/datum.ts'
import { type Centen, nul, trekAf } from '../../../gedeeld/geld.ts'
import type { Foutenlijst } from '../fouten.ts'
import { leesBedrag } from '../velden.ts'
import { type Element, alle, kind, tekstVan } from './xml.ts'

/** Tells a fault of one place, whose line is known. */
export type Meldhier = (code: Parameters<Foutenlijst['meld']>[1], detail: string, bij?: string) => null

/**
 * Reads `Amt` in euros and `CdtDbtInd` beside it: above 0 for CRDT, below 0 for DBIT.
 * @returns null, with the faults told, when either is missing, stated twice or no good
 */
export function leesMetTeken(ouder: Element, meld: Meldhier): Centen | null {
  const bedrag = leesEuros(ouder, meld)
  const richting = tekstVan(ouder, 'CdtDbtInd')
  if (alle(ouder, 'CdtDbtInd').length > 1)
    return meld('dubbel', 'Er staat meer dan één richting (CdtDbtInd).', 'CdtDbtInd')
  if (richting === null) return meld('ontbreekt', 'De richting (CdtDbtInd) ontbreekt.')
  if (richting !== 'CRDT' && richting !== 'DBIT')
    return meld('onbekende-waarde', 'De richting (CdtDbtInd) is niet CRDT of DBIT.', 'CdtDbtInd')
  return bedrag === null ? null : richting === 'CRDT' ? bedrag : trekAf(nul, bedrag)
}

function leesEuros(ouder: Element, meld: Meldhier): Centen | null {
  const aantal = alle(ouder, 'Amt').length
  if (aantal === 0) return meld('ontbreekt', 'Het bedrag (Amt) ontbreekt.')
  if (aantal > 1) return meld('dubbel', 'Er staat meer dan één bedrag (Amt).', 'Amt')
  if (kind(ouder, 'Amt')?.['@_Ccy'] !== 'EUR') meld('geen-euro', 'Dit bedrag is niet in euro (Ccy="EUR").', 'Amt')
  const bedrag = leesBedrag(tekstVan(ouder, 'Amt')?.trim() ?? '', '.')
  return bedrag ?? meld('geen-bedrag', 'Dit is geen bedrag van 0 of meer met hoogstens twee decimalen.', 'Amt')
}

/** The amount of a payment in a batch when it is stated in euros; null otherwise, which is no fault. */
export function leesDetailbedrag(tx: Element): Centen | null {
  const bedrag = kind(tx, 'Amt') ?? kind(tx, 'AmtDtls', 'TxAmt', 'Amt')
  return bedrag?.['@_Ccy'] === 'EUR' ? leesBedrag(tekstVan(bedrag)?.trim() ?? '', '.') : null
}

/**
 * Reads a day from `Dt` or, as the bank wrote it, from `DtTm`: no time zone moves a booking to another day (L-16).
 * @returns null when it is not there; a fault when it is no day
 */
export function leesDag(ouder: Element, naam: string, meld: Meldhier): Datum | null {
  const gezet = tekstVan(ouder, naam, 'Dt') ?? tekstVan(ouder, naam, 'DtTm')?.slice(0, 10) ?? null
  if (gezet === null) return null
  return (
    leesDatum(gezet.replace(/(?:Z|[+-]\d\d:\d\d)$/, '')) ??
    meld('geen-datum', `Dit is geen bestaande datum (${naam}).`, naam)
  )
}
