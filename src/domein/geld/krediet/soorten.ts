import type { KredietGebeurtenis } from './krediet.ts'

const soorten: Record<KredietGebeurtenis['soort'], true> = {
  SaneringskredietAangevraagd: true,
  BorgstellingAangevraagd: true,
  BorgstellingVastgelegd: true,
  AflossingVastgelegd: true,
  AchterstandGemeld: true,
  KredietBeeindigd: true,
}

/** Tells whether a gebeurtenis is one of a saneringskrediet. */
export function isKredietGebeurtenis(g: { readonly soort: string }): g is KredietGebeurtenis {
  return Object.hasOwn(soorten, g.soort)
}
