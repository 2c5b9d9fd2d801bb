import type { Beheergebeurtenis } from './beheer.ts'

const soorten: Record<Beheergebeurtenis['soort'], true> = {
  FinancieelBeheerGestart: true,
  LeefgeldplanGewijzigd: true,
  FinancieelBeheerGestopt: true,
  LeefgeldrekeningVoorgesteld: true,
  LeefgeldrekeningBevestigd: true,
  LeefgeldBetaald: true,
  LeefgeldTeruggegeven: true,
}

/** Tells whether a gebeurtenis is one of financieel beheer. */
export function isBeheergebeurtenis(g: { readonly soort: string }): g is Beheergebeurtenis {
  return Object.hasOwn(soorten, g.soort)
}
