import type { Waarde } from '../../gedeeld/verantwoording.ts'

/**
 * What the public sources of the vtlb leave open, chosen by us and shown in every result. A beheerder can put another
 * value in its place, with a reason.
 * @bron docs/besluiten/0011
 */
export const arbeidstoeslagPercentage: readonly Waarde<string>[] = [
  {
    vanaf: '2023-07-01',
    waarde: '2.5',
    eenheid: 'procent',
    bron: 'Aanname van Kwijting (naar het vtlb-rapport van Recofa): ongeveer 5 % van de halve norm voor een paar',
    status: 'te-bevestigen',
  },
]

/** Hours of work per week above which there is an arbeidstoeslag. A lower step for fewer hours was not found. */
export const arbeidstoeslagUren: readonly Waarde<string>[] = [
  {
    vanaf: '2023-07-01',
    waarde: '18',
    eenheid: 'uren per week',
    bron: 'Aanname van Kwijting (naar het vtlb-rapport van Recofa): meer dan 18 uur werk per week',
    status: 'te-bevestigen',
  },
]

/** The heading still stands in the report; what it holds was not found. */
export const reserveringstoeslag: readonly Waarde<string>[] = [
  {
    vanaf: '2023-07-01',
    waarde: '0.00',
    eenheid: 'euro per maand',
    bron: 'Aanname van Kwijting (naar het vtlb-rapport van Recofa): bedrag niet gevonden',
    status: 'te-bevestigen',
  },
]

/** Car that is needed for work or for medical reasons: an amount per month, and a price per kilometre. */
export const reiskostenAuto: readonly Waarde<{ readonly perMaand: string; readonly perKilometer: string }>[] = [
  {
    vanaf: '2022-07-01',
    totEnMet: '2022-12-31',
    waarde: { perMaand: '189.38', perKilometer: '0.198' },
    eenheid: 'euro',
    bron: 'NVVK 14 juli 2022 (Recofa, Nibud)',
    status: 'bevestigd',
  },
]
