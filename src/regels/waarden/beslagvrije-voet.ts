import type { Waarde } from '../../gedeeld/verantwoording.ts'

/** Amounts per month by leefsituatie of art. 475da Rv. */
type PerLeefsituatie = Readonly<
  Record<'alleenstaand' | 'alleenstaande-ouder' | 'gehuwd-zonder-kinderen' | 'gehuwd-met-kinderen', string>
>

/** The highest beslagvrije voet, as published: data, never derived (the July maxima of 2023 and 2024 with children used the wage of July). @bron art. 475da lid 1 Rv */
export const maxima: readonly Waarde<PerLeefsituatie>[] = [
  {
    vanaf: '2023-07-01',
    waarde: {
      alleenstaand: '1892.73',
      'alleenstaande-ouder': '2031.34',
      'gehuwd-zonder-kinderen': '2498.47',
      'gehuwd-met-kinderen': '2533.99',
    },
    eenheid: 'euro per maand',
    bron: 'art. 475da lid 1 Rv',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-01-01',
    waarde: {
      alleenstaand: '1996.21',
      'alleenstaande-ouder': '2162.60',
      'gehuwd-zonder-kinderen': '2631.49',
      'gehuwd-met-kinderen': '2747.09',
    },
    eenheid: 'euro per maand',
    bron: 'art. 475da lid 1 Rv',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-07-01',
    waarde: {
      alleenstaand: '2019.60',
      'alleenstaande-ouder': '2181.31',
      'gehuwd-zonder-kinderen': '2664.91',
      'gehuwd-met-kinderen': '2775.82',
    },
    eenheid: 'euro per maand',
    bron: 'art. 475da lid 1 Rv',
    status: 'bevestigd',
  },
  {
    vanaf: '2025-01-01',
    waarde: {
      alleenstaand: '2071.24',
      'alleenstaande-ouder': '2242.24',
      'gehuwd-zonder-kinderen': '2739.03',
      'gehuwd-met-kinderen': '2855.96',
    },
    eenheid: 'euro per maand',
    bron: 'art. 475da lid 1 Rv',
    status: 'bevestigd',
  },
  {
    vanaf: '2025-07-01',
    waarde: {
      alleenstaand: '2093.67',
      'alleenstaande-ouder': '2264.67',
      'gehuwd-zonder-kinderen': '2771.07',
      'gehuwd-met-kinderen': '2888.00',
    },
    eenheid: 'euro per maand',
    bron: 'art. 475da lid 1 Rv',
    status: 'bevestigd',
  },
  {
    vanaf: '2026-01-01',
    waarde: {
      alleenstaand: '2191.42',
      'alleenstaande-ouder': '2526.69',
      'gehuwd-zonder-kinderen': '2881.41',
      'gehuwd-met-kinderen': '3155.31',
    },
    eenheid: 'euro per maand',
    bron: 'art. 475da lid 1 Rv',
    status: 'bevestigd',
  },
  {
    vanaf: '2026-07-01',
    totEnMet: '2026-12-31',
    waarde: {
      alleenstaand: '2208.48',
      'alleenstaande-ouder': '2543.75',
      'gehuwd-zonder-kinderen': '2905.79',
      'gehuwd-met-kinderen': '3179.68',
    },
    eenheid: 'euro per maand',
    bron: 'art. 475da lid 1 Rv',
    status: 'bevestigd',
  },
]

/** Yearly incomes: one person, more persons. */
type EenMeer = { readonly een: string; readonly meer: string }

/** Below this belastbaar jaarinkomen an owner-occupier, or a tenant outside the huurtoeslag, has a raise. @bron art. 475da lid 7 Rv */
export const lid7grenzen: readonly Waarde<EenMeer>[] = [
  {
    vanaf: '2023-07-01',
    waarde: { een: '34332.39', meer: '44714.68' },
    eenheid: 'euro per jaar',
    bron: 'art. 475da lid 7 en 9 Rv; de mededeling in de Staatscourant is niet gevonden',
    status: 'te-bevestigen',
  },
  {
    vanaf: '2024-01-01',
    waarde: { een: '37574.00', meer: '48920.00' },
    eenheid: 'euro per jaar',
    bron: 'art. 475da lid 7 Rv',
    status: 'bevestigd',
  },
  {
    vanaf: '2025-01-01',
    waarde: { een: '39376.66', meer: '50748.55' },
    eenheid: 'euro per jaar',
    bron: 'art. 475da lid 7 Rv',
    status: 'bevestigd',
  },
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: { een: '55682.78', meer: '71089.09' },
    eenheid: 'euro per jaar',
    bron: 'art. 475da lid 7 Rv',
    status: 'bevestigd',
  },
]
