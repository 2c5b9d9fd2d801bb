import type { Waarde } from '../../gedeeld/verantwoording.ts'

/** Wettelijk minimumloon per month of January, for the drempelinkomen. @bron art. 1 lid 1 onder f Wzt; Wet minimumloon */
export const minimumloon: readonly Waarde<string>[] = [
  {
    vanaf: '2023-01-01',
    waarde: '1934.40',
    eenheid: 'euro per maand',
    bron: 'Besluit van 2022, Stb. 2022, 381, art. I',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-01-01',
    waarde: '2069.40',
    eenheid: 'euro per maand',
    bron: 'Wet minimumloon en minimumvakantiebijslag, januari; nagerekend op de maxima van art. 475da lid 1 Rv',
    status: 'te-bevestigen',
  },
  {
    vanaf: '2025-01-01',
    waarde: '2191.80',
    eenheid: 'euro per maand',
    bron: 'Wet minimumloon en minimumvakantiebijslag, januari; nagerekend op de maxima van art. 475da lid 1 Rv',
    status: 'te-bevestigen',
  },
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: '2294.40',
    eenheid: 'euro per maand',
    bron: 'Wet minimumloon en minimumvakantiebijslag, januari; nagerekend op de maxima van art. 475da lid 1 Rv',
    status: 'te-bevestigen',
  },
]

/** Share of twelve times the minimumloon that is the drempelinkomen. @bron art. 1 lid 1 onder f Wzt */
export const drempelpercentage: readonly Waarde<string>[] = [
  {
    vanaf: '2023-01-01',
    totEnMet: '2026-12-31',
    waarde: '108',
    eenheid: 'procent',
    bron: 'art. 1 lid 1 onder f Wzt',
    status: 'bevestigd',
  },
]

/** Share of the income above the drempel that a household pays for zorg itself: E in art. 475da lid 2 Rv. @bron art. 2 lid 3 Wzt */
export const zorgtoeslagAfbouw: readonly Waarde<string>[] = [
  {
    vanaf: '2023-01-01',
    waarde: '13.64',
    eenheid: 'procent',
    bron: 'Besluit percentages drempel- en toetsingsinkomen zorgtoeslag, Stb. 2019, 386',
    status: 'bevestigd',
  },
  { vanaf: '2024-01-01', waarde: '13.67', eenheid: 'procent', bron: 'art. 2 lid 3 Wzt', status: 'bevestigd' },
  { vanaf: '2025-01-01', waarde: '13.70', eenheid: 'procent', bron: 'art. 2 lid 3 Wzt', status: 'bevestigd' },
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: '13.73',
    eenheid: 'procent',
    bron: 'art. 2 lid 3 Wzt',
    status: 'bevestigd',
  },
]

/** Share of the drempelinkomen that a household pays for zorg itself. @bron art. 2 lid 3 Wzt */
export const zorgtoeslagDrempel: readonly Waarde<{ readonly alleen: string; readonly paar: string }>[] = [
  {
    vanaf: '2024-01-01',
    waarde: { alleen: '1.879', paar: '4.256' },
    eenheid: 'procent',
    bron: 'art. 2 lid 3 Wzt',
    status: 'bevestigd',
  },
  {
    vanaf: '2025-01-01',
    waarde: { alleen: '1.896', paar: '4.273' },
    eenheid: 'procent',
    bron: 'art. 2 lid 3 Wzt',
    status: 'bevestigd',
  },
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: { alleen: '1.912', paar: '4.289' },
    eenheid: 'procent',
    bron: 'art. 2 lid 3 Wzt',
    status: 'bevestigd',
  },
]

/** Standaardpremie for one person. @bron art. 4 Wzt */
export const standaardpremie: readonly Waarde<string>[] = [
  {
    vanaf: '2023-01-01',
    waarde: '1889.00',
    eenheid: 'euro per jaar',
    bron: 'Regeling vaststelling standaardpremie, volgens een vakblad; de regeling zelf is niet gevonden',
    status: 'te-bevestigen',
  },
  {
    vanaf: '2024-01-01',
    waarde: '1987.00',
    eenheid: 'euro per jaar',
    bron: 'Regeling vaststelling standaardpremie',
    status: 'bevestigd',
  },
  {
    vanaf: '2025-01-01',
    waarde: '2112.00',
    eenheid: 'euro per jaar',
    bron: 'Regeling vaststelling standaardpremie',
    status: 'bevestigd',
  },
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: '2119.00',
    eenheid: 'euro per jaar',
    bron: 'Regeling vaststelling standaardpremie, volgens een vakblad; de regeling zelf is niet gevonden',
    status: 'te-bevestigen',
  },
]

/** Verplicht eigen risico of the zorgverzekering per adult. @bron art. 19 Zvw */
export const eigenRisico: readonly Waarde<string>[] = [
  { vanaf: '2023-01-01', waarde: '385.00', eenheid: 'euro per jaar', bron: 'art. 19 Zvw', status: 'te-bevestigen' },
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: '385.00',
    eenheid: 'euro per jaar',
    bron: 'art. 19 Zvw',
    status: 'bevestigd',
  },
]
