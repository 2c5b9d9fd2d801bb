import type { GeldGebeurtenis } from './geld.ts'
import { isKredietGebeurtenis } from './krediet/soorten.ts'
import type { KredietGebeurtenis } from './krediet/krediet.ts'

const soorten: Record<Exclude<GeldGebeurtenis['soort'], KredietGebeurtenis['soort']>, true> = {
  GeldOntvangen: true,
  OntvangstTeruggedraaid: true,
  Uitgedeeld: true,
  AanErfgenamenUitgekeerd: true,
  AanInwonerTerugbetaald: true,
}

/** Tells whether a gebeurtenis is one of this slice. */
export function isGeldGebeurtenis(g: { readonly soort: string }): g is GeldGebeurtenis {
  return Object.hasOwn(soorten, g.soort) || isKredietGebeurtenis(g)
}
