import {
  type Breuk,
  breuk,
  gedeeldDoor,
  grootsteBreuk,
  keer,
  kleinsteBreuk,
  min,
  nulBreuk,
  plus,
} from '../../gedeeld/breuk.ts'
import { huurdeel } from './huurformule.ts'
import type { Parameters } from './parameters.ts'

/** The four parts of the sum of lid 2, exact, in cents per month. */
export interface Onderdelen {
  readonly basis: Breuk
  readonly zorg: Breuk
  readonly huur: Breuk
  readonly kindgebondenBudget: Breuk
}

/**
 * Lid 2 and 3: 95 % of the norm, plus what this income no longer gives in zorgtoeslag, huurtoeslag and kindgebonden
 * budget. An income below D counts as D (lid 2, definition of D).
 * @param jaarinkomen C: belastbaar jaarinkomen of debtor and partner, exact, in cents
 * @bron art. 475da lid 2 and 3 Rv
 */
export function lid2(jaarinkomen: Breuk, p: Parameters): Onderdelen {
  return {
    basis: vijfennegentigProcent(p.norm),
    zorg: kleinsteBreuk(keer(perMaandBoven(p.drempelinkomen, jaarinkomen), p.afbouwZorg), p.zorgHoogstens),
    huur: huurdeel(jaarinkomen, p.huur),
    kindgebondenBudget:
      p.kindgebondenBudget === null
        ? nulBreuk
        : keer(perMaandBoven(p.kindgebondenBudget.drempel, jaarinkomen), p.kindgebondenBudget.afbouw),
  }
}

/** The income above a drempel, per month; nothing below it (our reading for L: the text would give less than nothing). */
function perMaandBoven(drempel: Breuk, jaarinkomen: Breuk): Breuk {
  return gedeeldDoor(grootsteBreuk(min(jaarinkomen, drempel), nulBreuk), 12n)
}

/** The sum of lid 2. */
export function som({ basis, zorg, huur, kindgebondenBudget }: Onderdelen): Breuk {
  return plus(plus(basis, zorg), plus(huur, kindgebondenBudget))
}

/** Lid 1: no more than the published maximum. */
export function lid1(uitkomst: Breuk, p: Parameters): Breuk {
  return kleinsteBreuk(uitkomst, p.maximum)
}

/** Lid 4: without an address in the BRP 47.5 % of the norm of a couple. */
export function lid4(p: Parameters): Breuk {
  return keer(p.normPaar, breuk(475n, 1000n))
}

/** Lid 5: on request, what the woonkosten are above 110 % of the huurgrens. */
export function lid5(woonkosten: Breuk, p: Parameters): Breuk {
  return grootsteBreuk(min(woonkosten, keer(p.huurgrens, breuk(110n, 100n))), nulBreuk)
}

/** 95 % of an amount: of the norm in lid 2, of the income in art. 475dc. */
export function vijfennegentigProcent(bedrag: Breuk): Breuk {
  return keer(bedrag, breuk(95n, 100n))
}
