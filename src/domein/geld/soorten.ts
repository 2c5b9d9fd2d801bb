import type { GeldGebeurtenis } from './geld.ts'

const soorten: Record<GeldGebeurtenis['soort'], true> = {
  GeldOntvangen: true,
  OntvangstTeruggedraaid: true,
  Uitgedeeld: true,
  AanErfgenamenUitgekeerd: true,
  AanInwonerTerugbetaald: true,
}

/** Tells whether a gebeurtenis is one of this slice. */
export function isGeldGebeurtenis(g: { readonly soort: string }): g is GeldGebeurtenis {
  return Object.hasOwn(soorten, g.soort)
}
