import { type Breuk, breuk, keer, plus } from '../../gedeeld/breuk.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import { bedragUit, toonBedrag } from '../../gedeeld/tonen.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import type { Wetswaarde } from '../../gedeeld/verantwoording.ts'
import { type WaardeOntbreekt, zoekerOp } from '../../gedeeld/wetswaarden.ts'
import { type Aannames, zoekAanname } from '../aannames/index.ts'
import { norm23lid2 } from '../waarden/participatiewet.ts'

/** The amounts of art. 23 PW on a day, exact, in cents per month. */
export interface Inrichtingsnorm {
  readonly lid1: Breuk
  readonly lid2: Breuk
  readonly waarden: readonly Wetswaarde[]
}

/** Looks up the norm in an institution; what the organisation set for it goes first. */
export function inrichtingsnormOp(
  peildatum: Datum,
  wie: 'alleen' | 'paar',
  vastgesteld: Aannames,
): Uitkomst<Inrichtingsnorm, WaardeOntbreekt> {
  const zoeker = zoekerOp(peildatum)
  const lid1 = zoekAanname(zoeker, vastgesteld, `norm-23-${wie}`)
  const lid2 = zoeker.zoek('Deel van de norm voor de zorgpremie', norm23lid2, (w) => toonBedrag(bedragUit(w[wie])))
  if (lid1 === null || lid2 === null) return geweigerd(...zoeker.ontbreekt)
  return gelukt({ lid1: bedragUit(lid1), lid2: bedragUit(lid2[wie]), waarden: zoeker.gevonden })
}

/**
 * Lid 2: in an institution the beslagvrije voet is the price of the care, two thirds of the norm of art. 23 lid 1 PW
 * and the amount of art. 23 lid 2 PW.
 * @bron art. 475e lid 2 Rv
 */
export function artikel475e(prijsVerzorging: Breuk, { lid1, lid2 }: Inrichtingsnorm): Breuk {
  return plus(plus(prijsVerzorging, keer(lid1, breuk(2n, 3n))), lid2)
}
