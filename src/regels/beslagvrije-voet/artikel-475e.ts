import { type Breuk, breuk, keer, plus } from '../../gedeeld/breuk.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import { bedragUit, toonBedrag } from '../../gedeeld/tonen.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import type { Wetswaarde } from '../../gedeeld/verantwoording.ts'
import { type WaardeOntbreekt, zoekerOp } from '../../gedeeld/wetswaarden.ts'
import { norm23lid1, norm23lid2 } from '../waarden/participatiewet.ts'

/** The amounts of art. 23 PW on a day, exact, in cents per month. */
export interface Inrichtingsnorm {
  readonly lid1: Breuk
  readonly lid2: Breuk
  readonly waarden: readonly Wetswaarde[]
}

/** Looks up the norm in an institution. */
export function inrichtingsnormOp(
  peildatum: Datum,
  wie: 'alleen' | 'paar',
): Uitkomst<Inrichtingsnorm, WaardeOntbreekt> {
  const { zoek, gevonden, ontbreekt } = zoekerOp(peildatum)
  const toon = (w: Readonly<Record<'alleen' | 'paar', string>>) => toonBedrag(bedragUit(w[wie]))
  const lid1 = zoek('Norm in een inrichting', norm23lid1, toon)
  const lid2 = zoek('Norm in een inrichting, voor de zorgpremie', norm23lid2, toon)
  if (lid1 === null || lid2 === null) return geweigerd(...ontbreekt)
  return gelukt({ lid1: bedragUit(lid1[wie]), lid2: bedragUit(lid2[wie]), waarden: gevonden })
}

/**
 * Lid 2: in an institution the beslagvrije voet is the price of the care, two thirds of the norm of art. 23 lid 1 PW
 * and the amount of art. 23 lid 2 PW.
 * @bron art. 475e lid 2 Rv
 */
export function artikel475e(prijsVerzorging: Breuk, { lid1, lid2 }: Inrichtingsnorm): Breuk {
  return plus(plus(prijsVerzorging, keer(lid1, breuk(2n, 3n))), lid2)
}
