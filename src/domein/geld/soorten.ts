import type { Controlegebeurtenis } from './controle.ts'
import type { GeldGebeurtenis, Geldbeweging } from './geld.ts'
import { isBeheergebeurtenis } from './beheer/soorten.ts'
import { isKredietGebeurtenis } from './krediet/soorten.ts'

const bewegingen: Record<Geldbeweging['soort'], true> = {
  GeldOntvangen: true,
  OntvangstTeruggedraaid: true,
  Uitgedeeld: true,
  AanErfgenamenUitgekeerd: true,
  AanInwonerTerugbetaald: true,
  AanBoedelOvergedragen: true,
  InConsignatiekasGestort: true,
}

const controles: Record<Controlegebeurtenis['soort'], true> = {
  PrognoseBijgesteld: true,
  LagerePrognoseBeoordeeld: true,
  ReserveringBesproken: true,
  TeVeelGereserveerdBehouden: true,
  ErfgenamenOnbekendGemeld: true,
}

/** Tells whether a gebeurtenis is one of the supervision, by which no money moves. */
export function isControlegebeurtenis(g: { readonly soort: string }): g is Controlegebeurtenis {
  return Object.hasOwn(controles, g.soort)
}

/** Tells whether a gebeurtenis is one of this slice. */
export function isGeldGebeurtenis(g: { readonly soort: string }): g is GeldGebeurtenis {
  return (
    Object.hasOwn(bewegingen, g.soort) || isControlegebeurtenis(g) || isKredietGebeurtenis(g) || isBeheergebeurtenis(g)
  )
}
