import { type Fout, formulier, isoDag, lees } from '../../gedeeld/invoer.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { waardenrapport } from './waardenrapport.ts'

const invoer = formulier({ peildatum: isoDag({ label: 'Peildatum' }) })

/** Reads the question of `waarden`: the peildatum, or every fault in it. */
export function leesWaardenvraag(json: unknown): Uitkomst<Datum, Fout> {
  const gelezen = lees(invoer, json)
  return gelezen.ok ? gelukt(gelezen.waarde.peildatum) : geweigerd(...gelezen.weigeringen)
}

/** The answer of `waarden`: the report as it is; it is never refused. */
export function waardenrapportAlsJson(peildatum: Datum): Uitkomst<object, never> {
  return gelukt(waardenrapport(peildatum))
}
