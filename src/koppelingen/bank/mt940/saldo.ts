import type { Datum } from '../../../gedeeld/datum.ts'
import { type Centen, nul, trekAf } from '../../../gedeeld/geld.ts'
import type { Foutenlijst } from '../fouten.ts'
import { leesBedrag, leesSwiftdatum } from '../velden.ts'
import type { Tag } from './tags.ts'

/** A booked balance with its day. */
export interface Saldo {
  readonly bedrag: Centen
  readonly dag: Datum
}

/**
 * Reads `:60F:`, `:60M:`, `:62F:` or `:62M:`: below 0 for D.
 * @returns null, with the fault told, when it is not by SWIFT or not in euros
 */
export function leesSaldo({ tag, regels, regel }: Tag, { meld }: Foutenlijst): Saldo | null {
  const delen = /^([CD])(\d{6})([A-Z]{3})(\d*,\d*)$/.exec((regels[0] ?? '').trim())
  if (delen === null) return meld(regel, 'ongeldige-regel', `Het saldo :${tag}: is niet volgens SWIFT.`)
  const [, merk, datum = '', munt, geld = ''] = delen
  const [dag, bedrag] = [leesSwiftdatum(datum), leesBedrag(geld, ',')]
  if (munt !== 'EUR') meld(regel, 'geen-euro', `Het saldo :${tag}: is niet in euro.`)
  if (dag === null) meld(regel, 'geen-datum', `In :${tag}: staat geen bestaande datum.`)
  if (bedrag === null) meld(regel, 'geen-bedrag', `Het bedrag in :${tag}: is geen bedrag met hoogstens twee decimalen.`)
  if (dag === null || bedrag === null || munt !== 'EUR') return null
  return { dag, bedrag: merk === 'D' ? trekAf(nul, bedrag) : bedrag }
}
