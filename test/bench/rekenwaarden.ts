import type { Datum } from '../../src/gedeeld/datum.ts'
import { waardeOp } from '../../src/gedeeld/reeks.ts'
import type { Waarde } from '../../src/gedeeld/verantwoording.ts'
import { type Leefsituatie, heeftKinderen, isPaar } from '../../src/regels/beslagvrije-voet/index.ts'
import { maxima } from '../../src/regels/waarden/beslagvrije-voet.ts'
import {
  basishuur,
  huurgrens,
  huurtoeslagAfbouw,
  minimumInkomensijkpunt,
} from '../../src/regels/waarden/huurtoeslag.ts'
import { kgbAfbouw, kgbDrempelPaar } from '../../src/regels/waarden/kindgebonden-budget.ts'
import { norm21, norm23lid2 } from '../../src/regels/waarden/participatiewet.ts'
import {
  drempelpercentage,
  minimumloon,
  standaardpremie,
  zorgtoeslagAfbouw,
} from '../../src/regels/waarden/zorgtoeslag.ts'

/** The values of art. 475da lid 1 to 3 Rv, from 2026, as plain numbers: euros, and percentages. */
export interface Rekenwaarden {
  readonly norm: number
  readonly maximum: number
  readonly minimumloon: number
  readonly drempelpercentage: number
  readonly afbouwZorg: number
  readonly standaardpremie: number
  readonly premieInNorm: number
  readonly ijkpunt: number
  readonly afbouwHuur: number
  readonly basishuur: number
  readonly huurgrens: number
  /** Null without children. */
  readonly kindgebondenBudget: { readonly afbouw: number; readonly extraDrempel: number } | null
}

/** Reads the same series as the rule itself, for those who compute the formula in another way. */
export function rekenwaarden(peildatum: Datum, leefsituatie: Leefsituatie): Rekenwaarden {
  const op = <T>(reeks: readonly Waarde<T>[]): T => {
    const rij = waardeOp(reeks, peildatum)
    if (rij === null) throw new RangeError(`No value on ${peildatum}`)
    return rij.waarde
  }
  const wie = isPaar(leefsituatie) ? 'paar' : 'alleen'
  const aantal = leefsituatie === 'alleenstaand' ? 'een' : 'meer'
  return {
    norm: Number(op(norm21)[wie]),
    maximum: Number(op(maxima)[leefsituatie]),
    minimumloon: Number(op(minimumloon)),
    drempelpercentage: Number(op(drempelpercentage)),
    afbouwZorg: Number(op(zorgtoeslagAfbouw)),
    standaardpremie: Number(op(standaardpremie)),
    premieInNorm: Number(op(norm23lid2)[wie]),
    ijkpunt: Number(op(minimumInkomensijkpunt)[aantal]),
    afbouwHuur: Number(op(huurtoeslagAfbouw)[aantal]),
    basishuur: Number(op(basishuur)[aantal]),
    huurgrens: Number(op(huurgrens)),
    kindgebondenBudget: heeftKinderen(leefsituatie)
      ? { afbouw: Number(op(kgbAfbouw)), extraDrempel: wie === 'paar' ? Number(op(kgbDrempelPaar)) : 0 }
      : null,
  }
}
